import type { Db } from './db.ts';

const emptied = { data: null, delta: null };

/** Rows of one collection, by their keys. */
export interface Items {
	readonly collection: string;
	readonly keys: readonly string[];
}

/**
 * Empties what Directus keeps of rows beside them: the old values in its revisions, remarks, and notices in the bell of
 * the studio, whose words become `instead`. Who changed a row, and when, stays.
 */
export async function eraseDirectusTraces(db: Db, items: readonly Items[], instead: string): Promise<void> {
	for (const { collection, keys } of items) {
		if (keys.length === 0) continue;
		const of = (table: string) =>
			db(table)
				.where({ collection })
				.whereIn('item', [...keys]);
		const comments: { id: string }[] = await of('directus_comments').select('id');
		await of('directus_comments').delete();
		await of('directus_revisions').update(emptied);
		await db('directus_revisions')
			.where({ collection: 'directus_comments' })
			.whereIn(
				'item',
				comments.map(({ id }) => id),
			)
			.update(emptied);
		await of('directus_notifications').update({ subject: instead, message: null });
	}
}

export async function eraseFileFacts(db: Db, files: readonly string[], facts: object): Promise<void> {
	if (files.length > 0)
		await db('directus_files')
			.whereIn('id', [...files])
			.update(facts);
}
