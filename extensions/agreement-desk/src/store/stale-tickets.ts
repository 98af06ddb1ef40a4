import { encodeInstant } from './codec.ts';
import { vendorOf, type Db } from './db.ts';

/** Tickets whose row changed before `before` (epoch ms) and whose timers and timeline have not followed yet. */
export async function findStaleTickets(
	db: Db,
	{ before, limit }: { before: number; limit: number },
): Promise<string[]> {
	const rows: { id: string }[] = await db('desk_tickets')
		.select('id')
		.where('stale_since', '<=', encodeInstant(before, vendorOf(db)))
		.orderBy('stale_since')
		.limit(limit);
	return rows.map(({ id }) => id);
}

export async function findStaleAgreements(db: Db, limit: number): Promise<string[]> {
	const rows: { id: string }[] = await db('desk_agreements')
		.select('id')
		.whereNotNull('stale_since')
		.limit(limit);
	return rows.map(({ id }) => id);
}
