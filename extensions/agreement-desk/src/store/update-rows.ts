import { toBinding } from './bindings.ts';
import { vendorOf, type Db } from './db.ts';
import { inParts } from './in-parts.ts';

/** New values for one row. */
export interface RowChange {
	readonly id: string;
	/** As the driver wants them bound. */
	readonly bound: Readonly<Record<string, unknown>>;
	/** As JSON tells them: PostgreSQL takes its types from the table then, where a bare value would have none. */
	readonly plain: Readonly<Record<string, unknown>>;
}

/** Changed by one statement; outside PostgreSQL each row is looked up in a list of so many. */
const mostRows = 200;

/**
 * Changes many rows in few statements, since each one is a journey to the database and back. Rows that change alike
 * share a statement; so do those in which the same columns get values of their own.
 */
export async function updateRows(db: Db, table: string, changes: readonly RowChange[]): Promise<void> {
	const changed = changes.filter(({ plain }) => Object.keys(plain).length > 0);
	const apart: RowChange[] = [];
	for (const alike of groupsBy(changed, ({ plain }) => JSON.stringify(inOrder(plain)))) {
		if (alike.length === 1) apart.push(...alike);
		else await updateAlike(db, table, alike);
	}
	for (const group of groupsBy(apart, ({ plain }) => columnsOf(plain).join())) {
		for (const part of inParts(group, mostRows)) await updateApart(db, table, part);
	}
}

function groupsBy(changes: readonly RowChange[], keyOf: (change: RowChange) => string): RowChange[][] {
	const groups = new Map<string, RowChange[]>();
	for (const change of changes) {
		const key = keyOf(change);
		const group = groups.get(key);
		if (group) group.push(change);
		else groups.set(key, [change]);
	}
	return [...groups.values()];
}

const columnsOf = (values: object) => Object.keys(values).sort();

function inOrder(values: Readonly<Record<string, unknown>>): unknown[] {
	return columnsOf(values).map((column) => [column, values[column]]);
}

async function updateAlike(db: Db, table: string, changes: readonly RowChange[]) {
	const ids = changes.map(({ id }) => id);
	await db(table)
		.whereIn('id', ids)
		.update({ ...changes[0]?.bound });
}

async function updateApart(db: Db, table: string, changes: readonly RowChange[]) {
	if (changes.length === 1) await updateAlike(db, table, changes);
	else if (vendorOf(db) === 'postgres') await updateFromJson(db, table, changes);
	else await updateByCase(db, table, changes);
}

async function updateFromJson(db: Db, table: string, changes: readonly RowChange[]) {
	const set = columnsOf(changes[0]?.plain ?? {}).map((column) => `"${column}" = v."${column}"`);
	const rows = changes.map(({ id, plain }) => ({ ...plain, id }));
	await db.raw(
		`update "${table}" as t set ${set.join(', ')} from jsonb_populate_recordset(null::"${table}", ?::jsonb) as v where t."id" = v."id"`,
		[JSON.stringify(rows)],
	);
}

async function updateByCase(db: Db, table: string, changes: readonly RowChange[]) {
	const cases = columnsOf(changes[0]?.plain ?? {}).map((column) => {
		const when = changes.map(() => 'when ? then ?').join(' ');
		const values = changes.flatMap(({ id, bound }) => [id, toBinding(bound[column])]);
		return [column, db.raw(`case ?? ${when} end`, ['id', ...values])] as const;
	});
	await db(table)
		.whereIn(
			'id',
			changes.map(({ id }) => id),
		)
		.update(Object.fromEntries(cases));
}
