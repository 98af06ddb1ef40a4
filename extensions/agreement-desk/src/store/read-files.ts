import type { Db } from './db.ts';

export interface FileFacts {
	readonly id: string;
	readonly name: string;
	/** As Directus found it out, such as `text/csv`. */
	readonly type: string | null;
	/** Bytes. */
	readonly size: number | null;
}

/** Files of Directus by key; those that do not exist are left out. */
export async function readFiles(db: Db, ids: readonly string[]): Promise<FileFacts[]> {
	if (ids.length === 0) return [];
	const rows: { id: string; name: string | null; type: string | null; size: string | number | null }[] =
		await db('directus_files')
			.select({ id: 'id', name: 'filename_download', type: 'type', size: 'filesize' })
			.whereIn('id', ids);
	return rows.map((row) => ({
		...row,
		name: row.name ?? '',
		size: row.size === null ? null : Number(row.size),
	}));
}
