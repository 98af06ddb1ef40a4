import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startInstance, type Instance } from '../harness/instance.ts';
import { pick } from '../harness/pick.ts';
import { until } from '../harness/until.ts';
import { describeEach } from '../support/combinations.ts';
import { readRows, refusal, timersOf, type Row } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

const dayMs = 86_400_000;
/** A date that a timer of ten days begun now has to cross, whenever the test runs. */
const dateAfter = (days: number) =>
	new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now() + days * dayMs);
const tenDays = { sla_general_progress_value: 240, sla_general_progress_unit: 'hours' };
const none = { create: [], update: [], delete: [] };

describeEach('special days of a calendar', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;
	let ticket: Row;

	beforeAll(async () => {
		instance = await startInstance({ host, database, extension: true, env });
		desk = await setUpDesk(instance, { agreement: tenDays });
		ticket = await create(instance, 'desk_tickets', {
			...{ subject: 'x', contact: desk.contact, channel: 'hotline', status: 'in_progress' },
		});
	});
	afterAll(() => instance?.stop());

	const at = (path: string) => `/desk/calendars/${desk.calendar}/${path}`;
	const looked = (changes: object, token?: string | null) =>
		instance.request('POST', at('days/preview'), changes, token);
	const get = (path: string, token?: string | null) => instance.request('GET', at(path), undefined, token);
	const save = (days: object) =>
		instance.request('PATCH', `/items/desk_calendars/${desk.calendar}`, { days }, desk.lead.token);
	const dueOf = async () => {
		const timers = await timersOf(instance, String(ticket['id']));
		return Date.parse(String(timers.find(({ clause }) => clause === '2.2.1')?.['due_at']));
	};
	const movesTo = (due: number) =>
		until(async () => ((await dueOf()) === due ? true : undefined), { what: 'the timer to move' });
	const iso = (ms: number) => new Date(ms).toISOString();
	const closed = { date: dateAfter(6), kind: 'custom_closed', periods: null };

	it('are looked at before they are saved, and then saved all at once', async () => {
		const due = await dueOf();
		const { status, body } = await looked({ create: [closed] }, desk.lead.token);
		expect(status, JSON.stringify(body)).toBe(200);
		const move = { from: iso(due), to: iso(due + dayMs) };
		expect(pick(body, 'data')).toMatchObject({ count: 1, timers: [{ ticket: ticket['id'], due_at: move }] });
		expect(pick((await looked({})).body, 'data')).toEqual({ count: 0, timers: [] });
		expect(await dueOf()).toBe(due);

		const since = encodeURIComponent(iso(Date.now() - 1_000));
		expect(refusal(await save({ ...none, create: [closed] }))).toContain('desk_calendar_days.reason');
		const other = { date: dateAfter(60), kind: 'holiday', periods: null };
		const both = [
			{ ...closed, reason: 'Moving house' },
			{ ...other, reason: 'A notice' },
		];
		const saved = await save({ ...none, create: both });
		expect(saved.status, JSON.stringify(saved.body)).toBe(200);
		await movesTo(due + dayMs);
		const recounted = await get(`recount?since=${since}`, desk.lead.token);
		expect(pick(recounted.body, 'data')).toMatchObject({
			waiting: 0,
			moved: [{ ticket: ticket['id'], clause: '2.2.1', metric: 'general_progress', ...move }],
		});

		const [row] = await readRows(instance, 'desk_calendar_days', 'filter[kind]=custom_closed');
		const id = String(row?.['id']);
		const half = { ...closed, id, periods: [{ from: '00:00', to: '12:00' }] };
		expect(pick((await looked({ update: [half] })).body, 'data.timers.0.due_at.to')).toBe(
			iso(due + dayMs / 2),
		);
		expect(pick((await looked({ delete: [id] })).body, 'data.timers.0.due_at.to')).toBe(iso(due));
		expect((await save({ ...none, delete: [id] })).status).toBe(200);
		await movesTo(due);
	});

	it.each([
		[{ create: [{ ...closed, kind: 'weekend' }] }, 'create.0.kind'],
		[{ create: [{ ...closed, periods: [{ from: '25:00', to: '26:00' }] }] }, 'desk_calendar_days.periods'],
		[{ create: [{ ...closed, date: '2026-02-30' }] }, 'desk_calendar_days.date'],
		[{ delete: [randomUUID()] }, 'is no special day of this calendar'],
		[{ days: [] }, 'days'],
	])('are refused where something is wrong: %j', async (changes, words) => {
		expect(refusal(await looked(changes))).toContain(words);
	});

	it('are the business of administrators and supervisors', async () => {
		expect((await looked({}, desk.agent.token)).status).toBe(403);
		expect((await looked({}, null)).status).toBe(403);
		for (const path of ['years/2026', 'recount?since=2026-01-01']) {
			expect((await get(path, desk.agent.token)).status).toBe(403);
			expect((await get(path, null)).status).toBe(403);
			expect((await get(path, desk.lead.token)).status).toBe(200);
		}
		for (const path of ['recount', 'recount?since=yesterday'])
			expect(refusal(await get(path))).toContain('is not an instant');
		expect(refusal(await get('years/next'))).toContain('"next" is not a year');
		const unknown = await instance.request('GET', `/desk/calendars/${randomUUID()}/years/2026`);
		expect(unknown.status).toBe(404);
	});
});
