import type { Db } from './db.ts';
import { ticketTable, type TicketRow } from './tables.ts';

export interface QueueFilter {
	/** The one who has the tickets; null: those that nobody has. */
	readonly assignee: string | null;
	readonly statuses: readonly string[];
	/** Only this team, and tickets for any team. */
	readonly team?: string;
	/** Only what the customer marked urgent, where the agreement puts that first (2.2.3). */
	readonly urgentFirstOnly?: boolean;
	readonly limit: number;
	readonly offset: number;
}

const urgentFirst = `case when t.urgent = ? and coalesce(a.reading_queue_order, 'urgent_first') = 'urgent_first' then 0 else 1 end`;

/** Tickets in the order in which they are to be taken (R17); `inQueueOrder` of the domain says the same. */
export async function readQueue(db: Db, filter: QueueFilter): Promise<TicketRow[]> {
	const { assignee, statuses, team } = filter;
	const query = db(`${ticketTable.name} as t`)
		.leftJoin('desk_agreements as a', 'a.id', 't.agreement')
		.leftJoin('desk_catalog_items as c', 'c.id', 't.catalog_item')
		.select('t.*')
		.where({ 't.assignee': assignee })
		.whereIn('t.status', [...statuses])
		.orderByRaw(
			`${urgentFirst}, case when t.next_due_at is null then 1 else 0 end, t.next_due_at, t.received_at, t.id`,
			[true],
		)
		.limit(filter.limit)
		.offset(filter.offset);
	if (team !== undefined) {
		query.whereRaw('(coalesce(t.team, c.team) is null or coalesce(t.team, c.team) = ?)', [team]);
	}
	if (filter.urgentFirstOnly) query.whereRaw(`${urgentFirst} = 0`, [true]);
	const rows: object[] = await query;
	return ticketTable.decode(db, rows);
}
