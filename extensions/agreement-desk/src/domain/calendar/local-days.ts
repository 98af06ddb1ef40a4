import { DAY_MS } from './local-day.ts';
import { type DayHours, hoursOfDay, type Schedule } from './schedule.ts';
import { instantOfWall, type ZoneOffsets } from './zone-offsets.ts';

/** The local dates of a range: when each opens and closes, and which have hours at all. */
export interface LocalDays {
	/** Day number of the first date. */
	readonly firstDay: number;
	readonly dayCount: number;
	/** By place in the range; epoch ms, NaN for a date without hours. */
	readonly opening: Float64Array;
	/** End of the last period that starts on the date; epoch ms, NaN for a date without hours. */
	readonly close: Float64Array;
	/** Places of the dates that have hours, ascending. */
	readonly working: Int32Array;
	/** How many of them come before a place; one element longer than the range. */
	readonly workingBefore: Int32Array;
}

export interface DayRange {
	readonly firstDay: number;
	readonly dayCount: number;
}

export interface OpenDays {
	readonly days: LocalDays;
	/** from, to, from, to … in epoch ms, date by date, the night before the range included. */
	readonly pairs: readonly number[];
}

/** Lays a schedule over the local dates of a range. */
export function openDays(
	schedule: Schedule,
	offsets: ZoneOffsets,
	{ firstDay, dayCount }: DayRange,
): OpenDays {
	const opening = new Float64Array(dayCount);
	const close = new Float64Array(dayCount);
	const working = new Int32Array(dayCount);
	const workingBefore = new Int32Array(dayCount + 1);
	const pairs: number[] = [];
	placeHours(pairs, hoursOfDay(schedule, firstDay - 1), offsets, firstDay - 1);

	let count = 0;
	for (let place = 0; place < dayCount; place++) {
		const day = firstDay + place;
		const before = pairs.length;
		placeHours(pairs, hoursOfDay(schedule, day), offsets, day);
		opening[place] = lowest(pairs, before);
		close[place] = highest(pairs, before);
		if (pairs.length > before) working[count++] = place;
		workingBefore[place + 1] = count;
	}
	return {
		days: { firstDay, dayCount, opening, close, working: working.slice(0, count), workingBefore },
		pairs,
	};
}

/** Appends the periods of one date; a period that a clock change swallows is left out. */
function placeHours(pairs: number[], hours: DayHours, offsets: ZoneOffsets, day: number): void {
	if (hours.length === 0) return;
	const midnight = day * DAY_MS;
	// a zone that crosses the date line skips a whole date; its hours must not land on the next one
	if (instantOfWall(offsets, midnight) >= instantOfWall(offsets, midnight + DAY_MS)) return;

	for (let i = 0; i < hours.length; i += 2) {
		const from = instantOfWall(offsets, midnight + (hours[i] ?? NaN) * 60_000);
		const to = instantOfWall(offsets, midnight + (hours[i + 1] ?? NaN) * 60_000);
		if (from < to) pairs.push(from, to);
	}
}

function lowest(pairs: readonly number[], after: number): number {
	let value = pairs[after] ?? NaN;
	for (let i = after + 2; i < pairs.length; i += 2) value = Math.min(value, pairs[i] ?? NaN);
	return value;
}

function highest(pairs: readonly number[], after: number): number {
	let value = pairs[after + 1] ?? NaN;
	for (let i = after + 3; i < pairs.length; i += 2) value = Math.max(value, pairs[i] ?? NaN);
	return value;
}
