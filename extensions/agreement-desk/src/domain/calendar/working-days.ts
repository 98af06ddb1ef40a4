import { checkOrdinal } from './amount.ts';
import type { BusinessCalendar } from './business-calendar.ts';
import { CalendarError } from './calendar-error.ts';
import type { CompiledCalendar } from './compile.ts';
import { localDayOf } from './local-date.ts';
import { dateOfDay, DAY_MS, firstDayOfMonth } from './local-day.ts';
import { nextOpening } from './next-opening.ts';
import type { WorkingDay } from './types.ts';
import { instantOfWall, offsetAt } from './zone-offsets.ts';

export interface BusinessDaysOptions {
	/** Answer the close of the date instead of the start's time of day. */
	readonly endOfDay?: boolean;
	/**
	 * Where the time of day is closed on the date: the next opening, whatever its date (the default), or `close`,
	 * no later than the close of that date.
	 */
	readonly whenClosed?: 'next_opening' | 'close';
}

/**
 * The n-th local date with hours (n from 1) after the local date of an instant (epoch ms); that date itself is not
 * counted, be the instant before, in or after its hours.
 *
 * @throws CalendarError 'range' for n below 1, an instant outside 1970 to 2200, or too few such dates before 2201.
 */
export function workingDayAfter(calendar: BusinessCalendar, startMs: number, n: number): WorkingDay {
	const { compiled, place } = placeAfter(calendar, startMs, n);
	return workingDayAt(compiled, place);
}

/** As `workingDayAfter`, before it has a name: the place of the date in a compiled range. */
function placeAfter(calendar: BusinessCalendar, startMs: number, n: number) {
	checkOrdinal(n);
	let compiled = calendar.covering(startMs, startMs);
	for (;;) {
		const first = localDayOf(compiled, startMs) - compiled.days.firstDay + 1;
		const place = workingPlaceFrom(compiled, first, n);
		if (place !== undefined) return { compiled, place };
		compiled = calendar.later(compiled);
	}
}

/**
 * When a period of n working days that begins at `startMs` ends, in epoch ms: the day it begins on is not counted
 * and the last one ends when business does (Civil Code of the PRC, art. 201 para. 1 and art. 203).
 *
 * @throws CalendarError as `workingDayAfter`.
 */
export function closeOfWorkingDay(calendar: BusinessCalendar, startMs: number, n: number): number {
	// Deadlines are counted by the million, and the name of a date costs more than finding it.
	const { compiled, place } = placeAfter(calendar, startMs, n);
	return compiled.days.close[place] ?? NaN;
}

/**
 * Adds n working days to an instant (epoch ms): it is moved into business time, then to the same time of day, or
 * with `endOfDay` to the close, of the n-th later date with hours.
 *
 * @throws CalendarError as `workingDayAfter`.
 */
export function addBusinessDays(
	calendar: BusinessCalendar,
	startMs: number,
	n: number,
	{ endOfDay = false, whenClosed = 'next_opening' }: BusinessDaysOptions = {},
): number {
	const start = nextOpening(calendar, startMs);
	const { date, close } = workingDayAfter(calendar, start, n);
	if (endOfDay) return close;

	const { offsets } = calendar.covering(start, start);
	const wall = start + offsetAt(offsets, start);
	const timeOfDay = wall - Math.floor(wall / DAY_MS) * DAY_MS;
	const sameTime = instantOfWall(offsets, Date.parse(date) + timeOfDay);
	const open = nextOpening(calendar, sameTime);
	return whenClosed === 'close' ? Math.min(open, close) : open;
}

/**
 * The n-th date with hours (n from 1) of a local month (1 to 12).
 *
 * @throws CalendarError 'range' when the month has fewer, or lies outside 1970 to 2200.
 */
export function nthWorkingDayOfMonth(
	calendar: BusinessCalendar,
	year: number,
	month: number,
	n: number,
): WorkingDay {
	checkOrdinal(n);
	if (!Number.isInteger(month) || month < 1 || month > 12) {
		throw new CalendarError('range', `A month is a number from 1 to 12, not ${month}.`);
	}
	const firstDay = firstDayOfMonth(year, month);
	const noon = (firstDay + 0.5) * DAY_MS;
	const compiled = calendar.covering(noon, noon);
	const place = workingPlaceFrom(compiled, firstDay - compiled.days.firstDay, n);
	const isInMonth = place !== undefined && compiled.days.firstDay + place < firstDayOfMonth(year, month + 1);
	if (isInMonth) return workingDayAt(compiled, place);
	throw new CalendarError(
		'range',
		`${year}-${String(month).padStart(2, '0')} has fewer than ${n} working days.`,
	);
}

/** The place of the n-th date with hours from a place in the range on; undefined where the range has fewer. */
function workingPlaceFrom({ days }: CompiledCalendar, place: number, n: number): number | undefined {
	return days.working[(days.workingBefore[place] ?? NaN) + n - 1];
}

function workingDayAt({ days }: CompiledCalendar, place: number): WorkingDay {
	return {
		date: dateOfDay(days.firstDay + place),
		opening: days.opening[place] ?? NaN,
		close: days.close[place] ?? NaN,
	};
}
