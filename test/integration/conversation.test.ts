import type { Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../harness/connect.ts';
import { directus11, directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { actorsOn, type Actors } from '../support/act.ts';
import { readRows, readTicket, refusal, type Row } from '../support/read.ts';
import { create, createAgent, setUpDesk, type TestAgent, type TestDesk } from '../support/set-up-desk.ts';
import { upload } from '../support/upload.ts';

describe.each([directus12, directus11])('a conversation, Directus $line', (host) => {
	let instance: Instance;
	let desk: TestDesk;
	let on: Actors;
	let colleague: TestAgent;
	let knex: Knex;

	beforeAll(async () => {
		instance = await startInstance({ host, database: 'sqlite', extension: true });
		knex = connect(instance.databaseConfig);
		desk = await setUpDesk(instance);
		on = await actorsOn(instance, desk);
		colleague = await createAgent(instance, 'colleague');
	});
	afterAll(async () => {
		await knex?.destroy();
		await instance?.stop();
	});

	async function desked(
		method: string,
		path: string,
		body?: object,
		token = desk.agent.token,
	): Promise<unknown> {
		const answer = await instance.request(method, `/desk/tickets/${path}`, body, token);
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		return (answer.body as { data: unknown }).data;
	}
	const deskedRefused = async (method: string, path: string, body?: object, token = desk.agent.token) =>
		refusal(await instance.request(method, `/desk/tickets/${path}`, body, token));

	describe('has drafts', () => {
		it('of each agent, for themselves alone', async () => {
			const id = await on.ticket();
			expect(await desked('GET', `${id}/draft`)).toBeNull();
			await desked('PUT', `${id}/draft`, { content: { body: 'mine', kind: 'solution' } });
			await desked('PUT', `${id}/draft`, { content: { body: 'theirs' } }, colleague.token);
			await desked('PUT', `${id}/draft`, { content: { body: 'mine too' } });
			expect(await desked('GET', `${id}/draft`)).toMatchObject({ content: { body: 'mine too' } });
			expect(await desked('GET', `${id}/draft`, undefined, colleague.token)).toMatchObject({
				content: { body: 'theirs' },
			});
			await desked('DELETE', `${id}/draft`);
			expect(await desked('GET', `${id}/draft`)).toBeNull();
			expect(await desked('GET', `${id}/draft`, undefined, colleague.token)).not.toBeNull();
		});

		it('that are gone once they are sent, and not before', async () => {
			const id = await on.ticket();
			await desked('PUT', `${id}/draft`, { content: { body: 'x' } });
			await on.sayRefused(id, { kind: 'agent_reply', next_status: 'resolved' });
			expect(await desked('GET', `${id}/draft`)).not.toBeNull();
			await on.say(id, {});
			expect(await desked('GET', `${id}/draft`)).toBeNull();
		});

		it('of a reasonable size', async () => {
			const id = await on.ticket();
			const tooLong = { content: { body: 'x'.repeat(200_001) } };
			expect(await deskedRefused('PUT', `${id}/draft`, tooLong)).toMatch(/draft\.content.*1\.4\.2.*too long/);
			expect(await deskedRefused('PUT', `${id}/draft`, { content: 'x' })).toMatch(/draft\.content.*object/);
			expect(await deskedRefused('PUT', `${id}/draft`, {})).toMatch(/draft\.content/);
		});

		it('for nobody without a login, and on no ticket that does not exist', async () => {
			const id = await on.ticket();
			const path = `/desk/tickets/${id}/draft`;
			expect((await instance.request('GET', path, undefined, null)).status).toBe(403);
			const unknown = '/desk/tickets/01890000-0000-7000-8000-000000000000/draft';
			expect((await instance.request('GET', unknown, undefined, desk.agent.token)).status).toBe(403);
		});
	});

	it('shows who else is there, until they leave or are not heard of', async () => {
		const id = await on.ticket();
		const here = (mode: string, token?: string) => desked('POST', `${id}/presence`, { mode }, token);
		expect(await here('viewing')).toEqual({ others: [] });
		await desked('PUT', `${id}/draft`, { content: { body: 'x' } });
		expect(await here('replying', colleague.token)).toEqual({
			others: [{ user: desk.agent.id, name: 'agent', mode: 'viewing', has_draft: true }],
		});
		expect(await here('viewing')).toMatchObject({
			others: [{ user: colleague.id, mode: 'replying', has_draft: false }],
		});
		await knex('desk_engine_presence')
			.where({ ticket: id, user: colleague.id })
			.update({ seen_at: Date.now() - 60_000 });
		expect(await here('viewing')).toEqual({ others: [] });
		await here('viewing', colleague.token);
		await here('gone', colleague.token);
		expect(await here('viewing')).toEqual({ others: [] });
		expect(await deskedRefused('POST', `${id}/presence`, { mode: 'asleep' })).toMatch(
			/presence\.mode.*1\.4\.2/,
		);
	});

	it('warns whoever answers what a colleague has answered, until they confirm', async () => {
		const id = await on.ticket();
		await on.customer(id, 'messages', { body: '在吗？' });
		const [asked] = await readRows(instance, 'desk_messages', `filter[ticket][_eq]=${id}`);
		const answer = { in_reply_to: asked?.['id'] };
		await on.say(id, answer, colleague.token);
		expect(await on.sayRefused(id, answer)).toMatch(
			/in_reply_to \(clause 2\.3\.3\): colleague.* has answered the customer since.*confirm/,
		);
		await on.say(id, { ...answer, kind: 'internal_note', body: 'seen' });
		await on.say(id, answer, colleague.token);
		await on.say(id, { ...answer, confirmed: true });
		const stranger = await on.ticket();
		expect(await on.sayRefused(stranger, answer)).toMatch(/in_reply_to.*there is no message/);
		expect(await on.sayRefused(id, { in_reply_to: 'nonsense' })).toMatch(/in_reply_to/);
	});

	describe('uses reply templates', () => {
		const template = { kind: 'reply_template', status: 'published', title: 'T' };
		const article = (row: object) => create(instance, 'desk_articles', { ...template, ...row });
		const body = '{{contact.name}}，您好：您的请求 {{ticket.number}} 已收到。{{agent.name}}';

		it('filled from the ticket', async () => {
			const id = await on.ticket();
			const { number } = await readTicket(instance, id);
			const kept = await article({ body, message_kind: 'progress_update' });
			const shown = await desked('GET', `${id}/templates/${String(kept['id'])}`);
			expect(shown).toMatchObject({ kind: 'progress_update' });
			const sent = await on.say(id, { template: kept['id'], body: '', kind: 'progress_update' });
			expect(sent['body']).toMatch(new RegExp(`^Li Lei，您好：您的请求 ${String(number)} 已收到。agent`));
			expect((shown as Row)['body']).toBe(sent['body']);
			const written = await on.say(id, { template: kept['id'], body: '您好，我自己写的。谢谢。' });
			expect(written['body']).toBe('您好，我自己写的。谢谢。');
		});

		it('that exist, are published, and can be filled', async () => {
			const id = await on.ticket();
			const refused = async (row: object) =>
				on.sayRefused(id, { template: (await article({ body, ...row }))['id'], body: null });
			expect(await refused({ status: 'draft' })).toMatch(/template.*2\.3\.3.*no published reply template/);
			expect(await refused({ kind: 'knowledge' })).toMatch(/no published reply template/);
			const notKept = async (text: string) =>
				refusal(await instance.request('POST', '/items/desk_articles', { ...template, body: text }));
			expect(await notKept('{{ticket.colour}}')).toMatch(/body.*2\.3\.3.*cannot be filled.*colour/);
			expect(await notKept('{% for a in (1..999999999) %}x{% endfor %}')).toMatch(/cannot be filled/);
			expect(await notKept('x'.repeat(100_001))).toMatch(/more than 100000 characters/);
			expect(await on.sayRefused(id, { template: 'nonsense', body: null })).toMatch(/template/);
			expect(await on.sayRefused(id, { body: ' ' })).toMatch(/desk_messages\.body.*1\.4\.2.*required/);
			expect(await deskedRefused('GET', `${id}/templates/nonsense`)).toMatch(/no published reply template/);
		});
	});

	describe('carries files', () => {
		const file = () => upload(instance, { name: '截图.png', type: 'image/png', content: Buffer.from('png') });
		const filesOf = (message: unknown) =>
			readRows(instance, 'desk_messages_files', `filter[message][_eq]=${String(message)}`);

		it('that the customer sees by name', async () => {
			const id = await on.ticket();
			const { id: key } = await file();
			await on.say(id, { attachments: [{ file: key }] });
			const path = `/desk/contacts/${desk.contact}/tickets/${id}`;
			const { body } = await instance.request('GET', path, undefined, on.app.token);
			expect(body).toMatchObject({
				data: { messages: [{ attachments: [{ id: key, name: '截图.png', type: 'image/png' }] }] },
			});
		});

		it('that come with their message, and stay as they are', async () => {
			const id = await on.ticket();
			const { id: key } = await file();
			const { id: message } = await on.say(id, { attachments: [{ file: key }] });
			const [row] = await filesOf(message);
			const path = `/items/desk_messages_files/${String(row?.['id'])}`;
			const other = await file();
			for (const [method, where, body] of [
				['PATCH', path, { file: other.id }],
				['DELETE', path, undefined],
				['POST', '/items/desk_messages_files', { message, file: other.id }],
				['PATCH', `/items/desk_messages/${String(message)}`, { attachments: [] }],
				[
					'PATCH',
					`/items/desk_messages/${String(message)}`,
					{ attachments: { create: [{ file: other.id }] } },
				],
			] as const) {
				const answer = await instance.request(method, where, body);
				expect(answer.status, `${method} ${where}`).toBe(403);
			}
			expect(await filesOf(message)).toEqual([row]);
		});

		it('from the customer as well, as far as there are any', async () => {
			const id = await on.ticket();
			const { id: key } = await file();
			const shown = await on.customer(id, 'messages', { body: '见附件', attachments: [key] });
			expect(shown['messages']).toMatchObject([{ attachments: [{ name: '截图.png' }] }]);
			const unknown = '01890000-0000-4000-8000-000000000000';
			expect(await on.customerRefused(id, 'messages', { body: 'x', attachments: [unknown] })).toMatch(
				/attachments.*1\.4\.2.*there is no file/,
			);
		});
	});

	it('knows when an article was published, and when its next version was', async () => {
		const draft = await create(instance, 'desk_articles', {
			kind: 'conduct_rules',
			title: '行为规范',
			body: 'x',
		});
		expect(draft['published_at']).toBeNull();
		const path = `/items/desk_articles/${String(draft['id'])}`;
		const change = async (row: object) =>
			((await instance.request('PATCH', path, row)).body as { data: Row }).data['published_at'];
		const first = await change({ status: 'published' });
		expect(Date.now() - Date.parse(String(first))).toBeLessThan(60_000);
		expect(await change({ title: '客服行为规范', status: 'published' })).toBe(first);
		const second = await change({ version: 2 });
		expect(Date.parse(String(second))).toBeGreaterThan(Date.parse(String(first)));
		const refused = await instance.request('PATCH', path, { published_at: '2026-01-01T00:00:00Z' });
		expect(refusal(refused)).toMatch(/desk_articles\.published_at/);
	});
});
