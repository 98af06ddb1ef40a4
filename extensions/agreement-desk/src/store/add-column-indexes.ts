import type { Db } from './db.ts';

export interface ColumnIndexes {
	readonly table: string;
	readonly column: string;
	readonly unique: boolean;
	readonly index: boolean;
}

/** Gives a column the indexes that Directus would have given it, under the names it would have used. */
export async function addColumnIndexes(
	db: Db,
	{ table, column, unique, index }: ColumnIndexes,
): Promise<void> {
	if (!unique && !index) return;
	await db.schema.alterTable(table, (columns) => {
		if (unique) columns.unique([column], { indexName: `${table}_${column}_unique` });
		if (index) columns.index([column], `${table}_${column}_index`);
	});
}
