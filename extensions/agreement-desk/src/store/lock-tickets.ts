import type { Db } from './db.ts';
import { isKey } from './is-key.ts';
import { ticketTable, type TicketRow } from './tables.ts';

/**
 * Reads tickets for change and holds them until the transaction ends, always in the order of their ids,
 * so that two writers cannot wait for each other. SQLite has one writer and needs no lock.
 */
export async function lockTickets(db: Db, given: readonly string[]): Promise<TicketRow[]> {
	const ids = given.filter(isKey);
	if (ids.length === 0) return [];
	const rows: object[] = await db(ticketTable.name).whereIn('id', ids).orderBy('id').forUpdate();
	return ticketTable.decode(db, rows);
}

/** Reads tickets as they are now, without holding them. */
export async function readTickets(db: Db, given: readonly string[]): Promise<TicketRow[]> {
	const ids = given.filter(isKey);
	if (ids.length === 0) return [];
	return ticketTable.decode(db, await db(ticketTable.name).whereIn('id', ids));
}
