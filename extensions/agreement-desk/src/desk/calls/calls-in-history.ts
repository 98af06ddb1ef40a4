import { callsFromEvents } from '../../domain/timers/calls-from-events.ts';
import type { TicketEvent } from '../../domain/timers/ticket-event.ts';
import type { Call, Timeline } from '../../domain/timers/timeline.ts';
import type { HistoryEvent } from '../../store/read-history.ts';
import { isRecord } from '../is-record.ts';
import type { EarlierCall } from './earlier-calls.ts';

/**
 * The calls that the timeline of a ticket tells of, in order of time, and those on other tickets that they may repeat.
 * Numbers are not in it: who called is a key that all calls from one number share (`caller`).
 */
export function callsIn(history: readonly HistoryEvent[]): Pick<Timeline, 'calls' | 'earlierCalls'> {
	const events = history.flatMap(callEvent).toSorted((a, b) => a.at - b.at);
	if (events.length === 0) return { calls: [] };
	return { calls: callsFromEvents(events), earlierCalls: history.flatMap(earlierOf) };
}

function callEvent({ kind, occurredAt: at, data }: HistoryEvent): TicketEvent[] {
	const id = isRecord(data) ? data['call'] : null;
	if (!isRecord(data) || typeof id !== 'string') return [];
	const told = { at, place: kind, id };
	if (kind === 'call_queued')
		return [{ ...told, kind, from: typeof data['caller'] === 'string' ? data['caller'] : null }];
	if (kind === 'call_answered') return [{ ...told, kind, by: data['by'] === 'bot' ? 'bot' : 'human' }];
	return kind === 'call_abandoned' ? [{ ...told, kind }] : [];
}

function earlierOf({ kind, data }: HistoryEvent): Call[] {
	if (kind !== 'call_queued' || !isRecord(data) || !Array.isArray(data['earlier'])) return [];
	const { caller } = data;
	if (typeof caller !== 'string') return [];
	return (data['earlier'] as readonly EarlierCall[]).map((earlier) => ({
		id: earlier.call,
		from: caller,
		queuedAt: Date.parse(earlier.queued_at),
		answeredAt: instant(earlier.answered_by_bot_at),
		answeredBy: earlier.answered_by_bot_at === null ? null : 'bot',
		abandonedAt: instant(earlier.abandoned_at),
	}));
}

function instant(at: string | null): number | null {
	return at === null ? null : Date.parse(at);
}
