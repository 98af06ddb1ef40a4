import { encodeInstant } from './codec.ts';
import { vendorOf, type Db } from './db.ts';

/** Tickets whose row, or record as a complaint, changed before `before` (epoch ms) and whose timers and timeline have not followed yet. */
export async function findStaleTickets(
	db: Db,
	{ before, limit }: { before: number; limit: number },
): Promise<string[]> {
	const rows: { id: string }[] = await db('desk_tickets')
		.select('id')
		.where('stale_since', '<=', encodeInstant(before, vendorOf(db)))
		.orderBy('stale_since')
		.limit(limit);
	const complaints: { ticket: string }[] = await db('desk_complaints')
		.select('ticket')
		.where('stale_since', '<=', encodeInstant(before, vendorOf(db)))
		.orderBy('stale_since')
		.limit(limit);
	return [...new Set([...rows.map(({ id }) => id), ...complaints.map(({ ticket }) => ticket)])];
}

export async function findStaleAgreements(db: Db, limit: number): Promise<string[]> {
	const rows: { id: string }[] = await db('desk_agreements')
		.select('id')
		.whereNotNull('stale_since')
		.limit(limit);
	return rows.map(({ id }) => id);
}
