import type { Db } from './db.ts';
import { messageFileTable } from './tables.ts';

export interface Attachment {
	/** The key of the file. */
	readonly id: string;
	readonly message: string;
	readonly name: string;
	readonly type: string | null;
	/** Bytes. */
	readonly size: number;
}

/** The files that are attached to these messages. */
export async function readAttachments(db: Db, messages: readonly string[]): Promise<Attachment[]> {
	if (messages.length === 0) return [];
	const rows: (Omit<Attachment, 'size'> & { size: number | string | null })[] = await db(
		`${messageFileTable.name} as j`,
	)
		.join('directus_files as f', 'f.id', 'j.file')
		.select({
			id: 'f.id',
			message: 'j.message',
			name: 'f.filename_download',
			type: 'f.type',
			size: 'f.filesize',
		})
		.whereIn('j.message', messages)
		.orderBy('f.filename_download');
	// PostgreSQL and MySQL give numbers of this size as text.
	return rows.map((row) => ({ ...row, size: Number(row.size ?? 0) }));
}
