import type { Db } from './db.ts';
import { notificationTable, type NotificationRow } from './tables.ts';

/** The mails and notices about a ticket, in the order in which they were written. */
export async function readNotificationsOf(db: Db, ticket: string): Promise<NotificationRow[]> {
	const rows: object[] = await db(notificationTable.name).where({ ticket }).orderBy(['date_created', 'id']);
	return notificationTable.decode(db, rows);
}

/** The names of users, without their addresses; those who have left Directus are not among them. */
export async function readUserNames(db: Db, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
	if (ids.length === 0) return [];
	const rows: { id: string; first_name: string | null; last_name: string | null }[] = await db(
		'directus_users',
	)
		.select('id', 'first_name', 'last_name')
		.whereIn('id', ids)
		.orderBy('id');
	return rows.map(({ id, first_name, last_name }) => ({
		id,
		name: [first_name, last_name].filter(Boolean).join(' '),
	}));
}
