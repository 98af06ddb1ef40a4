import type { Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertFromJson } from '../../extensions/agreement-desk/src/store/insert-rows.ts';
import { connect } from '../harness/connect.ts';
import { emptyDatabase } from '../harness/databases.ts';

describe('rows that PostgreSQL is handed as JSON', () => {
	let knex: Knex;

	beforeAll(async () => {
		knex = connect(await emptyDatabase('postgres'));
		await knex.schema.createTable('rows', (t) => {
			t.uuid('id').primary();
			t.text('words').defaultTo('as usual');
			t.string('short', 10);
			t.json('data');
			t.timestamp('at');
			t.date('day');
			t.boolean('is_open');
			t.integer('count').defaultTo(7);
			t.bigInteger('large');
			t.float('rate', 53);
		});
	});
	afterAll(() => knex?.destroy());

	const insert = async (...rows: Record<string, unknown>[]) => {
		const ids = rows.map(() => crypto.randomUUID());
		await insertFromJson(
			knex,
			'rows',
			rows.map((row, place) => ({ id: ids[place], ...row })),
		);
		const found = await knex<Record<string, unknown>>('rows').whereIn('id', ids);
		const byId = new Map(found.map((row) => [row['id'], row]));
		return ids.map((id) => byId.get(id));
	};

	it('have the types of the table', async () => {
		const at = '2026-03-02T01:00:00.005Z';
		const row = { words: 'x', data: { b: 1, a: [null, '2'] }, is_open: true, count: 3, rate: 0.1 };
		const [found] = await insert({ ...row, at, day: '2026-03-02', large: 9_007_199_254_740_991 });
		expect(found).toMatchObject({ ...row, at: new Date(at), large: '9007199254740991' });
		expect(JSON.stringify(found?.['data'])).toBe('{"b":1,"a":[null,"2"]}');
		expect((found?.['day'] as Date).getDate()).toBe(2);
	});

	it.each([
		['quotes, escapes and signs', `'";--\\ \\n \\u0041 \\ud800 \n\t 您好🙂`],
		['what looks like JSON', '{"a":[1]}'],
		['the name of a parameter', '? ?? :name $1'],
	])('hold %s as they are', async (_what, words) => {
		const [found] = await insert({ words, data: { words } });
		expect(found).toMatchObject({ words, data: { words } });
	});

	it('hold half of a sign as the sign for what cannot be read', async () => {
		const [found] = await insert({ words: 'a\ud83d', data: { words: '\ude42b' } });
		expect(found).toMatchObject({ words: 'a\ufffd', data: { words: '\ufffdb' } });
	});

	it('take the default only where no row says anything', async () => {
		expect(await insert({ is_open: true }, {})).toMatchObject([
			{ words: 'as usual', count: 7 },
			{ words: 'as usual', count: 7, is_open: null },
		]);
		expect(await insert({ count: 1 }, {})).toMatchObject([{ count: 1 }, { count: null }]);
	});

	it('come in any number, none included', async () => {
		await insertFromJson(knex, 'rows', []);
		const rows = Array.from({ length: 2_345 }, (_, count) => ({ count }));
		expect((await insert(...rows)).map((row) => row?.['count'])).toEqual(rows.map(({ count }) => count));
	});

	it('are refused where a value does not fit', async () => {
		await expect(insert({ short: 'x'.repeat(11) })).rejects.toThrow(/too long/);
		await expect(insert({ at: 'tomorrow or so' })).rejects.toThrow(/timestamp/);
	});
});
