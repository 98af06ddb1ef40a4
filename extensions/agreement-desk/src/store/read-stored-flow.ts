import type { Db } from './db.ts';
import { isKey } from './is-key.ts';

/** A Flow as far as starting it goes; options as Directus keeps them: JSON, or its text. */
export interface StoredFlow {
	readonly status: string | null;
	readonly trigger: string | null;
	readonly options: unknown;
}

export async function readStoredFlow(db: Db, id: string): Promise<StoredFlow | null> {
	if (!isKey(id)) return null;
	const row: StoredFlow | undefined = await db('directus_flows')
		.where({ id })
		.first('status', 'trigger', 'options');
	return row ?? null;
}
