import type { MessageRow, TicketRow } from '../store/tables.ts';
import type { TicketState } from './ticket-plan.ts';

/**
 * What the rate of solutions at first contact is made of (2.5.1, M-FCR): who dealt with the request first, and how
 * often the customer came before it was solved. Answers to questions of ours are no contacts of theirs.
 */
export function firstContactInputs({ ticket, messages }: TicketState): Partial<TicketRow> {
	const ordered = messages
		.filter(({ sent_at }) => sent_at !== null)
		.toSorted((a, b) => (a.sent_at ?? 0) - (b.sent_at ?? 0));
	return {
		first_handler: ticket.first_handler ?? firstAuthor(ordered) ?? ticket.assignee,
		customer_contacts: 1 + contactsIn(ordered, ticket.first_resolved_at ?? Infinity),
	};
}

function firstAuthor(messages: readonly MessageRow[]): string | null {
	return messages.find(({ author_type, is_public }) => author_type === 'agent' && is_public)?.author ?? null;
}

/** Before an instant (epoch ms); of what follows a question, the first word is its answer. */
function contactsIn(messages: readonly MessageRow[], before: number): number {
	let asked = false;
	let contacts = 0;
	for (const { author_type, kind, sent_at } of messages) {
		if ((sent_at ?? 0) > before) break;
		if (kind === 'info_request') asked = true;
		if (author_type !== 'customer') continue;
		if (!asked) contacts += 1;
		asked = false;
	}
	return contacts;
}
