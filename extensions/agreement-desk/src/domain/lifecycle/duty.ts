import { DateTime } from 'luxon';
import type { Weekday } from '../calendar/types.ts';

/** When somebody is on duty: a stretch of time, hours of the week, or hours of the week within a stretch. */
export interface Duty {
	/** Empty: every day. A night counts as the day on which it begins. */
	weekdays?: Weekday[] | null;
	/** HH:MM in the time zone of the agreement; empty: from midnight. */
	start?: string | null;
	/** HH:MM; not after the start: on the next day. Empty: until midnight. */
	end?: string | null;
	/** ISO 8601: not before, and until (not included). Empty: no limit. */
	from?: string | null;
	to?: string | null;
}

const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Whether one of these duties covers an instant (epoch ms), in the time zone of the agreement. */
export function isOnDuty(duties: readonly Duty[] | null, at: number, zone: string): boolean {
	return (duties ?? []).some((duty) => isWithin(duty, at) && isInHours(duty, at, zone));
}

function isWithin({ from, to }: Duty, at: number): boolean {
	return (!from || Date.parse(from) <= at) && (!to || at < Date.parse(to));
}

function isInHours({ weekdays: days, start, end }: Duty, at: number, zone: string): boolean {
	const local = DateTime.fromMillis(at, { zone });
	const minute = local.hour * 60 + local.minute;
	const from = minuteOf(start, 0);
	const to = minuteOf(end, 1440);
	const isDay = (day: number) =>
		!days || days.length === 0 || days.includes(weekdays[(day + 6) % 7] ?? 'mon');
	// luxon counts from Monday, 1; what began yesterday evening counts as yesterday.
	if (from < to) return isDay(local.weekday) && minute >= from && minute < to;
	return (isDay(local.weekday) && minute >= from) || (isDay(local.weekday - 1) && minute < to);
}

function minuteOf(time: string | null | undefined, empty: number): number {
	if (!time) return empty;
	const [hours = 0, minutes = 0] = time.split(':').map(Number);
	return hours * 60 + minutes;
}
