import type { Db } from './db.ts';

export interface StoredSecrets {
	readonly id: string;
	/** Ciphertext by column. */
	readonly sealed: Readonly<Record<string, string>>;
}

/** What a collection holds in these columns, as it is stored. */
export async function readSealed(
	db: Db,
	collection: string,
	columns: readonly string[],
): Promise<StoredSecrets[]> {
	const rows: Record<string, unknown>[] = await db(collection).select('id', ...columns);
	return rows.flatMap(({ id, ...values }) => {
		const sealed = Object.entries(values).flatMap(([column, value]) =>
			typeof value === 'string' && value !== '' ? [[column, value] as const] : [],
		);
		return sealed.length > 0 ? [{ id: String(id), sealed: Object.fromEntries(sealed) }] : [];
	});
}

/** Replaces one ciphertext, unless somebody has written another one meanwhile. */
export async function replaceSealed(
	db: Db,
	{ collection, id, column }: { collection: string; id: string; column: string },
	{ from, to }: { from: string; to: string },
): Promise<void> {
	await db(collection)
		.where({ id, [column]: from })
		.update({ [column]: to });
}
