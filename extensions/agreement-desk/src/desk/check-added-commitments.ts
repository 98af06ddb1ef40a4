import type { CustomCommitment } from '../domain/agreement/custom-commitment.ts';
import type { Db } from '../store/db.ts';
import type { AgreementRow } from '../store/tables.ts';
import { usableCalendar } from './check-agreement-calendar.ts';
import { customCommitmentsOf } from './custom-commitments.ts';

/**
 * The commitments that were added to a version about to be frozen, once it is sure that each can be counted.
 *
 * @throws Refusal naming the commitment whose calendar cannot be used.
 */
export async function checkAddedCommitments(
	db: Db,
	row: AgreementRow | null,
): Promise<readonly CustomCommitment[]> {
	const commitments = row ? await customCommitmentsOf(db, row) : [];
	for (const { key, calendar } of commitments) {
		if (calendar === null) continue;
		await usableCalendar(db, calendar, `desk_commitments.calendar (${key})`, {});
	}
	return commitments;
}
