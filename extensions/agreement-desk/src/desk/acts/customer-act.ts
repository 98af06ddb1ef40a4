import { openStatuses } from '../../domain/lifecycle/ticket-transitions.ts';
import { text } from '../../domain/localized-text.ts';
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
	throw invalid(
		`${act}.ticket`,
		clause,
		text('工单已结束处理；仍有问题时请重开', 'the ticket is over; reopen it if the matter is not'),
	);
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
