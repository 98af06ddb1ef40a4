import type { Db } from './db.ts';
import { isKey } from './is-key.ts';
import { notificationTable, type NotificationRow } from './tables.ts';

const { name } = notificationTable;

/** What was sent through a channel under a name of its provider, or under our own key. */
export async function findByReceipt(
	db: Db,
	{ channel, providerId, key }: { channel: string; providerId: string | null; key: string | null },
): Promise<NotificationRow | null> {
	if (providerId === null && key === null) return null;
	const query = db(name).where({ channel });
	query.where((named) => {
		if (providerId !== null) named.orWhere({ provider_id: providerId });
		if (key !== null) named.orWhere({ idempotency_key: key });
	});
	const [row] = notificationTable.decode(db, await query.orderBy('id', 'desc').limit(1));
	return row ?? null;
}

export async function findById(db: Db, id: string): Promise<NotificationRow | null> {
	if (!isKey(id)) return null;
	const [row] = notificationTable.decode(db, await db(name).where({ id }));
	return row ?? null;
}

/** The mail that left under a Message-ID. */
export async function findByMessageId(db: Db, messageId: string): Promise<NotificationRow | null> {
	const rows: object[] = await db(name)
		.where({ method: 'email', email_message_id: messageId })
		.orderBy('id', 'desc')
		.limit(1);
	const [row] = notificationTable.decode(db, rows);
	return row ?? null;
}
