import { decodeInstant } from './codec.ts';
import { vendorOf, type Db } from './db.ts';
import { ticketTable, timerTable } from './tables.ts';

/** When the next timer or ticket has to be looked at, epoch ms; null when none waits. */
export async function nearestCheck(db: Db): Promise<number | null> {
	const timer: { at?: unknown } | undefined = await db(timerTable.name).min({ at: 'next_check_at' }).first();
	const ticket: { at?: unknown } | undefined = await db(ticketTable.name).min({ at: 'follow_up_at' }).first();
	const instants = [timer, ticket].flatMap((row) => decodeInstant(row?.at, vendorOf(db)) ?? []);
	return instants.length === 0 ? null : Math.min(...instants);
}
