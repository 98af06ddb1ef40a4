import { createHash } from 'node:crypto';
import type { SettledContent } from '../../../../schema/collections/calendars.ts';
import {
	agreedCalendar,
	toCalendarDefinition,
	type CalendarTerms,
	type DayEntry,
} from '../domain/agreement/calendar-definition.ts';
import type { StoredDay } from '../domain/calendar-import/difference.ts';
import { DAY_MS } from '../domain/calendar/local-day.ts';
import type { CalendarDefinition } from '../domain/calendar/types.ts';
import type { CalendarDayRow, CalendarRow } from '../store/tables.ts';

/** A calendar as its rows tell it, and as an agreement with these terms uses it, in the form that the engine compiles. */
export function definitionOf(
	calendar: CalendarRow,
	days: readonly CalendarDayRow[],
	terms: CalendarTerms = {},
): CalendarDefinition {
	const entry = {
		timezone: calendar.timezone,
		weeklyPeriods: calendar.weekly_periods ?? [],
		years: calendar.years ?? [],
		days: days.map(dayEntryOf),
	};
	return toCalendarDefinition(agreedCalendar(entry, terms));
}

/** A digest of everything that decides when a calendar is open and how far its years are settled. */
export function contentHash(calendar: CalendarRow, days: readonly CalendarDayRow[]): string {
	const { weekly, years, timezone } = definitionOf(calendar, days);
	return digest([timezone, weekly, datesOf(calendar, days), inOrder(years)]);
}

/** What agreements may say of the days of a calendar (R1, R2): a day may differ for one and be the same for another. */
const uses: readonly CalendarTerms[] = [
	{},
	{ 'calendar.exclude_statutory_holidays': false },
	{ 'calendar.include_makeup_workdays': false },
	{ 'calendar.exclude_statutory_holidays': false, 'calendar.include_makeup_workdays': false },
];

/** The dates that are no ordinary ones, in order, with their hours in each use. */
function datesOf(calendar: CalendarRow, days: readonly CalendarDayRow[]): [date: string, hours: unknown[]][] {
	const inUse = uses.map((terms) => definitionOf(calendar, days, terms).overrides);
	const dates = [...new Set(days.map((day) => dayEntryOf(day).date))].sort();
	return dates.map((date) => [date, inUse.map((overrides) => overrides[date] ?? null)]);
}

/** The same in parts, so that a change can be told from what it leaves alone. */
export function settledContent(calendar: CalendarRow, days: readonly CalendarDayRow[]): SettledContent {
	const { weekly, years, timezone } = definitionOf(calendar, days);
	const months = Map.groupBy(datesOf(calendar, days), ([date]) => date.slice(0, 7));
	return {
		base: digest([timezone, weekly]),
		months: Object.fromEntries([...months].map(([month, dates]) => [month, digest(dates)])),
		years: Object.fromEntries(inOrder(years)),
	};
}

/**
 * The instant (epoch ms) before which nothing is different: the first month or year that changed begins after it, in
 * whatever zone. -Infinity where everything may be, Infinity where nothing is.
 */
export function changedSince(before: SettledContent | null, after: SettledContent): number {
	if (before === null || before.base !== after.base) return -Infinity;
	const periods = [...changedKeys(before.months, after.months), ...changedKeys(before.years, after.years)];
	return Math.min(...periods.map((period) => Date.parse(period))) - DAY_MS;
}

function changedKeys(
	before: Readonly<Record<string, string>>,
	after: Readonly<Record<string, string>>,
): string[] {
	const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
	return [...keys].filter((key) => before[key] !== after[key]);
}

function digest(content: unknown): string {
	return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}

/** The order in which an admin entered things makes no difference. */
function inOrder<T>(record: Readonly<Record<string, T>>): [string, T][] {
	return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

function dayEntryOf({ date, kind, periods }: CalendarDayRow): DayEntry {
	return { date: date ?? '', kind: kind ?? 'holiday', periods };
}

export function storedDayOf(row: CalendarDayRow): StoredDay {
	return {
		id: row.id,
		date: row.date ?? '',
		kind: row.kind ?? 'holiday',
		nameZh: row.name_zh,
		nameEn: row.name_en,
		periods: row.periods,
		noticeYear: row.notice_year,
	};
}
