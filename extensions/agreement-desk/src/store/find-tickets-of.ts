import type { TicketStatus } from '../domain/vocabulary.ts';
import type { Db } from './db.ts';
import { ticketTable, type TicketRow } from './tables.ts';

export interface TicketsOf {
	readonly contact: string;
	/** All when empty. */
	readonly statuses: readonly TicketStatus[];
	readonly limit: number;
	readonly offset: number;
}

/** The tickets of a contact, the latest first. */
export async function findTicketsOf(
	db: Db,
	{ contact, statuses, limit, offset }: TicketsOf,
): Promise<TicketRow[]> {
	const query = db(ticketTable.name).where({ contact });
	if (statuses.length > 0) query.whereIn('status', [...statuses]);
	const rows: object[] = await query.orderBy('received_at', 'desc').orderBy('id').limit(limit).offset(offset);
	return ticketTable.decode(db, rows);
}
