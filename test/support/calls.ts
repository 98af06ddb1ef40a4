import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Instance } from '../harness/instance.ts';
import { newCustomer, newVersion } from './agreement-versions.ts';
import { readRows, refusal, type Row } from './read.ts';
import { create, setUpDesk } from './set-up-desk.ts';

export interface Logged {
	readonly call: string;
	readonly repeated: boolean;
	readonly ticket: Row & { readonly id: string };
	readonly phone_answer: Row | null;
}

/** On a working Monday that is past, in the zone of the calendar. */
export const at = (time: string) => `2026-11-23T${time}+08:00`;

export type CallDesk = Awaited<ReturnType<typeof callsOn>>;

/** A customer with office hours and three minutes to answer, and who logs their calls. */
export async function callsOn(instance: Instance) {
	const desk = await setUpDesk(instance);
	const calendar = await create(instance, 'desk_calendars', {
		name: 'Office',
		timezone: 'Asia/Shanghai',
		weekly_periods: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' }],
		years: [2025, 2026, 2027].map((year) => ({ year, status: 'approved' })),
	});
	const customer = await newCustomer(instance);
	const terms = { status: 'active', sla_phone_answer_minutes: 3 };
	await newVersion(instance, desk, { customer, calendar: calendar['id'], ...terms });
	const row = { name: 'Han Meimei', phone: '021-5555 0101', organization: customer, language: 'zh-CN' };
	const contact = String((await create(instance, 'desk_contacts', row))['id']);
	const stranger = randomUUID();
	await create(instance, 'directus_users', {
		email: 'stranger@example.com',
		password: randomUUID(),
		token: stranger,
		language: 'en-US',
	});

	let numbers = 0;
	/** A number from which nobody has called yet. */
	const newNumber = () => `139 0000 ${String((numbers += 1)).padStart(4, '0')}`;
	const send = (call: object, token = desk.agent.token) => {
		const given = { idempotency_key: randomUUID(), channel: 'hotline', ...call };
		return instance.request('POST', '/desk/calls', given, token);
	};
	async function log(call: object, token?: string): Promise<Logged> {
		const answer = await send(call, token);
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		return (answer.body as { data: Logged }).data;
	}
	/** Sends what must be refused, with nothing written; answers why. */
	async function refused(call: object, token?: string): Promise<string> {
		const before = await readRows(instance, 'desk_tickets', 'fields=id');
		const answer = await send(call, token);
		expect(answer.status, JSON.stringify(answer.body)).toBeGreaterThanOrEqual(400);
		expect(await readRows(instance, 'desk_tickets', 'fields=id')).toHaveLength(before.length);
		return refusal(answer);
	}
	/** Answered within the limit, by the contact, about a new matter. */
	const answered = (changes: object = {}) => ({
		contact,
		number: newNumber(),
		ringing_at: at('10:00:00'),
		answered_at: at('10:01:00'),
		ended_at: at('10:05:00'),
		subject: 'The printer is on fire',
		description: 'It burns since nine.',
		...changes,
	});
	/** Given up after the limit. */
	const missed = (changes: object = {}) => ({
		contact,
		number: newNumber(),
		ringing_at: at('10:00:00'),
		ended_at: at('10:04:00'),
		...changes,
	});
	return { desk, customer, contact, stranger, newNumber, send, log, refused, answered, missed };
}
