import { targetMs, usesCalendar } from '../agreement/commitment.ts';
import { addBusinessMsOutside } from '../calendar/add-outside.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import type { Interval } from '../calendar/types.ts';
import { usedMs } from './deadline.ts';
import { endedPauses, pausedSince } from './pauses-of.ts';
import { addPlainMsOutside } from './plain-time.ts';
import type { Timer } from './timer.ts';

/** As much of a timer as it takes to tell when a share of its target is used up. */
export type Stretch = Pick<
	Timer,
	'commitment' | 'effectiveStartAt' | 'dueAt' | 'breachAt' | 'remainingMs' | 'pauses'
>;

/**
 * When this share of a timer's target is used up, epoch ms, on the timer's own clock: 80 % of four business hours
 * never falls into the night or into a pause. At 100 % it is the first instant that is too late. Infinity for what
 * a clock that stands still does not reach.
 */
export function instantAtPercent(stretch: Stretch, percent: number, calendar: BusinessCalendar): number {
	const { commitment, effectiveStartAt: start, breachAt, pauses } = stretch;
	if (percent === 100) return breachAt === null ? Infinity : breachAt + 1;
	const ended = endedPauses(pauses);
	const part = Math.round((wholeMs(stretch, calendar, ended) * percent) / 100);
	const { earliest } = usesCalendar(commitment.target)
		? addBusinessMsOutside(calendar, start, part, ended)
		: addPlainMsOutside(start, part, ended);
	return earliest > pausedSince(pauses) ? Infinity : earliest;
}

/** The whole target in ms. Days and promises have no amount of their own: what counts is the time until they are due. */
function wholeMs(stretch: Stretch, calendar: BusinessCalendar, ended: readonly Interval[]): number {
	const { commitment, effectiveStartAt: from, dueAt, remainingMs, pauses } = stretch;
	const amount = targetMs(commitment.target);
	if (amount !== null) return amount;
	const to = dueAt ?? pausedSince(pauses);
	return usedMs(commitment, calendar, { from, to }, ended) + (remainingMs ?? 0);
}
