import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodeInstant } from '../../extensions/agreement-desk/src/store/codec.ts';
import { vendorOf } from '../../extensions/agreement-desk/src/store/db.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import { describeEach } from '../support/combinations.ts';
import { lookInto } from '../support/look-into.ts';
import { eventsOf, readRows, readTicket, refusal, timersOf, type Row } from '../support/read.ts';
import { create, createAgent, setUpDesk, type TestAgent, type TestDesk } from '../support/set-up-desk.ts';
import { seconds } from '../support/short-targets.ts';
import { ms, workOn, type Work } from '../support/work-on.ts';
import { soundChannels } from '../support/wrong-channels.ts';

const flow = '0190a3c2-7f6f-7e3a-9b51-0d6a5d0c1111';
const registration = { metrics: ['registration'], methods: ['in_app'] } as const;

const escalation_ladder = [
	{ ...registration, trigger: 'before_due', minutes: 30, level: 1, notify: ['team_lead'] },
	{ ...registration, at_percent: 100, level: 2, notify: ['on_duty'], raise_severity: true, flag: true },
	{ ...registration, trigger: 'unaccepted', minutes: 5, level: 2, notify: ['manager'] },
	{
		...registration,
		...{ trigger: 'after_due', minutes: 20, hours: 'around_clock', level: 3, reassign: 'manager' },
		...{ notify: ['manager', 'bot'], bot: 'ops', methods: ['email', 'in_app'] },
		flow,
	},
	{ trigger: 'second_breach', level: 3, notify: ['named_contact'], methods: ['email'] },
	{
		...{ trigger: 'assignee_silence', minutes: 60, hours: 'around_clock', level: 1 },
		...{ notify: ['team_lead'], methods: ['in_app'], metrics: ['general_progress'] },
	},
	{ at_percent: 100, level: 2, notify: ['manager'], methods: ['in_app'], clauses: ['2.2.2'] },
];

const agreement = {
	sla_registration_hours: 1,
	sla_email_first_reply_hours: 1,
	sla_email_first_reply_next_open_hours: 1,
	sla_general_progress_value: 8,
	sla_general_progress_unit: 'hours',
	sla_complex_escalate_value: seconds(4),
	sla_complex_escalate_unit: 'hours',
	escalation_ladder,
};

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

describeEach('the escalation ladder', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;
	let work: Work;
	let manager: TestAgent;
	let onDuty: TestAgent;

	beforeAll(async () => {
		instance = await startInstance({ host, database, extension: true, env });
		await create(instance, 'desk_channels', { id: 'ops', name: 'Ops', ...soundChannels['webhook'] });
		await lookInto(instance.databaseConfig, ({ knex }) =>
			knex('directus_flows').insert({ id: flow, name: 'Page', status: 'active', trigger: 'manual' }),
		);
		desk = await setUpDesk(instance, { agreement, contactEmail: null });
		manager = await createAgent(instance, 'manager', { role: 'manager', phone: '+86 138 0013 8000' });
		onDuty = await createAgent(instance, 'night', { duty: [{ from: '2026-01-01T00:00:00Z' }] });
		await create(instance, 'desk_contacts', {
			name: 'Director',
			email: 'director@customer.example',
			organization: desk.customer,
			named_contact: true,
		});
		work = workOn(instance, desk);
	});
	afterAll(() => instance?.stop());

	/** A call that came in so long ago and is not registered yet. */
	const received = (minutes: number, row: object = {}) =>
		work.ticketBy('hotline', { status: 'new', received_at: minutesAgo(minutes), ...row });
	const escalated = (ticket: string) => work.told(ticket, 'escalated');
	const notices = (ticket: string, filter = '') =>
		readRows(
			instance,
			'desk_notifications',
			`filter[ticket][_eq]=${ticket}&filter[kind][_neq]=acknowledgement${filter}`,
		);
	const accept = (ticket: string, token: string, body: object = {}) =>
		instance.request('POST', `/desk/tickets/${ticket}/escalations/accept`, body, token);

	async function waiting(token: string): Promise<Row[]> {
		const { status, body } = await instance.request('GET', '/desk/escalations', undefined, token);
		expect(status, JSON.stringify(body)).toBe(200);
		return (body as { data: { escalations: Row[] } }).data.escalations;
	}

	/** Moves instants of a row into the past, so that nobody has to wait for hours. */
	async function rewind(table: string, id: unknown, columns: readonly string[], minutes: number) {
		await lookInto(instance.databaseConfig, async ({ knex }) => {
			const at = encodeInstant(Date.now() - minutes * 60_000, vendorOf(knex));
			const patch = Object.fromEntries(columns.map((column) => [column, at]));
			await knex(table)
				.where({ id: String(id) })
				.update(patch);
		});
	}

	async function expectVerified(ticket: string) {
		const { status, body } = await instance.request('GET', `/desk/tickets/${ticket}/verify`);
		expect(status, JSON.stringify(body)).toBe(200);
		expect(body).toMatchObject({ data: { findings: [] } });
	}

	it('warns before the deadline, of which a team lead may take charge: nobody is told more, the breach is recorded', async () => {
		const ticket = await received(59.9);
		const [first] = await until(
			async () => {
				const events = await escalated(ticket);
				return events.length > 0 ? events : undefined;
			},
			{ what: 'the first level' },
		);
		expect(first?.['data']).toMatchObject({
			...{ trigger: 'before_due', step: expect.stringMatching(/^before_due-30-/) as string },
			...{ level: 1, notify: ['team_lead'], told: [desk.lead.id] },
		});
		const since = (await readTicket(instance, ticket))['unaccepted_since'];
		expect(since).not.toBeNull();
		const row = (await waiting(desk.lead.token)).find((one) => one['ticket'] === ticket);
		expect(row).toMatchObject({ level: 1, since, told: [desk.lead.id], may_accept: true, breached: false });

		const refused = await accept(ticket, desk.agent.token);
		expect(refused.status).toBe(403);
		expect(refusal(refused)).toContain('accept.user');
		expect(refusal(await accept(ticket, desk.lead.token, { why: 'x' }))).toContain('accept.body');

		const { status, body } = await accept(ticket, desk.lead.token, { note: '我来处理' });
		expect(status, JSON.stringify(body)).toBe(200);
		expect(body).toMatchObject({ data: { ticket, accepted: [{ level: 1 }] } });
		const [told] = await work.told(ticket, 'escalation_accepted');
		expect(told).toMatchObject({ actor: desk.lead.id, words: { note: '我来处理' }, data: { level: 1 } });
		expect(await readTicket(instance, ticket)).toMatchObject({
			unaccepted_since: null,
			escalation_accepted_by: desk.lead.id,
		});
		const again = await accept(ticket, desk.lead.token);
		expect(again.status).toBe(400);
		expect(refusal(again)).toContain('accept.ticket');

		await work.settled(ticket, '2.1.4', 'breached');
		const [skipped] = await work.told(ticket, 'escalation_skipped');
		expect(skipped?.['data']).toMatchObject({ level: 2, percent: 100, reason: 'accepted' });
		expect(await readTicket(instance, ticket)).toMatchObject({
			...{ sla_state: 'breached', escalation_level: 1, flagged_at: null, severity: 'normal' },
		});
		await expectVerified(ticket);
	});

	it('climbs while nobody accepts, and tells each step once', async () => {
		const ticket = await received(45);
		const timer = await work.timer(ticket, '2.1.4');
		expect(timer).toMatchObject({ escalation_level: 1, escalation_accepted_at: null });
		await rewind('desk_timers', timer?.['id'], ['escalated_at', 'next_check_at'], 6);
		await work.patch(ticket, { subject: 'Still nobody' });
		const climbed = await until(
			async () => {
				const row = await work.timer(ticket, '2.1.4');
				return row?.['escalation_level'] === 2 ? row : undefined;
			},
			{ what: 'the second level' },
		);
		expect(climbed['state']).toBe('running');
		const rows = await notices(ticket);
		expect(rows.map((row) => [row['recipient_user'], row['kind']]).toSorted()).toEqual(
			[
				[desk.lead.id, 'escalation'],
				[manager.id, 'escalation'],
			].toSorted(),
		);
		await work.patch(ticket, { subject: 'Looked at again' });
		expect(await notices(ticket)).toHaveLength(2);
		expect((await waiting(manager.token)).find((one) => one['ticket'] === ticket)).toMatchObject({
			level: 2,
			told: [manager.id],
			may_accept: true,
		});
		await expectVerified(ticket);
	});

	it('does what it says beside: raises, flags, hands over, starts a Flow and tells a bot', async () => {
		const ticket = await received(90, { assignee: desk.agent.id });
		const row = await until(
			async () => {
				const found = await readTicket(instance, ticket);
				return found['assignee'] === manager.id ? found : undefined;
			},
			{ what: 'the manager to have the ticket' },
		);
		expect(row).toMatchObject({ severity: 'high', escalation_level: 3 });
		expect(row['flagged_at']).not.toBeNull();
		const events = await eventsOf(instance, ticket);
		const steps = events.filter(({ kind }) => kind === 'escalated' || kind === 'escalation_skipped');
		expect(steps.map(({ kind, data }) => [kind, (data as Row)['level']])).toEqual([
			['escalation_skipped', 1],
			['escalated', 2],
			['escalated', 3],
		]);
		// the true instants, in order, however late they were noticed
		const timer = await work.timer(ticket, '2.1.4');
		expect(ms(steps[1]?.['occurred_at'])).toBe(ms(timer?.['breached_at']) + 1);
		expect(ms(steps[2]?.['occurred_at'])).toBe(ms(timer?.['breach_at']) + 20 * 60_000);
		const handed = await work.told(ticket, 'assigned');
		expect(handed.at(-1)?.['data']).toMatchObject({ from: desk.agent.id, to: manager.id, by: 'ladder' });
		const rows = await notices(ticket);
		const ways = rows.map(({ method, recipient, channel, kind }) => [method, kind, channel ?? recipient]);
		expect(ways).toEqual(
			expect.arrayContaining([
				['in_app', 'escalation', onDuty.id],
				['in_app', 'escalation', manager.id],
				['webhook', 'escalation', 'ops'],
				['flow', 'flow', flow],
			]),
		);
		// whom the ladder gave the ticket may accept what it escalated
		expect((await accept(ticket, manager.token)).status).toBe(200);
		await expectVerified(ticket);
	});

	it('tells the named contact at the second breach on one ticket, once', async () => {
		const ticket = await work.ticketBy('email', { status: 'new', received_at: minutesAgo(70) });
		const told = await notices(ticket, '&filter[recipient_contact][_nnull]=true');
		expect(told).toMatchObject([
			{ method: 'email', kind: 'escalation', recipient: 'director@customer.example' },
		]);
		expect(told[0]?.['body']).not.toContain('/admin/');
		const breached = (await timersOf(instance, ticket)).filter(({ state }) => state === 'breached');
		expect(breached.length).toBeGreaterThanOrEqual(2);
		const second = (await escalated(ticket)).filter(
			({ data }) => (data as Row)['trigger'] === 'second_breach',
		);
		expect(second).toHaveLength(1);
		expect(await readTicket(instance, ticket)).toMatchObject({ escalation_level: 3 });
		await expectVerified(ticket);
	});

	it('notices that the assignee gives no sign, once for each silence', async () => {
		const ticket = await work.ticketBy('hotline', { assignee: desk.agent.id });
		await work.settled(ticket, '2.2.1', 'running');
		await work.patch(ticket, { subject: 'Waiting' });
		const silent = async (minutes: number) => {
			const before = (await escalated(ticket)).length;
			await rewind('desk_tickets', ticket, ['received_at', 'assigned_at', 'taken_at'], minutes);
			await lookInto(instance.databaseConfig, async ({ knex }) => {
				const at = encodeInstant(Date.now() - minutes * 60_000, vendorOf(knex));
				await knex('desk_events').where({ ticket, kind: 'ticket_changed' }).update({ occurred_at: at });
				await knex('desk_messages').where({ ticket }).update({ date_created: at, sent_at: at });
			});
			await work.patch(ticket, { subject: `Silent for ${minutes} minutes` });
			return before;
		};
		const count = await silent(70);
		await until(async () => (await escalated(ticket)).length > count || undefined, { what: 'the silence' });
		const [event] = (await escalated(ticket)).slice(-1);
		expect(event?.['data']).toMatchObject({ trigger: 'assignee_silence', level: 1, told: [desk.lead.id] });
		await work.patch(ticket, { subject: 'Once is enough' });
		await work.write(ticket, { kind: 'internal_note', is_public: false, body: 'On it' });
		await work.patch(ticket, { subject: 'A sign' });
		expect(await escalated(ticket)).toHaveLength(count + 1);
	});

	it('escalates a complex request by force where nobody did, which is late and stays so', async () => {
		const ticket = await work.ticketBy('hotline', { complexity: 'complex', complex_reason: 'The maker' });
		await work.settled(ticket, '2.2.2-escalation', 'breached');
		const timer = await work.timer(ticket, '2.2.2-escalation');
		const forced = await work.told(ticket, 'escalated', timer?.['id']);
		expect(forced).toMatchObject([
			{ actor: null, clause: '2.2.2', data: { forced: true, late: true, level: 2, told: [manager.id] } },
		]);
		expect(timer).toMatchObject({ stopped_at: null, escalation_level: 2 });
		const { status } = await work.send('POST', `/desk/tickets/${ticket}/escalate`, { reason: 'Beyond us' });
		expect(status).toBe(200);
		expect((await work.timer(ticket, '2.2.2-escalation'))?.['stopped_at']).not.toBeNull();
		await expectVerified(ticket);
	});

	it('makes up in order for what fell due while nobody was there', async () => {
		const ticket = await received(59.95);
		const before = await work.timer(ticket, '2.1.4');
		await instance.kill();
		await until(() => Promise.resolve(Date.now() > ms(before?.['breach_at']) + 2_000 || undefined), {
			what: 'the deadline to pass',
		});
		await instance.restart();
		const timer = await work.settled(ticket, '2.1.4', 'breached');
		expect(timer).toMatchObject({ breached_at: before?.['breach_at'] });
		const events = (await eventsOf(instance, ticket)).filter((row) => row['timer'] === timer['id']);
		expect(events.map(({ kind }) => kind)).toEqual([
			'timer_warned',
			'escalated',
			'timer_breached',
			'escalated',
		]);
		expect(ms(events.at(-1)?.['occurred_at'])).toBe(ms(timer['breached_at']) + 1);
		await expectVerified(ticket);
	});
});
