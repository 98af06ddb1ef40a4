import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { earliestEffect } from '../../extensions/agreement-desk/src/domain/notices/earliest-effect.ts';
import { noticeTable } from '../../extensions/agreement-desk/src/store/tables.ts';
import { createBusinessCalendar } from '../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import type { Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import { newVersion } from './agreement-versions.ts';
import { lookInto } from './look-into.ts';
import { readRows, type Row } from './read.ts';
import { create, type TestDesk } from './set-up-desk.ts';

export const day = 86_400_000;

const calendar = createBusinessCalendar({
	timezone: 'Asia/Shanghai',
	weekly: { mon: [['09:00', '18:00']] },
	overrides: {},
	years: {},
});

/** The first lawful effect of what is delivered at this instant (epoch ms), under the usual agreement. */
export function lawful(deliveredAt: number, days = 30): string {
	const terms = { days, counting: 'delivery_day_excluded', calendar } as const;
	return new Date(earliestEffect(deliveredAt, terms)).toISOString();
}

/** A customer of its own with a contact and an agreement in force, whom no other test suspends. */
export interface TestCustomer {
	readonly customer: string;
	readonly contact: string;
	readonly email: string;
	readonly agreement: string;
	readonly code: string;
}

export async function newParty(
	instance: Instance,
	desk: TestDesk,
	terms: object = {},
): Promise<TestCustomer> {
	const key = randomUUID().slice(0, 8);
	const row = { name: `Customer ${key}`, role: 'customer' };
	const customer = String((await create(instance, 'desk_organizations', row))['id']);
	const email = `han-${key}@customer.example`;
	const person = { name: 'Han Meimei', email, language: 'zh-CN', organization: customer };
	const contact = String((await create(instance, 'desk_contacts', person))['id']);
	const code = `KF-${key}`;
	const agreement = await newVersion(instance, desk, { code, customer, status: 'active', ...terms });
	return { customer, contact, email, agreement, code };
}

/** All that a suspension needs; by law it may take effect at any time. */
export function suspensionOf({ agreement }: TestCustomer, changes: object = {}) {
	return {
		kind: 'suspension',
		agreement,
		title_zh: '暂停服务通知',
		body_zh: '因费用逾期未付，暂停服务。',
		ground: 'clause',
		ground_text: '3.1.1.4：费用逾期 60 天未付',
		open_tickets: 'finish',
		effective_at: lawful(Date.now()),
		...changes,
	};
}

/** What supervisors do with notices: the lead drafts and submits, the administrator approves. */
export function workOnNotices(instance: Instance, desk: TestDesk) {
	const { token } = desk.lead;
	const send = (row: object, by: string | undefined = token) =>
		instance.request('POST', '/items/desk_notices', row, by);
	const patch = (id: string, change: object, by: string | undefined = token) =>
		instance.request('PATCH', `/items/desk_notices/${id}`, change, by);

	async function draft(row: object): Promise<string> {
		const answer = await send(row);
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		return String((answer.body as { data: Row }).data['id']);
	}

	async function change(id: string, values: object, by: string | undefined = token) {
		const answer = await patch(id, values, by);
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
	}

	/** A notice that two people stand for. */
	async function approved(row: object): Promise<string> {
		const id = await draft(row);
		await change(id, { status: 'submitted' });
		const answer = await instance.request('PATCH', `/items/desk_notices/${id}`, { status: 'approved' });
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		return id;
	}

	async function read(id: string): Promise<Row> {
		const [row] = await readRows(instance, 'desk_notices', `filter[id][_eq]=${id}`);
		if (!row) throw new Error(`There is no notice ${id}`);
		return row;
	}

	const becomes = (id: string, fits: (row: Row) => boolean, what: string, timeoutMs = 30_000) =>
		until(
			async () => {
				const row = await read(id);
				return fits(row) ? row : undefined;
			},
			{ what: `notice ${id} ${what}`, timeoutMs },
		);
	const untilStatus = (id: string, status: string) =>
		becomes(id, (row) => row['status'] === status, `to be ${status}`);

	const sentFor = (id: string) =>
		readRows(instance, 'desk_notifications', `filter[notice][_eq]=${id}&sort=date_created`);

	const ask = (contact: string, changes: object = {}) =>
		instance.request('POST', '/items/desk_tickets', { subject: 'Please help', contact, ...changes });
	const post = (path: string, body: object = {}, by?: string) =>
		instance.request('POST', `/desk/notices/${path}`, body, by);

	/** What a portal shows to a contact. */
	async function portal(contact: string, query = ''): Promise<Row[]> {
		const answer = await instance.request('GET', `/desk/contacts/${contact}/notices${query}`);
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		return (answer.body as { data: Row[] }).data;
	}

	/** As if it had been approved, and told, this many days ago. */
	const pretendEarlier = (id: string, days: number) =>
		lookInto(instance.databaseConfig, async ({ knex }) => {
			const [row] = noticeTable.decode(knex, await knex('desk_notices').where({ id }));
			const effective_at = (row?.effective_at ?? 0) - days * day;
			const columns = { effective_at, told_effective_at: effective_at, check_at: Date.now() };
			await noticeTable.update(knex, id, columns);
		});

	return {
		...{ ask, post, portal, pretendEarlier },
		send,
		patch,
		draft,
		change,
		approved,
		read,
		becomes,
		untilStatus,
		sentFor,
	};
}
