import type { BusinessCalendar } from './business-calendar.ts';
import { isOpen } from './is-open.ts';
import { localDayOf } from './local-date.ts';

/**
 * Whether an instant (epoch ms) lies between the first opening and the last close of its local date, breaks
 * included, or in a shift that began the day before.
 *
 * @throws CalendarError 'range' for an instant outside 1970 to 2200.
 */
export function isWithinBusinessDay(calendar: BusinessCalendar, instantMs: number): boolean {
	if (isOpen(calendar, instantMs)) return true;
	const compiled = calendar.covering(instantMs, instantMs);
	const place = localDayOf(compiled, instantMs) - compiled.days.firstDay;
	return (
		instantMs >= (compiled.days.opening[place] ?? NaN) && instantMs < (compiled.days.close[place] ?? NaN)
	);
}
