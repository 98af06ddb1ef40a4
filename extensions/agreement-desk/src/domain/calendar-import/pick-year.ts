import { text, type LocalizedText } from '../localized-text.ts';
import { importError, importNote, wholeFile } from './import-problem.ts';
import type { CalendarFile, FoundDay, ImportProblem } from './imported-year.ts';

/** Calendars are kept for these years. */
const firstYear = 1970;
const lastYear = 2200;

interface Picked {
	readonly year: number | null;
	readonly found: readonly FoundDay[];
	readonly problems: readonly ImportProblem[];
}

export function yearOf(date: string): number {
	return Number(date.slice(0, 4));
}

/**
 * The year that a file is about, and its days. A notice may arrange days of the December before; any other day
 * of another year is a mistake, except in a feed that holds many years.
 */
export function pickYear(file: CalendarFile, wanted: number | null): Picked {
	const year = wanted ?? file.year ?? onlyYear(file.found);
	if (year === null) {
		const problems = file.found.length > 0 ? [severalYears(file.found)] : [];
		return { year: null, found: file.found, problems };
	}
	const problems = [...yearProblems(file, year)];
	const outside = file.found.filter(({ day }) => !belongs(day.date, year));
	if (outside.length === 0) return { year, found: file.found, problems };
	if (!file.manyYears) {
		return { year, found: file.found, problems: [...problems, ...outside.map(outsideError(year))] };
	}
	// In a feed of many years, December belongs to the year before, as all of its days do.
	const found = file.found.filter(({ day }) => yearOf(day.date) === year);
	return { year, found, problems: [...problems, leftOut(file.found.length - found.length, year)] };
}

function belongs(date: string, year: number): boolean {
	return yearOf(date) === year || (yearOf(date) === year - 1 && date.slice(5, 7) === '12');
}

/** One year, or one year and some days of the December before. */
function onlyYear(found: readonly FoundDay[]): number | null {
	const latest = found.reduce((year, { day }) => Math.max(year, yearOf(day.date)), 0);
	return found.length > 0 && found.every(({ day }) => belongs(day.date, latest)) ? latest : null;
}

function severalYears(found: readonly FoundDay[]): ImportProblem {
	const years = [...new Set(found.map(({ day }) => yearOf(day.date)))].sort((a, b) => a - b);
	const shownYears = years.length > 8 ? [...years.slice(0, 8), '…'] : years;
	const what = text(
		`包含多个年份（${shownYears.join('、')}）；请用 year 指明导入哪一年`,
		`holds several years (${shownYears.join(', ')}); say with year which one to import`,
	);
	return importError({ entry: wholeFile, field: 'year' }, what);
}

function yearProblems(file: CalendarFile, year: number): ImportProblem[] {
	const fail = (what: LocalizedText) => [importError({ entry: wholeFile, field: 'year' }, what)];
	if (!Number.isInteger(year) || year < firstYear || year > lastYear) {
		return fail(
			text(`年份应在 ${firstYear} 至 ${lastYear} 之间`, `must lie between ${firstYear} and ${lastYear}`),
		);
	}
	if (file.year === null || file.year === year) return [];
	return fail(
		text(`文件是 ${file.year} 年的，不是 ${year} 年`, `the file is about ${file.year}, not about ${year}`),
	);
}

function outsideError(year: number): (found: FoundDay) => ImportProblem {
	return ({ entry, dateField, day }) => {
		const what = text(
			`${day.date} 不在 ${year} 年（也不在上一年 12 月）`,
			`${day.date} is not in ${year}, nor in the December before`,
		);
		return importError({ entry, field: dateField }, what);
	};
}

function leftOut(count: number, year: number): ImportProblem {
	const what = text(
		`其他年份的 ${count} 天未导入，仅导入 ${year} 年`,
		`days of other years that are left out: ${count}; only ${year} is imported`,
	);
	return importNote({ entry: wholeFile }, what);
}
