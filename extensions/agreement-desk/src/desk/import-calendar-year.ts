import { createHash } from 'node:crypto';
import type { CalendarYear } from '../../../../schema/collections/calendars.ts';
import { isEmptyDifference, type YearDifference } from '../domain/calendar-import/difference.ts';
import { problemSentence } from '../domain/calendar-import/import-problem.ts';
import type { ImportedDay, ImportedYear } from '../domain/calendar-import/imported-year.ts';
import { text, type LocalizedText } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { lockCalendar } from '../store/lock-calendar.ts';
import { calendarTable, type CalendarDayRow, type CalendarRow } from '../store/tables.ts';
import { writeCalendarDays } from '../store/write-calendar-days.ts';
import { contentHash } from './calendar-content.ts';
import { readCalendarImport, type CalendarImport, type ReadyImport } from './read-calendar-import.ts';
import { Refusal } from './refusal.ts';
import { settleCalendar } from './settle-calendars.ts';
import { unknownCalendar } from './unknown-calendar.ts';

export interface ImportContext {
	/** Epoch ms. */
	readonly now: number;
	readonly newId: () => string;
	/** Who imports. */
	readonly user: string | null;
}

export interface CalendarImportResult {
	readonly year: CalendarYear;
	readonly difference: YearDifference;
	/** Of the calendar, afterwards. */
	readonly revision: number;
	/** What was noted about the file, as sentences. */
	readonly notes: readonly LocalizedText[];
}

/**
 * Writes the days of a year into a calendar, all or none, and sets the year to published. Timers under way are left
 * where they are until the year is approved; they and new ones are flagged provisional as long. What is imported a
 * second time changes nothing, an approval included.
 *
 * @throws Refusal when there is no such calendar, or naming what is wrong with the file.
 */
export async function importCalendarYear(
	db: Db,
	request: CalendarImport,
	context: ImportContext,
): Promise<CalendarImportResult> {
	return db.transaction(async (trx) => {
		// An edit that nobody has followed up yet must not go under in what is imported.
		await settleCalendar(trx, request.calendar, context.now);
		const rows = await lockCalendar(trx, request.calendar);
		if (!rows) throw unknownCalendar(request.calendar);
		const { imported, ready } = readCalendarImport(request, rows);
		if (!ready) throw refusalOf(imported);
		const notes = imported.problems.map(problemSentence);
		const { difference } = ready;
		const before = rows.calendar.years?.find(({ year }) => year === ready.year);
		if (before?.status === 'approved' && isEmptyDifference(difference)) {
			return { year: before, difference, revision: rows.calendar.revision ?? 1, notes };
		}
		await writeDays(trx, rows.calendar.id, ready, context);
		const year = yearEntry(ready, { before, request, context });
		const revision = await writeYear(trx, rows.calendar, year, context);
		return { year, difference, revision, notes };
	});
}

/** The first errors; the preview lists them all. */
function refusalOf({ problems }: ImportedYear): Refusal {
	const errors = problems.filter(({ severity }) => severity === 'error').map(problemSentence);
	const first = errors.slice(0, 5);
	const more = errors.length - first.length;
	const chinese = first.map((sentence) => sentence['zh-CN']).join('；');
	const english = first.map((sentence) => sentence['en-US']).join('; ');
	return new Refusal(
		'invalid',
		more > 0
			? text(`${chinese}；另有 ${more} 处错误`, `${english}; and ${more} more`)
			: text(chinese, english),
	);
}

async function writeDays(
	db: Db,
	calendar: string,
	{ difference, year }: ReadyImport,
	{ now, newId }: ImportContext,
): Promise<void> {
	const columns = (day: ImportedDay): Partial<CalendarDayRow> => ({
		date: day.date,
		kind: day.kind,
		name_zh: day.nameZh,
		name_en: day.nameEn,
		periods: day.periods ? [...day.periods] : null,
		notice_year: year,
	});
	await writeCalendarDays(db, {
		removed: difference.removed.map(({ id }) => id),
		changed: difference.changed.map(({ before, after }) => {
			return { id: before.id, ...columns(after), reason: null, date_updated: now };
		}),
		added: difference.added.map((day) => ({ id: newId(), calendar, ...columns(day), date_created: now })),
	});
}

function yearEntry(
	{ year, imported }: ReadyImport,
	{
		before,
		request,
		context,
	}: { before: CalendarYear | undefined; request: CalendarImport; context: ImportContext },
): CalendarYear {
	const days = imported.days.map(({ date, kind, periods }) => [date, kind, periods]);
	return {
		year,
		status: 'published',
		source: request.source ?? imported.source ?? before?.source ?? null,
		imported_at: new Date(context.now).toISOString(),
		imported_by: context.user,
		checksum: createHash('sha256').update(JSON.stringify(days)).digest('hex').slice(0, 16),
	};
}

/** The digest is written along, so that the change waits for its approval instead of moving timers at once. */
async function writeYear(
	db: Db,
	calendar: CalendarRow,
	year: CalendarYear,
	{ now }: ImportContext,
): Promise<number> {
	const others = (calendar.years ?? []).filter((entry) => entry.year !== year.year);
	const years = [...others, year].sort((a, b) => a.year - b.year);
	const revision = (calendar.revision ?? 1) + 1;
	await calendarTable.update(db, calendar.id, { years, revision, date_updated: now });
	const after = await lockCalendar(db, calendar.id);
	if (after) {
		const content_hash = contentHash(after.calendar, after.days);
		await calendarTable.update(db, calendar.id, { content_hash });
	}
	return revision;
}
