import { text } from '../localized-text.ts';
import { shown } from '../shown.ts';
import { columnAt, columnsOfHeader, type CsvColumn } from './csv-columns.ts';
import { namesOf } from './festivals.ts';
import { importError, importNote, lineEntry } from './import-problem.ts';
import type {
	CalendarFile,
	FoundDay,
	ImportedPeriod,
	ImportProblem,
	PublishedKind,
} from './imported-year.ts';
import { kindOfWord } from './kind-words.ts';
import { readDate, readPeriod } from './read-day.ts';

/** More hours than this do not fit into a day; what is cut off cannot be read and is named. */
const longestCell = 500;

export interface CsvRow {
	/** Line on which it begins, from 1. */
	readonly line: number;
	readonly cells: readonly string[];
}

/** Reads rows `date,kind,name[,from-to …]`, with or without a header. */
export function fromCsvRows(rows: readonly CsvRow[], problemsBefore: readonly ImportProblem[]): CalendarFile {
	const problems = [...problemsBefore];
	const [first] = rows;
	const columns = first ? columnsOfHeader(first.cells) : null;
	if (first && columns) noteIgnored(first, columns, problems);
	const found = rows.slice(columns ? 1 : 0).flatMap((row) => readRow(row, columns, problems));
	return { format: 'csv', year: null, source: null, manyYears: false, found, problems };
}

/** Hours in a column that is not understood would otherwise vanish without a word. */
function noteIgnored(
	{ line, cells }: CsvRow,
	columns: readonly CsvColumn[],
	problems: ImportProblem[],
): void {
	const ignored = cells.filter((cell, i) => columns[i] === 'ignored' && cell.trim() !== '');
	if (ignored.length === 0) return;
	const titles = shown(ignored.join(', '));
	const what = text(`未读取这些列：${titles}`, `columns that are not read: ${titles}`);
	problems.push(importNote({ entry: lineEntry(line) }, what));
}

function readRow(row: CsvRow, columns: readonly CsvColumn[] | null, problems: ImportProblem[]): FoundDay[] {
	const entry = lineEntry(row.line);
	const cells = (column: CsvColumn) =>
		row.cells.filter((cell, i) => columnAt(columns, i) === column && cell.trim() !== '');
	const [written = ''] = cells('date');
	const date = readDate(written);
	if (date === null) {
		const what =
			written === ''
				? text('缺少日期', 'is missing')
				: text(
						`“${shown(written)}”不是日期，请使用 2026-01-01 这样的格式`,
						`"${shown(written)}" is not a date; write it like 2026-01-01`,
					);
		problems.push(importError({ entry, field: 'date' }, what));
	}
	const kind = readKind(cells('kind')[0] ?? '', { row, problems });
	const periods = readPeriods(cells('periods'), { row, problems });
	if (date === null || kind === null || periods === 'wrong') return [];
	const names = namesOf(cells('name')[0] ?? cells('name_zh')[0] ?? cells('name_en')[0] ?? null, kind);
	const nameZh = cells('name_zh')[0]?.trim() ?? names.nameZh;
	const nameEn = cells('name_en')[0]?.trim() ?? names.nameEn;
	return [{ entry, dateField: 'date', day: { date, kind, nameZh, nameEn, periods } }];
}

interface RowContext {
	readonly row: CsvRow;
	readonly problems: ImportProblem[];
}

function readKind(written: string, { row, problems }: RowContext): PublishedKind | null {
	const kind = kindOfWord(written);
	if (kind === 'holiday' || kind === 'makeup_workday') return kind;
	const word = shown(written);
	if (written === '') {
		const missing = text('缺少类型：放假或补班', 'is missing: a day off or a make-up day');
		problems.push(importError({ entry: lineEntry(row.line), field: 'kind' }, missing));
		return null;
	}
	const what = kind
		? text(
				`“${word}”是本单位自己的安排，不随年度导入；请在“特殊日期”中录入并说明原因`,
				`"${word}" is an exception of your own and no part of a published year; enter it as a special day with its reason`,
			)
		: text(
				`“${word}”不是已知类型；请写 holiday（放假）或 makeup_workday（补班）`,
				`"${word}" is no known kind; write holiday (放假) or makeup_workday (补班)`,
			);
	problems.push(importError({ entry: lineEntry(row.line), field: 'kind' }, what));
	return null;
}

function readPeriods(
	cells: readonly string[],
	{ row, problems }: RowContext,
): readonly ImportedPeriod[] | null | 'wrong' {
	const written = cells
		.map((cell) => cell.slice(0, longestCell))
		.map((cell) => cell.trim().replace(/\s*(-|–|—|~|～|至|到)\s*/gu, '$1'))
		.flatMap((cell) => cell.split(/[\s,，;；、/|]+/u))
		.filter((one) => one !== '');
	if (written.length === 0) return null;
	const periods = written.map(readPeriod);
	const wrong = written.find((_, i) => periods[i] === null);
	if (wrong === undefined) return periods.filter((period) => period !== null);
	const what = text(
		`“${shown(wrong)}”不是时段，请使用 09:00-12:00 这样的格式`,
		`"${shown(wrong)}" is no period; write it like 09:00-12:00`,
	);
	problems.push(importError({ entry: lineEntry(row.line), field: 'periods' }, what));
	return 'wrong';
}
