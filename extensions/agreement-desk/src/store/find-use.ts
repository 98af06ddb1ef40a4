import { collections } from '../../../../schema/collections/index.ts';
import type { Db } from './db.ts';

/** A column in which other rows still refer to rows of a collection. */
export interface Use {
	readonly collection: string;
	readonly field: string;
	readonly rows: number;
}

/** What refers to these rows and would not go with them; null when nothing does. */
export async function findUse(db: Db, collection: string, keys: readonly string[]): Promise<Use | null> {
	for (const { collection: other, fields } of collections) {
		for (const [field, { references }] of Object.entries(fields)) {
			if (references?.collection !== collection || !references.constrained) continue;
			if (references.onDelete === 'CASCADE') continue;
			const [found]: { rows: number | string }[] = await db(other).whereIn(field, keys).count({ rows: '*' });
			if (Number(found?.rows) > 0) return { collection: other, field, rows: Number(found?.rows) };
		}
	}
	return null;
}

/** Which of these keys are keys of rows. */
export async function findKeys(db: Db, collection: string, keys: readonly string[]): Promise<string[]> {
	const rows: { id: string }[] = await db(collection).select('id').whereIn('id', keys);
	return rows.map(({ id }) => id);
}
