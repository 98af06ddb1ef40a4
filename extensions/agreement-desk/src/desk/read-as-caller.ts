import { z } from 'zod';

/**
 * Reads rows of a collection with the rights of the one who asks, by Directus's own query; null where they may not
 * read it at all.
 */
export type ReadAsCaller = (collection: string, query: object) => Promise<readonly object[] | null>;

const countSchema = z.tuple([z.object({ count: z.coerce.number() })]);

/** How many rows that they may see pass a filter; null where they may not read the collection. */
export async function countAsCaller(
	read: ReadAsCaller,
	collection: string,
	filter: object,
): Promise<number | null> {
	const rows = await read(collection, { aggregate: { count: ['*'] }, filter, limit: -1 });
	return rows && countSchema.parse(rows)[0].count;
}
