import { ladderSchema, type LadderStep } from '../agreement/escalation-ladder.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { inChinese } from '../agreement/parameters/problem-texts.ts';
import { CalendarError } from '../calendar/calendar-error.ts';
import { iso } from '../iso.ts';
import { text } from '../localized-text.ts';
import { EventContradiction } from '../timers/event-contradiction.ts';
import { evaluate, type Calendars } from '../timers/evaluate.ts';
import type { Timeline } from '../timers/timeline.ts';
import { timelineFromEvents } from '../timers/timeline-from-events.ts';
import { checkReferences } from './check-references.ts';
import { agreedParameters } from './agreed-parameters.ts';
import { fieldsOf, type Fields } from './fields.ts';
import { SimulationProblem, wholeAgreement } from './problem.ts';
import { readInstant } from './read-instant.ts';
import {
	opened,
	simulatedCalendar,
	type NamedCalendar,
	type SimulatedCalendar,
} from './simulated-calendar.ts';
import { simulatedCommitments } from './simulated-commitments.ts';
import { selectedCommitments } from './selected-commitments.ts';
import { simulatedTicket } from './simulated-ticket.ts';
import { knownAt } from './known-at.ts';
import type { StoredAgreement, StoredParts } from './stored-parts.ts';
import { showDays, type ShownDays } from './show-days.ts';
import { showTimers, type SimulatedTimers } from './show-timers.ts';
import { spanOfDays } from './span-of-days.ts';
import { toCalendarDefinition } from '../agreement/calendar-definition.ts';
import { languages } from '../words.ts';

export interface SimulationContext {
	/** The calendar that an instance starts with. */
	readonly standard: NamedCalendar;
	readonly stored: StoredParts;
}

export interface SimulationResult extends SimulatedTimers {
	readonly calendar: {
		readonly source: SimulatedCalendar['source'];
		readonly id: string | null;
		readonly name: string | null;
		readonly timezone: string;
	};
	readonly agreement: { readonly id: string; readonly code: string; readonly version: string } | null;
	readonly received_at: string;
	readonly now: string | null;
	/** For whoever asked: the days of each calendar that was counted in, as a picture needs them. */
	readonly days?: readonly ShownDays[];
}

const known = [
	'clause',
	'commitment',
	'metric',
	'preset',
	'parameters',
	'agreement',
	'calendar',
	'commitments',
	'ladder',
	'ticket',
	'received_at',
	'events',
	'now',
	'language',
	'days',
];

/**
 * The timers that an imagined ticket, or the history of a stored one, would have under an agreement. Pure: what the
 * request refers to is handed over in `stored`, and nothing depends on the clock of the machine.
 *
 * @throws SimulationProblem naming field or parameter, and clause.
 */
export function simulateTimers(input: unknown, context: SimulationContext): SimulationResult {
	const request = fieldsOf(input, { place: '', clause: null, known });
	try {
		return simulated(request, context);
	} catch (error) {
		if (error instanceof EventContradiction)
			throw new SimulationProblem(error.place, error.clause, error.text);
		if (!(error instanceof CalendarError)) throw error;
		const words = text(`在此日历上无法计算：${error.message}`, error.message.replace(/\.$/, ''));
		throw new SimulationProblem('calendar', '2.1.1', words);
	}
}

function simulated(request: Fields, { standard, stored }: SimulationContext): SimulationResult {
	checkReferences(request, stored);
	request.choice('language', languages);
	const parameters = agreedParameters(request, stored.agreement?.parameters ?? null);
	const written = typeof request.value('calendar') === 'string' ? null : request.value('calendar');
	const agreed = stored.agreement?.calendar ?? null;
	const calendar = simulatedCalendar(
		{ written, stored: stored.calendar, agreement: agreed, standard },
		parameters,
	);
	const commitments = simulatedCommitments(request, parameters, stored.agreement?.commitments ?? []);
	const selected = selectedCommitments(request, commitments);
	const calendars = { standard: calendar.business, others: othersOf(stored) };
	for (const { key, clause, calendar: own } of selected) {
		if (own === null || calendars.others.has(own)) continue;
		throw new SimulationProblem(`commitments.${key}.calendar`, clause, unknownCalendar(own));
	}
	const now = readNow(request, calendar.business);
	const timeline = stored.timeline ?? timelineOf(request, { calendar, selected, now });
	const timers = evaluate(selected, calendars, timeline);
	const { dayNames } = calendar;
	const span = spanOfDays(request, { timers, timeline, now, calendar: calendar.business });
	return {
		calendar: {
			source: calendar.source,
			id: calendar.id,
			name: calendar.name,
			timezone: calendar.business.definition.timezone,
		},
		agreement: shownAgreement(stored.agreement),
		received_at: iso(timeline.receivedAt),
		now: iso(now),
		...showTimers(timers, {
			selected,
			timeline,
			calendars,
			dayNames,
			now,
			ladder: readLadder(request, stored.agreement),
			urgent: timeline.facts.at(-1)?.urgent ?? false,
		}),
		...(span === null ? {} : { days: showDays(selected, span, { calendars, dayNames }) }),
	};
}

function shownAgreement(agreement: StoredAgreement | null): SimulationResult['agreement'] {
	return agreement && { id: agreement.id, code: agreement.code, version: agreement.version };
}

function unknownCalendar(id: string) {
	return text(`没有日历 ${id}`, `there is no calendar ${id}`);
}

function othersOf({ otherCalendars }: StoredParts): Calendars['others'] {
	const opening = [...otherCalendars].map(
		([id, { entry }]) => [id, opened(toCalendarDefinition(entry), 'calendar')] as const,
	);
	return new Map(opening);
}

function readNow(request: Fields, calendar: BusinessCalendar): number | null {
	if (!request.has('now')) return null;
	return readInstant(request.value('now'), { calendar, place: 'now', clause: null });
}

interface TicketContext {
	readonly calendar: SimulatedCalendar;
	readonly selected: ReturnType<typeof selectedCommitments>;
	readonly now: number | null;
}

/** What lies after `now` has not happened yet; the whole is checked all the same. */
function timelineOf(request: Fields, { calendar, selected, now }: TicketContext): Timeline {
	const { events, ...beginning } = simulatedTicket(request, { calendar, selected });
	const whole = timelineFromEvents(beginning, events);
	if (now === null) return whole;
	if (now < beginning.receivedAt) {
		throw request.refuse('now', text('早于收到请求的时间', 'lies before the receipt of the request'));
	}
	return timelineFromEvents(beginning, knownAt(now, events));
}

function readLadder(request: Fields, agreement: StoredAgreement | null): readonly LadderStep[] {
	if (!request.has('ladder')) return agreement?.ladder ?? [];
	const parsed = ladderSchema.safeParse(request.value('ladder'));
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const where = ['ladder', ...(issue?.path ?? [])].join('.');
	const message = issue?.message ?? '';
	throw new SimulationProblem(
		where,
		wholeAgreement,
		text(`升级规则不正确：${inChinese(message)}`, `is not valid: ${message}`),
	);
}
