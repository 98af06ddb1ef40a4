import { encodeInstant } from './codec.ts';
import type { ClaimOptions } from './claim-due-timers.ts';
import { vendorOf, type Db } from './db.ts';
import { ticketTable } from './tables.ts';

/**
 * Takes tickets whose next step is due for this node. As with timers the lease is the instant itself, moved ahead;
 * without a token two nodes may both look at a ticket, and the second one finds nothing left to do.
 *
 * @returns their ids, the longest due first.
 */
export async function claimDueTickets(
	db: Db,
	{ now, until, limit }: Omit<ClaimOptions, 'token'>,
): Promise<string[]> {
	const vendor = vendorOf(db);
	const due = () => db(ticketTable.name).where('follow_up_at', '<=', encodeInstant(now, vendor));
	const rows: { id: string }[] = await due().select('id').orderBy('follow_up_at').limit(limit);
	const ids = rows.map(({ id }) => id);
	if (ids.length === 0) return [];
	const taken = await due()
		.whereIn('id', ids)
		.update({ follow_up_at: encodeInstant(until, vendor) });
	return taken === 0 ? [] : ids;
}
