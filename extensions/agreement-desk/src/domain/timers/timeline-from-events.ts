import { text } from '../localized-text.ts';
import { callsFromEvents } from './calls-from-events.ts';
import { EventContradiction } from './event-contradiction.ts';
import { statusSpans, type StatusChange, type StatusSpans } from './status-spans.ts';
import type { EventOf, TicketEvent, TicketFacts } from './ticket-event.ts';
import type { FactSpan, Timeline, TimelineMessage, UrgentMark } from './timeline.ts';

export interface Beginning {
	/** Epoch ms. */
	readonly receivedAt: number;
	readonly facts: TicketFacts;
}

/**
 * The history of a ticket that these events, in any order, tell. Pure.
 *
 * @throws EventContradiction for an event before the receipt, and for one that presumes what has not happened.
 */
export function timelineFromEvents({ receivedAt, facts }: Beginning, told: readonly TicketEvent[]): Timeline {
	const events = told.toSorted((a, b) => a.at - b.at);
	const early = events.find(({ at }) => at < receivedAt);
	if (early) throw new EventContradiction({ place: `${early.place}.at` }, '2.1.4', beforeReceipt);
	const of = <K extends TicketEvent['kind']>(kind: K) =>
		events.filter((event): event is EventOf<K> => event.kind === kind);
	const messages = messagesOf(of('message'));
	return {
		receivedAt,
		facts: factSpans({ receivedAt, facts }, events),
		numberedAt: of('numbered')[0]?.at ?? null,
		registeredAt: registrationIn(events),
		urgentMarks: urgentMarks({ receivedAt, facts }, events),
		...spansOf(events, messages),
		messages,
		escalations: of('escalated').map(({ id, at, withinTeam }) => ({ id, at, withinTeam })),
		calls: callsFromEvents(events),
		chats: of('chat_requested').map(({ id, at }) => ({ id, at })),
		notices: of('notice').map(({ id, deliveredAt, effectiveAt }) => ({ id, deliveredAt, effectiveAt })),
	};
}

const beforeReceipt = text('早于收到请求的时间', 'lies before the receipt of the request');

/** A status that says so registers as well as the event of that name. */
function registrationIn(events: readonly TicketEvent[]): number | null {
	const found = events.find(
		(event) => event.kind === 'registered' || (event.kind === 'status' && event.status === 'registered'),
	);
	return found?.at ?? null;
}

/** A request that is urgent from the beginning, or comes to be, was marked by whoever sent it. */
function urgentMarks({ receivedAt, facts }: Beginning, events: readonly TicketEvent[]): UrgentMark[] {
	const later = events.flatMap((event): UrgentMark[] => {
		if (event.kind === 'urgent_marked') return [{ at: event.at, by: event.by }];
		return event.kind === 'changed' && event.facts.urgent ? [{ at: event.at, by: 'customer' }] : [];
	});
	return facts.urgent ? [{ at: receivedAt, by: 'customer' }, ...later] : later;
}

function factSpans({ receivedAt, facts }: Beginning, events: readonly TicketEvent[]): FactSpan[] {
	const spans: FactSpan[] = [{ from: receivedAt, ...facts }];
	for (const event of events) {
		const before = spans.at(-1);
		const change = factsChangedBy(event);
		if (!before || !change) continue;
		const after = { ...before, ...change, from: event.at };
		if (event.at === before.from) spans[spans.length - 1] = after;
		else spans.push(after);
	}
	return spans;
}

function factsChangedBy(event: TicketEvent): Partial<TicketFacts> | null {
	if (event.kind === 'urgent_marked') return { urgent: true };
	return event.kind === 'changed' ? event.facts : null;
}

function messagesOf(events: readonly EventOf<'message'>[]): TimelineMessage[] {
	const instant = ({ sentAt }: TimelineMessage) => sentAt ?? Infinity;
	return events.map(({ message }) => message).toSorted((a, b) => compare(instant(a), instant(b)));
}

/** Infinity less Infinity is no number to sort by. */
function compare(a: number, b: number): number {
	return a === b ? 0 : a - b;
}

function spansOf(events: readonly TicketEvent[], messages: readonly TimelineMessage[]): StatusSpans {
	const changes: StatusChange[] = [];
	for (const event of events) {
		if (event.kind !== 'status') continue;
		checkPresumption(event, changes.at(-1)?.status ?? 'new');
		changes.push({ at: event.at, status: event.status });
	}
	const customerWrote = messages.flatMap(({ author, sentAt }) =>
		author === 'customer' && sentAt !== null ? [sentAt] : [],
	);
	const spans = statusSpans(changes, customerWrote);
	const merged = events.find(({ kind }) => kind === 'merged');
	if (!merged || (spans.ended && spans.ended.at <= merged.at)) return spans;
	return { ...spans, ended: { at: merged.at, reason: 'merged' } };
}

const pausing = new Set<StatusChange['status']>(['pending_customer', 'pending_third_party']);
const ending = new Set<StatusChange['status']>(['resolved', 'closed', 'cancelled', 'rejected']);

function checkPresumption(event: EventOf<'status'>, before: StatusChange['status']): void {
	if (event.presumes === 'a_pause' && !pausing.has(before)) {
		throw new EventContradiction(
			event,
			'2.2',
			text('此前没有暂停，无从恢复', 'resumes what was not paused before it'),
		);
	}
	if (event.presumes === 'an_end' && !ending.has(before)) {
		throw new EventContradiction(
			event,
			'2.2',
			text(
				'此前没有解决、关闭或撤回，无从重新打开',
				'reopens what was not solved, closed or withdrawn before it',
			),
		);
	}
}
