import type { Db } from './db.ts';
import { contactTable, type NotificationRow } from './tables.ts';

/** From now (epoch ms) on, notices to a contact begin with the next method, unless they have another address by now. */
export async function flagBounced(
	db: Db,
	{ contact, email }: { contact: string; email: string | null },
	{ proof, now }: { proof: string; now: number },
): Promise<void> {
	const patch = contactTable.encode(db, { email_bounced_at: now, email_bounce: proof });
	await db(contactTable.name).where({ id: contact, email }).update(patch);
}

/** Whether mail to the address that a notification goes to has come back for good. */
export async function hasBounced(
	db: Db,
	{ recipient_contact: id, recipient: email }: NotificationRow,
): Promise<boolean> {
	if (id === null) return false;
	const row: unknown = await db(contactTable.name)
		.where({ id, email })
		.whereNotNull('email_bounced_at')
		.first('id');
	return row !== undefined;
}
