import { z } from 'zod';
import { type CalendarDefinition, type Period, WEEKDAYS, type YearStatus } from '../calendar/types.ts';

const date = z.string();
const periods = z.array(z.tuple([z.string(), z.string()]));

/** A calendar as the vector files write it; only the zone has to be there. */
export const vectorCalendarSchema = z.looseObject({
	timezone: z.string(),
	weekly: z.partialRecord(z.enum(WEEKDAYS), periods).default({}),
	holidays: z.array(date).default([]),
	/** Hours of one date, in place of everything else. */
	extra: z.record(date, periods).default({}),
	/** Dates at a weekend that have the hours of a Monday. */
	makeup_days: z.array(date).default([]),
});

export type VectorCalendar = z.infer<typeof vectorCalendarSchema>;

/**
 * The calendar that a vector is computed on. A date's own hours win over a make-up day, and that over a holiday. A
 * year counts as approved when a holiday or make-up day of it is listed: nothing else says what is settled.
 */
export function vectorDefinition(
	{ timezone, weekly, holidays, extra, makeup_days }: VectorCalendar,
	{ makeupDays }: { readonly makeupDays: boolean },
): CalendarDefinition {
	const overrides: Record<string, readonly Period[]> = {};
	for (const day of holidays) overrides[day] = [];
	for (const day of makeupDays ? makeup_days : []) overrides[day] = hoursOf(makeupHours(weekly));
	for (const [day, hours] of Object.entries(extra)) overrides[day] = hoursOf(hours);
	return {
		timezone,
		weekly: Object.fromEntries(WEEKDAYS.map((day) => [day, hoursOf(weekly[day] ?? [])])),
		overrides,
		years: yearsListed([...holidays, ...makeup_days]),
	};
}

/** The years of the dates 'YYYY-MM-DD', as approved. */
export function yearsListed(dates: readonly string[]): CalendarDefinition['years'] {
	return Object.fromEntries(dates.map((day): [string, YearStatus] => [day.slice(0, 4), 'approved']));
}

/** Monday's, or those of the first weekday that has any. */
function makeupHours(weekly: VectorCalendar['weekly']): [string, string][] {
	return WEEKDAYS.map((day) => weekly[day] ?? []).find((hours) => hours.length > 0) ?? [];
}

function hoursOf(written: readonly [string, string][]): Period[] {
	return written.flatMap(([from, to]) => periodsOf(wallTime(from), wallTime(to)));
}

/** In the vector files a period that ends when it begins is a whole day; the engine has no such period. */
function periodsOf(from: string, to: string): Period[] {
	if (from !== to) return [[from, to]];
	if (from === '00:00') return [[from, '24:00']];
	// the part after midnight belongs to the same date, so it is reached from a minute before
	return [
		[from, '24:00'],
		['23:59', to],
	];
}

/** '9:00' and '09:00:00' are the same time as '09:00'; what is no time is left for the engine to refuse. */
function wallTime(written: string): string {
	const match = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(written);
	return match === null ? written : `${match[1]?.padStart(2, '0')}:${match[2]}`;
}
