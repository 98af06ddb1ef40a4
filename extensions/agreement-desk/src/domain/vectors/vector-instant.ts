import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { startOfLocalDate } from '../calendar/local-date.ts';
import { DAY_MS, dayOfDate } from '../calendar/local-day.ts';
import { instantOfWall, offsetAt } from '../calendar/zone-offsets.ts';
import { VectorProblem } from './vector-problem.ts';

const INSTANT =
	/^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)?$/i;

/**
 * An ISO 8601 instant as epoch ms. One without an offset is a wall time of the calendar; the zone of the machine
 * has no part in it.
 *
 * @throws VectorProblem that names the field, for anything else.
 */
export function readInstant(written: string, field: string, calendar: BusinessCalendar): number {
	const [, date = '', time = '', offset] = INSTANT.exec(written) ?? [];
	const wall = Date.parse(`${date}T${time}Z`);
	// Date.parse rolls 02-30 over into March
	if (Number.isNaN(wall) || dayOfDate(date) === null) {
		throw new VectorProblem(`${field}: "${written}" is not an instant`);
	}
	if (offset === undefined) return instantOfWall(calendar.covering(wall, wall).offsets, wall);
	return wall - offsetMs(offset);
}

/** As `readInstant`; a date alone is the instant at which it begins in the calendar's zone. */
export function readInstantOrDate(written: string, field: string, calendar: BusinessCalendar): number {
	return dayOfDate(written) === null
		? readInstant(written, field, calendar)
		: startOfLocalDate(calendar, written);
}

/**
 * An instant in the way another is written: with its offset, or on the clock of the calendar where it has none, and
 * with milliseconds only where there are some.
 */
export function writeInstant(instantMs: number, like: string, calendar: BusinessCalendar): string {
	if (!Number.isFinite(instantMs)) return String(instantMs);
	const match = INSTANT.exec(like);
	const offset = match === null && dayOfDate(like) === null ? 'Z' : match?.[3];
	const shift =
		offset === undefined
			? offsetAt(calendar.covering(instantMs, instantMs).offsets, instantMs)
			: offsetMs(offset);
	const wall = new Date(instantMs + shift).toISOString().replace('.000Z', '').replace('Z', '');
	return `${wall}${offset ?? ''}`;
}

/** East of UTC in ms. Digits that are not there count as 0: a Z has none, and +08 has no minutes. */
function offsetMs(offset: string): number {
	const digits = offset.slice(1).replace(':', '');
	const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
	return (offset.startsWith('-') ? -minutes : minutes) * (DAY_MS / 1440);
}
