import {
	type CalendarDefinition,
	type Period,
	WEEKDAYS,
} from '../../../../extensions/agreement-desk/src/domain/calendar/types.ts';

const OFFICE: Period[] = [
	['09:00', '12:00'],
	['13:30', '18:00'],
];

/** Monday to Friday with a lunch break, in Shanghai unless another zone is given. */
export function officeHours(overrides: CalendarDefinition['overrides'] = {}, timezone = 'Asia/Shanghai') {
	return { ...every(WEEKDAYS.slice(0, 5), OFFICE, timezone), overrides };
}

/** The same hours on each of the given days. */
export function every(
	days: readonly (typeof WEEKDAYS)[number][],
	periods: readonly Period[],
	timezone: string,
): CalendarDefinition {
	return {
		timezone,
		weekly: Object.fromEntries(days.map((day) => [day, periods])),
		overrides: {},
		years: {},
	};
}

/** The same hours on every day of the week. */
export function daily(periods: readonly Period[], timezone: string): CalendarDefinition {
	return every(WEEKDAYS, periods, timezone);
}
