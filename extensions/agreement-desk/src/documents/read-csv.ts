import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { importError, lineEntry, wholeFile } from '../domain/calendar-import/import-problem.ts';
import type { CsvRow } from '../domain/calendar-import/csv-rows.ts';
import type { ImportProblem } from '../domain/calendar-import/imported-year.ts';
import { text } from '../domain/localized-text.ts';
import { shown } from '../domain/shown.ts';

/** What csv-parse gives with `info`; its types only know the rows without. */
const recordSchema = z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) });

/** The rows of a table as text, with or without a byte order mark. Rows without any content are left out. */
export function readCsv(content: string): { rows: CsvRow[]; problems: ImportProblem[] } {
	const announced = announcement.exec(content);
	// an empty line in its place keeps the numbers of the others
	const table = announced ? content.slice(announced[0].length) : content;
	try {
		const records: unknown = parse(table, {
			bom: true,
			delimiter: announced?.[1] ?? delimiterOf(content),
			info: true,
			relax_column_count: true,
			skip_empty_lines: true,
			skip_records_with_empty_values: true,
			trim: true,
		});
		const rows = z.array(recordSchema).parse(records);
		return { rows: rows.map(toRow), problems: [] };
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		return { rows: [], problems: [problemOf(error)] };
	}
}

/** Excel's own line before a table. */
const announcement = /^\uFEFF?sep=(.)(?=\r\n|\n|\r)/iu;

const delimiters = [',', ';', '\t', '，', '；'];

/** The first one that occurs: what stands before it is a date or a title, which hold none of these. */
function delimiterOf(content: string): string {
	const [firstLine = ''] = content.trimStart().split(/\r\n|\n|\r/u, 1);
	const places = delimiters.map((delimiter) => ({ delimiter, at: firstLine.indexOf(delimiter) }));
	const [first] = places.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at);
	return first?.delimiter ?? ',';
}

/** csv-parse counts to the last line of a record, people to the first. */
function toRow({ record, info }: z.infer<typeof recordSchema>): CsvRow {
	const breaks = record.join('').split(/\r\n|\n|\r/u).length - 1;
	return { line: info.lines - breaks, cells: record };
}

const reasons: Readonly<Record<string, readonly [chinese: string, english: string]>> = {
	CSV_QUOTE_NOT_CLOSED: ['引号没有结束', 'a quote is never closed'],
	INVALID_OPENING_QUOTE: ['引号不在单元格开头', 'a quote stands inside a cell that is not quoted'],
	CSV_INVALID_CLOSING_QUOTE: ['引号之后应为分隔符', 'a closing quote is not followed by a delimiter'],
};

function problemOf(error: CsvError): ImportProblem {
	const lines: unknown = error['lines'];
	const entry = typeof lines === 'number' ? lineEntry(lines) : wholeFile;
	const message = shown(error.message);
	const [chinese, english] = reasons[error.code] ?? [`无法读取表格：${message}`, message];
	return importError({ entry }, text(chinese, english));
}
