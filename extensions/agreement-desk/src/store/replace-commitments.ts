import type { Db } from './db.ts';
import { agreementTable, commitmentTable, type CommitmentRow } from './tables.ts';

/** Makes these the commitments of the version and marks it compiled, in the caller's transaction. */
export async function replaceCommitments(
	db: Db,
	agreement: string,
	rows: readonly CommitmentRow[],
): Promise<void> {
	await db(commitmentTable.name).where({ agreement }).delete();
	await commitmentTable.insert(db, rows);
	await agreementTable.update(db, agreement, { stale_since: null });
}
