import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { timersOf } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';
import { readAll, untilQuiet } from '../support/until-quiet.ts';

interface Summary {
	tickets: number;
	clauses: { clause: string; metric: string; before: Counts; after: Counts }[];
	kept: { before: number; after: number; difference: number };
	missed: { before: number; after: number; difference: number };
	credits: { before: number; after: number; difference: number; months: { month: string }[] };
	changes: { number: string; clause: string; before: string | null; after: string | null }[];
	changesInAll: number;
}

interface Counts {
	met: number;
	missed: number;
	open: number;
	attainment: number | null;
}

/** The whole of November in the zone of the agreement, and beyond today. */
const period = { from: '2026-10-31T16:00:00Z', to: '2027-01-01T00:00:00Z' };

describe.each(['sqlite', 'postgres'] as const)('a back-test on %s', (database) => {
	let mail: SmtpServer;
	let instance: Instance;
	let desk: TestDesk;
	let draft: string;

	beforeAll(async () => {
		mail = await startSmtpServer();
		const env = { TZ: 'UTC' };
		instance = await startInstance({ host: directus12, database, extension: true, env, smtp: mail });
		desk = await setUpDesk(instance, {
			agreement: { sla_email_first_reply_hours: 4, sla_general_progress_unit: 'hours', monthly_fee: 1000 },
		});
		await receive('2026-11-02T02:00:00Z');
		await receive('2026-11-03T02:00:00Z');
		draft = String(
			(
				await create(instance, 'desk_agreements', {
					code: 'KF-TEST',
					version: '2.0',
					provider: desk.provider,
					customer: desk.customer,
					calendar: desk.calendar,
					effective_from: '2027-01-01T00:00:00Z',
					sla_email_first_reply_hours: 8760,
					sla_general_progress_unit: 'hours',
					monthly_fee: 1000,
				})
			)['id'],
		);
	});
	afterAll(async () => {
		await instance?.stop();
		await mail?.stop();
	});

	async function receive(receivedAt: string): Promise<string> {
		const ticket = await create(instance, 'desk_tickets', {
			subject: 'Back-test',
			contact: desk.contact,
			channel: 'email',
			received_at: receivedAt,
		});
		return String(ticket['id']);
	}

	function run(body: object, token?: string) {
		return instance.request('POST', `/desk/agreements/${draft}/back-test`, body, token);
	}

	async function summary(): Promise<Summary> {
		const { status, body } = await run(period);
		expect(status, JSON.stringify(body)).toBe(200);
		return (body as { data: Summary }).data;
	}

	it('shows, clause by clause, what a draft would have kept', async () => {
		const found = await summary();
		expect(found.tickets).toBe(2);
		const reply = found.clauses.find(({ metric }) => metric === 'email_first_reply');
		expect(reply).toMatchObject({
			clause: '2.1.2',
			before: { met: 0, missed: 2, open: 0, attainment: 0 },
			after: { met: 0, missed: 0, open: 2, attainment: null },
		});
		expect(found.changes.filter(({ clause }) => clause === '2.1.2')).toHaveLength(2);
	});

	it('shows the difference in missed promises and in credits', async () => {
		const found = await summary();
		expect(found.missed.difference).toBe(found.missed.after - found.missed.before);
		expect(found.missed.difference).toBeLessThan(0);
		expect(found.credits.months.map(({ month }) => month)).toEqual(['2026-11']);
		expect(found.credits.before).toBe(200);
	});

	it('writes nothing', async () => {
		const tables = ['desk_timers', 'desk_events', 'desk_notifications', 'desk_commitments'];
		const before = await untilQuiet(instance, tables);
		await summary();
		expect(await readAll(instance, tables)).toEqual(before);
	});

	it('leaves tickets outside the period out', async () => {
		const { body } = await run({ from: '2026-11-02T00:00:00Z', to: '2026-11-03T00:00:00Z' });
		expect((body as { data: Summary }).data.tickets).toBe(1);
		const { body: none } = await run({ from: '2025-01-01T00:00:00Z', to: '2025-02-01T00:00:00Z' });
		expect((none as { data: Summary }).data).toMatchObject({ tickets: 0, clauses: [] });
	});

	it.each([
		[{}, 'back_test.from (clause 1.1): is required'],
		[{ from: 'yesterday', to: period.to }, 'back_test.from'],
		[{ from: period.to, to: period.from }, 'back_test.to (clause 1.1): must be later than from'],
		[{ from: '2000-01-01T00:00:00Z', to: period.to }, 'at most three years'],
		[
			{ ...period, custmer: 'x' },
			'back_test.custmer (clause 1.1): is no field; there are from, to, customer',
		],
	])('refuses %j', async (given, message) => {
		const { status, body } = await run(given);
		expect(status).toBe(400);
		expect(JSON.stringify(body)).toContain(message);
	});

	it('is for supervisors, not for agents', async () => {
		expect((await run(period, desk.agent.token)).status).toBe(403);
		expect((await run(period, desk.lead.token)).status).toBe(200);
	});

	it('an escalation by a person raises the level and keeps the promise of 2.2.2', async () => {
		const id = await receive(new Date().toISOString());
		const path = `/desk/tickets/${id}/escalate`;
		const row = { kind: 'agent_reply', channel: 'hotline', body: 'We told them on the phone.' };
		await create(instance, 'desk_messages', { ticket: id, ...row });
		const change = { status: 'registered', complexity: 'complex', complex_reason: 'Needs a specialist' };
		const changed = await instance.request('PATCH', `/items/desk_tickets/${id}`, change);
		expect(changed.status, JSON.stringify(changed.body)).toBe(200);
		const refused = await instance.request('POST', path, {}, desk.agent.token);
		expect(refused.status).toBe(400);
		expect(JSON.stringify(refused.body)).toContain('escalate.reason (clause 2.2.2)');
		const { status, body } = await instance.request(
			'POST',
			path,
			{ reason: 'Needs the network team' },
			desk.agent.token,
		);
		expect(status, JSON.stringify(body)).toBe(200);
		expect(body).toMatchObject({ data: { escalation_level: 1 } });
		const timers = await timersOf(instance, id);
		const timer = timers.find(({ metric }) => metric === 'complex_escalation');
		expect(timer).toMatchObject({ state: 'met', clause: '2.2.2' });
	});
});
