import { respondentProblems } from '../domain/lifecycle/complaint-independence.ts';
import { approvalProblems, decisionProblems } from '../domain/lifecycle/decision-guards.ts';
import { text } from '../domain/localized-text.ts';
import type { MessageRow } from '../store/tables.ts';
import { approvalLimitOf } from './complaint-terms.ts';
import { invalid, invalidAll } from './refusal.ts';
import type { TicketState } from './ticket-plan.ts';

/**
 * 1.4.5: the letter that tells a complainant the decision leaves once there is one, with its reasons, remedies and the
 * ways to dispute it in the record.
 *
 * @throws Refusal naming what the record lacks.
 */
export function refuseHastyDecision(
	message: MessageRow,
	{ ticket, complaint, agreement }: TicketState,
): void {
	if (message.kind !== 'decision_letter' || !message.is_public) return;
	if (ticket.type !== 'complaint') {
		throw invalid(
			'desk_messages.kind',
			'1.4.5',
			text(
				'该工单不是投诉，没有可告知的处理决定；请改用“客服回复”等其他消息类型',
				'the ticket is no complaint, so there is no decision to tell; send a message of another kind',
			),
		);
	}
	if (complaint && message.author !== null && message.author === complaint.respondent) {
		throw invalid(
			'desk_messages.author',
			'1.4.5',
			text('被投诉人不能发送处理决定', 'the person complained about does not send the decision'),
		);
	}
	if (complaint?.stage !== 'response_drafted') {
		throw invalid(
			'desk_messages.kind',
			'1.4.5',
			text(
				'投诉尚未进入“拟定处理方案”，不能发送处理决定；请先完成评估与调查',
				'the complaint has no drafted response yet: assess and investigate it before the decision letter is sent',
			),
		);
	}
	const problems = [
		...respondentProblems(complaint),
		...decisionProblems(complaint),
		...approvalProblems(complaint, approvalLimitOf(agreement.parameters)),
	];
	if (problems.length === 0) return;
	throw invalidAll(
		problems.map(({ field, text: wording }) => ({
			place: `desk_complaints.${field}`,
			clause: '1.4.5',
			text: wording,
		})),
	);
}
