import type { EventKind } from '../domain/vocabulary.ts';
import type { Db } from './db.ts';
import { eventTable } from './tables.ts';

/** An event as far as deadlines depend on it. */
export interface HistoryEvent {
	readonly ticket: string;
	readonly kind: EventKind;
	/** Epoch ms. */
	readonly occurredAt: number;
	/** When it was written down, epoch ms. */
	readonly recordedAt: number;
	readonly actor: string | null;
	readonly data: unknown;
}

/** What tells how a ticket became what it is; the rest of its timeline follows from it. */
const telling = [
	'ticket_received',
	'ticket_changed',
	'escalated',
	'reminder_sent',
	'assigned',
	'ownership_lapsed',
	'call_queued',
	'call_answered',
	'call_abandoned',
] as const satisfies readonly EventKind[];

/** The history of these tickets, in the order in which it was told. */
export async function readHistory(db: Db, tickets: readonly string[]): Promise<HistoryEvent[]> {
	if (tickets.length === 0) return [];
	const rows: object[] = await db(eventTable.name)
		.whereIn('ticket', tickets)
		.whereIn('kind', telling)
		.orderBy(['ticket', 'sequence']);
	return eventTable.decode(db, rows).flatMap((row) => {
		const { ticket, kind, occurred_at: occurredAt, recorded_at: recordedAt, actor, data } = row;
		if (ticket === null || kind === null || occurredAt === null) return [];
		return [{ ticket, kind, occurredAt, recordedAt: recordedAt ?? occurredAt, actor, data }];
	});
}
