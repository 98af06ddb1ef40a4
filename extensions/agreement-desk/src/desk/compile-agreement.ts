import { v5 as uuidv5 } from 'uuid';
import type { Commitment } from '../domain/agreement/commitment.ts';
import { compileCommitments } from '../domain/agreement/compile-commitments.ts';
import type { CustomCommitment } from '../domain/agreement/custom-commitment.ts';
import { fromColumns } from '../domain/agreement/parameters/columns.ts';
import { validateParameters } from '../domain/agreement/parameters/validate.ts';
import { isKept } from '../domain/agreement/version-lifecycle.ts';
import { replaceCommitments } from '../store/commitments.ts';
import type { Db } from '../store/db.ts';
import { lockAgreement } from '../store/lock-agreement.ts';
import type { CommitmentRow } from '../store/tables.ts';
import { endPredecessor } from './end-predecessor.ts';

/**
 * Writes the commitments that follow from a version as rows for people to read, if they are out of date, beside
 * those that were added, and ends the version that it replaces. Deadlines depend on neither: they come from the
 * version itself, and of two the later one governs. `now` is epoch ms.
 */
export async function compileAgreement(db: Db, id: string, { now }: { now: number }): Promise<void> {
	await db.transaction(async (trx) => {
		const agreement = await lockAgreement(trx, id);
		if (!agreement || agreement.stale_since === null) return;
		const { parameters } = validateParameters(fromColumns(agreement));
		const compiled = compileCommitments(parameters).map((commitment) => compiledRow(id, commitment));
		// What was added in the very moment of the signature has not been signed: the copy is what counts.
		const kept = agreement.status !== null && isKept(agreement.status);
		const added = kept
			? (agreement.custom_commitments ?? []).map((commitment) => addedRow(id, commitment))
			: [];
		await replaceCommitments(trx, { agreement: id, rows: [...compiled, ...added], keepAdded: !kept });
		await endPredecessor(trx, agreement, { now });
	});
}

function addedRow(agreement: string, commitment: CustomCommitment): CommitmentRow {
	const escalation_ladder = commitment.escalation_ladder ?? null;
	return {
		...commitment,
		escalation_ladder,
		agreement,
		complaint_levels: null,
		branch: null,
		origin: 'custom',
	};
}

/** The id follows from agreement and key, so that compiling again gives the same row. */
function compiledRow(
	agreement: string,
	{ key, clause, metric, branch, conditions, target, ...rest }: Commitment,
): CommitmentRow {
	return {
		id: uuidv5(key, agreement),
		agreement,
		key,
		clause,
		metric,
		branch,
		channel_types: copied(conditions.channelTypes),
		ticket_types: copied(conditions.ticketTypes),
		complexity: conditions.complexity,
		urgent: conditions.urgent,
		plans: copied(conditions.plans),
		languages: copied(conditions.languages),
		complaint_levels: copied(conditions.complaintLevels),
		target_value: target.value,
		target_unit: target.unit,
		basis: target.basis,
		calendar: rest.calendar,
		pause_policy: rest.pausePolicy.length > 0 ? [...rest.pausePolicy] : null,
		force: rest.force,
		credit: rest.credit,
		escalation_ladder: null,
		origin: 'compiled',
	};
}

function copied<T>(list: readonly T[] | null): T[] | null {
	return list && [...list];
}
