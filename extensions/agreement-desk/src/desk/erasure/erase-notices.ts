import type { Db } from '../../store/db.ts';
import { readSentBesideTickets } from '../../store/erase-rows.ts';
import { notificationTable } from '../../store/tables.ts';
import { silenced } from './erase-ticket.ts';

/**
 * Takes a contact out of what was sent to them beside any ticket, such as notices (1.4.4). That it was sent, and
 * when, stays: the notice rests on it.
 */
export async function eraseNoticesTo(trx: Db, contact: string): Promise<void> {
	const rows = await readSentBesideTickets(trx, contact);
	await notificationTable.updateMany(
		trx,
		rows.map((row) => ({ id: row.id, patch: silenced(row) })),
	);
}
