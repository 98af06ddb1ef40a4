import { checkYear } from '../domain/calendar-import/check-year.ts';
import { differenceOf, type YearDifference } from '../domain/calendar-import/difference.ts';
import { hasErrors } from '../domain/calendar-import/import-problem.ts';
import type { ImportedYear, ImportFormat } from '../domain/calendar-import/imported-year.ts';
import type { Weekday } from '../domain/calendar/types.ts';
import { readCalendarFile } from '../documents/read-calendar-file.ts';
import type { CalendarDayRow, CalendarRow } from '../store/tables.ts';
import { storedDayOf } from './calendar-content.ts';

/** A file of holidays for a calendar, as somebody hands it in. */
export interface CalendarImport {
	/** Key of the calendar. */
	readonly calendar: string;
	readonly content: string;
	readonly format: ImportFormat | 'auto';
	/** Null takes the year that the file is about. */
	readonly year: number | null;
	/** The notice it comes from; null takes what the file says of itself. */
	readonly source: string | null;
}

/** A year that may be imported, and what that would change. */
export interface ReadyImport {
	readonly year: number;
	readonly imported: ImportedYear;
	readonly difference: YearDifference;
}

/** Reads and checks a file against a calendar; `ready` is null when something in it is wrong. */
export function readCalendarImport(
	{ content, format, year }: CalendarImport,
	{ calendar, days }: { calendar: CalendarRow; days: readonly CalendarDayRow[] },
): { imported: ImportedYear; ready: ReadyImport | null } {
	const file = readCalendarFile(content, format);
	const imported = checkYear(file, { year, openWeekdays: openWeekdaysOf(calendar) });
	if (imported.year === null || hasErrors(imported.problems)) return { imported, ready: null };
	const wanted = { year: imported.year, days: imported.days };
	const difference = differenceOf(days.map(storedDayOf), wanted);
	return { imported, ready: { year: imported.year, imported, difference } };
}

function openWeekdaysOf({ weekly_periods }: CalendarRow): ReadonlySet<Weekday> {
	return new Set((weekly_periods ?? []).flatMap(({ days }) => days));
}
