import type { Commitment } from '../agreement/commitment.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { inRun } from './in-run.ts';
import { messagesInOrder } from './messages.ts';
import { occurrencesOf } from './occurrences.ts';
import { runsOf } from './runs-of.ts';
import type { Timeline } from './timeline.ts';
import { ticketOf, timerOf } from './timer-of.ts';
import type { Timer } from './timer.ts';

/** The calendar of the agreement, and those that commitments name for themselves. */
export interface Calendars {
	readonly standard: BusinessCalendar;
	readonly others: ReadonlyMap<string, BusinessCalendar>;
}

/**
 * The timers of one ticket: a pure function of the agreement's commitments, the calendars and what has happened,
 * in the order of the commitments and of time. Instants are epoch milliseconds; calendar logic uses the calendar's
 * own time zone.
 *
 * @throws CalendarError when a calendar has no opening to count in.
 */
export function evaluate(
	commitments: readonly Commitment[],
	calendars: Calendars,
	history: Timeline,
): readonly Timer[] {
	const ticket = ticketOf(inOrder(history));
	const { timeline } = ticket;
	const timers: Timer[] = [];
	for (const commitment of commitments) {
		const calendar = calendarOf(commitment, calendars);
		const occurrences = occurrencesOf[commitment.metric];
		let cycle = 0;
		let before = -Infinity;
		for (const run of runsOf(commitment.conditions, timeline.facts)) {
			const setting = { commitment, calendar, ticket, run, before };
			for (const found of occurrences(timeline, commitment.rules, run, calendar)) {
				const occurrence = inRun(found, setting);
				if (!occurrence) continue;
				cycle++;
				const timer = timerOf(setting, occurrence, cycle);
				if (timer) timers.push(timer);
			}
			before = run.to;
		}
	}
	return timers;
}

function inOrder(timeline: Timeline): Timeline {
	const messages = messagesInOrder(timeline.messages);
	return messages === timeline.messages ? timeline : { ...timeline, messages };
}

/** @throws Error for a calendar that was not loaded, which is a fault of the caller. */
export function calendarOf({ key, calendar }: Commitment, { standard, others }: Calendars): BusinessCalendar {
	if (calendar === null) return standard;
	const own = others.get(calendar);
	if (own) return own;
	throw new Error(`The calendar ${calendar} of commitment ${key} is not loaded`);
}
