import { text } from '../domain/localized-text.ts';
import { shown } from '../domain/shown.ts';
import type { Db } from '../store/db.ts';
import { readChannels } from '../store/read-channels.ts';
import { readContact } from '../store/read-contact.ts';
import type { TicketRow } from '../store/tables.ts';
import type { Payload } from './payload.ts';
import { invalid } from './refusal.ts';

/**
 * Who asks, and by which way, once the ticket exists: somebody of the same customer, by a way that there is.
 *
 * @throws Refusal naming field and clause (1.2, 1.3).
 */
export async function checkTicketOrigin(
	db: Db,
	{ payload, rows }: { payload: Payload; rows: readonly TicketRow[] },
): Promise<void> {
	await checkContact(db, payload['contact'], rows);
	await checkChannel(db, payload['channel']);
}

async function checkContact(db: Db, key: unknown, rows: readonly TicketRow[]) {
	if (key === undefined) return;
	if (key === null) return refuseLosingContact(rows);
	const contact = typeof key === 'string' ? await readContact(db, key) : madeOnTheWay(key);
	if (contact && rows.every(({ customer }) => customer === contact.organization)) return;
	throw invalid(
		'desk_tickets.contact',
		'1.2',
		contact
			? text('不属于该工单的客户', 'does not belong to the customer of this ticket')
			: text(`没有这个联系人（${shown(key)}）`, `there is no contact ${shown(key)}`),
	);
}

/** Without its contact a ticket could be neither acknowledged nor answered. */
function refuseLosingContact(rows: readonly TicketRow[]) {
	if (rows.every(({ contact }) => contact === null)) return;
	throw invalid(
		'desk_tickets.contact',
		'1.2',
		text(
			'不能清空；可改为同一客户的另一位联系人',
			'cannot be emptied; name another contact of the same customer instead',
		),
	);
}

/** A contact that the same request creates; its own hook requires the organisation. */
function madeOnTheWay(value: unknown): { organization: unknown } | null {
	if (typeof value !== 'object' || value === null || !('organization' in value)) return null;
	return { organization: value.organization };
}

async function checkChannel(db: Db, key: unknown) {
	if (key === undefined || key === null) return;
	const [channel] = typeof key === 'string' ? await readChannels(db, [key]) : [];
	if (channel) return;
	throw invalid(
		'desk_tickets.channel',
		'1.3',
		text(`没有这个渠道（${shown(key)}）`, `there is no channel ${shown(key)}`),
	);
}
