import type { MessageRow, TicketRow } from '../store/tables.ts';
import { isDoneWith } from './done-with.ts';
import { unansweredSince } from './plan-ownership.ts';

/**
 * Since when the customer has been waiting for a word of ours, epoch ms; null where they are not, or where nobody has
 * to answer any more. A request that nobody has answered waits since it was received.
 */
export function customerWaitsSince({
	ticket,
	messages,
}: {
	readonly ticket: Pick<TicketRow, 'status' | 'received_at'>;
	readonly messages: readonly MessageRow[];
}): number | null {
	if (isDoneWith(ticket)) return null;
	const wasAnswered = messages.some(({ author_type, is_public }) => author_type === 'agent' && is_public);
	return wasAnswered ? unansweredSince(messages) : ticket.received_at;
}
