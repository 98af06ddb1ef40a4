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
 */
export async function insertInAppNotification(db: Db, notification: InAppNotification): Promise<void> {
	await db('directus_notifications').insert({
		timestamp: encodeInstant(notification.at, vendorOf(db)),
		status: 'inbox',
		recipient: notification.recipient,
		sender: null,
		subject: notification.subject,
		message: notification.message,
		collection: notification.collection,
		item: notification.item,
	});
}
