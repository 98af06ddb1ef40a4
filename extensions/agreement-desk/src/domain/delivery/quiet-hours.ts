import { DAY_MINUTES, minutesOfTime } from '../calendar/wall-time.ts';
import { DAY_MS } from '../calendar/local-day.ts';
import { instantOfWall, isKnownZone, offsetAt, readZoneOffsets } from '../calendar/zone-offsets.ts';

/** When somebody is not to be disturbed: local times `HH:MM`; it may run over midnight. */
export interface QuietHours {
	readonly from: string;
	readonly to: string;
}

/** Quiet hours as they are written in two columns; null where they are not both set, or are of no length. */
export function quietHoursOf(from: string | null, to: string | null): QuietHours | null {
	if (from === null || to === null || from === to) return null;
	return minutesOfTime(from) === null || minutesOfTime(to) === null ? null : { from, to };
}

const minuteMs = 60_000;

/**
 * When the quiet hours end in which an instant lies, epoch ms; null when it lies in none.
 *
 * @param zone of the local times; where nobody knows it, it is never quiet.
 */
export function quietUntil({ from, to }: QuietHours, at: number, zone: string): number | null {
	const [start, end] = [minutesOfTime(from), minutesOfTime(to)];
	if (start === null || end === null || start === end || !isKnownZone(zone)) return null;
	const offsets = readZoneOffsets(zone, at - 2 * DAY_MS, at + 2 * DAY_MS);
	const midnight = Math.floor((at + offsetAt(offsets, at)) / DAY_MS) * DAY_MS;
	const length = start < end ? end - start : DAY_MINUTES - start + end;
	// that of yesterday may still last
	for (const day of [midnight - DAY_MS, midnight]) {
		const begins = instantOfWall(offsets, day + start * minuteMs);
		const ends = instantOfWall(offsets, day + (start + length) * minuteMs);
		if (begins <= at && at < ends) return ends;
	}
	return null;
}
