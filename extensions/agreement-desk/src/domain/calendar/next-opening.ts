import type { BusinessCalendar } from './business-calendar.ts';
import { periodAt } from './open-time.ts';

/**
 * The first open instant at or after an instant (both epoch ms): the instant itself where it is open.
 *
 * @throws CalendarError 'range' for an instant outside 1970 to 2200, or when nothing opens before 2201.
 */
export function nextOpening(calendar: BusinessCalendar, instantMs: number): number {
	let compiled = calendar.covering(instantMs, instantMs);
	for (;;) {
		const opening = compiled.starts[periodAt(compiled, instantMs)] ?? Infinity;
		if (opening < Infinity) return Math.max(opening, instantMs);
		compiled = calendar.later(compiled);
	}
}
