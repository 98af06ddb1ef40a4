import { checkOrdinal } from './amount.ts';
import type { BusinessCalendar } from './business-calendar.ts';
import { isOpen } from './is-open.ts';
import { localDayOf } from './local-date.ts';
import { dateOfDay, DAY_MS, dayOfDate } from './local-day.ts';
import { subtractBusinessMs } from './subtract.ts';
import type { WorkingDay } from './types.ts';
import { instantOfWall, offsetAt } from './zone-offsets.ts';

/**
 * The n-th local date with hours (n from 1) before the local date of an instant (epoch ms); that date itself is
 * not counted.
 *
 * @throws CalendarError 'range' for n below 1, an instant outside 1970 to 2200, or too few such dates after 1969.
 */
export function workingDayBefore(calendar: BusinessCalendar, startMs: number, n: number): WorkingDay {
	checkOrdinal(n);
	let compiled = calendar.covering(startMs, startMs);
	for (;;) {
		const { days } = compiled;
		const place = localDayOf(compiled, startMs) - days.firstDay;
		const found = days.working[(days.workingBefore[place] ?? NaN) - n];
		if (found !== undefined) {
			return {
				date: dateOfDay(days.firstDay + found),
				opening: days.opening[found] ?? NaN,
				close: days.close[found] ?? NaN,
			};
		}
		compiled = calendar.earlier(compiled);
	}
}

/**
 * As `workingDayBefore`, from an instant that is first moved back into business time: on a Sunday the first
 * working day before it is the one before Friday.
 *
 * @throws CalendarError as `workingDayBefore`.
 */
export function businessDayBefore(calendar: BusinessCalendar, startMs: number, n: number): WorkingDay {
	return workingDayBefore(calendar, movedBack(calendar, startMs).anchor, n);
}

/**
 * Takes n working days from an instant (epoch ms): it is moved back into business time, to the last closing where
 * it is closed, then to the same time of day, or with `endOfDay` to the close, of the n-th earlier date with
 * hours. Where that time of day is closed, to the last closing before it.
 *
 * @throws CalendarError as `workingDayBefore`.
 */
export function subtractBusinessDays(
	calendar: BusinessCalendar,
	startMs: number,
	n: number,
	{ endOfDay = false }: { readonly endOfDay?: boolean } = {},
): number {
	const { anchor, timeOfDay } = movedBack(calendar, startMs);
	const { date, close } = workingDayBefore(calendar, anchor, n);
	if (endOfDay) return close;

	const day = dayOfDate(date) ?? NaN;
	const sameTime = instantOfWall(calendar.covering(anchor, close).offsets, day * DAY_MS + timeOfDay);
	return isOpen(calendar, sameTime) ? sameTime : lastClosing(calendar, sameTime);
}

/** An instant on the date that the counting begins from, and the time of day (ms) to keep: 24 hours for 24:00. */
function movedBack(calendar: BusinessCalendar, startMs: number): { anchor: number; timeOfDay: number } {
	const open = isOpen(calendar, startMs);
	const moved = open ? startMs : lastClosing(calendar, startMs);
	// a day that closes at 24:00 is over on the next date; just before, it is still itself
	const anchor = open ? moved : moved - 1;
	const compiled = calendar.covering(anchor, moved);
	const wall = moved + offsetAt(compiled.offsets, anchor);
	return { anchor, timeOfDay: wall - localDayOf(compiled, anchor) * DAY_MS };
}

function lastClosing(calendar: BusinessCalendar, instantMs: number): number {
	return subtractBusinessMs(calendar, instantMs, 0).latest;
}
