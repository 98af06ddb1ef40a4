import knex from 'knex';
import { describe, expect, it, vi } from 'vitest';
import { insertRows } from '../../../extensions/agreement-desk/src/store/insert-rows.ts';

type Rows = Parameters<typeof insertRows>[2];

/** The statements that an insert makes, none of them sent. */
async function statementsOf(client: string, rows: Rows) {
	const db = knex({ client, useNullAsDefault: true });
	const statements: { sql: string; bindings: unknown }[] = [];
	const raw = vi.spyOn(db, 'raw');
	raw.mockImplementation((sql: unknown, bindings?: unknown) => {
		statements.push({ sql: String(sql), bindings });
		return Promise.resolve() as unknown as ReturnType<typeof db.raw>;
	});
	await insertRows(db, 'desk_events', rows);
	return statements;
}

describe('rows', () => {
	it.each([
		['pg', 'insert into "desk_events" ("id", "sequence") values (?, ?), (?, ?)'],
		['better-sqlite3', 'insert into "desk_events" ("id", "sequence") values (?, ?), (?, ?)'],
		['mysql2', 'insert into `desk_events` (`id`, `sequence`) values (?, ?), (?, ?)'],
	])('go in together, quoted as %s wants it', async (client, sql) => {
		const rows = [
			{ id: 'a', sequence: 1 },
			{ id: 'b', sequence: 2 },
		];
		expect(await statementsOf(client, rows)).toEqual([{ sql, bindings: ['a', 1, 'b', 2] }]);
	});

	it('may differ in their columns and in the order of them: what one lacks is null', async () => {
		const rows = [
			{ id: 'a', clause: '2.1.4' },
			{ actor: 'anna', id: 'b' },
			{ id: 'c', clause: undefined },
		];
		const [statement] = await statementsOf('pg', rows);
		expect(statement?.sql).toMatch(/\("id", "clause", "actor"\)/);
		expect(statement?.bindings).toEqual(['a', '2.1.4', null, 'b', null, 'anna', 'c', null, null]);
	});

	it('leave out a column that is null in all of them', async () => {
		const [statement] = await statementsOf('pg', [
			{ id: 'a', clause: null },
			{ id: 'b', clause: null },
		]);
		expect(statement?.sql).toMatch(/\("id"\)/);
	});

	it('keep what looks empty but is not', async () => {
		const [statement] = await statementsOf('pg', [{ id: '', sequence: 0, flag: false }]);
		expect(statement?.bindings).toEqual(['', 0, false]);
	});

	it('go in as many statements as a database needs to bind them, each row once', async () => {
		const rows = Array.from({ length: 25_000 }, (_, i) => ({ id: `e${i}`, sequence: i, kind: 'x' }));
		const statements = await statementsOf('better-sqlite3', rows);
		const bindings = statements
			.map((statement) => statement.bindings)
			.filter((bound) => Array.isArray(bound));
		expect(statements).toHaveLength(3);
		for (const bound of bindings) expect(bound.length).toBeLessThanOrEqual(32_766);
		expect(bindings.flat()).toEqual(rows.flatMap(({ id, sequence, kind }) => [id, sequence, kind]));
	});

	it('make no statement when there are none', async () => {
		expect(await statementsOf('pg', [])).toEqual([]);
	});
});

it.each([[{ a: 1 }], [['a']], [() => 1]])(
	'a value that no driver could bind is a mistake of ours: %j',
	async (data) => {
		await expect(statementsOf('pg', [{ id: 'a', data }])).rejects.toThrow(/cannot be stored/);
	},
);
