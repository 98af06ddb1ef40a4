import { dayOfDate, weekdayOfDay } from './local-day.ts';
import { type CalendarDefinition, type Period, WEEKDAYS } from './types.ts';
import { DAY_MINUTES, minutesOfTime } from './wall-time.ts';

/**
 * The periods of one date as pairs of minutes from its local midnight: from, to, from, to …
 * A `to` above 1440 lies on the next date.
 */
export type DayHours = readonly number[];

/** A definition with its words read into numbers. */
export interface Schedule {
	/** Monday first. */
	readonly weekly: readonly DayHours[];
	/** By day number. */
	readonly overrides: ReadonlyMap<number, DayHours>;
}

const CLOSED: DayHours = [];

/** Reads a definition that `validateDefinition` has passed. */
export function readSchedule(definition: CalendarDefinition): Schedule {
	const overrides = new Map<number, DayHours>();
	for (const [date, periods] of Object.entries(definition.overrides)) {
		const day = dayOfDate(date);
		if (day !== null) overrides.set(day, readHours(periods));
	}
	return { weekly: WEEKDAYS.map((day) => readHours(definition.weekly[day] ?? [])), overrides };
}

/** The hours of a local date, given as a day number. */
export function hoursOfDay(schedule: Schedule, day: number): DayHours {
	return schedule.overrides.get(day) ?? schedule.weekly[weekdayOfDay(day)] ?? CLOSED;
}

function readHours(periods: readonly Period[]): DayHours {
	const hours: number[] = [];
	for (const [from, to] of periods) {
		const start = minutesOfTime(from);
		const end = minutesOfTime(to);
		if (start === null || end === null) continue;
		hours.push(start, end > start ? end : end + DAY_MINUTES);
	}
	return hours;
}
