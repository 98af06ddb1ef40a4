import type { Db } from './db.ts';
import { agreementTable, commitmentTable, type CommitmentRow } from './tables.ts';

/** The commitments that administrators have added to a version, in the order of their keys. */
export async function readCustomCommitments(db: Db, agreement: string): Promise<CommitmentRow[]> {
	const rows: object[] = await db(commitmentTable.name).where({ agreement, origin: 'custom' }).orderBy('key');
	return commitmentTable.decode(db, rows);
}

export async function readCommitmentRows(db: Db, ids: readonly string[]): Promise<CommitmentRow[]> {
	if (ids.length === 0) return [];
	return commitmentTable.decode(db, await db(commitmentTable.name).whereIn('id', ids));
}

/** The keys that commitments of this version already have. */
export async function readCommitmentKeys(
	db: Db,
	{ agreement, except }: { agreement: string; except: string | null },
): Promise<string[]> {
	const query = db(commitmentTable.name).select('key').where({ agreement });
	if (except !== null) query.whereNot({ id: except });
	const rows: { key: string }[] = await query;
	return rows.map(({ key }) => key);
}

/**
 * Makes these the commitments of the version and marks it compiled, in the caller's transaction. Of a draft, those
 * that were added are left: there their rows are all there is of them.
 */
export async function replaceCommitments(
	db: Db,
	{ agreement, rows, keepAdded }: { agreement: string; rows: readonly CommitmentRow[]; keepAdded: boolean },
): Promise<void> {
	const old = db(commitmentTable.name).where({ agreement });
	// Rows of the first release have no origin.
	if (keepAdded) old.where((compiled) => compiled.whereNull('origin').orWhereNot({ origin: 'custom' }));
	await old.delete();
	await commitmentTable.insert(db, rows);
	await agreementTable.update(db, agreement, { stale_since: null });
}
