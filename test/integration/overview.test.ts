import { afterAll, beforeAll, expect, it } from 'vitest';
import { startInstance, type Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import { describeEach } from '../support/combinations.ts';
import { readRows, readTicket, refusal } from '../support/read.ts';
import { create, createUser, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

const minute = 60_000;
const hour = 60 * minute;
const iso = (ms: number) => new Date(ms).toISOString();

interface Shown {
	readonly number: string;
	readonly next_due_metric: string;
	readonly customer: { readonly name: string };
}

interface Overview {
	readonly tickets: {
		readonly open: number;
		readonly late: number;
		readonly states: Readonly<Record<string, number>>;
		readonly overdue: readonly Shown[];
		readonly next: readonly Shown[];
	};
	readonly breaches: {
		readonly date: string;
		readonly timezone: string;
		readonly count: number;
		readonly promises: readonly { clause: string; metric: string; count: number; latest: unknown[] }[];
	};
	readonly unanswered: readonly { channel: string; name: string; count: number; oldest: string }[];
	readonly agents: readonly { user: { id: string }; presence: string; open: number }[];
	readonly escalations: { count: number; waiting: { ticket: string; may_accept: boolean }[] };
	readonly delivery: { outbox: { states: Record<string, number> } | null; undelivered: unknown[] };
	readonly calendars: readonly { year: number }[] | null;
}

describeEach('the overview', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;
	let late: string;

	beforeAll(async () => {
		instance = await startInstance({ host, database, extension: true, env });
		desk = await setUpDesk(instance, {
			agreement: { sla_registration_hours: 900, sla_general_progress_unit: 'hours' },
		});
		const row = { subject: 'Overview', contact: desk.contact };
		const receive = async (columns: object) =>
			String((await create(instance, 'desk_tickets', { ...row, ...columns }))['id']);
		// marked urgent long ago: the promise of 2.2.3 was broken within the last minutes
		late = await receive({
			channel: 'portal',
			urgent: true,
			received_at: iso(Date.now() - 2 * hour - minute),
		});
		await receive({ channel: 'hotline', received_at: iso(Date.now() - 3 * hour) });
		await receive({ channel: 'hotline' });
		await until(async () => (await readTicket(instance, late))['unaccepted_since'] !== null, {
			what: 'the escalation of the late ticket',
			timeoutMs: 60_000,
		});
	}, 120_000);
	afterAll(async () => {
		await instance?.stop();
	});

	async function overview(token?: string, query = ''): Promise<Overview> {
		const { status, body } = await instance.request('GET', `/desk/overview${query}`, undefined, token);
		expect(status, JSON.stringify(body)).toBe(200);
		return (body as { data: Overview }).data;
	}

	it('shows a supervisor how the desk stands', async () => {
		const found = await overview(desk.lead.token);
		expect(found.tickets).toMatchObject({ open: 3, late: 1 });
		expect(found.tickets.overdue).toMatchObject([
			{ next_due_metric: 'urgent_response', customer: { name: 'Customer' } },
		]);
		expect(found.tickets.next).toHaveLength(2);
		expect(Object.values(found.tickets.states).reduce((sum, count) => sum + count, 0)).toBe(3);
		expect(found.unanswered).toMatchObject([
			{ channel: 'hotline', name: 'Hotline', count: 2 },
			{ channel: 'portal', count: 1 },
		]);
		const ids = found.agents.map(({ user }) => user.id);
		expect(ids.toSorted()).toEqual([desk.agent.id, desk.lead.id].toSorted());
		expect(found.escalations).toMatchObject({ count: 1, waiting: [{ ticket: late, may_accept: true }] });
		expect(found.delivery.outbox).not.toBeNull();
		expect(found.calendars).not.toBeNull();
	});

	it('counts the breaches of the day of the agreement, wherever the host is', async () => {
		const { breaches } = await overview(desk.lead.token);
		expect(breaches.timezone).toBe('Asia/Shanghai');
		const local = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
		expect(breaches.date).toBe(local.format(new Date()));
		const rows = await readRows(instance, 'desk_timers', 'filter[state][_eq]=breached');
		const today = rows.filter(
			({ breached_at }) => local.format(new Date(String(breached_at))) === breaches.date,
		);
		expect(breaches.count).toBe(today.length);
		for (const { count, latest } of breaches.promises) expect(latest).toHaveLength(Math.min(5, count));
	});

	it('shows agents what concerns them, and nothing of what supervisors keep', async () => {
		const found = await overview(desk.agent.token);
		expect(found.tickets.open).toBe(3);
		expect(found.calendars).toBeNull();
		expect(found.delivery).toEqual({ outbox: null, undelivered: [] });
		expect(found.escalations.waiting).toMatchObject([{ ticket: late, may_accept: false }]);
	});

	it('answers the parts that are asked for, and names one that there is not', async () => {
		const found = await overview(desk.lead.token, '?parts=tickets');
		expect(found.tickets.open).toBe(3);
		expect(found).toMatchObject({ breaches: null, agents: null, unanswered: null, delivery: null });
		const wrong = await instance.request('GET', '/desk/overview?parts=weather');
		expect(wrong.status).toBe(400);
		expect(refusal(wrong)).toContain('parts: must be one of tickets, breaches');
	});

	it('is closed to whoever may not read tickets', async () => {
		const policy = String((await create(instance, 'directus_policies', { name: 'Nothing' }))['id']);
		const nobody = await createUser(instance, 'nobody', policy);
		for (const path of ['/desk/overview', '/desk/figures']) {
			expect((await instance.request('GET', path, undefined, nobody.token)).status).toBe(403);
			expect((await fetch(`${instance.url}${path}`)).status).toBe(403);
		}
	});

	it('serves figures by the day of the agreement, for agents too', async () => {
		const query = `from=${iso(Date.now() - 30 * hour)}&to=${iso(Date.now() + minute)}&by=day`;
		const ask = (more = '') =>
			instance.request('GET', `/desk/figures?${query}${more}`, undefined, desk.agent.token);
		const { status, body } = await ask();
		expect(status, JSON.stringify(body)).toBe(200);
		const { data } = body as {
			data: { timezone: string; total: Counts; promises: Promised[]; parts: Counts[] };
		};
		expect(data.timezone).toBe('Asia/Shanghai');
		const sum = (what: keyof Counts) => data.parts.reduce((all, part) => all + part[what], 0);
		expect({ met: sum('met'), missed: sum('missed'), open: sum('open') }).toMatchObject({
			...{ met: data.total.met, missed: data.total.missed, open: data.total.open },
		});
		expect(data.total.missed).toBeGreaterThan(0);
		const urgent = data.promises.find(({ metric }) => metric === 'urgent_response');
		expect(urgent).toMatchObject({
			...{ clause: '2.2.3', missed: 1, overdue: 1, attainment: 0 },
			target: { force: 'obligation', credit_below_percent: 95 },
		});
		const one = await ask('&clause=2.2.3&code=KF-TEST');
		expect(one.body).toMatchObject({ data: { total: { missed: 1 }, promises: [{ clause: '2.2.3' }] } });
		const other = await ask('&code=KF-OTHER');
		expect(other.body).toMatchObject({ data: { promises: [] } });
	});

	it.each([
		['period=yesterday', 'figures.period'],
		['from=2026-11-01', 'figures.from'],
		['to=2026-11-01T00:00:00Z', 'figures.from'],
		['from=2026-11-02T00:00:00Z&to=2026-11-01T00:00:00Z', 'must be later than from'],
		['from=2020-01-01T00:00:00Z&to=2026-11-01T00:00:00Z', 'at most three years'],
		['period=this_year&by=day', 'figures.by'],
		['clauses=2.1.2', 'has no field clauses'],
	])('refuses figures for %s', async (query, message) => {
		const answer = await instance.request('GET', `/desk/figures?${query}`);
		expect(answer.status, JSON.stringify(answer.body)).toBe(400);
		expect(refusal(answer)).toContain(message);
	});

	it('tells since when a customer waits, until somebody answers', async () => {
		const [waiting] = await readRows(
			instance,
			'desk_tickets',
			'filter[channel][_eq]=hotline&sort=received_at',
		);
		expect(waiting?.['unanswered_since']).toBe(waiting?.['received_at']);
		await create(instance, 'desk_messages', {
			...{ ticket: waiting?.['id'], kind: 'agent_reply', channel: 'hotline' },
			body: 'We have told them on the phone.',
		});
		const id = String(waiting?.['id']);
		expect((await readTicket(instance, id))['unanswered_since']).toBeNull();
		const found = await overview(desk.lead.token, '?parts=unanswered');
		expect(found.unanswered.find(({ channel }) => channel === 'hotline')?.count).toBe(1);
	});

	it('comes with a dashboard that agents may see, and that stays deleted', async () => {
		const list = () =>
			instance.request('GET', '/dashboards?fields=id,name,panels.type', undefined, desk.agent.token);
		const { status, body } = await list();
		expect(status, JSON.stringify(body)).toBe(200);
		const [dashboard] = (body as { data: { id: string; panels: { type: string }[] }[] }).data;
		const types = dashboard?.panels.map(({ type }) => type) ?? [];
		expect(types).toEqual(expect.arrayContaining(['metric', 'list', 'desk-at-risk', 'desk-trend']));
		expect((await instance.request('DELETE', `/dashboards/${dashboard?.id}`)).status).toBe(204);
		await instance.restart();
		expect((await list()).body).toEqual({ data: [] });
	});
});

interface Counts {
	readonly met: number;
	readonly missed: number;
	readonly open: number;
}
interface Promised extends Counts {
	readonly clause: string;
	readonly metric: string;
}
