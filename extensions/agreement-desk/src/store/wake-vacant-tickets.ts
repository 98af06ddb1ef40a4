import { encodeInstant } from './codec.ts';
import { vendorOf, type Db } from './db.ts';
import { ticketTable } from './tables.ts';

/** Has the engine look at once (epoch ms) at the tickets for which it has found nobody so far. */
export async function wakeVacantTickets(db: Db, now: number): Promise<void> {
	await db(ticketTable.name)
		.whereNull('assignee')
		.whereIn('status', ['registered', 'in_progress'])
		.where('follow_up_at', '>', encodeInstant(now, vendorOf(db)))
		.update(ticketTable.encode(db, { follow_up_at: now }));
}
