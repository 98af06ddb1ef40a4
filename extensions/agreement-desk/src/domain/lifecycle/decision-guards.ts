import { text } from '../localized-text.ts';
import { missingIn, type ComplaintProblem } from './complaint-problem.ts';
import type { ComplaintRecord, ProposedRemedy } from './complaint-record.ts';

/**
 * What a decision letter has to tell (GB/T 19012, 7.8): the decision, its reasons, what is offered, and each way to
 * dispute it, within the house and outside.
 */
export function decisionProblems(record: ComplaintRecord): ComplaintProblem[] {
	return missingIn(record, [
		'root_cause',
		'remedies',
		'decision',
		'decision_reasons',
		'appeal_internal',
		'appeal_external',
	]);
}

/** What all remedies together cost, in the currency of the agreement. */
export function amountOf(remedies: readonly ProposedRemedy[] | null): number {
	return (remedies ?? []).reduce((sum, { amount }) => sum + (amount ?? 0), 0);
}

/** Above the limit a second person agrees, who is not the one who drafted it. */
export function approvalProblems(record: ComplaintRecord, limit: number): ComplaintProblem[] {
	if (amountOf(record.remedies) <= limit) return [];
	if (record.approval !== 'approved') {
		return [
			{
				field: 'approval',
				text: text(
					`补救金额超过 ${limit}，须由拟定人以外的主管批准`,
					`the remedies exceed ${limit}; a supervisor other than who drafted them has to approve them`,
				),
			},
		];
	}
	return approverProblems(record);
}

/** An approval by oneself is none. */
export function approverProblems({ approved_by, drafted_by }: ComplaintRecord): ComplaintProblem[] {
	if (approved_by !== null && approved_by !== drafted_by) return [];
	return [
		{
			field: 'approval',
			text: text('不能批准自己拟定的方案', 'cannot be given by the one who drafted the response'),
		},
	];
}
