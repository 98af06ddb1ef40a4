import type { ComplaintStage } from '../vocabulary.ts';
import { isDecided, isOver } from './complaint-stages.ts';

/** What the decision rests on and says: it stays as the complainant was told. */
const decided = [
	'respondent',
	'description',
	'product_service',
	'remedy_sought',
	'received_via',
	'level',
	'level_reason',
	'safety_implication',
	'complexity',
	'impact',
	'immediate_action_needed',
	'investigator',
	'facts',
	'evidence',
	'interviews',
	'root_cause',
	'decision',
	'decision_reasons',
	'appeal_internal',
	'appeal_external',
	'approval',
	'approval_note',
] as const;

/** What is still written once a complaint is over: whether the lesson was learnt, and what others make of it. */
const openAfterwards: ReadonlySet<string> = new Set([
	'stage',
	'improvements',
	'improvements_waived',
	'satisfaction',
	'satisfaction_comment',
	'external_body',
	'external_case',
	'external_due_at',
	'external_outcome',
	'answer',
	'answer_words',
]);

/** Whether a column of the record may no longer change in this stage (1.4.5). */
export function isFrozenIn(stage: ComplaintStage, field: string): boolean {
	if (isOver(stage)) return !openAfterwards.has(field);
	return isDecided(stage) && (decided as readonly string[]).includes(field);
}
