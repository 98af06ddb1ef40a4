import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { calendarCn } from '../../schema/seed/calendar-cn.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { describeEach } from '../support/combinations.ts';
import { timersOf } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

const vectorSchema = z.object({
	id: z.string(),
	timer: z.string().optional(),
	start: z.string().optional(),
	amount: z.number().optional(),
	branch: z.string().optional(),
	due: z.string().optional(),
	makeup_days: z.boolean().optional(),
});
const file: unknown = JSON.parse(
	readFileSync(resolve(import.meta.dirname, '../fixtures/vectors/agreement.json'), 'utf8'),
);
/** Those that a ticket received by e-mail in the past can show, on the calendar with its make-up days. */
const vectors = z
	.object({ vectors: z.array(vectorSchema) })
	.parse(file)
	.vectors.filter(
		({ timer, due, makeup_days }) => timer === 'email_first_reply' && due && makeup_days !== false,
	)
	.filter(({ start }) => Date.parse(start ?? '') < Date.now());

describeEach("the agreement's vectors, stamped on real tickets", ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;

	beforeAll(async () => {
		instance = await startInstance({ host, database, extension: true, env });
		desk = await setUpDesk(instance);
	});
	afterAll(() => instance?.stop());

	it('through holidays, make-up days and the lunch break', async () => {
		const calendar = await create(instance, 'desk_calendars', {
			name: 'China',
			timezone: 'Asia/Shanghai',
			weekly_periods: [
				{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '12:00' },
				{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '13:30', to: '18:00' },
			],
			years: [{ year: 2026, status: 'approved' }],
			days: {
				create: calendarCn.map(({ date, kind, name_zh, name_en }) => ({ date, kind, name_zh, name_en })),
				update: [],
				delete: [],
			},
		});
		expect(vectors.length).toBeGreaterThanOrEqual(4);
		for (const vector of vectors) {
			const customer = await create(instance, 'desk_organizations', { name: vector.id, role: 'customer' });
			await create(instance, 'desk_agreements', {
				code: vector.id,
				version: '1',
				status: 'active',
				provider: desk.provider,
				customer: customer['id'],
				calendar: calendar['id'],
				effective_from: '2026-01-01T00:00:00+08:00',
				sla_email_first_reply_hours: vector.amount,
				sla_email_first_reply_next_open_hours: vector.amount,
			});
			const row = {
				subject: vector.id,
				customer: customer['id'],
				channel: 'email',
				received_at: vector.start,
			};
			const ticket = await create(instance, 'desk_tickets', row);
			const timer = (await timersOf(instance, String(ticket['id']))).find(({ clause }) => clause === '2.1.2');
			expect(new Date(String(timer?.['due_at'])).toISOString(), vector.id).toBe(
				new Date(vector.due ?? '').toISOString(),
			);
			expect(timer?.['branch']).toBe(vector.branch ?? timer?.['branch']);
			expect(ticket['first_response_due_at']).toBe(timer?.['due_at']);
		}
		expect(desk.calendar).not.toBe(calendar['id']);
	});
});
