import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startInstance, type Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import { describeEach } from '../support/combinations.ts';
import { createFlow } from '../support/flow-catcher.ts';
import { eventsOf, readRows, readTicket, type Row } from '../support/read.ts';
import { create, createAgent, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

const everyDay = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

interface Failure {
	readonly message: string;
}

describeEach('operations of Flows', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;
	/** By the type of the operation, a Flow that runs it with what it is sent, and answers what came of it. */
	const flows = new Map<string, string>();

	beforeAll(async () => {
		instance = await startInstance({ host, database, extension: true, env });
		desk = await setUpDesk(instance);
		const fields = {
			'desk-compute-deadline': [
				...['ticket', 'agreement', 'clause', 'commitment', 'target_value', 'target_unit', 'basis'],
				...['calendar', 'start'],
			],
			'desk-escalate-ticket': ['ticket', 'reason', 'level', 'team', 'assignee'],
			'desk-send-notification': [
				...['to', 'recipient', 'methods', 'way', 'ticket', 'event', 'facts', 'subject', 'text'],
				'idempotency_key',
			],
		};
		for (const [type, names] of Object.entries(fields)) {
			const options = Object.fromEntries(names.map((name) => [name, `{{$trigger.body.${name}}}`]));
			const permissions = '{{$trigger.body.permissions}}';
			const trigger = { trigger: 'webhook', options: { method: 'POST', async: false, return: '$all' } };
			const { id } = await createFlow(instance, trigger, [
				{ type, options: { ...options, permissions } },
				{ type: 'transform', options: { json: '{"went": "on"}' } },
			]);
			flows.set(type, id);
		}
	});
	afterAll(() => instance?.stop());

	/** What the operation answered; the Flow goes on only where it was not rejected. */
	async function run<T = Failure>(
		type: string,
		body: object,
		{ token, rejected = false }: { token?: string | null; rejected?: boolean } = {},
	): Promise<T> {
		const answer = await instance.request('POST', `/flows/trigger/${flows.get(type)}`, body, token);
		const { step_0: first, step_1: second } = answer.body as { step_0: T; step_1?: object };
		expect(second === undefined, JSON.stringify(answer.body)).toBe(rejected);
		return first;
	}

	const newTicket = async () => {
		const row = { subject: 'Printer', contact: desk.contact, channel: 'portal', status: 'registered' };
		return String((await create(instance, 'desk_tickets', row))['id']);
	};

	describe('compute a deadline', () => {
		const type = 'desk-compute-deadline';
		const start = '2026-03-02T10:00:00+08:00';

		it('by a clause of a version, from any instant, also where registration begins it', async () => {
			const deadline = await run(type, { agreement: 'KF-TEST@1.0', clause: '2.2.1', start });
			expect(deadline).toMatchObject({ clause: '2.2.1', started_at: '2026-03-02T02:00:00.000Z' });
			expect(deadline).toHaveProperty('explanation.zh-CN', expect.stringContaining('2.2.1'));
		});

		it('by a commitment, as the simulator counts it', async () => {
			const request = { agreement: 'KF-TEST@1.0', commitment: '2.1.4', received_at: start };
			const simulated = await instance.request('POST', '/desk/simulate', request);
			const [timer] = (simulated.body as { data: { timers: Record<string, unknown>[] } }).data.timers;
			const deadline = await run(type, { agreement: 'KF-TEST@1.0', commitment: '2.1.4', start });
			expect(deadline).toMatchObject({ due_at: timer?.['due_at'], breach_at: timer?.['breach_at'] });
		});

		it("by a target of one's own, in texts as placeholders leave them", async () => {
			const own = { target_value: '90', target_unit: 'minutes', basis: 'calendar', start };
			expect(await run(type, own)).toMatchObject({ due_at: '2026-03-02T03:30:00.000Z', state: 'running' });
		});

		it('of a ticket, by what happened to it', async () => {
			const ticket = await newTicket();
			const { received_at: receivedAt } = await readTicket(instance, ticket);
			const own = { ticket, target_value: 1, target_unit: 'hours', basis: 'calendar' };
			const due = new Date(Date.parse(String(receivedAt)) + 3_600_000).toISOString();
			expect(await run(type, own)).toMatchObject({ due_at: due });
			expect(await run(type, { ticket, clause: '2.1.4' })).toMatchObject({ state: 'met' });
		});

		it.each<[string, object, RegExp]>([
			['nothing to count by', {}, /^Invalid payload. clause: is missing/],
			['two things to count by', { clause: '2.1.4', target_value: 1 }, /target_value: stands instead/],
			['no version', { clause: '2.1.4' }, /agreement \(clause 1.1\): is missing/],
			['an unknown version', { clause: '2.1.4', agreement: 'X@1' }, /agreement .*no agreement version X@1/],
			['an unknown clause', { clause: '9.9', agreement: 'KF-TEST@1.0' }, /clause.*there is no clause 9.9/],
			['no number', { target_value: 'soon' }, /target_value/],
			['a unit that is none', { target_value: 1, target_unit: 'moons' }, /target_unit.*moons/],
			['no instant', { target_value: 1, start: 'tomorrow' }, /start.*tomorrow is not an instant/],
			['an unknown ticket', { target_value: 1, ticket: randomUUID() }, /ticket.*there is no/],
			['a ticket that is no key', { clause: '2.1.4', ticket: "' or 1=1" }, /ticket.*there is no/],
		])('is rejected for %s, naming the field', async (_, body, message) => {
			expect(await run(type, body, { rejected: true })).toHaveProperty(
				'message',
				expect.stringMatching(message),
			);
		});
	});

	describe('escalate a ticket', () => {
		const type = 'desk-escalate-ticket';

		it('as whoever set the Flow off', async () => {
			const ticket = await newTicket();
			const body = { ticket, reason: 'The Flow says so', level: '2' };
			const done = await run(type, body, { token: desk.lead.token });
			expect(done).toEqual({ ticket, escalation_level: 2 });
			const escalated = (await eventsOf(instance, ticket)).find(({ kind }) => kind === 'escalated');
			expect(escalated).toMatchObject({ actor: desk.lead.id, words: { reason: 'The Flow says so' } });
		});

		it('as the system, where nobody has logged in', async () => {
			const ticket = await newTicket();
			const body = { ticket, reason: 'Nobody answers', permissions: '$full' };
			expect(await run(type, body, { token: null })).toMatchObject({ escalation_level: 1 });
			const escalated = (await eventsOf(instance, ticket)).find(({ kind }) => kind === 'escalated');
			expect(escalated).toMatchObject({ actor: null });
		});

		it.each<[string, (ticket: string) => object, RegExp, { token?: null }]>([
			['no ticket', () => ({ reason: 'x' }), /ticket \(clause 2.2.2\): must be the id/, {}],
			['an unknown one', () => ({ ticket: randomUUID(), reason: 'x' }), /ticket: there is no/, {}],
			['no reason', (ticket) => ({ ticket }), /escalate.reason/, {}],
			['a level that is none', (ticket) => ({ ticket, reason: 'x', level: 'up' }), /escalate.level/, {}],
			[
				'nobody',
				(ticket) => ({ ticket, reason: 'x' }),
				/permissions: this Flow was started by nobody/,
				{ token: null },
			],
		])('is rejected for %s', async (_, body, message, options) => {
			const ticket = await newTicket();
			const failure = await run(type, body(ticket), { ...options, rejected: true });
			expect(failure.message).toMatch(message);
			expect(await readTicket(instance, ticket)).toMatchObject({ escalation_level: 0 });
		});
	});

	describe('send a notification', () => {
		const type = 'desk-send-notification';
		const words = { subject: 'Look at this', text: 'Something needs you.' };

		interface Sent {
			readonly notifications: readonly { id: string; method: string; recipient: string }[];
			readonly already: number;
			readonly idempotency_key: string;
		}

		it('to a user, in their bell', async () => {
			const sent = await run<Sent>(type, { to: 'user', recipient: desk.agent.id, ...words });
			expect(sent.notifications).toMatchObject([{ method: 'in_app', recipient: desk.agent.id }]);
			const bell = await until(
				async () => (await bellsOf(desk.agent.token)).find((row) => row['subject'] === 'Look at this'),
				{ what: 'the bell to ring' },
			);
			expect(bell).toMatchObject({ message: 'Something needs you.' });
		});

		it('to everybody in a role, about a ticket, by several methods', async () => {
			const ticket = await newTicket();
			const sent = await run<Sent>(type, {
				...{ to: 'role', recipient: 'team_lead', methods: 'in_app, email', ticket },
				...words,
			});
			expect(sent.notifications.map(({ method }) => method).sort()).toEqual(['email', 'in_app']);
			const rows = await readRows(instance, 'desk_notifications', `filter[ticket][_eq]=${ticket}`);
			const told = rows.filter(({ kind }) => kind === 'message');
			expect(told).toHaveLength(2);
			expect(told[0]).toMatchObject({ recipient_user: desk.lead.id, body: 'Something needs you.' });
		});

		it('to a contact, once however often it is asked for under one key', async () => {
			const body = { to: 'contact', recipient: desk.contact, ...words, idempotency_key: 'once' };
			const [first, ...others] = await Promise.all([1, 2, 3].map(() => run<Sent>(type, body)));
			const all = [first, ...others].map((one) => one?.notifications.length ?? 0);
			expect(all.sort()).toEqual([0, 0, 1]);
			const rows = await readRows(
				instance,
				'desk_notifications',
				'filter[idempotency_key][_starts_with]=once',
			);
			expect(rows).toMatchObject([
				{ method: 'email', recipient_contact: desk.contact, subject: words.subject },
			]);
		});

		it('to whoever is on duty', async () => {
			const kim = await createAgent(instance, 'Kim', { duty: [{ weekdays: [...everyDay] }] });
			const sent = await run<Sent>(type, { to: 'role', recipient: 'on_duty', ...words });
			expect(sent.notifications.map(({ recipient }) => recipient)).toEqual([kim.id]);
		});

		it('in the words of a template, with what the ticket tells', async () => {
			const ticket = await newTicket();
			const { number } = await readTicket(instance, ticket);
			const facts = { 'ticket.subject': 'Projector' };
			const body = { to: 'user', recipient: desk.agent.id, ticket, event: 'late_word', facts };
			const sent = await run<Sent>(type, body);
			const [row] = await readRows(
				instance,
				'desk_notifications',
				`filter[id][_eq]=${sent.notifications[0]?.id ?? ''}`,
			);
			const said = `${String(row?.['subject'])} ${String(row?.['body'])}`;
			expect(said).toContain(number);
			expect(said).toContain('Projector');
		});

		it('in the words of a template, with the deadlines of the ticket and facts as placeholders leave them', async () => {
			const ticket = await newTicket();
			const to = { to: 'user', recipient: desk.agent.id };
			const said = async (event: string, facts: object) => {
				const sent = await run<Sent>(type, { ...to, ticket, event, facts });
				const id = sent.notifications[0]?.id ?? '';
				const [row] = await readRows(instance, 'desk_notifications', `filter[id][_eq]=${id}`);
				return String(row?.['body']);
			};
			const step = { 'escalation.trigger': 'percent', 'escalation.level': '0', 'escalation.minutes': '30' };
			const warned = await said('warning', { ...step, 'timer.breached': 'false' });
			expect(warned).toMatch(/is close to a deadline under clause [\d.]+: \S.*\nIt is due \w{3}, \d/);
			const promise = { clause: '2.1.2', metric: 'first reply', due_at: '2026-12-01T00:00:00Z' };
			await said('acknowledgement', { promises: [promise] });
		});

		it.each<[string, object, RegExp]>([
			['nobody to tell', words, /to \(clause 1.4.4\): is required/],
			['no recipient', { to: 'user', ...words }, /recipient \(clause 1.4.4\): is required/],
			['an unknown user', { to: 'user', recipient: randomUUID(), ...words }, /recipient.*no active user/],
			[
				'a role that is none',
				{ to: 'role', recipient: 'boss', ...words },
				/recipient.*must be one of assignee/,
			],
			[
				'an assignee of nothing',
				{ to: 'role', recipient: 'assignee', ...words },
				/ticket.*is required to tell/,
			],
			['a channel of customers', { to: 'channel', recipient: 'hotline', ...words }, /recipient.*group bot/],
			['an unknown contact', { to: 'contact', recipient: randomUUID(), ...words }, /contact: there is no/],
			[
				'a method that is none',
				{ to: 'role', recipient: 'agent', methods: 'pigeon', ...words },
				/methods.*pigeon/,
			],
			['no words', { to: 'role', recipient: 'agent' }, /subject.*is required/],
			['an unknown template', { to: 'role', recipient: 'agent', event: 'gossip' }, /event.*gossip/],
			[
				'two kinds of words',
				{ to: 'role', recipient: 'agent', event: 'nudge', ...words },
				/event.*stands instead/,
			],
			[
				'facts that are none',
				{ to: 'role', recipient: 'agent', event: 'nudge', facts: '[' },
				/facts.*JSON object/,
			],
			[
				'an unknown fact',
				{ to: 'role', recipient: 'agent', event: 'nudge', facts: { x: 1 } },
				/facts.*no variable x/,
			],
			...(
				[
					['acknowledgement', { promises: [null] }, /facts.*promises is not a list of objects/],
					['acknowledgement', { promises: [{ due: 1 }] }, /facts.*no variable promises\[0\]\.due/],
					['eta_notice', { 'message.promised_at': 1e20 }, /facts.*promised_at is not an instant/],
					['nudge', { 'nudge.count': 'often' }, /facts.*nudge.count is not a number: often/],
					['warning', { 'timer.breached': 'perhaps' }, /facts.*timer.breached is not true or false/],
					['warning', { 'escalation.trigger': 'moon' }, /facts.*escalation.trigger is not one of percent/],
					['nudge', { 'nudge.comment': ['a'] }, /facts.*nudge.comment is not a text/],
				] as const
			).map(([event, facts, message]): [string, object, RegExp] => [
				`a fact that does not fit: ${JSON.stringify(facts)}`,
				{ to: 'role', recipient: 'agent', event, facts },
				message,
			]),
			[
				'no address',
				{ to: 'contact', recipient: 'mute', methods: 'sms', ...words },
				/methods.*can be reached by sms/,
			],
		])('is rejected for %s, naming the field', async (_, body, message) => {
			const given: Readonly<Record<string, unknown>> = { ...body };
			const asked = given['recipient'] === 'mute' ? { ...given, recipient: await muteContact() } : given;
			const failure = await run(type, asked, { rejected: true });
			expect(failure.message).toMatch(message);
		});

		async function bellsOf(token: string): Promise<Row[]> {
			const { body } = await instance.request('GET', '/notifications?limit=-1', undefined, token);
			return (body as { data: Row[] }).data;
		}

		async function muteContact(): Promise<string> {
			const row = { name: 'Mute', email: 'mute@customer.example', organization: desk.customer };
			return String((await create(instance, 'desk_contacts', row))['id']);
		}
	});
});
