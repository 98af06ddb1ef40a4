import type { Db } from './db.ts';
import { articleTable } from './tables.ts';

/** The version of the code of conduct that is published now, in whatever languages; null while there is none (2.3.3). */
export async function readConductVersion(db: Db): Promise<number | null> {
	const row: { version?: number | string | null } | undefined = await db(articleTable.name)
		.where({ kind: 'conduct_rules', status: 'published' })
		.max({ version: 'version' })
		.first();
	return row?.version === null || row?.version === undefined ? null : Number(row.version);
}
