import type { BusinessCalendar } from './business-calendar.ts';
import { CalendarError } from './calendar-error.ts';
import type { CompiledCalendar } from './compile.ts';
import { dateOfDay, DAY_MS, dayOfDate } from './local-day.ts';
import { instantOfWall, offsetAt } from './zone-offsets.ts';

/** Day number of the local date of an instant (epoch ms) in the compiled range. */
export function localDayOf(compiled: CompiledCalendar, instantMs: number): number {
	return Math.floor((instantMs + offsetAt(compiled.offsets, instantMs)) / DAY_MS);
}

/**
 * The date 'YYYY-MM-DD' an instant (epoch ms) falls on in the calendar's zone.
 *
 * @throws CalendarError 'range' for an instant outside 1970 to 2200.
 */
export function localDateOf(calendar: BusinessCalendar, instantMs: number): string {
	return dateOfDay(localDayOf(calendar.covering(instantMs, instantMs), instantMs));
}

/**
 * The instant (epoch ms) at which a date 'YYYY-MM-DD', or the n-th date after it, begins in the calendar's zone.
 * Every date counts, whether it has hours or not.
 *
 * @throws CalendarError 'period' when there is no such date, 'range' when it lies outside 1970 to 2200.
 */
export function startOfLocalDate(calendar: BusinessCalendar, date: string, daysAfter = 0): number {
	const day = dayOfDate(date);
	if (day === null) throw new CalendarError('period', `"${date}" is not a date; write it as YYYY-MM-DD.`);

	const wall = (day + daysAfter) * DAY_MS;
	return instantOfWall(calendar.covering(wall, wall).offsets, wall);
}
