import { targetMs, usesCalendar, type Commitment } from '../agreement/commitment.ts';
import { addBusinessMs } from '../calendar/add.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { isOpen } from '../calendar/is-open.ts';
import { touchesUnapprovedYear } from '../calendar/is-provisional.ts';
import { nextOpening } from '../calendar/next-opening.ts';
import { closeOfWorkingDay } from '../calendar/working-days.ts';
import { elapsedMs } from './elapsed.ts';
import { outcomeOf } from './outcome.ts';
import { startOf } from './stop-rules.ts';
import type { Timeline } from './timeline.ts';
import type { Timer } from './timer.ts';

/**
 * The timers of one ticket: a pure function of the agreement's commitments, the calendar and what has
 * happened. Instants are epoch milliseconds; calendar logic uses the calendar's own time zone.
 *
 * @throws CalendarError when the calendar has no opening to count in.
 */
export function evaluate(
	commitments: readonly Commitment[],
	calendar: BusinessCalendar,
	timeline: Timeline,
): readonly Timer[] {
	return commitments.flatMap((commitment) => {
		const start = startOf[commitment.metric](timeline);
		if (start === null || !applies(commitment, calendar, timeline)) return [];
		return [timerOf(commitment, calendar, timeline, start)];
	});
}

/** Clause 2.1.2 has two branches; receipt at the very closing instant is out of hours (periods are half-open). */
function applies(commitment: Commitment, calendar: BusinessCalendar, timeline: Timeline): boolean {
	const { channelTypes, branch } = commitment;
	if (channelTypes && (timeline.channelType === null || !channelTypes.includes(timeline.channelType)))
		return false;
	if (branch === null) return true;
	return isOpen(calendar, timeline.receivedAt) === (branch === 'a');
}

function timerOf(
	commitment: Commitment,
	calendar: BusinessCalendar,
	timeline: Timeline,
	start: number,
): Timer {
	const effectiveStartAt = commitment.branch === 'b' ? nextOpening(calendar, start) : start;
	const { dueAt, breachAt } = deadlineOf(commitment, calendar, effectiveStartAt);
	const outcome = outcomeOf({ metric: commitment.metric, startedAt: start, breachAt }, timeline);
	return {
		commitment,
		cycle: 1,
		startedAt: start,
		effectiveStartAt,
		dueAt,
		breachAt,
		...outcome,
		elapsedMs: elapsedMs(commitment.target, { from: effectiveStartAt, to: outcome.stoppedAt }, calendar),
		provisionalYear: usesCalendar(commitment.target)
			? touchesUnapprovedYear(calendar, start, breachAt)
			: null,
	};
}

/** Both right answers to "when is it due" (see Timer), or one where the clock never stands still. */
function deadlineOf(commitment: Commitment, calendar: BusinessCalendar, start: number) {
	const amount = targetMs(commitment.target);
	if (amount === null) {
		// Civil Code art. 203: the last day ends when business closes, so nothing later is in time.
		const close = closeOfWorkingDay(calendar, start, commitment.target.value);
		return { dueAt: close, breachAt: close };
	}
	if (commitment.target.basis === 'calendar') return { dueAt: start + amount, breachAt: start + amount };
	const { earliest, latest } = addBusinessMs(calendar, start, amount);
	return { dueAt: earliest, breachAt: latest };
}
