import type { Db } from './db.ts';

/** Which of these Flows of Directus there are. */
export async function findFlows(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
	if (ids.length === 0) return new Set();
	const rows: { id: string }[] = await db('directus_flows')
		.select('id')
		.whereIn('id', [...ids]);
	return new Set(rows.map(({ id }) => id));
}
