import { expect } from 'vitest';
import type { Instance } from '../harness/instance.ts';
import { refusal, type Row } from './read.ts';
import { create, createUser, integrationPolicy, type TestDesk } from './set-up-desk.ts';

/** An app that acts for the contact of a desk, and the studio's users as they work: each answers with what they got. */
export async function actorsOn(instance: Instance, desk: TestDesk) {
	const app = await createUser(instance, 'app', integrationPolicy);

	async function ticket(row: object = {}): Promise<string> {
		const given = {
			subject: 'Printer',
			contact: desk.contact,
			channel: 'portal',
			status: 'in_progress',
			...row,
		};
		return String((await create(instance, 'desk_tickets', given))['id']);
	}

	/** What the customer does through the app. */
	async function customer(id: string, act: string, body: object = {}): Promise<Row> {
		const path = `/desk/contacts/${desk.contact}/tickets/${id}/${act}`;
		const answer = await instance.request('POST', path, body, app.token);
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		return (answer.body as { data: Row }).data;
	}

	async function customerRefused(id: string, act: string, body: object = {}): Promise<string> {
		const path = `/desk/contacts/${desk.contact}/tickets/${id}/${act}`;
		const answer = await instance.request('POST', path, body, app.token);
		expect(answer.status, JSON.stringify(answer.body)).toBeGreaterThanOrEqual(400);
		return refusal(answer);
	}

	const patch = (id: string, change: object, token = desk.agent.token) =>
		instance.request('PATCH', `/items/desk_tickets/${id}`, change, token);

	async function set(id: string, change: object, token = desk.agent.token): Promise<void> {
		const answer = await patch(id, change, token);
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
	}

	async function say(id: string, message: object, token = desk.agent.token): Promise<Row> {
		const row = { ticket: id, body: '您好，我们已收到您的请求。', ...message };
		const answer = await instance.request('POST', '/items/desk_messages', row, token);
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		return (answer.body as { data: Row }).data;
	}

	async function refused(id: string, change: object, token = desk.agent.token): Promise<string> {
		const answer = await patch(id, change, token);
		expect([400, 403], JSON.stringify(answer.body)).toContain(answer.status);
		return refusal(answer);
	}

	async function sayRefused(id: string, message: object, token = desk.agent.token): Promise<string> {
		const row = { ticket: id, body: '您好，我们已收到您的请求。', ...message };
		const answer = await instance.request('POST', '/items/desk_messages', row, token);
		expect([400, 403], JSON.stringify(answer.body)).toContain(answer.status);
		return refusal(answer);
	}

	return { app, ticket, customer, customerRefused, patch, set, say, refused, sayRefused };
}

export type Actors = Awaited<ReturnType<typeof actorsOn>>;
