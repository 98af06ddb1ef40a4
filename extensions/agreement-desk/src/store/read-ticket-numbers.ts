import type { Db } from './db.ts';
import { ticketTable } from './tables.ts';

/** The numbers that these tickets have, by their keys; nothing for those that are not there yet. */
export async function readTicketNumbers(
	db: Db,
	tickets: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	if (tickets.length === 0) return new Map();
	const rows: { id: string; number: string | null }[] = await db(ticketTable.name)
		.select('id', 'number')
		.whereIn('id', tickets);
	return new Map(
		rows.flatMap(({ id, number }): [string, string][] => (number === null ? [] : [[id, number]])),
	);
}
