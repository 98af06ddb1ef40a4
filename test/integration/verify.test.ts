import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { appendEvents } from '../../extensions/agreement-desk/src/store/append-events.ts';
import { messageTable, timerTable } from '../../extensions/agreement-desk/src/store/tables.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { desk as ask } from '../support/agreement-versions.ts';
import { appendContext } from '../support/append-context.ts';
import { describeEachDatabase } from '../support/combinations.ts';
import { lookInto } from '../support/look-into.ts';
import { places } from '../support/places.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';
import { tamperWith, type Tampering } from '../support/tamper.ts';
import { workOn, type Work } from '../support/work-on.ts';
import { call } from '../unit/cli/call.ts';

interface Finding {
	readonly kind: string;
	readonly ticket?: string;
	readonly sequence?: number;
	readonly text: Readonly<Record<'zh-CN' | 'en-US', string>>;
}

const secrets = { SECRET: 'a-secret-of-this-test-with-more-than-32-characters' };

describeEachDatabase('what is changed past the desk', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;
	let smtp: SmtpServer;
	let work: Work;

	beforeAll(async () => {
		smtp = await startSmtpServer();
		const options = { host, database, extension: true, smtp };
		instance = await startInstance({ ...options, env: { ...env, ...secrets } });
		desk = await setUpDesk(instance);
		work = workOn(instance, desk);
	});
	afterAll(async () => {
		await instance?.stop();
		await smtp?.stop();
	});

	/** Acknowledged by mail, answered by phone, with a note: something of everything. */
	async function ticketWithAHistory(): Promise<string> {
		const row = { subject: '打印机 🖨', contact: desk.contact, channel: 'email' };
		const ticket = String((await create(instance, 'desk_tickets', row))['id']);
		await work.settled(ticket, '2.1.4', 'met');
		await work.write(ticket, { kind: 'progress_update', body: 'A technician comes. 技术员将上门。' });
		await work.write(ticket, { kind: 'internal_note', body: 'Again the fuser.' });
		return ticket;
	}

	async function verify(ticket: string): Promise<Finding[]> {
		const answer = await ask(instance, 'GET', `tickets/${ticket}/verify`);
		expect(answer).toMatchObject({ ticket, sealed: true, unvouched: { messages: 0 } });
		return answer['findings'] as Finding[];
	}

	function inDatabase<T>(ticket: string, act: (tampering: Tampering, knex: Knex) => Promise<T>) {
		return lookInto(instance.databaseConfig, ({ knex }) => act(tamperWith(knex, ticket), knex));
	}

	it('is nothing where everything went through the desk', async () => {
		const tickets = await Promise.all(places(3).map(ticketWithAHistory));
		await work.patch(tickets[0] ?? '', { subject: 'Other' });
		await work.urgent(tickets[0] ?? '');
		await ask(instance, 'POST', `tickets/${tickets[1]}/escalate`, {
			reason: 'He asked',
			assignee: desk.lead.id,
		});
		await ask(instance, 'POST', `tickets/${tickets[2]}/merge`, { into: tickets[1] });
		for (const ticket of tickets) expect(await verify(ticket)).toEqual([]);
		expect(await ask(instance, 'GET', 'verify')).toMatchObject({
			...{ tickets: tickets.length, findings: [], sealed: true, next: null, agreements: 1 },
			unvouched: { messages: 0, agreements: 0 },
			sealed_since: expect.stringMatching(/^20/) as string,
		});
	});

	it('is nothing where an acknowledgement overtook a change that has yet to be told', async () => {
		smtp.setMode('refuse-temporary');
		const before = smtp.attempts();
		const ticket = String(
			(await create(instance, 'desk_tickets', { subject: 'x', contact: desk.contact, channel: 'email' }))[
				'id'
			],
		);
		await until(async () => smtp.attempts() > before, { what: 'a first attempt' });
		// as a process leaves it that dies between the change and what follows from it
		await inDatabase(ticket, (on) =>
			on.changeTicket({ status: 'in_progress', stale_since: Date.now() + 3_600_000 }),
		);
		smtp.setMode('accept');
		await work.settled(ticket, '2.1.4', 'met');
		const [changed] = await work.told(ticket, 'ticket_changed');
		expect(changed?.['data']).toEqual({ changes: { status: ['new', 'in_progress'] } });
		expect(await verify(ticket)).toEqual([]);
	});

	it('is nothing after any JSON was kept in the timeline and read again', async () => {
		const ticket = await ticketWithAHistory();
		const wild = [
			{ b: 1, a: { d: [null, { z: -0, y: 1e21, x: 5e-324, w: 1.7976931348623157e308 }], c: 0.1 + 0.2 } },
			{ 10: 'ten', 9: 'nine', 中文: '😀', 'a\u0001b': '\u2028\u2029\\"\'', '': ' trailing ' },
			...fc.sample(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 5 }), 60),
			...fc.sample(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.double(), { maxKeys: 5 }), 30),
		];
		await inDatabase(ticket, async (_, knex) => {
			const base = { ticket, kind: 'escalated', occurredAt: Date.now(), actor: null } as const;
			const events = wild.map((data) => ({ ...base, data }));
			await appendEvents(knex, events, appendContext(secrets));
		});
		expect(await verify(ticket)).toEqual([]);
	});

	it.each<[string, string, (tampering: Tampering) => Promise<unknown>]>([
		['the details of an event', 'event_changed', (on) => on.change(2, { data: { by: 'somebody' } })],
		['who did it', 'event_changed', (on) => on.change(1, { actor: randomUUID() })],
		['when it happened', 'event_changed', (on) => on.change(2, { occurred_at: 1_700_000_000_000 })],
		['when it was recorded', 'event_changed', (on) => on.change(2, { recorded_at: 1_700_000_000_000 })],
		['the first event, removed', 'event_missing', (on) => on.remove(1)],
		['one in the middle, removed', 'event_missing', (on) => on.remove(3)],
		['the last event, removed', 'end_missing', async (on) => on.remove((await on.last()).sequence ?? 0)],
		['all events, removed', 'end_missing', (on) => on.removeAll()],
		[
			'one event more, with the right hashes',
			'event_inserted',
			async (on) => on.rewrite([...(await on.timeline()), { ...(await on.last()), id: randomUUID() }]),
		],
		[
			'two events that changed places',
			'link_broken',
			async (on) => {
				await on.change(2, { sequence: 999 });
				await on.change(3, { sequence: 2 });
				await on.change(999, { sequence: 3 });
			},
		],
		[
			'one event, and all hashes computed anew',
			'end_changed',
			async (on) => on.rewrite((await on.timeline()).with(0, { ...(await on.last()), id: randomUUID() })),
		],
		[
			'the whole timeline and its end in the ticket',
			'seal_wrong',
			async (on) => {
				const { length, hash } = await on.rewrite((await on.timeline()).slice(0, -1));
				await on.changeTicket({ chain_length: length, chain_hash: hash });
			},
		],
		[
			'the whole timeline, its end and the seal',
			'seal_missing',
			async (on) => {
				const { length, hash } = await on.rewrite((await on.timeline()).slice(0, -1));
				await on.changeTicket({ chain_length: length, chain_hash: hash, chain_seal: null });
			},
		],
		[
			'what the ticket says of its end',
			'seal_missing',
			(on) => on.changeTicket({ chain_length: null, chain_hash: null, chain_seal: null }),
		],
		['when the request came', 'ticket_changed', (on) => on.changeTicket({ received_at: 1_700_000_000_000 })],
		['its number', 'ticket_changed', (on) => on.changeTicket({ number: `CS-${randomUUID().slice(0, 8)}` })],
		['its status', 'ticket_changed', (on) => on.changeTicket({ status: 'cancelled' })],
		['its subject', 'ticket_changed', (on) => on.changeTicket({ subject: 'Something else' })],
		['what it is about', 'ticket_changed', (on) => on.changeTicket({ description: 'Something else' })],
	])('is found: %s', async (_, kind, act) => {
		const ticket = await ticketWithAHistory();
		await inDatabase(ticket, act);
		const findings = await verify(ticket);
		expect(findings.map((finding) => finding.kind)).toContain(kind);
		for (const { ticket: named, text } of findings) {
			expect(named).toBe(ticket);
			expect(text['zh-CN'] && text['en-US']).toBeTruthy();
		}
		// what the desk writes afterwards does not make it whole again
		await work.write(ticket, { kind: 'internal_note', body: 'Later.' });
		expect((await verify(ticket)).map((finding) => finding.kind)).not.toEqual([]);
	});

	it.each<[string, string, (knex: Knex, ticket: string) => Promise<unknown>]>([
		[
			'the text of a message',
			'message_changed',
			(knex, ticket) =>
				knex('desk_messages').where({ ticket, kind: 'progress_update' }).update({ body: 'We said nothing.' }),
		],
		[
			'when a message was sent',
			'message_changed',
			(knex, ticket) =>
				knex('desk_messages')
					.where({ ticket, kind: 'progress_update' })
					.update(messageTable.encode(knex, { sent_at: 1_700_000_000_000 })),
		],
		[
			'a message, removed',
			'message_missing',
			(knex, ticket) => knex('desk_messages').where({ ticket, kind: 'internal_note' }).delete(),
		],
		[
			'a message, put in',
			'message_inserted',
			(knex, ticket) => {
				const row = { id: randomUUID(), ticket, kind: 'solution', body: 'Solved.', is_public: true } as const;
				return messageTable.insert(knex, [row]);
			},
		],
		[
			'when a finished timer was due',
			'timer_changed',
			(knex, ticket) =>
				knex('desk_timers')
					.where({ ticket, clause: '2.1.4' })
					.update(timerTable.encode(knex, { due_at: Date.now() })),
		],
		[
			'that a promise was missed',
			'timer_changed',
			(knex, ticket) =>
				knex('desk_timers')
					.where({ ticket, clause: '2.1.4' })
					.update(timerTable.encode(knex, { state: 'breached', breached_at: Date.now() })),
		],
		[
			'a timer, removed',
			'timer_missing',
			(knex, ticket) => knex('desk_timers').where({ ticket, clause: '2.2.1' }).delete(),
		],
	])('is found: %s', async (_, kind, act) => {
		const ticket = await ticketWithAHistory();
		await inDatabase(ticket, (_on, knex) => act(knex, ticket));
		expect((await verify(ticket)).map((finding) => finding.kind)).toEqual([kind]);
	});

	it('is not told as the work of whoever changes the ticket next', async () => {
		const ticket = await ticketWithAHistory();
		await inDatabase(ticket, (on) => on.changeTicket({ description: 'Other' }));
		await work.patch(ticket, { severity: 'high' });
		const told = () => work.told(ticket, 'ticket_changed');
		await until(async () => (await told()).length > 1 || undefined, { what: 'both changes' });
		expect((await told())[0]).toMatchObject({ actor: null, data: { unmarked: true } });
		expect(await verify(ticket)).toMatchObject([{ kind: 'ticket_changed' }]);
	});

	it('is found over the whole desk, page by page, and by the command line with code 1', async () => {
		const ticket = String(
			(await create(instance, 'desk_tickets', { subject: 'x', contact: desk.contact }))['id'],
		);
		const agreement = await create(instance, 'desk_agreements', {
			...{ code: 'KF-OLD', version: '1.0', status: 'active', provider: desk.provider },
			...{ customer: desk.customer, calendar: desk.calendar },
			...{ effective_from: '2025-01-01T00:00:00Z', effective_to: '2025-06-01T00:00:00Z' },
		});
		await lookInto(instance.databaseConfig, async ({ knex }) => {
			await knex('desk_agreements').where({ id: agreement['id'] }).update({ sla_registration_hours: 99 });
			await knex('desk_tickets').where({ id: ticket }).delete();
		});
		const found: Finding[] = [];
		let tickets = 0;
		for (let next = ''; ;) {
			const page = await ask(
				instance,
				'GET',
				`verify?limit=3${next && `&after=${next}`}`,
				undefined,
				desk.lead.token,
			);
			found.push(...(page['findings'] as Finding[]));
			tickets += Number(page['tickets']);
			if (page['next'] === null) break;
			next = page['next'] as string;
		}
		expect(found).toContainEqual(
			expect.objectContaining({ kind: 'agreement_changed', agreement: agreement['id'] }),
		);
		expect(found).toContainEqual(expect.objectContaining({ kind: 'ticket_missing', ticket }));

		const world = { env: { DESK_URL: instance.url, DESK_TOKEN: desk.lead.token } };
		const { code, out, complaints } = await call(['verify'], world);
		expect({ code, complaints }).toEqual({ code: 1, complaints: [] });
		expect(JSON.parse(out)).toMatchObject({ tickets, findings: found, sealed: true });
		const told = await call(['verify', '--text'], { env: { ...world.env, LANG: 'zh_CN.UTF-8' } });
		expect(told.out).toContain(`核查了 ${tickets} 张工单`);
		expect(told.out).toContain(ticket);
	});

	it('is asked for by those who may', async () => {
		const get = (path: string, token: string | null) =>
			instance.request('GET', `/desk/${path}`, undefined, token);
		expect((await get('verify', desk.agent.token)).status).toBe(403);
		expect((await get('verify', null)).status).toBe(403);
		const ticket = await ticketWithAHistory();
		expect((await get(`tickets/${ticket}/verify`, desk.agent.token)).status).toBe(200);
		expect((await get(`tickets/${ticket}/verify`, null)).status).toBe(403);
		expect((await get(`tickets/${randomUUID()}/verify`, desk.agent.token)).status).toBe(403);
		for (const query of ['limit=0', 'limit=x', 'after=x', 'page=2'])
			expect((await get(`verify?${query}`, instance.adminToken)).status).toBe(400);
	});
});

describeEachDatabase('a desk on which everybody works', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;
	let smtp: SmtpServer;

	beforeAll(async () => {
		smtp = await startSmtpServer();
		instance = await startInstance({ host, database, extension: true, smtp, env });
		// missed at once, so that the sweep writes too
		desk = await setUpDesk(instance, { agreement: { sla_urgent_response_hours: 0.0005 } });
	});
	afterAll(async () => {
		await instance?.stop();
		await smtp?.stop();
	});

	it('gives no finding, while they work and afterwards', async () => {
		const work = workOn(instance, desk);
		let busy = true;
		const traffic = Promise.all(
			places(4).map(async (place) => {
				for (const _ of places(4)) {
					const ticket = await work.ticketBy('email', { urgent: place % 2 === 0, status: 'new' });
					await work.write(ticket, { channel: 'email', body: 'By mail' });
					await work.settled(ticket, '2.1.4', 'met');
					await work.patch(ticket, { status: 'in_progress', subject: `Other ${place}` });
					await work.write(ticket, { kind: 'customer_message', body: 'And?' });
					await work.write(ticket, { kind: 'solution', body: 'Done.' });
					await work.patch(ticket, { status: 'resolved' });
				}
			}),
		).finally(() => (busy = false));
		let rounds = 0;
		while (busy) {
			expect(await ask(instance, 'GET', 'verify')).toMatchObject({ findings: [] });
			rounds += 1;
		}
		await traffic;
		expect(rounds).toBeGreaterThan(2);
		expect(await ask(instance, 'GET', 'verify')).toMatchObject({ tickets: 16, findings: [] });
	}, 120_000);
});
