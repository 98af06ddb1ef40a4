import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { calendarCn } from '../../schema/seed/calendar-cn.ts';
import type { Instance } from '../harness/instance.ts';
import { startInstance } from '../harness/instance.ts';
import { pick } from '../harness/pick.ts';
import { until } from '../harness/until.ts';
import { describeEach } from '../support/combinations.ts';
import { eventsOf, readRows, refusal, timersOf, type Row } from '../support/read.ts';
import { alwaysOpen, create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

const DAY = 86_400_000;
const dateAfter = (days: number) =>
	new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now() + days * DAY);

/** A day that a timer of ten days begun now has to cross, whenever the test runs. */
const holiday = dateAfter(5);
const year = Number(holiday.slice(0, 4));
const { years } = alwaysOpen;
const tenDays = { sla_general_progress_value: 240, sla_general_progress_unit: 'hours' };

describeEach('a year of a calendar', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;
	let calendar: string;
	let running: Row;
	let finished: Row;

	beforeAll(async () => {
		instance = await startInstance({ host, database, extension: true, env });
		desk = await setUpDesk(instance, { agreement: tenDays });
		calendar = desk.calendar;
		// Registered, or 2.2.1 would not have begun.
		const ticket = { subject: 'x', contact: desk.contact, channel: 'hotline', status: 'in_progress' };
		running = await create(instance, 'desk_tickets', ticket);
		finished = await create(instance, 'desk_tickets', ticket);
		await create(instance, 'desk_messages', {
			ticket: finished['id'],
			body: 'Done.',
			kind: 'solution',
			author_type: 'agent',
		});
	});
	afterAll(() => instance?.stop());

	const post = (path: string, body: unknown, token?: string | null) =>
		instance.request('POST', `/desk/calendars/${calendar}/${path}`, body, token);
	const progressOf = async (ticket: Row) =>
		(await timersOf(instance, String(ticket['id']))).find(({ clause }) => clause === '2.2.1');
	const dueOf = async (ticket: Row) => Date.parse(String((await progressOf(ticket))?.['due_at']));
	const get = (path: string, token?: string | null) =>
		instance.request('GET', `/desk/calendars/${calendar}/${path}`, undefined, token);
	const daysOf = async (filter = '') =>
		(await readRows(instance, 'desk_calendar_days', `filter[calendar]=${calendar}&sort=date&${filter}`)).map(
			({ date, kind }) => `${String(date)} ${String(kind)}`,
		);
	const movesTo = (due: number) =>
		until(async () => ((await dueOf(running)) === due ? true : undefined), {
			what: `the timer to move to ${new Date(due).toISOString()}`,
		});
	const calendarRow = async () => (await readRows(instance, 'desk_calendars', `filter[id]=${calendar}`))[0];
	const table = `date,kind,name\n${holiday},放假,国庆节`;

	it('is previewed without being changed: days, timers, nothing written', async () => {
		await until(async () => ((await progressOf(finished))?.['state'] === 'met' ? true : undefined), {
			what: 'the finished ticket',
		});
		const due = await dueOf(running);
		const { status, body } = await post('import/preview', { content: table }, desk.lead.token);
		expect(status, JSON.stringify(body)).toBe(200);
		expect(pick(body, 'data')).toMatchObject({
			format: 'csv',
			year,
			importable: true,
			problems: [],
			difference: {
				added: [{ date: holiday, kind: 'holiday', name_en: 'National Day' }],
				removed: [],
				unchanged: 0,
			},
			lines: [{ 'zh-CN': `+ ${holiday} 放假，国庆节`, 'en-US': `+ ${holiday} day off, National Day` }],
		});
		expect(pick(body, 'data.impact')).toEqual({
			count: 1,
			timers: [
				{
					ticket: running['id'],
					number: running['number'],
					timer: (await progressOf(running))?.['id'],
					clause: '2.2.1',
					metric: 'general_progress',
					due_at: { from: new Date(due).toISOString(), to: new Date(due + DAY).toISOString() },
					breach_at: { from: new Date(due).toISOString(), to: new Date(due + DAY).toISOString() },
				},
			],
		});
		expect(await daysOf()).toEqual([]);
		expect(await dueOf(running)).toBe(due);
		expect((await calendarRow())?.['revision']).toBe(1);
	});

	it('is imported, then approved by somebody else, which moves what runs and leaves what is finished', async () => {
		const due = await dueOf(running);
		const before = await progressOf(finished);
		const imported = await post('import', { content: table, source: 'Notice 1' });
		expect(imported.status, JSON.stringify(imported.body)).toBe(200);
		expect(pick(imported.body, 'data')).toMatchObject({
			year,
			status: 'published',
			source: 'Notice 1',
			revision: 2,
		});
		expect(await daysOf()).toEqual([`${holiday} holiday`]);
		expect(await dueOf(running)).toBe(due);
		const status = await instance.request('GET', '/desk/status');
		expect(pick(status.body, 'data.calendars')).toContainEqual(expect.objectContaining({ calendar, year }));

		const move = { from: new Date(due).toISOString(), to: new Date(due + DAY).toISOString() };
		const review = await get(`years/${year}`);
		expect(review.status, JSON.stringify(review.body)).toBe(200);
		expect(pick(review.body, 'data')).toMatchObject({
			year: { year, status: 'published', source: 'Notice 1' },
			own: true,
			impact: { count: 1, timers: [{ ticket: running['id'], clause: '2.2.1', due_at: move }] },
		});
		expect(pick(review.body, 'data.others')).toBeGreaterThan(0);
		expect(pick((await get(`years/${year}`, desk.lead.token)).body, 'data.own')).toBe(false);

		const since = encodeURIComponent(new Date(Date.now() - 1_000).toISOString());
		expect(refusal(await post(`years/${year}/approve`, {}))).toContain('another supervisor or administrator');
		const approved = await post(`years/${year}/approve`, undefined, desk.lead.token);
		expect(approved.status, JSON.stringify(approved.body)).toBe(200);
		expect(pick(approved.body, 'data')).toMatchObject({
			status: 'approved',
			approved_by: desk.lead.id,
			revision: 3,
			four_eyes: true,
			tickets: 1,
		});

		await movesTo(due + DAY);
		const moved = (await eventsOf(instance, String(running['id']))).filter(
			({ kind }) => kind === 'timer_moved',
		);
		expect(moved).toHaveLength(1);
		expect(moved[0]).toMatchObject({
			clause: '2.2.1',
			data: {
				from: new Date(due).toISOString(),
				due_at: new Date(due + DAY).toISOString(),
				cause: 'calendar',
			},
		});
		expect(await progressOf(finished)).toEqual(before);
		const recounted = await get(`recount?since=${since}`, desk.lead.token);
		expect(pick(recounted.body, 'data')).toEqual({
			waiting: 0,
			moved: [
				{
					...{ event: moved[0]?.['id'], timer: moved[0]?.['timer'] },
					...{ ticket: running['id'], number: running['number'] },
					...{ clause: '2.2.1', metric: 'general_progress', ...move },
				},
			],
		});
		const later = encodeURIComponent(new Date(Date.now() + DAY).toISOString());
		expect(pick((await get(`recount?since=${later}`)).body, 'data.moved')).toEqual([]);
		expect(pick((await get(`years/${year}`)).body, 'data.impact')).toEqual({ count: 0, timers: [] });
		expect(pick((await get('years/2031')).body, 'data')).toMatchObject({ year: null, own: false });
	});

	it('that is imported or approved once more stays as it is', async () => {
		const before = await calendarRow();
		const again = await post('import', { content: table });
		expect(pick(again.body, 'data.difference')).toMatchObject({
			added: [],
			removed: [],
			changed: [],
			unchanged: 1,
		});
		const approved = await post(`years/${year}/approve`, {});
		expect(pick(approved.body, 'data')).toMatchObject({ approved_by: desk.lead.id, tickets: 0 });
		expect(await calendarRow()).toEqual(before);
	});

	it('that is approved is changed by hand only with a reason, and what runs moves along', async () => {
		const due = await dueOf(running);
		const closed = { calendar, date: dateAfter(6), kind: 'custom_closed' };
		const add = (row: object) => instance.request('POST', '/items/desk_calendar_days', row);
		expect(refusal(await add(closed))).toContain('desk_calendar_days.reason (clause 2.1.1)');
		expect(refusal(await add({ ...closed, kind: 'holiday' }))).toContain('desk_calendar_days.reason');
		const day = await create(instance, 'desk_calendar_days', { ...closed, reason: 'Moving house' });
		await movesTo(due + DAY);

		const path = `/items/desk_calendar_days/${String(day['id'])}`;
		expect(refusal(await instance.request('PATCH', path, { reason: null }))).toContain(
			'desk_calendar_days.reason',
		);
		const half = await instance.request('PATCH', path, { periods: [{ from: '00:00', to: '12:00' }] });
		expect(half.status, JSON.stringify(half.body)).toBe(200);
		await movesTo(due + DAY / 2);
		expect((await instance.request('DELETE', path)).status).toBe(204);
		await movesTo(due);

		const [published] = await readRows(instance, 'desk_calendar_days', `filter[calendar]=${calendar}`);
		const gone = await instance.request('DELETE', `/items/desk_calendar_days/${String(published?.['id'])}`);
		expect(refusal(gone)).toContain('is approved');
		const renamed = await instance.request(
			'PATCH',
			`/items/desk_calendar_days/${String(published?.['id'])}`,
			{
				name_en: 'A day off',
			},
		);
		expect(renamed.status).toBe(200);
		expect((await calendarRow())?.['revision']).toBe(6);
	});

	it('keeps exceptions of its own when a year is imported over them', async () => {
		const own = dateAfter(7);
		await create(instance, 'desk_calendar_days', {
			calendar,
			date: own,
			kind: 'custom_open',
			reason: 'On duty',
		});
		const content = {
			year,
			papers: ['https://www.gov.cn/1'],
			days: [{ name: '春节', date: holiday, isOffDay: true }],
		};
		const { body } = await post('import', { content });
		expect(pick(body, 'data')).toMatchObject({ source: 'https://www.gov.cn/1', status: 'published' });
		expect(pick(body, 'data')).not.toHaveProperty('approved_by');
		expect(pick(body, 'data.difference.changed')).toMatchObject([{ date: holiday, what: ['name'] }]);
		expect(await daysOf()).toEqual([`${holiday} holiday`, `${own} custom_open`]);
		const alone = await post(`years/${year}/approve`, { alone: true });
		expect(pick(alone.body, 'data')).toMatchObject({ status: 'approved', four_eyes: false });
	});

	it('keeps its dates, whatever the zone of the host', async () => {
		const notice = calendarCn.filter((day) => day.year === 2024);
		const content = {
			year: 2024,
			papers: [],
			days: notice.map(({ date, kind, name_zh }) => ({ name: name_zh, date, isOffDay: kind === 'holiday' })),
		};
		expect((await post('import', { content, format: 'holiday-cn' })).status).toBe(200);
		expect(await daysOf('filter[date][_lt]=2025-01-01')).toEqual(
			notice.map(({ date, kind }) => `${date} ${kind}`),
		);
		const again = await post('import/preview', { content: JSON.stringify(content), year: 2024 });
		expect(pick(again.body, 'data.difference')).toMatchObject({
			added: [],
			removed: [],
			changed: [],
			unchanged: notice.length,
		});
	});

	it('is refused where something is wrong, and the desk runs on', async () => {
		const bad = async (path: string, body: unknown) => {
			const answer = await post(path, body);
			expect(answer.status, JSON.stringify(answer.body)).toBe(400);
			return refusal(answer);
		};
		const monday = '2027-01-04,补班';
		expect(await bad('import', { content: monday })).toContain(
			'line 1, date (clause 2.1.1): the make-up day',
		);
		expect(await bad('import', { content: '' })).toContain('has no days off');
		expect(await bad('import', {})).toContain('content (clause 2.1.1)');
		expect(await bad('import', { content: table, format: 'pdf' })).toContain('format');
		expect(await bad('import', { content: table, year: '2026' })).toContain('year');
		expect(await bad('import', { content: table, yaer: 2026 })).toContain('yaer');
		expect(await bad('import', [])).toContain('body');
		expect(await bad('years/next/approve', {})).toContain('"next" is not a year');
		expect(await bad('years/0x7EB/approve', {})).toContain('"0x7EB" is not a year');
		expect(await bad('years/2031/approve', {})).toContain('has no holidays for 2031; import them first');
		const preview = await post('import/preview', { content: monday });
		expect(pick(preview.body, 'data')).toMatchObject({ importable: false, difference: null, impact: null });
		expect(pick(preview.body, 'data.problems.0')).toMatchObject({
			severity: 'error',
			field: 'date',
			clause: '2.1.1',
		});

		const elsewhere = (id: string, token?: string | null) =>
			instance.request('POST', `/desk/calendars/${id}/import/preview`, { content: table }, token);
		expect(refusal(await elsewhere('nowhere'))).toContain('"nowhere" is not the id of a calendar');
		expect((await elsewhere(randomUUID())).status).toBe(404);
		expect((await elsewhere(calendar, desk.agent.token)).status).toBe(403);
		expect((await elsewhere(calendar, null)).status).toBe(403);
		const noJson = await fetch(`${instance.url}/desk/calendars/${calendar}/import`, {
			method: 'POST',
			headers: { authorization: `Bearer ${instance.adminToken}`, 'content-type': 'application/json' },
			body: '{"content": ',
		});
		expect(noJson.status).toBe(400);
		expect((await instance.request('GET', '/server/ping')).status).toBe(200);
	});

	it('cannot be written by hand where the engine keeps it', async () => {
		const path = `/items/desk_calendars/${calendar}`;
		expect(refusal(await instance.request('PATCH', path, { revision: 99 }))).toContain(
			'desk_calendars.revision',
		);
		const forged = years.map((one) => ({ ...one, approved_by: desk.agent.id }));
		expect(refusal(await instance.request('PATCH', path, { years: forged }))).toContain('approved_by');
		const twice = [...years, ...years];
		expect(refusal(await instance.request('PATCH', path, { years: twice }))).toContain('is listed twice');
		expect(
			(await instance.request('PATCH', path, { years: [{ year: 2030, status: 'approved' }] })).status,
		).toBe(200);
		expect((await calendarRow())?.['years']).toMatchObject([{ year: 2030, status: 'approved' }]);
	});
});
