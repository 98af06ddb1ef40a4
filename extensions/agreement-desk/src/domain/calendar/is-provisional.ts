import { yearPlace } from './approved-years.ts';
import type { BusinessCalendar } from './business-calendar.ts';

/**
 * The first local year from one instant to another (epoch ms, both included) whose holidays are not approved, so
 * that whatever was counted there may still move; null when all are. A year that is not listed is not approved.
 *
 * @throws CalendarError 'range' for an instant outside 1970 to 2200.
 */
export function touchesUnapprovedYear(
	calendar: BusinessCalendar,
	fromMs: number,
	toMs: number,
): number | null {
	const { years } = calendar.covering(fromMs, toMs);
	if (fromMs >= years.certainFrom && toMs < years.certainUntil) return null;
	const first = years.firstUnapproved[yearPlace(years, fromMs)] ?? Infinity;
	// where every year is approved there is no such start, and nothing is later than that
	return toMs >= (years.starts[first - years.fromYear] ?? Infinity) ? first : null;
}
