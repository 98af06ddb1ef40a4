import { toBinding } from './bindings.ts';
import { vendorOf, type Db, type Vendor } from './db.ts';
import { inParts } from './in-parts.ts';

/** SQLite allows 32,766 bound values in a statement, the others more. */
const maxBindings = 30_000;

/**
 * Inserts rows in as few statements as bound values allow. Written by hand because it is the hottest statement
 * of the engine, and Knex's portable form for SQLite (a union of selects) costs several times as much. Columns
 * that are null in every row are left out.
 */
export async function insertRows(
	db: Db,
	table: string,
	rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
	const columns = usedColumns(rows);
	if (columns.length === 0) return;
	const size = Math.max(1, Math.floor(maxBindings / columns.length));
	for (const part of inParts(rows, size)) {
		const bindings = part.flatMap((row) => columns.map((column) => toBinding(row[column])));
		await db.raw(statement(vendorOf(db), { table, columns, count: part.length }), bindings);
	}
}

/** As many as make a statement of a few megabytes at most, of rows with a text each. */
const rowsOfJson = 1_000;

/**
 * The same on PostgreSQL, by one bound value: it reads the types from the table, and neither the driver nor the server
 * has to take thousands of values apart.
 *
 * @param rows as JSON tells them
 */
export async function insertFromJson(
	db: Db,
	table: string,
	rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
	const columns = usedColumns(rows)
		.map((column) => `"${column}"`)
		.join(', ');
	if (columns === '') return;
	for (const part of inParts(rows, rowsOfJson)) {
		await db.raw(
			`insert into "${table}" (${columns}) select ${columns} from json_populate_recordset(null::"${table}", ?::json)`,
			[jsonText(part)],
		);
	}
}

/** JSON writes half of a sign as an escape, which PostgreSQL refuses; bound as text it would have become U+FFFD too. */
function jsonText(rows: readonly object[]): string {
	const text = JSON.stringify(rows);
	if (!text.includes('\\ud')) return text;
	return JSON.stringify(rows, (_key, value: unknown) =>
		typeof value === 'string' ? value.toWellFormed() : value,
	);
}

function usedColumns(rows: readonly Readonly<Record<string, unknown>>[]): string[] {
	const used = new Set<string>();
	for (const row of rows) {
		for (const [column, value] of Object.entries(row))
			if (value !== null && value !== undefined) used.add(column);
	}
	return [...used];
}

function statement(
	vendor: Vendor,
	{ table, columns, count }: { table: string; columns: string[]; count: number },
) {
	const quote = vendor === 'mysql' ? '`' : '"';
	const names = columns.map((column) => `${quote}${column}${quote}`).join(', ');
	const row = `(${columns.map(() => '?').join(', ')})`;
	return `insert into ${quote}${table}${quote} (${names}) values ${Array.from({ length: count }, () => row).join(', ')}`;
}
