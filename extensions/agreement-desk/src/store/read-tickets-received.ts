import { encodeInstant } from './codec.ts';
import { vendorOf, type Db } from './db.ts';
import { ticketTable, type TicketRow } from './tables.ts';

export interface ReceivedQuery {
	readonly customer: string;
	/** Epoch ms, half-open. */
	readonly from: number;
	readonly to: number;
	readonly limit: number;
	/** The last ticket of the page before; null for the first page. */
	readonly after: { readonly receivedAt: number; readonly id: string } | null;
}

/** A page of the tickets of a customer that were received in a period, in order of receipt. */
export async function readTicketsReceived(db: Db, query: ReceivedQuery): Promise<TicketRow[]> {
	const instant = (ms: number) => encodeInstant(ms, vendorOf(db));
	const { customer, from, to, limit, after } = query;
	const rows = db(ticketTable.name)
		.where({ customer })
		.where('received_at', '>=', instant(from))
		.where('received_at', '<', instant(to))
		.orderBy(['received_at', 'id'])
		.limit(limit);
	if (after) {
		const at = instant(after.receivedAt);
		void rows.where((later) =>
			later
				.where('received_at', '>', at)
				.orWhere((same) => same.where('received_at', at).where('id', '>', after.id)),
		);
	}
	return ticketTable.decode(db, await rows);
}
