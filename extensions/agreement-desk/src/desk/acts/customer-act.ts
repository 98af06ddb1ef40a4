import { openStatuses } from '../../domain/lifecycle/ticket-transitions.ts';
import { text, type LocalizedText } from '../../domain/localized-text.ts';
import type { TicketRow } from '../../store/tables.ts';
import { invalid } from '../refusal.ts';

/** What a customer does to a ticket of theirs, in the transaction that holds it. */
export interface CustomerAct {
	readonly ticket: TicketRow;
	readonly contact: string;
	readonly body: unknown;
}

/** @throws Refusal for a ticket that is over. */
export function requireOpen(ticket: TicketRow, act: string, clause: string): void {
	if (ticket.status !== null && openStatuses.has(ticket.status)) return;
	throw invalid(`${act}.ticket`, clause, whereToGoOn(ticket));
}

function whereToGoOn({ status, merged_into, related }: TicketRow): LocalizedText {
	if (merged_into !== null) {
		const number = related?.find(({ ticket }) => ticket === merged_into)?.number ?? merged_into;
		return text(
			`工单已并入 ${number}，请在那张工单上操作`,
			`the ticket was merged into ${number}; go on there`,
		);
	}
	if (status === 'cancelled' || status === 'rejected') {
		return text(
			'工单已撤回或不予受理；仍有问题时请另建工单',
			'the ticket was withdrawn or rejected; make a new one if the matter is not over',
		);
	}
	return text('工单已结束处理；仍有问题时请重开', 'the ticket is over; reopen it if the matter is not');
}

/** @throws Refusal for a ticket that has not been solved, or is not any more. */
export function requireSolved({ status }: TicketRow, act: string): void {
	if (status === 'resolved' || status === 'closed') return;
	throw invalid(
		`${act}.ticket`,
		'1.4.2',
		text('只有已解决或已关闭的工单可以重开', 'only a solved or closed ticket can be reopened'),
	);
}
