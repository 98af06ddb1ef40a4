import { targetMs, type Commitment } from '../agreement/commitment.ts';
import { addBusinessMs } from '../calendar/add.ts';
import { businessMsBetween } from '../calendar/between.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';

export interface Span {
	readonly commitment: Commitment;
	readonly effectiveStartAt: number;
	readonly dueAt: number;
	readonly breachAt: number;
}

/**
 * When this share of a timer's target is used up, epoch ms, on the timer's own clock: 80 % of four
 * business hours never falls into the night. At 100 % it is the first instant that is too late.
 */
export function instantAtPercent(span: Span, percent: number, calendar: BusinessCalendar): number {
	const { commitment, effectiveStartAt, dueAt, breachAt } = span;
	if (percent === 100) return breachAt + 1;
	const amount = targetMs(commitment.target);
	if (amount !== null && commitment.target.basis === 'calendar') {
		return effectiveStartAt + Math.round((amount * percent) / 100);
	}
	// Working days have no amount of their own: what counts is the business time between start and due.
	const whole = amount ?? businessMsBetween(calendar, effectiveStartAt, dueAt);
	const part = addBusinessMs(calendar, effectiveStartAt, Math.round((whole * percent) / 100)).earliest;
	return part;
}
