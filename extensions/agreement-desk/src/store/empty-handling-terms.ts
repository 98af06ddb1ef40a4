import { supplementaryComplaints } from '../domain/agreement/parameters/supplementary-complaints.ts';
import { supplementaryHandling } from '../domain/agreement/parameters/supplementary-handling.ts';
import type { Db } from './db.ts';
import { agreementTable } from './tables.ts';

/**
 * A column that is added with a usual value gives it to every row; versions that were frozen before never promised
 * it, and their hash would not fit any more. How tickets are handled where nothing is agreed stands in the code.
 * Runs once, right after the columns came; a version of today may agree on any of it.
 */
export async function emptyHandlingTerms(db: Db): Promise<void> {
	const columns = Object.values({ ...supplementaryHandling, ...supplementaryComplaints }).flatMap(
		(definition) => definition.columns.map(({ name }) => name),
	);
	await db(agreementTable.name)
		.whereNot({ status: 'draft' })
		.update(Object.fromEntries(columns.map((name) => [name, null])));
}
