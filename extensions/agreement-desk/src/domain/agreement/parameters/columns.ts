import type { ParameterColumn, ParameterDefinition, ParameterRows } from './definition.ts';
import { definitionOf, parameterKeys, type AgreementParameters, type ParameterKey } from './index.ts';

/*
 * Parameters live in two shapes: by key, as files and the API of the agreement know them, and as columns of a
 * version, as the studio edits them.
 */

type Row = Readonly<Record<string, unknown>>;
type Cell = (value: unknown) => unknown;

const same: Cell = (value) => value;

/** Lists that a person edits line by line need named members where the value has places. */
const toRows: Readonly<Record<ParameterRows, Cell>> = {
	periods: (value) => mapped(value, periodRow),
	im_tools: same,
	languages: (value) => mapped(value, (entry) => withHours(entry, writeHours)),
	custom_targets: same,
};

const fromRows: Readonly<Record<ParameterRows, Cell>> = {
	periods: (value) => mapped(value, (row) => (isRecord(row) ? [row['from'], row['to']] : row)),
	im_tools: (value) => mapped(value, (row) => withAll(row, ['account'])),
	languages: (value) => mapped(value, (row) => withHours(withAll(row, ['hours', 'channels']), readHours)),
	custom_targets: (value) => mapped(value, (row) => withAll(row, ['period'])),
};

function periodRow(period: unknown): unknown {
	if (!Array.isArray(period)) return period;
	const pair: readonly unknown[] = period;
	return { from: pair[0], to: pair[1] };
}

/** The columns of a version that hold these parameters. Those that are absent give no column. */
export function toColumns(parameters: AgreementParameters): Record<string, unknown> {
	return Object.fromEntries(
		parameterKeys.flatMap((key) => {
			const value: unknown = parameters[key];
			if (value === undefined) return [];
			return definitionOf(key).columns.map((column) => [column.name, cellOf(column, value)]);
		}),
	);
}

/** What one column holds of the value of its parameter. */
export function cellOf(column: ParameterColumn, value: unknown): unknown {
	const part = column.part === undefined ? value : isRecord(value) ? value[column.part] : undefined;
	if (part === undefined || part === null) return null;
	return column.input.type === 'rows' ? toRows[column.input.rows](part) : part;
}

/** The raw values that a row holds, not yet checked. Empty cells count as not agreed. */
export function fromColumns(row: Row): Partial<Record<ParameterKey, unknown>> {
	return Object.fromEntries(
		parameterKeys.flatMap((key) => {
			const value = valueIn(row, definitionOf(key));
			return value === undefined ? [] : [[key, value]];
		}),
	);
}

function valueIn(row: Row, definition: ParameterDefinition): unknown {
	const [first] = definition.columns;
	if (!first) return undefined;
	if (first.part === undefined) return wholeIn(row, first, definition);
	const cells = definition.columns.map((column) => [column, filled(row[column.name])] as const);
	const amount = cells.find(([{ part }]) => part === 'value');
	const absent = amount ? amount[1] === undefined : cells.every(([, cell]) => cell === undefined);
	if (absent) return undefined;
	// A part left empty is the usual one; only the top of a scale has nothing usual.
	const usual = definition.presets.standard;
	return Object.fromEntries(
		cells.map(([{ part = '' }, cell]) => [part, cell ?? (isRecord(usual) ? usual[part] : null) ?? null]),
	);
}

function wholeIn(row: Row, { name, input }: ParameterColumn, { schema }: ParameterDefinition): unknown {
	const cell = filled(row[name]);
	if (isList(input) && Array.isArray(cell) && cell.length === 0) {
		return schema.safeParse([]).success ? cell : undefined;
	}
	return input.type === 'rows' && cell !== undefined ? fromRows[input.rows](cell) : cell;
}

function isList({ type }: ParameterColumn['input']): boolean {
	return type === 'tags' || type === 'multi_select' || type === 'rows';
}

function filled(cell: unknown): unknown {
	if (cell === null || cell === undefined) return undefined;
	return typeof cell === 'string' && cell.trim() === '' ? undefined : cell;
}

function mapped(value: unknown, change: Cell): unknown {
	return Array.isArray(value) ? value.map(change) : value;
}

function isRecord(value: unknown): value is Row {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A repeater leaves out what was not filled in; the value says null. */
function withAll(row: unknown, names: readonly string[]): unknown {
	if (!isRecord(row)) return row;
	const missing = names.filter((name) => filled(row[name]) === undefined);
	return { ...row, ...Object.fromEntries(missing.map((name) => [name, null])) };
}

function withHours(entry: unknown, change: Cell): unknown {
	if (!isRecord(entry)) return entry;
	return {
		...entry,
		hours: entry['hours'] === null || entry['hours'] === undefined ? null : change(entry['hours']),
	};
}

/** `09:00-12:00, 13:30-18:00`: hours inside a row have one line to be written on. */
function writeHours(value: unknown): unknown {
	if (!Array.isArray(value)) return value;
	return value
		.map((period: unknown) => (Array.isArray(period) ? period.join('-') : String(period)))
		.join(', ');
}

function readHours(value: unknown): unknown {
	if (typeof value !== 'string') return value;
	return value
		.split(/[,;，；、]/)
		.filter((piece) => piece.trim() !== '')
		.map((piece) => piece.split(/[-–—~至]/).map((time) => time.trim().replace('：', ':').padStart(5, '0')));
}
