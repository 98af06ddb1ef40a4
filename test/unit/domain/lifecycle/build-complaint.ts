import type { ComplaintRecord } from '../../../../extensions/agreement-desk/src/domain/lifecycle/complaint-record.ts';
import type { GuardContext } from '../../../../extensions/agreement-desk/src/domain/lifecycle/complaint-problem.ts';

/** A record in which everything is said that any stage could ask for. */
export function complaint(given: Partial<ComplaintRecord> = {}): ComplaintRecord {
	return {
		stage: 'received',
		respondent: 'accused',
		description: 'Nobody came',
		product_service: 'Printers',
		remedy_sought: 'An apology',
		level: 'general',
		level_reason: null,
		safety_implication: false,
		complexity: 'general',
		impact: 'individual',
		immediate_action_needed: false,
		immediate_action: null,
		investigator: 'inspector',
		facts: 'It took three weeks',
		evidence: [{ title: 'Log of visits' }],
		interviews: null,
		root_cause: 'A hand-over was skipped',
		remedies: [{ type: 'refund', amount: 200, done: true }],
		drafted_by: 'drafter',
		approval: null,
		approved_by: null,
		decision: 'We refund the fee',
		decision_reasons: 'It was promised',
		appeal_internal: 'Write to the head of service',
		appeal_external: ['court'],
		decision_communicated_at: 1,
		answer: 'accepted',
		answer_words: 'Fine',
		review_outcome: null,
		review_findings: null,
		reviewed_by: null,
		external_body: '12315',
		external_outcome: null,
		improvements: [{ kind: 'corrective', action: 'Check hand-overs' }],
		improvements_waived: null,
		satisfaction_asked_at: 1,
		...given,
	};
}

export const usual: GuardContext = { approvalLimit: 1000, answerPeriodOver: false };
