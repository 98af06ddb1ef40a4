import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { layLock, takeLock } from '../../extensions/agreement-desk/src/store/lock.ts';
import { connect } from '../harness/connect.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import { newCustomer, newVersion } from '../support/agreement-versions.ts';
import { describeEachDatabase } from '../support/combinations.ts';
import { places } from '../support/places.ts';
import { eventsOf, readRows, refusal, type Row } from '../support/read.ts';
import { create, createAgent, setUpDesk, type TestAgent, type TestDesk } from '../support/set-up-desk.ts';

describeEachDatabase('tickets that somebody is changing', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;
	let anna: TestAgent;
	let knex: Knex;

	beforeAll(async () => {
		instance = await startInstance({ host, database, extension: true, env });
		desk = await setUpDesk(instance);
		anna = await createAgent(instance, 'Anna');
		knex = connect(instance.databaseConfig);
	});
	afterAll(async () => {
		await knex?.destroy();
		await instance?.stop();
	});

	const newTicket = async (row: object = {}) => {
		const given = {
			subject: 'Printer',
			contact: desk.contact,
			channel: 'hotline',
			status: 'registered',
			...row,
		};
		return String((await create(instance, 'desk_tickets', given))['id']);
	};
	const lockOf = (ticket: string) => `ticket:${ticket.slice(-3)}`;

	it('are given to nobody by rule before that is done', async () => {
		const customer = await newCustomer(instance);
		await newVersion(instance, desk, { customer, status: 'active', assignment_rule: 'round_robin' });
		const { id: contact } = await create(instance, 'desk_contacts', {
			name: 'Han',
			organization: customer,
			language: 'zh-CN',
		});
		await instance.request('POST', '/desk/me/presence', { presence: 'online' }, anna.token);
		const id = randomUUID();
		const now = Date.now();
		const held = now + 2_000;
		await layLock(knex, lockOf(id));
		expect(await takeLock(knex, { name: lockOf(id), token: 'another change', now, until: held })).toBe(true);
		await newTicket({ id, contact });
		const assigned = await until(
			async () => (await eventsOf(instance, id)).find(({ kind }) => kind === 'assigned'),
			{ what: 'the ticket to be given to Anna' },
		);
		expect(assigned.data).toMatchObject({ to: anna.id, by: 'rule' });
		expect(Date.parse(String(assigned['occurred_at']))).toBeGreaterThanOrEqual(held);
	});

	it('are free again soon after Directus refused what was allowed', async () => {
		const ticket = await newTicket();
		const change = {
			status: 'in_progress',
			messages: { create: [{ kind: 'agent_reply', channel: 'nowhere', body: 'x' }] },
		};
		const answer = await instance.request('PATCH', `/items/desk_tickets/${ticket}`, change, anna.token);
		const answered = Date.now();
		expect(refusal(answer)).toContain('desk_messages.channel');
		const lock = await until(
			async () => {
				const row = await knex<Row>('desk_engine_locks')
					.where({ name: lockOf(ticket) })
					.first();
				return row && Number(row['until']) <= answered + 1_100 ? row : undefined;
			},
			{ what: 'the lease to be shortened', timeoutMs: 3_000 },
		);
		expect(lock['token']).not.toBeNull();
	});

	it('by batches that want each other’s are changed by one, and the other is told to try again', async () => {
		const tickets = [await newTicket(), await newTicket()];
		const batch = (round: number, order: readonly string[], by: number) =>
			order.map((ticket) => ({ ticket, kind: 'internal_note', body: `note ${round} of ${by}` }));
		const answers = await Promise.all(
			places(24).map((place) => {
				const order = place % 2 === 0 ? tickets : tickets.toReversed();
				return instance.request(
					'POST',
					'/items/desk_messages?fields=id',
					batch(place, order, place % 2),
					anna.token,
				);
			}),
		);
		const done = answers.filter(({ status }) => status === 200);
		expect(done.length).toBeGreaterThan(0);
		for (const answer of answers) {
			if (answer.status === 200) continue;
			expect(answer.status, JSON.stringify(answer.body)).toBe(400);
			expect(refusal(answer)).toContain('try again shortly');
		}
		const notes = await readRows(instance, 'desk_messages', 'fields=id&filter[body][_starts_with]=note');
		expect(notes).toHaveLength(2 * done.length);
		const { body } = await instance.request('GET', '/desk/verify');
		expect(body).toMatchObject({ data: { findings: [] } });
	});

	it('in a batch go on from what others have left by then', async () => {
		const [first, second] = [await newTicket(), await newTicket()];
		const row = (ticket: string) => ({ ticket, kind: 'internal_note', body: 'one after the other' });
		const post = (body: object) =>
			instance.request('POST', '/items/desk_messages?fields=id', body, anna.token);
		const answers = await Promise.all(
			places(30).map((place) => post(place % 2 === 0 ? [row(first), row(second)] : row(second))),
		);
		// All want them in the same order, so nobody is in anybody's way.
		expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
		const events = await eventsOf(instance, second);
		expect(events.filter(({ kind }) => kind === 'message_added')).toHaveLength(30);
	});
});
