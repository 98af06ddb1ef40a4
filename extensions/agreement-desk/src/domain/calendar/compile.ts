import { type ApprovedYears, readApprovedYears } from './approved-years.ts';
import { type BucketIndex, buildBucketIndex } from './bucket-index.ts';
import { CalendarError } from './calendar-error.ts';
import { DAY_MS, firstDayOfMonth } from './local-day.ts';
import { type LocalDays, openDays } from './local-days.ts';
import { mergeOpenPeriods, type OpenPeriods } from './open-periods.ts';
import { readSchedule } from './schedule.ts';
import type { CalendarDefinition, YearRange } from './types.ts';
import { validateDefinition } from './validate-definition.ts';
import { instantOfWall, readZoneOffsets, type ZoneOffsets } from './zone-offsets.ts';

/** Years that can be asked about; outside them zones are guesswork and a wrong date is the likelier reason. */
export const FIRST_YEAR = 1970;
export const LAST_YEAR = 2200;

/** A calendar over a range of local years, ready to be asked. Nothing in it is changed after it is built. */
export interface CompiledCalendar extends OpenPeriods, YearRange {
	/** Midnight that begins `fromYear`, epoch ms. */
	readonly fromMs: number;
	/** Midnight that ends `toYear`, epoch ms; not itself in the range. */
	readonly toMs: number;
	readonly offsets: ZoneOffsets;
	readonly days: LocalDays;
	readonly years: ApprovedYears;
	/** From an instant to its period. */
	readonly byInstant: BucketIndex;
	/** From open time passed to its period. */
	readonly byOpenTime: BucketIndex;
}

/**
 * Compiles the local years of a range into open periods with running sums.
 *
 * @throws CalendarError for an invalid definition, or 'range' when the years are not within 1970 to 2200.
 */
export function compileCalendar(definition: CalendarDefinition, range: YearRange): CompiledCalendar {
	const { fromYear, toYear } = range;
	checkRange(range);
	validateDefinition(definition);

	const firstDay = firstDayOfMonth(fromYear, 1);
	const dayCount = firstDayOfMonth(toYear + 1, 1) - firstDay;
	// offsets reach a few days further: the night shift before the range runs into it, and walls are not instants
	const offsets = readZoneOffsets(
		definition.timezone,
		(firstDay - 3) * DAY_MS,
		(firstDay + dayCount + 3) * DAY_MS,
	);
	const fromMs = instantOfWall(offsets, firstDay * DAY_MS);
	const toMs = instantOfWall(offsets, (firstDay + dayCount) * DAY_MS);

	const { days, pairs } = openDays(readSchedule(definition), offsets, { firstDay, dayCount });
	const { count, starts, ends, openBefore } = mergeOpenPeriods(pairs, fromMs, toMs);
	const openMs = openBefore[count] ?? 0;
	return {
		fromYear,
		toYear,
		fromMs,
		toMs,
		count,
		starts,
		ends,
		openBefore,
		offsets,
		days,
		years: readApprovedYears(definition.years, range, (day) => instantOfWall(offsets, day * DAY_MS)),
		byInstant: buildBucketIndex(ends, count, fromMs, toMs),
		byOpenTime: buildBucketIndex(openBefore.subarray(1), count, 0, Math.max(openMs, 1)),
	};
}

function checkRange({ fromYear, toYear }: YearRange): void {
	const whole = Number.isInteger(fromYear) && Number.isInteger(toYear);
	if (whole && fromYear >= FIRST_YEAR && toYear <= LAST_YEAR && fromYear <= toYear) return;
	throw new CalendarError(
		'range',
		`A calendar covers years from ${FIRST_YEAR} to ${LAST_YEAR}, not ${fromYear} to ${toYear}.`,
	);
}
