import type { Commitment } from '../agreement/commitment.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { inRun } from './in-run.ts';
import { messagesInOrder } from './messages.ts';
import { occurrencesOf } from './occurrences.ts';
import type { Occurrence } from './occurrence.ts';
import { runsOf } from './runs-of.ts';
import type { Timeline } from './timeline.ts';
import { ticketOf, timerOf, type Setting } from './timer-of.ts';
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
		if (!canArise(commitment, timeline)) continue;
		const calendar = calendarOf(commitment, calendars);
		let cycle = 0;
		let before = -Infinity;
		for (const run of runsOf(commitment.conditions, timeline.facts)) {
			const found = occurrencesOf[commitment.metric](timeline, commitment.rules, run, calendar);
			if (found.length > 0) {
				cycle = addTimers(timers, found, { commitment, calendar, ticket, run, before }, cycle);
			}
			before = run.to;
		}
	}
	return timers;
}

/** Most commitments ask nothing of most tickets, and tickets are evaluated by the hundred thousand. */
function canArise({ metric }: Commitment, { calls, chats, notices, messages }: Timeline): boolean {
	if (metric === 'phone_answer') return calls.length > 0;
	if (metric === 'chat_response') return chats.length > 0;
	if (metric === 'suspension_notice') return notices.length > 0;
	return metric !== 'eta_kept' || messages.length > 0;
}

/** Appends the timers of one run; `cycle` is that of the last occurrence before it, the answer that of its last. */
function addTimers(
	timers: Timer[],
	occurrences: readonly Occurrence[],
	setting: Setting,
	cycle: number,
): number {
	let last = cycle;
	for (const found of occurrences) {
		const occurrence = inRun(found, setting);
		if (!occurrence) continue;
		last++;
		const timer = timerOf(setting, occurrence, last);
		if (timer) timers.push(timer);
	}
	return last;
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
