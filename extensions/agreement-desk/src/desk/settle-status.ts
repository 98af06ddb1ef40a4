import { obstacleBetween } from '../domain/lifecycle/transition-guards.ts';
import type { TransitionFacts } from '../domain/lifecycle/transition-facts.ts';
import type { TicketStatus } from '../domain/vocabulary.ts';
import type { MessageRow } from '../store/tables.ts';
import { handlingTerms } from './handling-terms.ts';
import { statusSince } from './status-since.ts';
import type { TicketState } from './ticket-plan.ts';
import { saidIn, transitionFacts } from './transition-facts.ts';

/** A change of status that follows from what has happened, without anybody having to make it. */
export interface StatusStep {
	readonly status: TicketStatus;
	/** Epoch ms. */
	readonly at: number;
	readonly by: TransitionFacts['by'];
	/** Who wrote the message that brought it. */
	readonly actor: string | null;
}

const dayMs = 86_400_000;

/**
 * What a ticket's status should be by now, as far as it follows from its messages and from time: it was registered; the
 * customer answered, or wrote again; a message carried a status with it; nobody answered the reminder. Null when it is right.
 */
export function nextStatus(state: TicketState, { now }: { now: number }): StatusStep | null {
	return (
		customerWrote(state) ??
		registered(state) ??
		takenInHand(state) ??
		carried(state, now) ??
		confirmationLapsed(state, now)
	);
}

/** Waiting for the customer ends with their answer (3.1.1.2); a word to a solved ticket reopens it while it may be (R7). */
function customerWrote(state: TicketState): StatusStep | null {
	const { ticket } = state;
	const since = statusSince(state);
	const first = sent(state.messages).find(
		({ author_type, sent_at }) => author_type === 'customer' && sent_at > since,
	);
	if (!first) return null;
	const step = { status: 'in_progress', at: first.sent_at, by: 'customer', actor: null } as const;
	if (ticket.status === 'pending_customer' || ticket.status === 'resolved') return step;
	// What was closed without a solution, by a version that still allowed it, is over.
	if (ticket.status !== 'closed' || ticket.resolved_at === null) return null;
	const { reopenDays } = handlingTerms(state.agreement.parameters);
	return first.sent_at < (ticket.closed_at ?? since) + reopenDays * dayMs ? step : null;
}

/** The acknowledgement went out (2.1.4) while somebody was changing the ticket. */
function registered({ ticket }: TicketState): StatusStep | null {
	if (ticket.status !== 'new' || ticket.registered_at === null) return null;
	return { status: 'registered', at: ticket.registered_at, by: 'engine', actor: null };
}

/** Somebody took it before it was registered. */
function takenInHand({ ticket }: TicketState): StatusStep | null {
	if (ticket.status !== 'registered' || ticket.taken_at === null || ticket.registered_at === null)
		return null;
	const at = Math.max(ticket.taken_at, ticket.registered_at);
	return { status: 'in_progress', at, by: 'engine', actor: null };
}

/** A message that has reached the customer brings the status that was chosen with it, where nothing has changed it since. */
function carried(state: TicketState, now: number): StatusStep | null {
	const since = statusSince(state);
	const last = sent(state.messages).findLast(({ next_status }) => next_status !== null);
	const status = last?.next_status ?? null;
	if (!last || status === null || last.sent_at < since || state.ticket.status === status) return null;
	if (!isFree(state, status, { by: 'agent', now })) return null;
	return { status, at: last.sent_at, by: 'agent', actor: last.author };
}

/** 1.4.2: solved, reminded, and no answer in the days that were agreed. */
function confirmationLapsed(state: TicketState, now: number): StatusStep | null {
	const { status, close_due_at } = state.ticket;
	if (status !== 'resolved' || close_due_at === null || close_due_at > now) return null;
	if (!wasReminded(state) || !isFree(state, 'closed', { by: 'engine', now })) return null;
	return { status: 'closed', at: close_due_at, by: 'engine', actor: null };
}

/**
 * Whether the customer has got a reminder since the ticket took its status, while there was still time to answer it:
 * one that arrives after the instant that it names warns nobody.
 */
export function wasReminded(state: TicketState): boolean {
	const since = statusSince(state);
	const until = state.ticket.close_due_at ?? Infinity;
	return state.history.some(
		({ kind, occurredAt }) => kind === 'reminder_sent' && occurredAt >= since && occurredAt < until,
	);
}

function isFree(state: TicketState, to: TicketStatus, who: Pick<TransitionFacts, 'by' | 'now'>): boolean {
	const { ticket, agreement, history, messages } = state;
	const acknowledgement = ticket.registered_at === null ? 'queued' : 'sent';
	const said = saidIn(messages);
	const facts = transitionFacts({ ticket, said, acknowledgement, history, agreement }, who);
	return obstacleBetween(ticket.status ?? 'new', to, facts) === null;
}

type Sent = MessageRow & { readonly sent_at: number };

/** What has reached the other side, in the order in which it did. */
function sent(messages: readonly MessageRow[]): readonly Sent[] {
	return messages
		.filter((message): message is Sent => message.sent_at !== null)
		.toSorted((a, b) => a.sent_at - b.sent_at);
}
