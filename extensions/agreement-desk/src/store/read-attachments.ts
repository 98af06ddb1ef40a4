import type { Knex } from 'knex';
import type { Db } from './db.ts';
import { messageFileTable, messageTable } from './tables.ts';

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

/** An attachment as its evidence is made of it. */
export interface AttachmentRecord {
	/** The key of the row that joins message and file. */
	readonly id: string;
	readonly ticket: string;
	readonly message: string;
	readonly file: string | null;
	readonly name: string | null;
	readonly type: string | null;
	/** SHA-256 of what the file holds, null where there is nothing to read; undefined where nobody looked. */
	readonly content?: string | null;
}

/** The attachments of messages, in the order of their keys */
export async function readAttachmentRecords(
	db: Db,
	within: (query: Knex.QueryBuilder, ticket: string) => void,
): Promise<AttachmentRecord[]> {
	return db(`${messageFileTable.name} as j`)
		.join(`${messageTable.name} as m`, 'm.id', 'j.message')
		.leftJoin('directus_files as f', 'f.id', 'j.file')
		.select({ id: 'j.id', ticket: 'm.ticket', message: 'j.message', file: 'j.file' })
		.select({ name: 'f.filename_download', type: 'f.type' })
		.where((query) => within(query, 'm.ticket'))
		.orderBy('j.id');
}

/** What a file is called, and of which type it is; null where there is none. */
export async function readFileFacts(
	db: Db,
	file: string,
): Promise<{ readonly name: string | null; readonly type: string | null } | null> {
	const rows: { name: string | null; type: string | null }[] = await db('directus_files')
		.select({ name: 'filename_download', type: 'type' })
		.where({ id: file });
	return rows[0] ?? null;
}

/** Which of these files are attached to a message. */
export async function findAttachedFiles(db: Db, files: readonly string[]): Promise<string[]> {
	if (files.length === 0) return [];
	const rows: { file: string }[] = await db(messageFileTable.name).distinct('file').whereIn('file', files);
	return rows.map(({ file }) => file);
}
