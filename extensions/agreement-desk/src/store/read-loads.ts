import { openStatuses } from '../domain/lifecycle/ticket-transitions.ts';
import type { Db } from './db.ts';
import { ticketTable } from './tables.ts';

/** How many open tickets each of these users has in hand; those with none are left out. */
export async function readLoads(db: Db, users: readonly string[]): Promise<Map<string, number>> {
	if (users.length === 0) return new Map();
	const rows: { assignee: string; count: string | number }[] = await db(ticketTable.name)
		.select('assignee')
		.count({ count: '*' })
		.whereIn('assignee', users)
		.whereIn('status', [...openStatuses])
		.groupBy('assignee');
	return new Map(rows.map(({ assignee, count }) => [assignee, Number(count)]));
}
