import type { Announcer } from '../../store/announcer.ts';
import type { Db } from '../../store/db.ts';
import { readTicketNumbers } from '../../store/read-ticket-numbers.ts';
import { notificationTable, type EventRow } from '../../store/tables.ts';
import { insertUnpublished } from '../../store/unpublished.ts';
import type { Audience, AudienceFinder } from './audience.ts';
import { webhookRows } from './webhook-rows.ts';

export interface AnnouncerOptions {
	readonly audience: AudienceFinder;
	/** Epoch ms. */
	readonly now: () => number;
	readonly newId: () => string;
	readonly mailDomain: string;
}

/** Notes for those who listen what was written, in the same transaction; where nobody does, it does nothing. */
export function createAnnouncer({ audience, now, newId, mailDomain }: AnnouncerOptions): Announcer {
	return {
		async events(db, rows) {
			const { webhooks, ...listening } = await audience.current(db);
			if (listening.events || listening.tickets || listening.timers) {
				await insertUnpublished(db, rows.map(noteOf));
			}
			if (webhooks.length > 0) await tellWebhooks(db, rows, { webhooks, newId, mailDomain });
		},
		async notification(db, key) {
			const { notifications } = await audience.current(db);
			if (!notifications) return;
			const note = { id: newId(), collection: 'directus_notifications', item: key, at: now() } as const;
			await insertUnpublished(db, [note]);
		},
	};
}

function noteOf({ id, recorded_at }: EventRow) {
	return { id, collection: 'desk_events', item: id, at: recorded_at ?? 0 } as const;
}

async function tellWebhooks(
	db: Db,
	events: readonly EventRow[],
	context: Pick<Audience, 'webhooks'> & Pick<AnnouncerOptions, 'newId' | 'mailDomain'>,
) {
	const asked = new Set(context.webhooks.flatMap(({ kinds }) => kinds));
	const wanted = events.filter(({ kind }) => kind !== null && asked.has(kind));
	if (wanted.length === 0) return;
	const numbers = await numbersOf(db, wanted);
	await notificationTable.insert(db, webhookRows(wanted, { ...context, numbers }));
}

/** Of a ticket that is just coming in only its first event knows the number: its row is still to be inserted. */
async function numbersOf(db: Db, events: readonly EventRow[]): Promise<ReadonlyMap<string, string>> {
	const tickets = [...new Set(events.flatMap(({ ticket }) => ticket ?? []))];
	const numbers = new Map(await readTicketNumbers(db, tickets));
	for (const { kind, ticket, data } of events) {
		const number = data?.['number'];
		if (kind === 'ticket_received' && ticket && typeof number === 'string') numbers.set(ticket, number);
	}
	return numbers;
}
