import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { readRows, refusal } from '../support/read.ts';
import { alwaysOpen, create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

const days = ['mon', 'tue'];
const wrongCalendars: readonly (readonly [field: string, value: unknown])[] = [
	['name', 5],
	['name', []],
	['name', 'x'.repeat(256)],
	['name', 'a\0b'],
	['timezone', 5],
	['timezone', {}],
	['weekly_periods', 'x'],
	['weekly_periods', [null]],
	['weekly_periods', [{ days, from: 9, to: 18 }]],
	['years', {}],
	['years', [null]],
	['years', [{ year: 2026, status: 'approved', source: 'a\0b' }]],
];
const wrongDays: readonly (readonly [field: string, value: unknown])[] = [
	['date', 20260303],
	['date', {}],
	['date', []],
	['date', true],
	['date', '2026-02-30'],
	['date', '9999-12-31'],
	['name_zh', 5],
	['name_en', {}],
	['name_zh', 'a\0b'],
	['name_zh', 'x'.repeat(256)],
	['periods', [{ from: '9', to: '10' }]],
	['reason', {}],
	['calendar', 5],
	['calendar', 'abc'],
	['calendar', randomUUID()],
];

describe.each(['sqlite', 'postgres'] as const)('what a calendar cannot hold, on %s', (database) => {
	let instance: Instance;
	let desk: TestDesk;
	let day: string;
	const row = () => ({ calendar: desk.calendar, date: '2026-03-03', kind: 'holiday', reason: 'A test' });
	const refused = async (method: string, path: string, body: unknown) => {
		const answer = await instance.request(method, `/items/${path}`, body);
		expect(answer.status, JSON.stringify(answer.body)).toBe(400);
		return refusal(answer);
	};

	beforeAll(async () => {
		instance = await startInstance({ host: directus12, database, extension: true });
		desk = await setUpDesk(instance);
		day = String((await create(instance, 'desk_calendar_days', row()))['id']);
	});
	afterAll(() => instance?.stop());

	it.each(wrongCalendars)('its %s: %j', async (name, value) => {
		const place = new RegExp(`desk_calendars\\.${name}.* \\(clause 2\\.1\\.1\\)`);
		expect(await refused('POST', 'desk_calendars', { ...alwaysOpen, [name]: value })).toMatch(place);
		expect(await refused('PATCH', `desk_calendars/${desk.calendar}`, { [name]: value })).toMatch(place);
	});

	it.each(wrongDays)('the %s of a day: %j', async (name, value) => {
		const place = new RegExp(`desk_calendar_days\\.${name}.* \\(clause 2\\.1\\.1\\)`);
		const other = { ...row(), date: '2026-03-04', [name]: value };
		expect(await refused('POST', 'desk_calendar_days', other)).toMatch(place);
		const change = { reason: 'A test', [name]: value };
		expect(await refused('PATCH', `desk_calendar_days/${day}`, change)).toMatch(place);
	});

	it('the same day twice, however it comes about', async () => {
		const place =
			/desk_calendar_days\.date \(clause 2\.1\.1\): the calendar already has a holiday on 2026-03-03/;
		expect(await refused('POST', 'desk_calendar_days', row())).toMatch(place);
		const other = await create(instance, 'desk_calendar_days', { ...row(), date: '2026-03-05' });
		const moved = { date: '2026-03-03', reason: 'A test' };
		expect(await refused('PATCH', `desk_calendar_days/${String(other['id'])}`, moved)).toMatch(place);
		const batch = ['2026-03-06', '2026-03-03'].map((date) => ({ ...row(), date }));
		expect(await refused('POST', 'desk_calendar_days', batch)).toMatch(place);
		expect(await readRows(instance, 'desk_calendar_days', 'filter[date]=2026-03-06')).toEqual([]);
		const same = await instance.request('PATCH', `/items/desk_calendar_days/${day}`, row());
		expect(same.status).toBe(200);
	});

	it('is refused where there is no such calendar or day, and nothing breaks', async () => {
		const nobody = await instance.request('PATCH', `/items/desk_calendars/${randomUUID()}`, { years: 'x' });
		expect(nobody.status).toBe(400);
		expect(refusal(nobody)).toContain('desk_calendars.years (clause 2.1.1): must be a list');
		for (const key of ['abc', '5', randomUUID()]) {
			for (const collection of ['desk_calendars', 'desk_calendar_days']) {
				const path = `/items/${collection}/${key}`;
				for (const method of ['PATCH', 'DELETE']) {
					const body = method === 'PATCH' ? { timezone: 'UTC', date: '2026-03-07' } : undefined;
					const answer = await instance.request(method, path, body);
					// Directus answers an administrator who changes nothing with 204.
					expect([204, 400, 403], `${method} ${path} ${answer.status}`).toContain(answer.status);
				}
			}
		}
		const ticket = { subject: 'Still counted', contact: desk.contact };
		expect(await create(instance, 'desk_tickets', ticket)).toMatchObject({ status: 'new' });
		expect(instance.log()).not.toMatch(/INTERNAL_SERVER_ERROR| 500 /);
	});
});
