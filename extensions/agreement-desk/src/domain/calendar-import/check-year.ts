import { dayOfDate, weekdayOfDay } from '../calendar/local-day.ts';
import { WEEKDAYS, type Weekday } from '../calendar/types.ts';
import { text } from '../localized-text.ts';
import { hasErrors, importError, importNote, wholeFile } from './import-problem.ts';
import type { CalendarFile, FoundDay, ImportedDay, ImportedYear, ImportProblem } from './imported-year.ts';
import { mergeDays } from './merge-days.ts';
import { pickYear, yearOf } from './pick-year.ts';

export interface CheckOptions {
	/** The year that is wanted; null takes the one the file is about. */
	readonly year: number | null;
	/** Days of the week on which the calendar is open anyway. */
	readonly openWeekdays: ReadonlySet<Weekday>;
}

/** As the database keeps them. */
const longestName = 255;

/**
 * Decides which year a file arranges and whether what it says can be true. Everything wrong is named with its
 * place; nothing is mended by guessing. Pure and total: any file gives an answer.
 */
export function checkYear(file: CalendarFile, options: CheckOptions): ImportedYear {
	const { year, found, problems } = pickYear(file, options.year);
	const { days, problems: doubles } = mergeDays(found);
	return {
		format: file.format,
		year,
		years: [...new Set(file.found.map(({ day }) => yearOf(day.date)))].sort((a, b) => a - b),
		source: file.source,
		days,
		problems: errorsFirst([
			...file.problems,
			...problems,
			...doubles,
			...found.flatMap(makeupProblems),
			...found.flatMap(nameProblems),
			...emptyProblems(file, { year, found }),
			...withoutEffect(days, options.openWeekdays),
		]),
	};
}

/** More than this helps nobody to mend a file. */
const mostProblems = 100;

function errorsFirst(problems: readonly ImportProblem[]): ImportProblem[] {
	const errors = problems.filter(({ severity }) => severity === 'error');
	const sorted = [...errors, ...problems.filter(({ severity }) => severity === 'note')];
	const more = sorted.length - mostProblems;
	if (more <= 0) return sorted;
	const what = text(`另有 ${more} 处问题`, `and ${more} more`);
	return [...sorted.slice(0, mostProblems), importNote({ entry: wholeFile }, what)];
}

/** Monday to Friday are worked by the agreement itself (2.1.1); who "makes up" for a holiday then has mistyped. */
function makeupProblems({ entry, dateField, day }: FoundDay): ImportProblem[] {
	if (day.kind !== 'makeup_workday' || weekdayIndex(day.date) >= 5) return [];
	const what = text(
		`补班日 ${day.date} 是周一至周五，本来就是工作日`,
		`the make-up day ${day.date} is a ${englishDays[weekdayIndex(day.date)] ?? 'weekday'}, a working day already`,
	);
	return [importError({ entry, field: dateField }, what)];
}

const englishDays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

function nameProblems({ entry, day }: FoundDay): ImportProblem[] {
	const names = [day.nameZh, day.nameEn].filter((name) => name !== null);
	if (names.some((name) => name.length > longestName)) {
		const what = text(`超过 ${longestName} 个字符`, `is longer than ${longestName} characters`);
		return [importError({ entry, field: 'name' }, what)];
	}
	// what a reader puts in place of bytes that it does not understand
	if (!names.some((name) => name.includes('\uFFFD'))) return [];
	const what = text(
		'读取时编码不符；请将文件另存为 UTF-8',
		'was read in the wrong encoding; save the file as UTF-8',
	);
	return [importError({ entry, field: 'name' }, what)];
}

/** A file with errors of its own may well have lost all its days to them; one message is enough then. */
function emptyProblems(
	file: CalendarFile,
	{ year, found }: { year: number | null; found: readonly FoundDay[] },
): ImportProblem[] {
	if (found.length > 0 || hasErrors(file.problems)) return [];
	const what =
		year === null
			? text('没有任何放假或补班日期', 'has no days off and no make-up days')
			: text(
					`没有 ${year} 年的任何日期；该年的放假通知可能尚未公布`,
					`has no days for ${year}; its notice may not have been published yet`,
				);
	return [importError({ entry: wholeFile }, what)];
}

/** Weekends inside a long holiday, for instance: right, but good to know when counting. */
function withoutEffect(days: readonly ImportedDay[], open: ReadonlySet<Weekday>): ImportProblem[] {
	const isOpen = ({ date }: ImportedDay) => open.has(WEEKDAYS[weekdayIndex(date)] ?? 'mon');
	const plain = days.filter(({ periods }) => periods === null);
	const off = plain.filter((day) => day.kind === 'holiday' && !isOpen(day)).length;
	const worked = plain.filter((day) => day.kind === 'makeup_workday' && isOpen(day)).length;
	const notes: ImportProblem[] = [];
	if (off > 0) {
		const what = text(
			`${off} 个放假日本来就没有业务时间，对计时没有影响`,
			`days off on which the desk is closed anyway, which change nothing: ${off}`,
		);
		notes.push(importNote({ entry: wholeFile }, what));
	}
	if (worked > 0) {
		const what = text(
			`${worked} 个补班日本来就有业务时间，仅改按补班时间计时`,
			`make-up days on which the desk is open anyway, which only take the hours of a make-up day: ${worked}`,
		);
		notes.push(importNote({ entry: wholeFile }, what));
	}
	return notes;
}

/** 0 for Monday to 6 for Sunday. */
function weekdayIndex(date: string): number {
	return weekdayOfDay(dayOfDate(date) ?? 0);
}
