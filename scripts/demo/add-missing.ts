import { isRow, type Client } from './client.ts';

export interface Addition {
	readonly collection: string;
	readonly rows: readonly object[];
	/** The field by which a row is recognised; the id unless told. */
	readonly field?: string;
}

/** Adds the rows that are not there yet, says how many and returns it; nothing is said or changed when all are there. */
export async function addMissing(
	{ collection, rows, field = 'id' }: Addition,
	client: Client,
): Promise<number> {
	const valueOf = (row: object) => (isRow(row) ? row[field] : undefined);
	const found = await client.find(collection, field, rows.map(valueOf));
	const known = new Set(found.map(valueOf));
	const missing = rows.filter((row) => !known.has(valueOf(row)));
	await client.create(collection, missing);
	if (missing.length > 0) console.log(`${collection}: ${missing.length} added`);
	return missing.length;
}
