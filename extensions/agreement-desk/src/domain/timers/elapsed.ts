import { usesCalendar, type Target } from '../agreement/commitment.ts';
import { businessMsBetween } from '../calendar/between.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';

/** Time used on the timer's own clock, business or calendar, in ms; null while it has no end. */
export function elapsedMs(
	target: Target,
	span: { readonly from: number; readonly to: number | null },
	calendar: BusinessCalendar,
): number | null {
	if (span.to === null) return null;
	return usesCalendar(target)
		? businessMsBetween(calendar, span.from, span.to)
		: Math.max(0, span.to - span.from);
}
