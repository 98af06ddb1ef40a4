import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { refusal, timersOf, type Row } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';
import { readAll, untilQuiet } from '../support/until-quiet.ts';

interface Shown {
	id: string;
	clause: string;
	metric: string;
	state: string;
	due_at: string | null;
	due_local: string | null;
	stopped_at: string | null;
	segments: { from: string; to: string | null; kind: string; ms: number | null }[];
	explanation: { 'zh-CN': string; 'en-US': string };
}

interface Simulation {
	calendar: { source: string; name: string | null; timezone: string };
	agreement: { code: string; version: string } | null;
	timers: Shown[];
}

const traces = ['desk_tickets', 'desk_timers', 'desk_events', 'desk_messages', 'desk_notifications'];

describe.each(['sqlite', 'postgres'] as const)('simulations and explanations on %s', (database) => {
	let smtp: SmtpServer;
	let instance: Instance;
	let desk: TestDesk;
	let ticket: string;
	let stranger: string;

	beforeAll(async () => {
		smtp = await startSmtpServer();
		const env = { TZ: 'America/Los_Angeles' };
		instance = await startInstance({ host: directus12, database, extension: true, smtp, env });
		desk = await setUpDesk(instance, { agreement: { sla_general_progress_unit: 'hours' } });
		stranger = randomUUID();
		await create(instance, 'directus_users', {
			email: 'stranger@example.com',
			password: randomUUID(),
			token: stranger,
			language: 'zh-CN',
		});
		const row = await create(instance, 'desk_tickets', {
			subject: 'How did this come about?',
			contact: desk.contact,
			channel: 'email',
			received_at: '2026-11-23T01:30:00Z',
		});
		ticket = String(row['id']);
		// the receipt that registers it goes out by mail
		const isRegistered = async () =>
			(await timersOf(instance, ticket)).some(({ metric }) => metric === 'general_progress');
		await until(isRegistered, { what: 'the registration', timeoutMs: 30_000 });
	});
	afterAll(async () => {
		await instance?.stop();
		await smtp?.stop();
	});

	async function simulated(request: object, token: string = desk.agent.token): Promise<Simulation> {
		const { status, body } = await instance.request('POST', '/desk/simulate', request, token);
		expect(status, JSON.stringify(body)).toBe(200);
		return (body as { data: Simulation }).data;
	}

	async function explained(token: string): Promise<Shown[]> {
		const { status, body } = await instance.request(
			'GET',
			`/desk/tickets/${ticket}/timers`,
			undefined,
			token,
		);
		expect(status, JSON.stringify(body)).toBe(200);
		return (body as { data: { timers: Shown[] } }).data.timers;
	}

	it('anybody who has logged in may imagine a ticket, at any date', async () => {
		const request = { metric: 'email_first_reply', received_at: '2026-02-13T17:30:00+08:00' };
		const { timers, calendar, agreement } = await simulated(request, stranger);
		expect({ calendar, agreement }).toMatchObject({ calendar: { source: 'standard' }, agreement: null });
		expect(timers).toMatchObject([{ clause: '2.1.2', due_local: '2026-02-14T14:00:00+08:00' }]);
		expect(timers[0]?.explanation['zh-CN']).toContain('应于 2月14日 14:00 前完成');
		expect(timers[0]?.explanation['en-US']).toContain('Due by 14 February at 14:00');
		expect((await instance.request('POST', '/desk/simulate', request, null)).status).toBe(403);
	});

	it('leaves no trace', async () => {
		const before = await untilQuiet(instance, traces);
		await simulated({
			received_at: '2020-01-01 10:00',
			ticket: { urgent: true },
			events: [{ kind: 'registered', at: '2020-01-01 11:00' }],
			now: '2026-11-23 12:00',
		});
		expect(await readAll(instance, traces)).toEqual(before);
	});

	it('refuses nonsense in the language of the reader', async () => {
		const nonsense = { received_at: '2026-02-30T10:00' };
		const english = await instance.request('POST', '/desk/simulate', nonsense, desk.agent.token);
		expect(english.status).toBe(400);
		expect(refusal(english)).toMatch(/received_at \(clause 2\.1\.4\): 2026-02-30T10:00 is not an instant/);
		const chinese = await instance.request('POST', '/desk/simulate', nonsense, stranger);
		expect(chinese.status).toBe(400);
		expect(refusal(chinese)).toMatch(/received_at（第 2\.1\.4 条）：2026-02-30T10:00 不是有效的时间/);
	});

	it('knows the versions and calendars of the instance, drafts included', async () => {
		await create(instance, 'desk_agreements', {
			code: 'KF@TEST',
			version: '2.0',
			provider: desk.provider,
			customer: desk.customer,
			calendar: desk.calendar,
			effective_from: '2030-01-01T00:00:00Z',
			sla_registration_hours: 7,
		});
		const request = { metric: 'registration', received_at: '2026-11-23T10:00:00Z' };
		const draft = await simulated({ ...request, agreement: 'KF@TEST@2.0' });
		expect(draft.agreement).toMatchObject({ code: 'KF@TEST', version: '2.0' });
		expect(draft.timers).toMatchObject([{ due_at: '2026-11-23T17:00:00.000Z' }]);
		const active = await simulated({ ...request, agreement: desk.agreement });
		expect(active.agreement).toMatchObject({ code: 'KF-TEST', version: '1.0' });
		const named = await simulated({ ...request, metric: 'email_first_reply', calendar: 'Always open' });
		expect(named).toMatchObject({
			calendar: { source: 'stored', name: 'Always open' },
			timers: [{ due_at: '2026-11-23T14:00:00.000Z' }],
		});
		expect(await simulated({ ...request, calendar: desk.calendar })).toMatchObject({
			calendar: { source: 'stored' },
		});
	});

	it('says what it does not know, and keeps what one may not read', async () => {
		const status = async (request: object, token: string) =>
			(
				await instance.request(
					'POST',
					'/desk/simulate',
					{ received_at: '2026-11-23 10:00', ...request },
					token,
				)
			).status;
		expect(await status({ agreement: 'KF-TEST@9.9' }, desk.agent.token)).toBe(404);
		expect(await status({ agreement: 'x' }, desk.agent.token)).toBe(404);
		expect(await status({ calendar: 'No such calendar' }, desk.agent.token)).toBe(404);
		expect(await status({ agreement: 'KF-TEST@1.0' }, stranger)).toBe(403);
		expect(await status({ calendar: desk.calendar }, stranger)).toBe(403);
		const ofTicket = await instance.request('POST', '/desk/simulate', { ticket }, stranger);
		expect(ofTicket.status).toBe(403);
		const unknown = await instance.request(
			'POST',
			'/desk/simulate',
			{ ticket: randomUUID() },
			desk.agent.token,
		);
		expect(unknown.status).toBe(403);
	});

	it('tries other terms on a ticket that exists', async () => {
		const asItIs = await simulated({ ticket });
		expect(asItIs.agreement).toMatchObject({ code: 'KF-TEST', version: '1.0' });
		const rows = await timersOf(instance, ticket);
		const dueOf = (row: Row | undefined) => new Date(String(row?.['due_at'])).toISOString();
		for (const { metric, due_at } of asItIs.timers) {
			const row = rows.find((one) => one['metric'] === metric);
			expect([metric, due_at]).toEqual([metric, dueOf(row)]);
		}
		const stricter = await simulated({ ticket, parameters: { 'sla.registration_hours': 1 } });
		expect(stricter.timers.find(({ metric }) => metric === 'registration')?.due_at).toBe(
			'2026-11-23T02:30:00.000Z',
		);
	});

	it('explains each timer of a ticket to whoever may read it, and to nobody else', async () => {
		const timers = await explained(desk.agent.token);
		const rows = await timersOf(instance, ticket);
		expect(timers.map(({ id }) => id).toSorted()).toEqual(rows.map(({ id }) => String(id)).toSorted());
		for (const { clause, explanation, segments } of timers) {
			expect(explanation['zh-CN'].startsWith(`${clause} `)).toBe(true);
			expect(explanation['en-US'].startsWith(`${clause} `)).toBe(true);
			expect(segments.length).toBeGreaterThan(0);
		}
		const withDays = await instance.request(
			'GET',
			`/desk/tickets/${ticket}/timers?days=true`,
			undefined,
			desk.agent.token,
		);
		const { days } = (withDays.body as { data: { days: { timezone: string; days: { date: string }[] }[] } })
			.data;
		expect(days[0]).toMatchObject({ timezone: 'Asia/Shanghai' });
		expect(days[0]?.days[0]?.date).toBe('2026-11-23');
		const get = (id: string, token: string | null) =>
			instance.request('GET', `/desk/tickets/${id}/timers`, undefined, token);
		expect((await get(ticket, stranger)).status).toBe(403);
		expect((await get(ticket, null)).status).toBe(403);
		expect((await get(randomUUID(), desk.agent.token)).status).toBe(403);
		expect((await get('1 or 1', desk.agent.token)).status).toBe(403);
	});

	it('explains a timer that is over as it was left', async () => {
		await create(instance, 'desk_messages', {
			ticket,
			kind: 'agent_reply',
			body: 'We are on it.',
			is_public: true,
		});
		const finished = await until(
			async () =>
				(await explained(desk.agent.token)).find(
					({ metric, stopped_at }) => metric === 'email_first_reply' && stopped_at !== null,
				),
			{ what: 'the end of 2.1.2', timeoutMs: 30_000 },
		);
		expect(['met', 'breached']).toContain(finished.state);
		expect(finished.explanation['en-US']).toMatch(/Done on \d+ \w+ (?:2\d{3} )?at /);
		expect(finished.explanation['zh-CN']).toMatch(/完成，(?:用时|超时)/);
		expect(finished.segments.at(-1)?.to).toBe(finished.stopped_at);
	});
});
