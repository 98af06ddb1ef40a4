import { encodeInstant } from './codec.ts';
import { vendorOf, type Db } from './db.ts';

export interface InAppNotification {
	readonly recipient: string;
	readonly subject: string;
	readonly message: string;
	readonly collection: string | null;
	readonly item: string | null;
	/** Epoch ms. */
	readonly at: number;
}

/**
 * Puts a notification into the bell of the studio. Written directly and not through Directus's own service,
 * which would also send an e-mail of its own and could not share our transaction.
 *
 * @returns its key.
 */
export async function insertInAppNotification(db: Db, notification: InAppNotification): Promise<string> {
	const row = {
		timestamp: encodeInstant(notification.at, vendorOf(db)),
		status: 'inbox',
		recipient: notification.recipient,
		sender: null,
		subject: notification.subject,
		message: notification.message,
		collection: notification.collection,
		item: notification.item,
	};
	// MySQL knows no `returning`: there the list holds the bare key.
	const [key]: ({ id: number } | number)[] = await db('directus_notifications').insert(row).returning('id');
	return String(typeof key === 'object' ? key.id : key);
}
