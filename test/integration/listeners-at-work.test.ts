import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFlowDelivery } from '../../extensions/agreement-desk/src/desk/publish/start-flow.ts';
import { notificationTable } from '../../extensions/agreement-desk/src/store/tables.ts';
import { connect } from '../harness/connect.ts';
import { directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import { describeEachDatabase } from '../support/combinations.ts';
import {
	createFlow,
	flowsMayCallHere,
	onAction,
	report,
	startCatcher,
	type Catcher,
} from '../support/flow-catcher.ts';
import { eventsOf, readRows, type Row } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const unpublished = 'desk_engine_unpublished_events';

async function newTicket(instance: Instance, desk: TestDesk): Promise<string> {
	const row = { subject: 'Printer', contact: desk.contact, channel: 'portal', status: 'registered' };
	return String((await create(instance, 'desk_tickets', row))['id']);
}

const escalate = (instance: Instance, ticket: string, body: object = {}) =>
	instance.request('POST', `/desk/tickets/${ticket}/escalate`, { reason: 'Beyond us', ...body });

async function countOf(knex: Knex): Promise<number> {
	const [row] = await knex<Row>(unpublished).count({ count: '*' });
	return Number(row?.['count']);
}

describe('where nobody listens', () => {
	it('nothing is noted; what is left of listeners that are gone is thrown away', async () => {
		const instance = await startInstance({ host: directus12, database: 'sqlite', extension: true });
		const knex = connect(instance.databaseConfig);
		try {
			const desk = await setUpDesk(instance);
			const ticket = await newTicket(instance, desk);
			const [event] = await eventsOf(instance, ticket);
			expect(await countOf(knex)).toBe(0);
			const id = String(event?.['id']);
			const now = Date.now();
			await knex(unpublished).insert({ id, collection: 'desk_events', item: id, at: now, due_at: now });
			await until(async () => (await countOf(knex)) === 0, { what: 'the note to be thrown away' });
			expect((await eventsOf(instance, ticket))[0]).toEqual(event);
		} finally {
			await knex.destroy();
			await instance.stop();
		}
	});
});

describeEachDatabase('events and their listeners', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;
	let catcher: Catcher;
	let knex: Knex;

	beforeAll(async () => {
		catcher = await startCatcher();
		instance = await startInstance({
			host,
			database,
			extension: true,
			env: { ...env, ...flowsMayCallHere, DESK_ALLOWED_HOSTS: '127.0.0.1' },
		});
		desk = await setUpDesk(instance);
		knex = connect(instance.databaseConfig);
	});
	afterAll(async () => {
		await knex?.destroy();
		await instance?.stop();
		await catcher?.stop();
	});

	it('are in the outbox for webhooks that ask for them, once for each, until these are switched off', async () => {
		const kinds = ['ticket_received', 'escalated'];
		const webhook = {
			...{ type: 'webhook', enabled: true, webhook_events: kinds },
			...{ endpoint_url: `${catcher.url}/webhook`, signing_secret: secret },
		};
		await create(instance, 'desk_channels', { id: 'erp', name: 'ERP', ...webhook });
		await create(instance, 'desk_channels', { ...webhook, id: 'off', name: 'Off', enabled: false });
		await create(instance, 'desk_channels', { ...webhook, id: 'deaf', name: 'Deaf', webhook_events: [] });
		const ticket = await newTicket(instance, desk);
		await escalate(instance, ticket);
		const told = () =>
			readRows(
				instance,
				'desk_notifications',
				`filter[ticket][_eq]=${ticket}&filter[kind][_eq]=event&sort=id`,
			);
		const events = (await eventsOf(instance, ticket)).filter(({ kind }) => kinds.includes(String(kind)));
		const [{ number } = {}] = await readRows(instance, 'desk_tickets', `filter[id][_eq]=${ticket}`);
		expect((await told()).map((row) => [row['idempotency_key'], row['channel'], row['subject']])).toEqual(
			events.map(({ id, kind }) => [`${String(id)}:erp`, 'erp', `ticket.${String(kind)}`]),
		);
		expect((await told()).map(({ data }) => data)).toMatchObject(
			events.map(({ id, data }) => ({ id, ticket, number, details: data })),
		);
		expect(JSON.stringify(await told())).not.toContain('Beyond us');
		await until(() => catcher.caught('/webhook').length >= events.length, {
			what: 'the webhook to be told',
			timeoutMs: 30_000,
		});
		const [{ id: first } = {}] = events;
		expect(catcher.caught('/webhook')[0]).toMatchObject({
			...{ type: 'ticket.ticket_received', timestamp: expect.stringMatching(/Z$/) as unknown },
			data: { id: first, ticket, number, kind: 'ticket_received' },
		});
		await instance.request('PATCH', '/items/desk_channels/erp', { enabled: false });
		await escalate(instance, ticket, { level: 2 });
		expect(await told()).toHaveLength(events.length);
	});

	it('do not go round in circles for ever: a Flow that makes events of events is let go', async () => {
		await createFlow(instance, onAction('items.create', 'desk_events'), [
			{
				type: 'condition',
				options: { filter: { $trigger: { payload: { kind: { _in: ['escalated', 'ticket_changed'] } } } } },
			},
			report(catcher, '/round', '{"key": "{{$trigger.key}}"}'),
			{
				type: 'item-update',
				options: {
					collection: 'desk_tickets',
					key: ['{{$trigger.payload.ticket}}'],
					payload: { subject: 'Round {{$trigger.key}}' },
					permissions: '$full',
					emitEvents: true,
				},
			},
		]);
		const ticket = await newTicket(instance, desk);
		await escalate(instance, ticket);
		await instance.waitForLog(/going round in circles/, 120_000);
		await until(async () => (await countOf(knex)) === 0, { what: 'the end of it', timeoutMs: 20_000 });
		const rounds = catcher.caught('/round').length;
		expect(rounds).toBeGreaterThan(30);
		expect(rounds).toBeLessThanOrEqual(60);
		const verified = await instance.request('GET', `/desk/tickets/${ticket}/verify`);
		expect(verified.body).toMatchObject({ data: { findings: [] } });
	}, 180_000);

	describe('a Flow as a method of delivery', () => {
		const deliver = async (flow: string) => {
			const row = { ...notificationTable.blank, id: randomUUID(), idempotency_key: 'k1', method: 'flow' };
			const start = createFlowDelivery(knex, { PORT: instance.port, HOST: '127.0.0.1' });
			return start({ ...row, method: 'flow', recipient: flow, data: { number: 'CS-1' } });
		};
		const webhook = (options: object = {}) => ({
			trigger: 'webhook',
			options: { method: 'POST', ...options },
		});
		const steps = () => [
			report(
				catcher,
				'/started',
				'{"key": "{{$trigger.body.idempotency_key}}", "data": {{$trigger.body.data}}}',
			),
		];

		it('is started with what it is told', async () => {
			const { id } = await createFlow(instance, webhook(), steps());
			expect(await deliver(id)).toMatchObject({ result: 'sent' });
			expect(catcher.caught('/started')).toEqual([{ key: 'k1', data: { number: 'CS-1' } }]);
		});

		it.each<[string, object | null, string]>([
			['it is not there', null, 'no such Flow'],
			['it is switched off', { ...webhook(), status: 'inactive' }, 'switched off'],
			['it has another trigger', { trigger: 'manual', options: { collections: [] } }, 'another trigger'],
			['it waits for GET', webhook({ method: 'GET' }), 'set its method to POST'],
		])('is not where %s', async (_, flow, reason) => {
			const id = flow === null ? randomUUID() : (await createFlow(instance, flow, steps())).id;
			expect(await deliver(id)).toMatchObject({
				result: 'permanent',
				reason: expect.stringContaining(reason) as unknown,
			});
			if (flow !== null) await instance.request('DELETE', `/flows/${id}`);
		});
	});
});

describe('two nodes on one PostgreSQL', () => {
	it('tell each event once, also when a node is killed with some in its hands', async () => {
		const catcher = await startCatcher();
		const env = { ...flowsMayCallHere };
		const first = await startInstance({ host: directus12, database: 'postgres', extension: true, env });
		const desk = await setUpDesk(first);
		await createFlow(first, onAction('items.create', 'desk_events'), [
			report(catcher, '/told', '{"key": "{{$trigger.key}}"}'),
		]);
		// Without Redis a node learns of Flows when it starts.
		const second = await first.startSibling();
		const knex = connect(first.databaseConfig);
		try {
			await Promise.all(
				Array.from({ length: 20 }, (_, place) => newTicket(place % 2 === 0 ? first : second, desk)),
			);
			const told = () => catcher.caught('/told').map(({ key }) => String(key));
			const all = async () =>
				(await readRows(second, 'desk_events', 'fields=id')).map(({ id }) => String(id));
			await until(async () => told().length >= (await all()).length, { what: 'all', timeoutMs: 30_000 });
			expect(told().sort()).toEqual((await all()).sort());

			// As a node leaves them that died between claiming and telling: its claim lapses.
			const [left] = await all();
			const note = { id: left, collection: 'desk_events', item: left, token: 'of a node that is gone' };
			await knex(unpublished).insert({ ...note, at: Date.now(), due_at: Date.now() + 1_500 });
			await first.kill();
			await until(() => told().filter((key) => key === left).length === 2, {
				what: 'the other node to take over',
				timeoutMs: 20_000,
			});
			expect(await countOf(knex)).toBe(0);
		} finally {
			await knex.destroy();
			await Promise.all([first.stop(), second.stop()]);
			await catcher.stop();
		}
	});
});
