import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Knex } from 'knex';
import { claimDueTimers } from '../../../extensions/agreement-desk/src/store/claim-due-timers.ts';
import { connect } from '../../harness/connect.ts';

let knex: Knex;

beforeAll(async () => {
	knex = connect({ kind: 'sqlite', filename: ':memory:' });
	await knex.schema.createTable('desk_timers', (table) => {
		table.string('id').primary();
		table.string('ticket');
		table.string('claim_token');
		table.dateTime('next_check_at');
	});
});
afterAll(() => knex?.destroy());

it('takes what is due with the longest due first, whatever the order of the rows', async () => {
	await knex('desk_timers').insert(
		[30, 10, 20, 99].map((at, row) => ({ id: `${row}`, ticket: `due at ${at}`, next_check_at: at })),
	);
	const taken = await claimDueTimers(knex, { now: 50, until: 90, token: 'mine', limit: 10 });
	expect(taken.map(({ ticket }) => ticket)).toEqual(['due at 10', 'due at 20', 'due at 30']);
});
