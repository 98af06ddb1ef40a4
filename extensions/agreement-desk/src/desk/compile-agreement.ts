import { v5 as uuidv5 } from 'uuid';
import type { Commitment } from '../domain/agreement/commitment.ts';
import { compileCommitments } from '../domain/agreement/compile-commitments.ts';
import { validateParameters } from '../domain/agreement/validate-parameters.ts';
import { replaceCommitments } from '../store/replace-commitments.ts';
import { lockAgreement } from '../store/lock-agreement.ts';
import type { Db } from '../store/db.ts';
import type { CommitmentRow } from '../store/tables.ts';
import { parametersOf } from './governing-agreement.ts';

/**
 * Writes the commitments of a version as rows for people to read, if they are out of date. Deadlines do not
 * depend on these rows: they come from the version itself.
 */
export async function compileAgreement(db: Db, id: string): Promise<void> {
	await db.transaction(async (trx) => {
		const agreement = await lockAgreement(trx, id);
		if (!agreement || agreement.stale_since === null) return;
		const { parameters } = validateParameters(parametersOf(agreement));
		await replaceCommitments(trx, id, parameters ? commitmentRows(id, compileCommitments(parameters)) : []);
	});
}

/** The id follows from agreement and key, so that compiling again gives the same rows. */
function commitmentRows(agreement: string, commitments: readonly Commitment[]): CommitmentRow[] {
	return commitments.map((commitment) => ({
		id: uuidv5(commitment.key, agreement),
		agreement,
		key: commitment.key,
		clause: commitment.clause,
		metric: commitment.metric,
		branch: commitment.branch,
		channel_types: commitment.channelTypes ? [...commitment.channelTypes] : null,
		target_value: commitment.target.value,
		target_unit: commitment.target.unit,
		basis: commitment.target.basis,
		force: commitment.force,
	}));
}
