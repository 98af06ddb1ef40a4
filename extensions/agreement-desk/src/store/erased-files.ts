import type { Db } from './db.ts';

export const erasedFileTable = 'desk_engine_erased_files';

/** Notes in the transaction that erases what these files were attached to that they have to go. */
export async function queueErasedFiles(db: Db, files: readonly string[], now: number): Promise<void> {
	if (files.length === 0) return;
	await db(erasedFileTable).whereIn('file', files).delete();
	await db(erasedFileTable).insert(files.map((file) => ({ file, retry_at: now })));
}

export async function erasedFilesDue(db: Db, now: number): Promise<string[]> {
	const rows: { file: string }[] = await db(erasedFileTable)
		.select('file')
		.where('retry_at', '<=', now)
		.limit(20);
	return rows.map(({ file }) => file);
}

/** Whether Directus still has the file. */
export async function fileExists(db: Db, file: string): Promise<boolean> {
	const rows: object[] = await db('directus_files').select('id').where({ id: file });
	return rows.length > 0;
}

export async function forgetErasedFile(db: Db, file: string): Promise<void> {
	await db(erasedFileTable).where({ file }).delete();
}

export async function retryErasedFile(db: Db, file: string, at: number): Promise<void> {
	await db(erasedFileTable).where({ file }).update({ retry_at: at });
}
