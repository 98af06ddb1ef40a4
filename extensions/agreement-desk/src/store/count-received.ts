import { encodeInstant } from './codec.ts';
import { vendorOf, type Db } from './db.ts';
import { ticketTable } from './tables.ts';

/** Tickets that were received in a period; epoch ms, half-open. */
export interface ReceivedScope {
	readonly from: number;
	readonly to: number;
	/** Under this version; under any where it is not said. */
	readonly agreement?: string;
}

/** How many there are, whoever may see them. */
export async function countReceived(db: Db, { from, to, agreement }: ReceivedScope): Promise<number> {
	const vendor = vendorOf(db);
	const received = db(ticketTable.name)
		.where('received_at', '>=', encodeInstant(from, vendor))
		.where('received_at', '<', encodeInstant(to, vendor));
	if (agreement !== undefined) void received.where({ agreement });
	const [row]: { count: number | string }[] = await received.count({ count: '*' });
	return Number(row?.count ?? 0);
}
