import { oursToMove, ownershipLapse, type Lapse, type Ownership } from '../domain/lifecycle/ownership.ts';
import type { TicketStatus } from '../domain/vocabulary.ts';
import type { NewEvent } from '../store/append-events.ts';
import type { HistoryEvent } from '../store/read-history.ts';
import type { MessageRow, TicketRow } from '../store/tables.ts';
import { assignedEvent, type Handover } from './handover.ts';
import { handlingTerms } from './handling-terms.ts';
import { isRecord } from './is-record.ts';
import type { TicketState } from './ticket-plan.ts';

/** What has to happen to the ownership of a ticket that a pure plan cannot do alone, since it takes other agents. */
export interface OwnershipNeed {
	/** The assignee has lost it. */
	readonly lapse: Lapse | null;
	/** The rule of the agreement has to find somebody. */
	readonly isVacant: boolean;
	/** Somebody whom the row names as assignee since the last look. */
	readonly handover: Handover | null;
}

export interface OwnershipPlan {
	readonly patch: Partial<TicketRow>;
	readonly events: readonly NewEvent[];
	/** Null while nothing has to be done. */
	readonly need: OwnershipNeed | null;
	/** When to look again, epoch ms; in the past when it is to be done now. */
	readonly nextAt: number | null;
}

/** Where nobody could take a ticket, the engine looks again each full minute, ms. */
const lookAgainMs = 60_000;

/** In which the rule gives tickets out: a request that is not registered yet is not worked. */
const givenOut: ReadonlySet<TicketStatus> = new Set(['registered', 'in_progress']);

/**
 * Who has a ticket, since when, whether they took it, and when they lose it. Pure; `given` is the ticket as it was
 * read, `told` the same once its row is told in the timeline.
 */
export function planOwnership(
	{ given, told }: { given: TicketState; told: TicketState },
	{ now }: { now: number },
): OwnershipPlan {
	const handover = handoverIn(given, told, now);
	const ticket = withOwner(told, handover);
	const patch = ownerColumns(ticket);
	const events = handover ? [assignedEvent(handover)] : [];
	const status = ticket.status ?? 'new';
	const { assignmentRule, ...times } = handlingTerms(told.agreement.parameters);
	if (ticket.assignee === null) {
		const isVacant = assignmentRule !== 'manual' && givenOut.has(status);
		const isNew = given.history.length === 0;
		return {
			patch,
			events,
			need: isVacant || handover ? { lapse: null, isVacant, handover } : null,
			nextAt: isVacant ? (isNew ? now : nextFullMinute(now)) : null,
		};
	}
	const owned = oursToMove.has(status) ? ownershipOf({ ...told, ticket }) : null;
	const lapse = owned && ownershipLapse(owned, times, told.agreement.calendar.business);
	const due = lapse && lapse.at <= now ? lapse : null;
	return {
		patch,
		events,
		need: due || handover ? { lapse: due, isVacant: false, handover } : null,
		nextAt: lapse?.at ?? null,
	};
}

function nextFullMinute(now: number): number {
	return (Math.floor(now / lookAgainMs) + 1) * lookAgainMs;
}

/** A change of the assignee by the row alone, which no line of the timeline tells as such. */
function handoverIn(given: TicketState, { ticket }: TicketState, now: number): Handover | null {
	const { tracked, stale_since, user_updated: actor } = given.ticket;
	const to = ticket.assignee;
	const isNew = given.history.length === 0;
	const from = isNew ? null : (tracked?.assignee ?? null);
	if (from === to || (!isNew && !tracked) || wasTold(given.history, to)) return null;
	const by = to === null ? 'release' : to === actor ? 'claim' : from === null ? 'assign' : 'transfer';
	const at = isNew ? now : (stale_since ?? now);
	return { ticket: ticket.id, from, to, team: ticket.team, by, reason: null, actor, at };
}

function wasTold(history: readonly HistoryEvent[], assignee: string | null): boolean {
	const last = history.findLast(({ kind }) => kind === 'assigned');
	return last !== undefined && isRecord(last.data) && (last.data['to'] ?? null) === assignee;
}

function withOwner({ ticket, messages, history }: TicketState, handover: Handover | null): TicketRow {
	const assigned_at = handover ? (handover.to === null ? null : handover.at) : ticket.assigned_at;
	const claimed = handover?.by === 'claim' ? handover.at : null;
	const before = handover ? claimed : ticket.taken_at;
	const taken_at = before ?? firstActOf({ ticket, messages, history }, assigned_at);
	const first_handler = ticket.first_handler ?? (taken_at === null ? null : ticket.assignee);
	return { ...ticket, assigned_at, taken_at, first_handler };
}

function ownerColumns({ assignee, assigned_at, taken_at, first_handler }: TicketRow): Partial<TicketRow> {
	return assignee === null
		? { assigned_at: null, taken_at: null, first_handler }
		: { assigned_at, taken_at, first_handler };
}

/** Since a ticket is theirs: the first word of the assignee, or the first status that they gave it. */
function firstActOf(
	{ ticket, messages, history }: Pick<TicketState, 'ticket' | 'messages' | 'history'>,
	assignedAt: number | null,
): number | null {
	const { assignee } = ticket;
	if (assignee === null || assignedAt === null) return null;
	const words = messages.flatMap(({ author, date_created, sent_at }) =>
		author === assignee ? (date_created ?? sent_at ?? []) : [],
	);
	const moves = statusChanges(history).flatMap(({ actor, at }) => (actor === assignee ? at : []));
	const acts = [...words, ...moves].filter((at) => at >= assignedAt);
	return acts.length === 0 ? null : Math.min(...acts);
}

/** Null for a ticket that was assigned before anybody kept track of it: its assignee loses nothing. */
function ownershipOf({ ticket, messages, history }: TicketState): Ownership | null {
	if (ticket.assigned_at === null) return null;
	return {
		assignedAt: ticket.assigned_at,
		takenAt: ticket.taken_at,
		oursSince: oursSince(history) ?? 0,
		unansweredSince: unansweredSince(messages),
	};
}

/** When the customer, or a third party, gave the ticket back to us last, epoch ms. */
export function oursSince(history: readonly HistoryEvent[]): number | null {
	const isOurs = (status: unknown) => oursToMove.has(status as TicketStatus);
	const back = statusChanges(history).findLast(({ from, to }) => !isOurs(from) && isOurs(to));
	return back?.at ?? null;
}

/** The first word of the customer after our last one; a reply that is on its way is ours already. */
export function unansweredSince(messages: readonly MessageRow[]): number | null {
	const answered = messages.filter(({ author_type, is_public }) => author_type === 'agent' && is_public);
	const last = Math.max(-Infinity, ...answered.map(instantOf));
	const open = messages
		.filter(({ author_type, sent_at }) => author_type === 'customer' && sent_at !== null)
		.map(instantOf)
		.filter((at) => at > last);
	return open.length === 0 ? null : Math.min(...open);
}

function instantOf({ date_created, sent_at }: MessageRow): number {
	return sent_at ?? date_created ?? 0;
}

interface StatusMove {
	readonly from: unknown;
	readonly to: unknown;
	readonly at: number;
	readonly actor: string | null;
}

export function statusChanges(history: readonly HistoryEvent[]): StatusMove[] {
	return history.flatMap(({ kind, data, occurredAt: at, actor }) => {
		const changes = kind === 'ticket_changed' && isRecord(data) ? data['changes'] : null;
		const pair = isRecord(changes) ? changes['status'] : null;
		return Array.isArray(pair) ? [{ from: pair[0] as unknown, to: pair[1] as unknown, at, actor }] : [];
	});
}
