import { text } from '../localized-text.ts';
import { shownApart } from '../shown.ts';
import { namesOf } from './festivals.ts';
import { importError, importNote, pathEntry, wholeFile } from './import-problem.ts';
import type { CalendarFile, FoundDay, ImportProblem, PublishedKind } from './imported-year.ts';
import { isObject } from './json-fields.ts';
import { readDate } from './read-day.ts';

/**
 * Reads the shape `{ holidays, workdays, inLieuDays }`, each a map from a date to "English,中文,statutory days".
 * It holds any number of years. `inLieuDays` names some of the holidays once more: the days off given in
 * exchange, which adds nothing to when the desk is open.
 */
export function fromChineseDays(json: unknown): CalendarFile {
	const problems: ImportProblem[] = [];
	const file = isObject(json) ? json : {};
	const found = [
		...readMap(file, { field: 'holidays', kind: 'holiday' }, problems),
		...readMap(file, { field: 'workdays', kind: 'makeup_workday' }, problems),
	];
	checkInLieu(file['inLieuDays'], found, problems);
	return { format: 'chinese-days', year: null, source: null, manyYears: true, found, problems };
}

function readMap(
	file: Readonly<Record<string, unknown>>,
	{ field, kind }: { field: string; kind: PublishedKind },
	problems: ImportProblem[],
): FoundDay[] {
	const map = file[field];
	if (map === undefined) return [];
	if (!isObject(map)) {
		const what = text('应为“日期：名称”的对象', 'must be an object of dates and names');
		problems.push(importError({ entry: wholeFile, field }, what));
		return [];
	}
	return Object.entries(map).flatMap(([key, value]) => {
		const entry = pathEntry(`${field}["${shownApart(key)}"]`);
		const date = readDate(key);
		if (date === null) {
			const what = text(`${shownApart(key)} 不是日期`, `${shownApart(key)} is not a date`);
			problems.push(importError({ entry, field: 'date' }, what));
			return [];
		}
		if (typeof value !== 'string') {
			const what = text(`应为文字，不能是 ${shownApart(value)}`, `must be a text, not ${shownApart(value)}`);
			problems.push(importError({ entry, field: 'name' }, what));
			return [];
		}
		return [{ entry, dateField: 'date', day: { date, kind, ...bothNames(value, kind), periods: null } }];
	});
}

/** "Spring Festival,春节,4": our own wording where the festival is known, else both as they stand. */
function bothNames(value: string, kind: PublishedKind) {
	const [english = '', chinese = ''] = value.split(',').map((part) => part.trim());
	const ours = namesOf(chinese === '' ? english : chinese, kind);
	return ours.nameEn === null && english !== '' ? { ...ours, nameEn: english } : ours;
}

function checkInLieu(map: unknown, found: readonly FoundDay[], problems: ImportProblem[]): void {
	if (!isObject(map)) return;
	const holidays = new Set(found.flatMap(({ day }) => (day.kind === 'holiday' ? [day.date] : [])));
	for (const date of Object.keys(map)) {
		if (holidays.has(date)) continue;
		const entry = pathEntry(`inLieuDays["${shownApart(date)}"]`);
		const what = text('不在 holidays 之中，未导入', 'is not among holidays and is left out');
		problems.push(importNote({ entry, field: 'date' }, what));
	}
}
