import type { AgreementParameters } from '../domain/agreement/parameters/index.ts';
import {
	usualFirstContactRules,
	type FirstContactInputs,
	type FirstContactRules,
} from '../domain/metrics/first-contact.ts';
import type { MessageRow, TicketRow } from '../store/tables.ts';
import { repeatWindowMs } from './suggest-repeat.ts';
import type { TicketState } from './ticket-plan.ts';

/**
 * What the rate of solutions at first contact is made of (2.5.1, M-FCR): who dealt with the request first, and how
 * often the customer came before it was solved. Answers to questions of ours are no contacts of theirs.
 */
export function firstContactInputs({ ticket, messages }: TicketState): Partial<TicketRow> {
	const ordered = messages
		.filter(({ sent_at }) => sent_at !== null)
		.toSorted((a, b) => (a.sent_at ?? 0) - (b.sent_at ?? 0));
	const first = ticket.first_handler ?? firstAuthor(ordered) ?? ticket.assignee;
	const { contacts, answers } = countUntil(ordered, ticket.first_resolved_at ?? Infinity);
	return {
		first_handler: first,
		first_team: ticket.first_handler === null && first !== null ? ticket.team : ticket.first_team,
		customer_contacts: 1 + contacts,
		customer_answers: answers,
	};
}

function firstAuthor(messages: readonly MessageRow[]): string | null {
	return messages.find(({ author_type, is_public }) => author_type === 'agent' && is_public)?.author ?? null;
}

/** Until an instant (epoch ms); of what follows a question, the first word is its answer. */
function countUntil(messages: readonly MessageRow[], end: number): { contacts: number; answers: number } {
	let asked = false;
	const counted = { contacts: 0, answers: 0 };
	for (const { author_type, kind, sent_at } of messages) {
		if ((sent_at ?? 0) > end) break;
		if (kind === 'info_request') asked = true;
		if (author_type !== 'customer') continue;
		counted[asked ? 'answers' : 'contacts'] += 1;
		asked = false;
	}
	return counted;
}

/** The row of a ticket, and of those that repeat it, as the measure reads them. */
export function firstContactOf(
	ticket: TicketRow,
	repeats: readonly Pick<TicketRow, 'received_at' | 'repeat_state'>[],
): FirstContactInputs {
	return {
		type: ticket.type,
		status: ticket.status,
		isMerged: ticket.merged_into !== null,
		firstResolvedAt: ticket.first_resolved_at,
		contacts: ticket.customer_contacts ?? 1,
		answers: ticket.customer_answers ?? 0,
		firstHandler: ticket.first_handler,
		firstTeam: ticket.first_team,
		resolver: ticket.first_resolver,
		resolverTeam: ticket.first_resolver_team,
		level: ticket.first_resolved_level ?? 0,
		firstReopenedAt: ticket.first_reopened_at,
		repeats: repeats.map((row) => ({ receivedAt: row.received_at, state: row.repeat_state })),
		saysResolved: ticket.customer_says_resolved,
	};
}

/** How a version of the agreement has it measured (P-I-09, R19). */
export function firstContactRules(parameters: AgreementParameters): FirstContactRules {
	const { allowsInfoRequests } = usualFirstContactRules;
	return {
		...usualFirstContactRules,
		windowMs: repeatWindowMs(parameters),
		allowsInfoRequests: parameters['reading.fcr_allow_info_request'] ?? allowsInfoRequests,
	};
}
