import { applyDifference, type YearDifference } from '../domain/calendar-import/difference.ts';
import { differenceLines, differenceSummary } from '../domain/calendar-import/difference-lines.ts';
import { problemSentence } from '../domain/calendar-import/import-problem.ts';
import type { ImportedYear } from '../domain/calendar-import/imported-year.ts';
import type { LocalizedText } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { readCalendar } from '../store/read-calendar.ts';
import type { CalendarDayRow, CalendarRow } from '../store/tables.ts';
import { storedDayOf } from './calendar-content.ts';
import { calendarImpact, type CalendarImpact } from './calendar-impact.ts';
import { readCalendarImport, type CalendarImport, type ReadyImport } from './read-calendar-import.ts';
import { unknownCalendar } from './unknown-calendar.ts';
import type { PlanContext } from './ticket-plan.ts';

export interface CalendarImportPreview {
	readonly imported: ImportedYear;
	/** Every error and note, each as one sentence that names its place. */
	readonly sentences: readonly LocalizedText[];
	/** The rest is null while the file has errors. */
	readonly difference: YearDifference | null;
	readonly summary: LocalizedText | null;
	readonly lines: readonly LocalizedText[] | null;
	readonly impact: CalendarImpact | null;
}

/**
 * What an import would do, without doing it: the problems of the file, the days it would add, remove and change,
 * and the open timers that would move.
 *
 * @throws Refusal when there is no such calendar.
 */
export async function previewCalendarImport(
	db: Db,
	request: CalendarImport,
	context: PlanContext,
): Promise<CalendarImportPreview> {
	const rows = await readCalendar(db, request.calendar);
	if (!rows) throw unknownCalendar(request.calendar);
	const { imported, ready } = readCalendarImport(request, rows);
	const sentences = imported.problems.map(problemSentence);
	if (!ready) return { imported, sentences, difference: null, summary: null, lines: null, impact: null };
	const { difference } = ready;
	const changed = { calendar: rows.calendar, days: daysAfter(rows, ready) };
	return {
		imported,
		sentences,
		difference,
		summary: differenceSummary(difference),
		lines: differenceLines(difference),
		impact: await calendarImpact(db, { current: rows, changed }, context),
	};
}

/** The special days as they would be; a status does not move a deadline, so the years stay as they are. */
function daysAfter(
	{ calendar, days }: { calendar: CalendarRow; days: readonly CalendarDayRow[] },
	{ difference, year }: ReadyImport,
): CalendarDayRow[] {
	const after = applyDifference(days.map(storedDayOf), difference);
	return after.map((day) => ({
		id: 'id' in day ? day.id : day.date,
		calendar: calendar.id,
		date: day.date,
		kind: day.kind,
		name_zh: day.nameZh,
		name_en: day.nameEn,
		periods: day.periods ? [...day.periods] : null,
		reason: null,
		notice_year: year,
		date_created: null,
		date_updated: null,
	}));
}
