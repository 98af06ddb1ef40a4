import { text } from '../localized-text.ts';
import { shownApart } from '../shown.ts';
import { namesOf } from './festivals.ts';
import { importError, pathEntry, wholeFile } from './import-problem.ts';
import type { CalendarFile, FoundDay, ImportProblem } from './imported-year.ts';
import { isObject, readTextField } from './json-fields.ts';
import { readDate } from './read-day.ts';

/** Reads the shape `{ year, papers, days: [{ name, date, isOffDay }] }`: one year, days by name. */
export function fromHolidayCn(json: unknown): CalendarFile {
	const problems: ImportProblem[] = [];
	const file = isObject(json) ? json : {};
	const year = readYear(file['year'], problems);
	const days = file['days'];
	if (!Array.isArray(days)) {
		const what = text('应为日期数组', 'must be a list of days');
		problems.push(importError({ entry: wholeFile, field: 'days' }, what));
	}
	const list: readonly unknown[] = Array.isArray(days) ? days : [];
	const found = list.flatMap((one, i) => readEntry(one, `days[${i}]`, problems));
	return { format: 'holiday-cn', year, source: sourceIn(file['papers']), manyYears: false, found, problems };
}

function readYear(year: unknown, problems: ImportProblem[]): number | null {
	if (typeof year === 'number' && Number.isInteger(year)) return year;
	const what = text(`应为年份，不能是 ${shownApart(year)}`, `must be a year, not ${shownApart(year)}`);
	problems.push(importError({ entry: wholeFile, field: 'year' }, what));
	return null;
}

function readEntry(one: unknown, path: string, problems: ImportProblem[]): FoundDay[] {
	const entry = pathEntry(path);
	if (!isObject(one)) {
		problems.push(importError({ entry }, text('应为对象', 'must be an object')));
		return [];
	}
	const written = one['date'];
	const date = typeof written === 'string' ? readDate(written) : null;
	if (date === null) {
		const what = text(`${shownApart(written)} 不是日期`, `${shownApart(written)} is not a date`);
		problems.push(importError({ entry, field: 'date' }, what));
	}
	const off = one['isOffDay'];
	if (typeof off !== 'boolean') {
		const what = text(
			`应为 true（放假）或 false（补班），不能是 ${shownApart(off)}`,
			`must be true (day off) or false (day worked), not ${shownApart(off)}`,
		);
		problems.push(importError({ entry, field: 'isOffDay' }, what));
	}
	const name = readTextField(one, 'name', { entry, problems });
	if (date === null || typeof off !== 'boolean') return [];
	const kind = off ? 'holiday' : 'makeup_workday';
	return [{ entry, dateField: 'date', day: { date, kind, ...namesOf(name, kind), periods: null } }];
}

/** The addresses of the notices; the column that keeps them holds 255 characters. */
function sourceIn(papers: unknown): string | null {
	const list: readonly unknown[] = Array.isArray(papers) ? papers : [];
	const addresses = list.filter((paper) => typeof paper === 'string' && paper.trim() !== '');
	return addresses.length > 0 ? addresses.join(' ').slice(0, 255) : null;
}
