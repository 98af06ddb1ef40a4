import type { BusinessCalendar } from './business-calendar.ts';
import { localDayOf } from './local-date.ts';
import { yearOfDay } from './local-day.ts';

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
	const compiled = calendar.covering(fromMs, toMs);
	const { years } = calendar.definition;
	const last = yearOfDay(localDayOf(compiled, toMs));
	for (let year = yearOfDay(localDayOf(compiled, fromMs)); year <= last; year++) {
		if (years[year] !== 'approved') return year;
	}
	return null;
}
