import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect } from '../harness/connect.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { describeEach } from '../support/combinations.ts';
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
import { subscribe, type Subscriber } from '../support/subscriber.ts';

const listed = (rows: readonly Row[], column: string) => rows.map((row) => String(row[column])).sort();

describeEach('what happens to tickets', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;
	let smtp: SmtpServer;
	let catcher: Catcher;
	let knex: Knex;

	beforeAll(async () => {
		catcher = await startCatcher();
		smtp = await startSmtpServer();
		instance = await startInstance({
			...{ host, database, extension: true, smtp },
			env: { ...env, ...flowsMayCallHere, WEBSOCKETS_ENABLED: 'true' },
		});
		desk = await setUpDesk(instance);
		knex = connect(instance.databaseConfig);
		const told = `{"key": "{{$trigger.key}}", "payload": {{$trigger.payload}}}`;
		await createFlow(instance, onAction('items.create', 'desk_events'), [report(catcher, '/events', told)]);
		const escalated = { $trigger: { payload: { kind: { _eq: 'escalated' } } } };
		await createFlow(instance, onAction('items.create', 'desk_events'), [
			{ type: 'condition', options: { filter: escalated } },
			report(catcher, '/escalated', told),
		]);
		await createFlow(instance, onAction('items.update', 'desk_tickets'), [
			report(catcher, '/tickets', '{"keys": {{$trigger.keys}}}'),
		]);
	});
	afterAll(async () => {
		await knex?.destroy();
		await instance?.stop();
		await smtp?.stop();
		await catcher?.stop();
	});

	async function escalatedTicket(): Promise<string> {
		const row = { subject: 'Printer', contact: desk.contact, channel: 'portal', status: 'registered' };
		const ticket = String((await create(instance, 'desk_tickets', row))['id']);
		const body = { reason: 'Beyond us', level: 1 };
		const answer = await instance.request('POST', `/desk/tickets/${ticket}/escalate`, body);
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		return ticket;
	}

	/** Until everything on record was told. */
	async function untilTold() {
		await until(
			async () => {
				const [left] = await knex<Row>('desk_engine_unpublished_events').count({ count: '*' });
				return Number(left?.['count']) === 0;
			},
			{ what: 'every event to be told', timeoutMs: 20_000 },
		);
		await until(
			async () => catcher.caught('/events').length >= (await readRows(instance, 'desk_events')).length,
			{ what: 'the Flow to have run for each event', timeoutMs: 20_000 },
		);
	}

	it('starts Flows, once for each event, and nothing of that remains', async () => {
		const ticket = await escalatedTicket();
		await untilTold();
		const events = await readRows(instance, 'desk_events');
		expect(listed(catcher.caught('/events'), 'key')).toEqual(listed(events, 'id'));
		const escalated = events.filter(({ kind }) => kind === 'escalated');
		const { words: _words, hash: _hash, previous_hash: _previous, ...told } = escalated[0] ?? {};
		expect(catcher.caught('/escalated').map(({ payload }) => payload)).toEqual([told]);
		expect(catcher.caught('/tickets').flatMap(({ keys }) => keys)).toContain(ticket);
		const verified = await instance.request('GET', '/desk/verify?limit=1000');
		expect(verified.body).toMatchObject({ data: { findings: [] } });
	});

	it('reaches subscribers with what they may read, the bell included', async () => {
		const subscriber: Subscriber = await subscribe(instance, {
			token: desk.lead.token,
			collections: ['desk_events', 'desk_tickets', 'directus_notifications'],
		});
		try {
			const ticket = await escalatedTicket();
			await instance.request('PATCH', `/items/desk_tickets/${ticket}`, { assignee: desk.lead.id });
			const heardOf = (collection: string, event: string) =>
				subscriber.heard(collection).flatMap((one) => (one.event === event ? one.data : []));
			const events = await until(
				async () => {
					const all = await eventsOf(instance, ticket);
					const heard = heardOf('desk_events', 'create').filter((row) => row['ticket'] === ticket);
					return all.some(({ kind }) => kind === 'assigned') && heard.length >= all.length && { all, heard };
				},
				{ what: 'the subscriber to hear of every event', timeoutMs: 20_000 },
			);
			expect(listed(events.heard, 'id')).toEqual(listed(events.all, 'id'));
			expect(events.heard.find(({ kind }) => kind === 'escalated')).toMatchObject({
				words: { reason: 'Beyond us' },
			});
			await until(
				() =>
					heardOf('desk_tickets', 'update').some(
						(row) => row['id'] === ticket && row['escalation_level'] === 1,
					),
				{ what: 'the subscriber to hear of the ticket' },
			);
			await until(() => heardOf('directus_notifications', 'create').some(({ item }) => item === ticket), {
				what: 'the bell of the assignee',
				timeoutMs: 20_000,
			});
		} finally {
			subscriber.close();
		}
	});
});
