import type { TrackedFacts } from '../../../../schema/collections/tickets.ts';
import { statusSpans, type StatusChange } from '../domain/timers/status-spans.ts';
import type { Escalation, FactSpan, Timeline, TimelineMessage } from '../domain/timers/timeline.ts';
import type { ChannelType } from '../domain/vocabulary.ts';
import type { NewEvent } from '../store/append-events.ts';
import type { HistoryEvent } from '../store/read-history.ts';
import type { MessageRow, TicketRow } from '../store/tables.ts';
import { callsIn } from './calls/calls-in-history.ts';
import { isRecord } from './is-record.ts';
import { factsOf } from './plan-facts.ts';

/** The rows that a ticket's timeline is made of. */
export interface TimelineRows {
	readonly ticket: TicketRow;
	readonly messages: readonly MessageRow[];
	/** What the timeline of the ticket tells already, in order. */
	readonly history: readonly HistoryEvent[];
	/** What this very change adds to it. */
	readonly news: readonly NewEvent[];
	/** By channel key. */
	readonly channelTypes: ReadonlyMap<string, ChannelType>;
}

/** The rows of a ticket as the timers see them. `now` (epoch ms) is the number's instant while the row is being created. */
export function timelineOf(rows: TimelineRows, { now }: { now: number }): Timeline {
	const { ticket, channelTypes } = rows;
	const receivedAt = ticket.received_at ?? now;
	const messages = rows.messages
		.map((message) => timelineMessage(message, channelTypes))
		.toSorted((a, b) => (a.sentAt ?? Infinity) - (b.sentAt ?? Infinity));
	const states = statesOf(rows, receivedAt);
	const facts = states.map((state) => factSpan(state, rows));
	const spans = statusSpans(statusChanges(states), customerWrote(messages));
	const isChat = facts[0]?.channelType === 'chat';
	return {
		receivedAt,
		facts,
		numberedAt: numberedAt(rows) ?? now,
		registeredAt: registeredAt(ticket, spans.ended),
		urgentMarks: ticket.urgent_marked_at === null ? [] : [{ at: ticket.urgent_marked_at, by: 'customer' }],
		...spans,
		ended: endOf(ticket, spans.ended),
		messages,
		escalations: escalationsIn(rows),
		...callsIn(rows.history),
		chats: isChat ? [{ id: ticket.id, at: receivedAt }] : [],
		notices: [],
	};
}

/** What was merged goes on in another ticket, whatever the status of this one is called. */
function endOf({ merged_into }: TicketRow, ended: Timeline['ended']): Timeline['ended'] {
	return ended && merged_into !== null ? { ...ended, reason: 'merged' } : ended;
}

/** The instant at which the ticket was written down. Directus stamps the row a moment later. */
function numberedAt({ ticket, history }: TimelineRows): number | null {
	const received = history.find(({ kind }) => kind === 'ticket_received');
	return received?.recordedAt ?? ticket.date_created;
}

/** A receipt that arrives after the withdrawal registers nothing. */
function registeredAt({ registered_at }: TicketRow, ended: Timeline['ended']): number | null {
	return registered_at !== null && ended && registered_at > ended.at ? null : registered_at;
}

interface State {
	/** Epoch ms. */
	readonly at: number;
	readonly facts: TrackedFacts;
}

/** The facts of the ticket from each change on: the row says how they are, the timeline how they were before. */
function statesOf({ ticket, history, news }: TimelineRows, receivedAt: number): State[] {
	const changes = [...history, ...news].filter(({ kind }) => kind === 'ticket_changed').toReversed();
	const states: State[] = [];
	let facts = factsOf(ticket);
	for (const { occurredAt, data } of changes) {
		states.unshift({ at: occurredAt, facts });
		facts = { ...facts, ...before(data) };
	}
	return [{ at: receivedAt, facts }, ...states];
}

/** What a change replaced: the first of each pair. */
function before(data: unknown): Partial<TrackedFacts> {
	const changes: unknown = isRecord(data) ? data['changes'] : null;
	if (!isRecord(changes)) return {};
	return Object.fromEntries(
		Object.entries(changes).map(([name, pair]) => [name, Array.isArray(pair) ? pair[0] : null]),
	);
}

function factSpan({ at, facts }: State, { ticket, channelTypes }: TimelineRows): FactSpan {
	return {
		from: at,
		channelType: channelTypes.get(facts.channel ?? '') ?? null,
		ticketType: (facts.type ?? 'service_request') as FactSpan['ticketType'],
		complexity: facts.complexity === 'complex' ? 'complex' : 'general',
		complaintLevel: (facts.complaint_level ?? 'general') as FactSpan['complaintLevel'],
		urgent: facts.urgent,
		plan: ticket.plan,
		language: facts.language,
	};
}

/** Only where the status itself changed: a new subject is no new question to the customer. */
function statusChanges(states: readonly State[]): StatusChange[] {
	return states.flatMap(({ at, facts: { status } }, place) =>
		status === null || status === states[place - 1]?.facts.status
			? []
			: [{ at, status: status as StatusChange['status'] }],
	);
}

function customerWrote(messages: readonly TimelineMessage[]): number[] {
	return messages.flatMap(({ author, sentAt }) => (author === 'customer' && sentAt !== null ? [sentAt] : []));
}

/** Only what a person did: the ladder tells people, it does not hand the work on. */
function escalationsIn({ history, news }: TimelineRows): Escalation[] {
	return [...history, ...news]
		.filter(({ kind, actor }) => kind === 'escalated' && actor !== null)
		.map(({ occurredAt, data }) => ({
			id: String(occurredAt),
			at: occurredAt,
			withinTeam: isRecord(data) && data['within_team'] === true,
		}));
}

function timelineMessage(
	message: MessageRow,
	channelTypes: ReadonlyMap<string, ChannelType>,
): TimelineMessage {
	const author = message.author_type ?? 'bot';
	return {
		id: message.id,
		kind: message.kind ?? 'internal_note',
		author,
		isPublic: message.is_public,
		channelType: channelOf(message, channelTypes),
		sentAt: message.sent_at,
		bouncedAt: message.undelivered_at,
		promisedAt: message.promised_at,
	};
}

/** What we say by e-mail counts as such only where a mail carried it. */
function channelOf(message: MessageRow, channelTypes: ReadonlyMap<string, ChannelType>): ChannelType | null {
	if (message.email_message_id !== null) return 'email';
	const type = channelTypes.get(message.channel ?? '') ?? null;
	return type === 'email' && message.author_type !== 'customer' ? null : type;
}
