import type { CustomCommitment } from '../domain/agreement/custom-commitment.ts';
import { isKept } from '../domain/agreement/version-lifecycle.ts';
import { readCustomCommitments } from '../store/commitments.ts';
import type { Db } from '../store/db.ts';
import type { AgreementRow, CommitmentRow } from '../store/tables.ts';
import { checkCommitment } from '../domain/agreement/check-commitment.ts';

/** What was added to a version: of a draft its rows, of any other the copy that it took with it when it was signed. */
export async function customCommitmentsOf(
	db: Db,
	{ id, status, custom_commitments: copy }: Pick<AgreementRow, 'id' | 'status' | 'custom_commitments'>,
): Promise<readonly CustomCommitment[]> {
	if (status !== null && isKept(status)) return copy ?? [];
	return (await readCustomCommitments(db, id)).map(commitmentOf);
}

/** @throws Error for a row that is not valid, which the hooks on saving it prevent. */
function commitmentOf(row: CommitmentRow): CustomCommitment {
	const { commitment, problems } = checkCommitment(row);
	if (commitment) return commitment;
	throw new Error(`Commitment ${row.key ?? row.id}: ${problems[0]?.column} ${problems[0]?.text['en-US']}`);
}
