import { supplementaryComplaints } from '../domain/agreement/parameters/supplementary-complaints.ts';
import { supplementaryHandling } from '../domain/agreement/parameters/supplementary-handling.ts';
import { isAsSigned } from '../desk/verify-agreements.ts';
import type { Db } from '../store/db.ts';
import { readFrozenVersions } from '../store/read-frozen-versions.ts';
import { agreementTable } from '../store/tables.ts';

const columns = Object.values({ ...supplementaryHandling, ...supplementaryComplaints }).flatMap(
	(definition) => definition.columns.map(({ name }) => name),
);
const nothing = Object.fromEntries(columns.map((name) => [name, null]));
const batchSize = 50;

/**
 * A column that is added with a usual value gives it to every row; versions that were frozen before never promised it,
 * and their hash does not fit any more. It is taken out again where that makes the hash fit, and nowhere else, so
 * that this may run again at any time. How tickets are handled where nothing is agreed stands in the code.
 */
export async function emptyHandlingTerms(db: Db): Promise<void> {
	for (let after: string | null = null; ;) {
		const versions = await readFrozenVersions(db, { after, limit: batchSize });
		for (const version of versions) {
			if (version.content_hash === null || (await isAsSigned(db, version))) continue;
			if (await isAsSigned(db, { ...version, ...nothing })) {
				await agreementTable.update(db, version.id, nothing);
			}
		}
		after = versions.at(-1)?.id ?? null;
		if (after === null || versions.length < batchSize) return;
	}
}
