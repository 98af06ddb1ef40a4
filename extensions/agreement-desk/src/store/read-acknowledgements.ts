import type { NotificationState } from '../domain/vocabulary.ts';
import type { Db } from './db.ts';
import { notificationTable } from './tables.ts';

/** How far the acknowledgements of these tickets have come, by ticket; nothing for one that has none. */
export async function readAcknowledgements(
	db: Db,
	tickets: readonly string[],
): Promise<Map<string, NotificationState>> {
	if (tickets.length === 0) return new Map();
	const rows: { ticket: string; state: NotificationState }[] = await db(notificationTable.name)
		.select('ticket', 'state')
		.whereIn('ticket', tickets)
		.where({ kind: 'acknowledgement' });
	return new Map(rows.map(({ ticket, state }) => [ticket, state]));
}
