import { choiceSets } from '../../schema/choices.ts';

const begin = '<!-- kinds: begin -->';
const end = '<!-- kinds: end -->';

/** The page with the table of the kinds of events as they are in the code. */
export function withEventTable(page: string): string {
	const [from, to] = [page.indexOf(begin), page.indexOf(end)];
	if (from < 0 || to < from) throw new Error('the page has no place for the kinds');
	return `${page.slice(0, from + begin.length)}\n\n${eventTable()}\n\n${page.slice(to)}`;
}

/** Laid out as the formatter would. */
function eventTable(): string {
	const rows = [
		['kind', 'in English', '中文'],
		...choiceSets.event_kind.map(({ value, label }) => [`\`${value}\``, label['en-US'], label['zh-CN']]),
	];
	const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
	const line = (row: readonly string[]) =>
		`| ${row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))).join(' | ')} |`;
	const [head = [], ...body] = rows;
	const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
	return [line(head), rule, ...body.map(line)].join('\n');
}

/** A Chinese character takes two places. */
function widthOf(cell: string): number {
	return [...cell].reduce(
		(width, letter) => width + (/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/.test(letter) ? 2 : 1),
		0,
	);
}
