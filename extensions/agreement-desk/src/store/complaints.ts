import type { Db } from './db.ts';
import { complaintTable, type ComplaintRow, type TicketRow } from './tables.ts';

/**
 * The records of those tickets that are, or were, complaints, by ticket, held until the transaction ends. The caller
 * holds the tickets; a change of a record by Directus waits for it.
 */
export async function lockComplaints(
	db: Db,
	tickets: readonly TicketRow[],
): Promise<ReadonlyMap<string, ComplaintRow>> {
	const ids = tickets.flatMap(({ id, type, complaint_stage }) =>
		type === 'complaint' || complaint_stage !== null ? [id] : [],
	);
	if (ids.length === 0) return new Map();
	const rows: object[] = await db(complaintTable.name).whereIn('ticket', ids).orderBy('ticket').forUpdate();
	return byTicket(complaintTable.decode(db, rows));
}

/** The records with these keys, as they are now. */
export async function readComplaints(db: Db, ids: readonly string[]): Promise<ComplaintRow[]> {
	if (ids.length === 0) return [];
	return complaintTable.decode(db, await db(complaintTable.name).whereIn('id', ids));
}

/** The records of these tickets, as they are now, by ticket. */
export async function readComplaintsOf(
	db: Db,
	tickets: readonly string[],
): Promise<ReadonlyMap<string, ComplaintRow>> {
	if (tickets.length === 0) return new Map();
	return byTicket(complaintTable.decode(db, await db(complaintTable.name).whereIn('ticket', tickets)));
}

function byTicket(rows: readonly ComplaintRow[]): ReadonlyMap<string, ComplaintRow> {
	return new Map(rows.flatMap((row) => (row.ticket ? [[row.ticket, row] as const] : [])));
}
