import { text } from '../localized-text.ts';
import { missingIn, type ComplaintProblem, type GuardContext } from './complaint-problem.ts';
import type { ComplaintRecord } from './complaint-record.ts';

/**
 * 1.4.5, GB/T 19012, 7.9: a complaint is closed once the complainant has accepted or refused the decision and knows
 * where else to turn, what was promised is done, and something has been learnt from it.
 */
export function closingProblems(record: ComplaintRecord, context: GuardContext): ComplaintProblem[] {
	return [
		...answerProblems(record, context),
		...missingIn(record, ['decision_communicated_at', 'appeal_internal', 'appeal_external']),
		...disputeProblems(record),
		...remedyProblems(record),
		...improvementProblems(record),
		...missingIn(record, ['satisfaction_asked_at']),
	];
}

function answerProblems(record: ComplaintRecord, { answerPeriodOver }: GuardContext): ComplaintProblem[] {
	const { answer } = record;
	if (answer === 'accepted' || answer === 'disputed') return [];
	if (answer === 'no_answer' && answerPeriodOver) return [];
	return [
		{
			field: 'answer',
			text:
				answer === 'no_answer'
					? text('客户的答复期限尚未届满', 'the complainant still has time to answer')
					: text('须记录客户认可或不认可', 'record whether the complainant accepts the decision'),
		},
	];
}

/** Who does not accept a decision is owed a second look at it, within the house or outside. */
function disputeProblems(record: ComplaintRecord): ComplaintProblem[] {
	const { stage, answer, review_outcome, external_outcome } = record;
	if (stage === 'external') return missingIn(record, ['external_outcome']);
	if (answer !== 'disputed' || review_outcome !== null || external_outcome?.trim()) return [];
	return [
		{
			field: 'review_outcome',
			text: text(
				'客户不认可，须先由上一级内部复核',
				'the complainant disputes the decision: a higher level has to review it first',
			),
		},
	];
}

function remedyProblems({ remedies }: ComplaintRecord): ComplaintProblem[] {
	const open = (remedies ?? []).filter(({ done, declined }) => !done && !declined);
	if (open.length === 0) return [];
	return [
		{
			field: 'remedies',
			text: text(
				`还有 ${open.length} 项补救措施未完成，也未被客户谢绝`,
				`${open.length} of them are neither done nor declined by the complainant`,
			),
		},
	];
}

function improvementProblems({ improvements, improvements_waived }: ComplaintRecord): ComplaintProblem[] {
	if (improvements?.length || improvements_waived?.trim()) return [];
	return [
		{
			field: 'improvements',
			text: text(
				'须至少立一项纠正或预防措施，或写明无需措施的理由',
				'open a corrective or preventive action, or say in improvements_waived why none is needed',
			),
		},
	];
}
