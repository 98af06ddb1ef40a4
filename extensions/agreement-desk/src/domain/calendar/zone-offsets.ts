import { IANAZone } from 'luxon';
import { CalendarError } from './calendar-error.ts';
import { DAY_MS } from './local-day.ts';

/**
 * The offset transitions of one zone over a range of time. Wall times are resolved from this table and never by
 * luxon's DateTime, which answers an ambiguous wall time by the offset of the day the program happens to run.
 */
export interface ZoneOffsets {
	/** Instants of the transitions, ascending, epoch ms. */
	readonly at: Float64Array;
	/** offset[i] holds before at[i], the last one after all of them; ms east of UTC. */
	readonly offset: Float64Array;
	/** Wall reading (ms, counted as if it were UTC) from which offset[i + 1] resolves a wall time. */
	readonly wallAt: Float64Array;
}

// The shortest time between two transitions since 1970 is six days and 23 hours (America/Boa_Vista, October 2000);
// a longer step would miss both, as they cancel out
const PROBE_MS = 6 * DAY_MS;

/** Whether the runtime knows the zone. */
export function isKnownZone(timezone: string): boolean {
	return IANAZone.create(timezone).isValid;
}

/**
 * Reads the transitions between two instants (epoch ms).
 * @throws CalendarError 'zone' when the runtime does not know the zone.
 */
export function readZoneOffsets(timezone: string, fromMs: number, toMs: number): ZoneOffsets {
	const zone = IANAZone.create(timezone);
	if (!zone.isValid) throw new CalendarError('zone', `The time zone "${timezone}" is not known.`);

	let before = offsetOf(zone, fromMs);
	const at: number[] = [];
	const offset: number[] = [before];
	for (let probe = fromMs; probe < toMs; probe += PROBE_MS) {
		const after = offsetOf(zone, probe + PROBE_MS);
		if (after === before) continue;
		at.push(transitionBetween(zone, probe, probe + PROBE_MS));
		offset.push(after);
		before = after;
	}

	return {
		at: Float64Array.from(at),
		offset: Float64Array.from(offset),
		wallAt: Float64Array.from(at, (instant, i) => instant + Math.max(offset[i] ?? 0, offset[i + 1] ?? 0)),
	};
}

/** Offset from UTC in ms at an instant (epoch ms). */
export function offsetAt(offsets: ZoneOffsets, instantMs: number): number {
	return offsets.offset[countUpTo(offsets.at, instantMs)] ?? NaN;
}

/**
 * The instant (epoch ms) of a wall reading (ms, counted as if it were UTC).
 *
 * A reading that the clock skips moves forward by the gap; one that it shows twice is the earlier occurrence. Both
 * are what the offset BEFORE the transition gives, so that offset is kept until the wall has passed the later of
 * the two readings of the transition.
 */
export function instantOfWall(offsets: ZoneOffsets, wallMs: number): number {
	return wallMs - (offsets.offset[countUpTo(offsets.wallAt, wallMs)] ?? NaN);
}

function offsetOf(zone: IANAZone, instantMs: number): number {
	// luxon answers in minutes, with a fraction where history had odd seconds
	return Math.round(zone.offset(instantMs) * 60_000);
}

/** First instant with the new offset; transitions happen on whole seconds. */
function transitionBetween(zone: IANAZone, fromMs: number, toMs: number): number {
	const before = offsetOf(zone, fromMs);
	let low = Math.floor(fromMs / 1000);
	let high = Math.ceil(toMs / 1000);
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (offsetOf(zone, middle * 1000) === before) low = middle;
		else high = middle;
	}
	return high * 1000;
}

/** How many of the ascending values are at or below x. */
function countUpTo(values: Float64Array, x: number): number {
	let low = 0;
	let high = values.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((values[middle] ?? Infinity) <= x) low = middle + 1;
		else high = middle;
	}
	return low;
}
