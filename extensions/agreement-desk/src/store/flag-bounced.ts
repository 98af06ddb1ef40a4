import type { Db } from './db.ts';
import { contactTable } from './tables.ts';

/** From now (epoch ms) on, notices to a contact begin with the next method, unless they have another address by now. */
export async function flagBounced(
	db: Db,
	{ contact, email }: { contact: string; email: string | null },
	{ proof, now }: { proof: string; now: number },
): Promise<void> {
	const patch = contactTable.encode(db, { email_bounced_at: now, email_bounce: proof });
	await db(contactTable.name).where({ id: contact, email }).update(patch);
}
