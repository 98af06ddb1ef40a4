import type { Db } from './db.ts';
import { messageTable, type MessageRow } from './tables.ts';

export async function readMessage(db: Db, id: string): Promise<MessageRow | null> {
	const rows: object[] = await db(messageTable.name).where({ id }).limit(1);
	return messageTable.decode(db, rows)[0] ?? null;
}
