import { dayOfDate, weekdayOfDay } from './local-day.ts';
import { type CalendarDefinition, WEEKDAYS } from './types.ts';

/**
 * What a calendar makes of a local date: an ordinary date with hours, one that has hours although its weekday has
 * none, one that was closed, or one whose weekday never has hours.
 */
export type DayNature = 'working_day' | 'makeup_workday' | 'holiday' | 'not_a_working_day';

/** The nature of a date 'YYYY-MM-DD' in the calendar's zone. */
export function dayNatureOf({ overrides, weekly }: CalendarDefinition, date: string): DayNature {
	const weekday = WEEKDAYS[weekdayOfDay(dayOfDate(date) ?? NaN)];
	const isUsual = weekday !== undefined && (weekly[weekday]?.length ?? 0) > 0;
	const own = Object.hasOwn(overrides, date) ? overrides[date] : undefined;
	if (own === undefined) return isUsual ? 'working_day' : 'not_a_working_day';
	if (own.length === 0) return 'holiday';
	return isUsual ? 'working_day' : 'makeup_workday';
}
