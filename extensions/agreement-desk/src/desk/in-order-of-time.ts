import type { EventKind } from '../domain/vocabulary.ts';
import type { NewEvent } from '../store/append-events.ts';

/** What changes the time that a timer has. */
const turns: ReadonlySet<EventKind> = new Set<EventKind>([
	'timer_paused',
	'timer_resumed',
	'timer_moved',
	'timer_reopened',
]);

/**
 * What is told of the timers of a ticket at once, such as after downtime, in the order in which it happened. What
 * changes the time of a timer stays before what that time brings, however long ago it would have been.
 */
export function inOrderOfTime(events: readonly NewEvent[]): readonly NewEvent[] {
	const turned = new Map<string, number>();
	for (const { kind, timer, occurredAt } of events) {
		if (timer && turns.has(kind)) turned.set(timer, Math.max(occurredAt, turned.get(timer) ?? 0));
	}
	const toldAt = ({ timer, occurredAt }: NewEvent) => Math.max(occurredAt, turned.get(timer ?? '') ?? 0);
	const place = ({ kind, occurredAt }: NewEvent) =>
		kind === 'timer_started' ? 0 : turns.has(kind) ? 1 : occurredAt;
	return events.toSorted((a, b) => toldAt(a) - toldAt(b) || place(a) - place(b));
}
