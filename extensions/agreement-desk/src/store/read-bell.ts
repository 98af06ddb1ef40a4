import type { Db } from './db.ts';

/** A notification in the bell of the studio, without its instant; null once its reader has thrown it away. */
export async function readBell(db: Db, key: number): Promise<Record<string, unknown> | null> {
	const row: Record<string, unknown> | undefined = await db('directus_notifications')
		.where({ id: key })
		.first('id', 'status', 'recipient', 'sender', 'subject', 'message', 'collection', 'item');
	return row ?? null;
}
