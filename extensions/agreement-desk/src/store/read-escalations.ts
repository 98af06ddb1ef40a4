import type { Db } from './db.ts';
import { eventTable, ticketTable, type TicketRow } from './tables.ts';

/** Whom the ladder told of a step of a timer. */
export interface ToldEscalation {
	readonly ticket: string;
	readonly timer: string;
	readonly data: unknown;
}

/** What the timelines of these tickets tell of escalations by the ladder, in order. */
export async function readEscalations(db: Db, tickets: readonly string[]): Promise<ToldEscalation[]> {
	if (tickets.length === 0) return [];
	const rows: object[] = await db(eventTable.name)
		.whereIn('ticket', tickets)
		.where({ kind: 'escalated' })
		.whereNotNull('timer')
		.orderBy(['ticket', 'sequence']);
	return eventTable
		.decode(db, rows)
		.flatMap(({ ticket, timer, data }) =>
			ticket === null || timer === null ? [] : [{ ticket, timer, data }],
		);
}

/** Tickets with an escalation that waits to be accepted, that which waits longest first. */
export async function readWaitingTickets(
	db: Db,
	{ limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<TicketRow[]> {
	const rows: object[] = await db(ticketTable.name)
		.whereNotNull('unaccepted_since')
		.orderBy(['unaccepted_since', 'id'])
		.limit(limit)
		.offset(offset);
	return ticketTable.decode(db, rows);
}
