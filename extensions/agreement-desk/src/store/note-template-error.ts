import type { Db } from './db.ts';
import { templateTable } from './tables.ts';

/** Says of a template what it failed with, once for each kind of failure. */
export async function noteTemplateError(
	db: Db,
	{ id, problem, at }: { id: string; problem: string; at: number },
): Promise<void> {
	const row: { last_error: string | null } | undefined = await db(templateTable.name)
		.select('last_error')
		.where({ id })
		.first();
	if (!row || row.last_error === problem) return;
	await templateTable.update(db, id, { last_error: problem, last_error_at: at });
}
