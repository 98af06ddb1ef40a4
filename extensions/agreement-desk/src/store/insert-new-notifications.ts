import type { Db } from './db.ts';
import { notificationTable, type NotificationRow } from './tables.ts';

/**
 * Inserts the notifications that are not there yet under their idempotency keys, and returns them.
 *
 * @throws a unique violation where another transaction inserts one of them at the same moment.
 */
export async function insertNewNotifications(
	db: Db,
	rows: readonly NotificationRow[],
): Promise<NotificationRow[]> {
	const keys = rows.map((row) => row.idempotency_key);
	const there: { idempotency_key: string }[] = await db(notificationTable.name)
		.select('idempotency_key')
		.whereIn('idempotency_key', keys);
	const known = new Set(there.map((row) => row.idempotency_key));
	const added = rows.filter((row) => !known.has(row.idempotency_key));
	await notificationTable.insert(db, added);
	return added;
}
