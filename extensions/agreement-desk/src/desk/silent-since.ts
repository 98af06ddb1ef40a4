import { oursToMove } from '../domain/lifecycle/ownership.ts';
import { oursSince, statusChanges } from './plan-ownership.ts';
import type { TicketState } from './ticket-plan.ts';

/**
 * Since when (epoch ms) the assignee has given no sign on a ticket that is ours to move: no word, no change of its
 * status, and it was not given to them since. Null where nobody has it, or the customer is to move.
 */
export function silentSince({ ticket, messages, history }: TicketState): number | null {
	const { assignee, assigned_at: assignedAt, received_at: receivedAt } = ticket;
	if (assignee === null || !oursToMove.has(ticket.status ?? 'new')) return null;
	const words = messages.flatMap(({ author, date_created, sent_at }) =>
		author === assignee ? (date_created ?? sent_at ?? []) : [],
	);
	const moves = statusChanges(history).flatMap(({ actor, at }) => (actor === assignee ? at : []));
	return Math.max(receivedAt ?? 0, assignedAt ?? 0, oursSince(history) ?? 0, ...words, ...moves);
}
