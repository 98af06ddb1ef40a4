/*
 * Local dates as day numbers: days since 1970-01-01 on the wall calendar. Date.UTC is used as plain calendar
 * arithmetic here; no time zone, least of all the host's, has a part in it.
 */

export const DAY_MS = 86_400_000;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Day number of 'YYYY-MM-DD', or null when there is no such date. */
export function dayOfDate(date: string): number | null {
	const match = DATE.exec(date);
	if (match === null) return null;

	const day = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / DAY_MS;
	// Date.UTC rolls 02-30 over into March and years below 100 into the 1900s
	return dateOfDay(day) === date ? day : null;
}

/** 'YYYY-MM-DD' of a day number. */
export function dateOfDay(day: number): string {
	return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Day number of the first of a month; months count from 1 and 13 is January of the next year. */
export function firstDayOfMonth(year: number, month: number): number {
	return Date.UTC(year, month - 1, 1) / DAY_MS;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOfDay(day: number): number {
	// day 0 was a Thursday
	return (((day + 3) % 7) + 7) % 7;
}
