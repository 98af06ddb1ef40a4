import { encodeInstant } from './codec.ts';
import type { ClaimOptions } from './claim-due-timers.ts';
import { vendorOf, type Db } from './db.ts';
import { noticeTable, ticketTable } from './tables.ts';

/** The rows that wait, and the column that says until when. */
interface Waiting {
	readonly table: string;
	readonly column: string;
}

/**
 * Takes rows that are to be looked at for this node. As with timers the lease is the instant itself, moved ahead;
 * without a token two nodes may both look at a row, and the second one finds nothing left to do.
 *
 * @returns their ids, the longest due first.
 */
async function claimDueRows(
	db: Db,
	{ table, column }: Waiting,
	{ now, until, limit }: Omit<ClaimOptions, 'token'>,
): Promise<string[]> {
	const vendor = vendorOf(db);
	const due = () => db(table).where(column, '<=', encodeInstant(now, vendor));
	const rows: { id: string }[] = await due().select('id').orderBy(column).limit(limit);
	const ids = rows.map(({ id }) => id);
	if (ids.length === 0) return [];
	const taken = await due()
		.whereIn('id', ids)
		.update({ [column]: encodeInstant(until, vendor) });
	return taken === 0 ? [] : ids;
}

/** Tickets whose next step is due. */
export function claimDueTickets(db: Db, options: Omit<ClaimOptions, 'token'>): Promise<string[]> {
	return claimDueRows(db, { table: ticketTable.name, column: 'follow_up_at' }, options);
}

/** Notices that are to be brought forward. */
export function claimDueNotices(db: Db, options: Omit<ClaimOptions, 'token'>): Promise<string[]> {
	return claimDueRows(db, { table: noticeTable.name, column: 'check_at' }, options);
}
