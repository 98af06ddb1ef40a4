import { createHash } from 'node:crypto';
import {
	agreedCalendar,
	toCalendarDefinition,
	type CalendarTerms,
	type DayEntry,
} from '../domain/agreement/calendar-definition.ts';
import type { StoredDay } from '../domain/calendar-import/difference.ts';
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
	const { weekly, overrides, years, timezone } = definitionOf(calendar, days);
	const content = [timezone, weekly, inOrder(overrides), inOrder(years)];
	return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}

/** The order in which an admin entered things makes no difference. */
function inOrder(record: Readonly<Record<string, unknown>>): [string, unknown][] {
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
