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
	const { breachAt } = stretch;
	if (percent === 100) return breachAt === null ? Infinity : breachAt + 1;
	return instantAtUse(stretch, (wholeMs(stretch, calendar) * percent) / 100, calendar);
}

/** When this much (ms) of a timer's target, or more than all of it, is used up; see `instantAtPercent`. */
export function instantAtUse(stretch: Stretch, ms: number, calendar: BusinessCalendar): number {
	const { commitment, effectiveStartAt: start, pauses } = stretch;
	const ended = endedPauses(pauses);
	const part = Math.round(ms);
	const { earliest } = usesCalendar(commitment.target)
		? addBusinessMsOutside(calendar, start, part, ended)
		: addPlainMsOutside(start, part, ended);
	return earliest > pausedSince(pauses) ? Infinity : earliest;
}

/** The share of the target that is used up at an instant (epoch ms), in whole percent, rounded down. */
export function percentUsedAt(stretch: Stretch, at: number, calendar: BusinessCalendar): number {
	const { commitment, effectiveStartAt: from, pauses } = stretch;
	const whole = wholeMs(stretch, calendar);
	if (whole === 0) return 100;
	return Math.floor((usedMs(commitment, calendar, { from, to: at }, endedPauses(pauses)) * 100) / whole);
}

/** The whole target in ms. Days and promises have no amount of their own: what counts is the time until they are due. */
export function wholeMs(stretch: Stretch, calendar: BusinessCalendar): number {
	const { commitment, effectiveStartAt: from, dueAt, remainingMs, pauses } = stretch;
	const amount = targetMs(commitment.target);
	if (amount !== null) return amount;
	const to = dueAt ?? pausedSince(pauses);
	const ended: readonly Interval[] = endedPauses(pauses);
	return usedMs(commitment, calendar, { from, to }, ended) + (remainingMs ?? 0);
}
