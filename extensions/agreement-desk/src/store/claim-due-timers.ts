import { encodeInstant } from './codec.ts';
import { vendorOf, type Db } from './db.ts';
import { inOrderOf } from './in-order-of.ts';
import { timerTable, type TimerRow } from './tables.ts';

export interface ClaimOptions {
	/** Epoch ms: rows due until now are claimed. */
	readonly now: number;
	/** Epoch ms: when the claim lapses and another node may take over. */
	readonly until: number;
	readonly token: string;
	readonly limit: number;
}

/**
 * Takes due timers for this node, the longest due first. A conditional update decides between nodes, since
 * `skip locked` is not portable. The lease is the next check itself: should this node die, the timers come
 * up again when it lapses. A claim is no lock: whoever works on the rows checks them again.
 *
 * @returns the ticket of each, the longest due first.
 */
export async function claimDueTimers(db: Db, options: ClaimOptions): Promise<Pick<TimerRow, 'ticket'>[]> {
	const vendor = vendorOf(db);
	const now = encodeInstant(options.now, vendor);
	const due = () => db(timerTable.name).where('next_check_at', '<=', now);
	const candidates: { id: string }[] = await due().select('id').orderBy('next_check_at').limit(options.limit);
	if (candidates.length === 0) return [];
	const ids = candidates.map(({ id }) => id);
	const taken = await due()
		.whereIn('id', ids)
		.update({ claim_token: options.token, next_check_at: encodeInstant(options.until, vendor) });
	if (taken === 0) return [];
	const rows: { id: string; ticket: string | null }[] = await db(timerTable.name)
		.select('id', 'ticket')
		.where({ claim_token: options.token })
		.whereIn('id', ids);
	return inOrderOf(ids, rows);
}
