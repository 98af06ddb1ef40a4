import { encodeInstant } from './codec.ts';
import { vendorOf, type Db } from './db.ts';
import { ticketTable, type TicketRow } from './tables.ts';

/** An earlier ticket that a later one may be about again. */
export interface EarlierTicket {
	readonly id: string;
	readonly number: string | null;
	readonly contact: string | null;
}

/** Of one customer about one catalogue item, solved between two instants (epoch ms, both included), the last one first. */
export async function findSolvedBefore(
	db: Db,
	{ id, customer, catalog_item }: Pick<TicketRow, 'id' | 'customer' | 'catalog_item'>,
	{ from, to }: { readonly from: number; readonly to: number },
): Promise<EarlierTicket[]> {
	const instant = (ms: number) => encodeInstant(ms, vendorOf(db));
	return db(ticketTable.name)
		.select('id', 'number', 'contact')
		.where({ customer, catalog_item })
		.whereNot({ id })
		.whereNull('merged_into')
		.whereBetween('resolved_at', [instant(from), instant(to)])
		.orderBy('resolved_at', 'desc')
		.limit(50);
}
