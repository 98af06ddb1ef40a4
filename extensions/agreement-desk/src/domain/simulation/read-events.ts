import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { text } from '../localized-text.ts';
import { shown } from '../shown.ts';
import type { TicketEvent } from '../timers/ticket-event.ts';
import type { ChannelType } from '../vocabulary.ts';
import { eventKinds, eventReaders } from './event-readers.ts';
import { fieldsOf } from './fields.ts';
import { SimulationProblem, wholeAgreement } from './problem.ts';

export interface EventContext {
	readonly calendar: BusinessCalendar;
	/** The channel of the ticket: where nothing else is said, messages go that way. */
	readonly channel: ChannelType | null;
}

/**
 * The events of a request, in the order in which they are written.
 *
 * @throws SimulationProblem naming event, field and clause.
 */
export function readEvents(written: readonly unknown[], context: EventContext): readonly TicketEvent[] {
	return written.map((event, i) => readEvent(event, `events[${i}]`, context));
}

function readEvent(event: unknown, place: string, context: EventContext): TicketEvent {
	const kind = kindOf(event, place);
	const reader = eventReaders.get(kind);
	if (!reader) throw new SimulationProblem(`${place}.kind`, wholeAgreement, unknownKind(kind));
	const fields = fieldsOf(event, { place, clause: reader.clause, known: ['kind', 'at', ...reader.fields] });
	return reader.read({ kind, fields, ...context });
}

function kindOf(event: unknown, place: string): string {
	const kind =
		typeof event === 'object' && event !== null && 'kind' in event ? (event.kind ?? undefined) : undefined;
	if (typeof kind === 'string') return kind;
	if (kind === undefined && typeof event === 'object' && event !== null) {
		throw new SimulationProblem(`${place}.kind`, wholeAgreement, text('必填', 'is required'));
	}
	throw new SimulationProblem(
		place,
		wholeAgreement,
		text(
			`必须写成 {kind, at, …}（当前为 ${shown(event)}）`,
			`must be written as {kind, at, …}; it is ${shown(event)}`,
		),
	);
}

function unknownKind(kind: string) {
	const known = eventKinds.join(', ');
	return text(
		`没有“${shown(kind)}”这种事件；可用的有 ${known}`,
		`there is no event "${shown(kind)}"; there are ${known}`,
	);
}
