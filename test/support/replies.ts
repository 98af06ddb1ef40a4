import { expect } from 'vitest';
import type { Instance } from '../harness/instance.ts';
import { pick } from '../harness/pick.ts';
import { refusal, type Row } from './read.ts';
import { create, type TestDesk } from './set-up-desk.ts';

/** What the answer to a refused reply tells of one finding, as far as tests look at it. */
export interface ToldFinding extends Row {
	readonly code: string;
	readonly gate: string;
	readonly owner: string | null;
}

/** A call, so that no mail server is asked whether the customer has it. */
export const polite = '您好，您的问题我们已经收到，正在为您处理，感谢您的来信。';

/** Replies of the agent of a desk, by REST. */
export function repliesOn(instance: Instance, desk: TestDesk) {
	async function ticket(row: object = {}): Promise<string> {
		const given = { subject: 'Printer', contact: desk.contact, channel: 'hotline', status: 'in_progress' };
		return String((await create(instance, 'desk_tickets', { ...given, ...row }))['id']);
	}

	const post = (message: object, token: string | null = desk.agent.token) =>
		instance.request('POST', '/items/desk_messages', { channel: 'hotline', ...message }, token);

	async function sent(message: object, token: string | null = desk.agent.token): Promise<Row> {
		const answer = await post(message, token);
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		return pick(answer.body, 'data') as Row;
	}

	async function refused(message: object, token: string | null = desk.agent.token) {
		const answer = await post(message, token);
		expect(answer.status, JSON.stringify(answer.body)).toBe(400);
		return {
			message: refusal(answer),
			findings: findingsIn(answer.body),
			whole: JSON.stringify(answer.body),
		};
	}

	async function hints(body: object, token: string | null = desk.agent.token) {
		const answer = await instance.request('POST', '/desk/lint', body, token);
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		return pick(answer.body, 'data') as { decision: string; findings: ToldFinding[]; left_out: number };
	}

	/** A file with words in it, as the administrator uploads one. */
	async function upload(name: string, content: string | Uint8Array, type: string): Promise<string> {
		const form = new FormData();
		form.set(
			'file',
			new File([typeof content === 'string' ? content : Buffer.from(content)], name, { type }),
		);
		const answer = await fetch(`${instance.url}/files`, {
			method: 'POST',
			headers: { authorization: `Bearer ${instance.adminToken}` },
			body: form,
		});
		const body: unknown = await answer.json();
		expect(answer.status, JSON.stringify(body)).toBe(200);
		return String(pick(body, 'data.id'));
	}

	return { ticket, post, sent, refused, hints, upload };
}

/** The findings in the error that refused a reply. */
export function findingsIn(body: unknown): ToldFinding[] {
	return pick(body, 'errors.0.extensions.findings') as ToldFinding[];
}
