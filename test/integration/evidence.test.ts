import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import type { Row } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';
import { uploadedKey } from '../support/upload.ts';
import { lookInto } from '../support/look-into.ts';
import { workOn, type Work } from '../support/work-on.ts';

const nasty = '<script>alert("1")</script> & <img src=x onerror=alert(1)> \' 中文 😀';
const document = readFileSync(resolve(import.meta.dirname, '../../docs/evidence.md'), 'utf8');
const checker = /```js\n(.*?)```/s.exec(document)?.[1] ?? '';

describe('the evidence of a ticket', () => {
	let instance: Instance;
	let desk: TestDesk;
	let smtp: SmtpServer;
	let work: Work;
	let ticket: string;
	let folder: string;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'evidence-'));
		await writeFile(join(folder, 'check.mjs'), checker);
		smtp = await startSmtpServer();
		instance = await startInstance({ host: directus12, database: 'sqlite', extension: true, smtp });
		// missed at once, so that the staff is warned
		desk = await setUpDesk(instance, { agreement: { sla_urgent_response_hours: 0.0005 } });
		work = workOn(instance, desk);
		const row = { subject: nasty, description: nasty, contact: desk.contact, channel: 'email', urgent: true };
		ticket = String((await create(instance, 'desk_tickets', { ...row, assignee: desk.agent.id }))['id']);
		await work.settled(ticket, '2.1.4', 'met');
		await work.settled(ticket, '2.2.3', 'breached');
		await work.write(ticket, { channel: 'email', kind: 'progress_update', body: `We look at it. ${nasty}` });
		await work.settled(ticket, '2.2.1', 'met');
		const file = await uploadedKey(instance, { name: `${nasty}.txt`, content: 'Secret' });
		const note = { kind: 'internal_note', body: `The customer is right. ${nasty}` };
		await work.write(ticket, { ...note, attachments: [{ file }] });
		const photo = await uploadedKey(instance, { name: '照片.txt', content: 'A photo' });
		const thanks = { kind: 'customer_message', body: '谢谢！\nAnd when?', attachments: [{ file: photo }] };
		await work.write(ticket, thanks);
		const question = { item: 'Serial number', purpose: 'To find the spare part' };
		await work.write(ticket, {
			...{ kind: 'info_request', body: 'Tell us more.', requested_items: [question], confirmed: true },
			...{ channel: 'hotline', next_status: 'in_progress' },
		});
		await until(async () => (await work.told(ticket, 'message_sent')).length > 0, { what: 'the mail' });
	});
	afterAll(async () => {
		await instance?.stop();
		await smtp?.stop();
		await rm(folder, { recursive: true, force: true });
	});

	const get = (query: string, token = instance.adminToken) =>
		instance.request('GET', `/desk/tickets/${ticket}/evidence?${query}`, undefined, token);

	async function bundle(query = '', token = instance.adminToken): Promise<Row> {
		const { status, body } = await get(query, token);
		expect(status, JSON.stringify(body)).toBe(200);
		return (body as { data: Row }).data;
	}

	/** What the checker of the documentation says. */
	async function check(content: unknown): Promise<string> {
		const file = join(folder, 'bundle.json');
		await writeFile(file, JSON.stringify(content));
		return new Promise((done) =>
			execFile(process.execPath, [join(folder, 'check.mjs'), file], (_error, out, errors) =>
				done(out + errors),
			),
		);
	}

	const bodies = (content: Row) =>
		(content['messages'] as Row[]).map(({ body }) => String(body).slice(0, 12));

	it('holds everything for a supervisor, and is checked by the documented rules alone', async () => {
		const full = await bundle('', desk.lead.token);
		expect(full).toMatchObject({
			...{ format: 'agreement-desk-evidence/1', audience: 'full', withheld: [], timezone: 'Asia/Shanghai' },
			ticket: { id: ticket, subject: nasty, urgent: true },
			parties: { provider: 'Provider', customer: { name: 'Customer' }, contact: { name: 'Li Lei' } },
			agreement: { code: 'KF-TEST', version: '1.0', verified: true },
			verification: { intact: true, findings: [], unvouched: 0, sealed: true },
			people: expect.arrayContaining([{ id: desk.agent.id, name: 'agent' }]) as object[],
		});
		expect(bodies(full)).toEqual(['We look at i', 'The customer', '谢谢！\nAnd when', 'Tell us more']);
		const timers = full['timers'] as Row[];
		expect(timers.find(({ clause }) => clause === '2.2.3')).toMatchObject({
			state: 'breached',
			explanation: { 'en-US': expect.stringMatching(/\w/) as string },
		});
		const notifications = full['notifications'] as Row[];
		expect(notifications.find(({ kind }) => kind === 'reply')).toMatchObject({
			state: 'sent',
			provider_response: expect.stringMatching(/250/) as string,
		});
		expect(await check(full)).toBe('OK\n');
	});

	it('holds no text of internal notes for an agent, and can still be checked', async () => {
		const forDesk = await bundle('', desk.agent.token);
		expect(forDesk).toMatchObject({ audience: 'desk', withheld: [{ attachments: [{}] }] });
		expect(JSON.stringify(forDesk)).not.toContain("onerror=alert(1)> ' 中文 😀.txt");
		expect(bodies(forDesk)).toEqual(['We look at i', '谢谢！\nAnd when', 'Tell us more']);
		expect(await check(forDesk)).toBe('OK\n');
		const { status, body } = await get('audience=full', desk.agent.token);
		expect(status).toBe(403);
		expect(JSON.stringify(body)).toContain('audience');
	});

	it('holds what the customer may see, and nothing of the staff', async () => {
		for (const token of [instance.adminToken, desk.agent.token]) {
			const { body, ...rest } = { body: await bundle('audience=customer', token) };
			expect(rest).toEqual({});
			expect(bodies(body)).toEqual(['We look at i', '谢谢！\nAnd when', 'Tell us more']);
			expect(body).toMatchObject({ audience: 'customer', events: [], people: [], withheld: [] });
			const text = JSON.stringify(body);
			for (const secret of ['The customer is right', desk.agent.id, desk.lead.id, 'agent-', 'lead-'])
				expect(text).not.toContain(secret);
			expect((body['notifications'] as Row[]).map(({ kind }) => kind).sort()).toEqual([
				'acknowledgement',
				'reply',
			]);
			expect(await check(body)).toBe('OK\n');
		}
	});

	it.each<[string, (full: Row) => unknown, RegExp]>([
		['the bundle', (full) => ({ ...full, made_at: 'x' }), /^the bundle was changed/],
		['an event', (full) => changed(full, 'events', 1, { data: {} }), /^event 2 was changed$/m],
		[
			'an instant',
			(full) => changed(full, 'events', 0, { occurred_at: '2020-01-01T00:00:00Z' }),
			/^event 1 was/m,
		],
		[
			'the end',
			(full) => ({ ...full, events: (full['events'] as Row[]).slice(0, -1) }),
			/^the end .* missing$/m,
		],
		[
			'the words of an event',
			(full) => reworded(full, { recipient: 'x' }),
			/^the words of event \d+ were changed$/m,
		],
		['that there were any', (full) => reworded(full, null), /^the words of event \d+ are missing$/m],
		['a message', (full) => changed(full, 'messages', 0, { body: 'x' }), /^message .* was changed$/m],
		[
			'what was asked for',
			(full) => changed(full, 'messages', 3, { requested_items: [] }),
			/^message .* was changed$/m,
		],
		['a name', (full) => renamed(full, 1), /^attachment .* was changed$/m],
		[
			'the attachments',
			(full) => changed(full, 'messages', 2, { attachments: [] }),
			/^attachment .* is missing$/m,
		],
		[
			'what a file holds',
			(full) => {
				const [one] = (full['messages'] as Row[])[2]?.['attachments'] as Row[];
				return changed(full, 'messages', 2, { attachments: [{ ...one, content_digest: 'x' }] });
			},
			/^the content of attachment .* was changed$/m,
		],
		['the messages', (full) => ({ ...full, messages: [] }), /^message .* is missing$/m],
	])('is not passed by the checker where was changed: %s', async (_, tamper, problem) => {
		expect(await check(tamper(await bundle()))).toMatch(problem);
	});

	it('is a page in the language of its reader, in which no text is markup', async () => {
		const page = async (query: string, token = instance.adminToken) => {
			const response = await fetch(`${instance.url}/desk/tickets/${ticket}/evidence?format=html${query}`, {
				headers: { Authorization: `Bearer ${token}` },
			});
			expect(response.headers.get('content-type')).toContain('text/html');
			expect(response.headers.get('content-disposition')).toMatch(
				/^attachment; filename\*=UTF-8''evidence-CS-/,
			);
			return response.text();
		};
		const english = await page('&lang=en-US');
		expect(english).toContain('<html lang="en-US">');
		expect(english).toContain('Ticket evidence');
		expect(english).not.toMatch(/<script|<img|onerror=alert\(1\)>/);
		expect(english).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &lt;img');
		expect(english).toContain('The customer is right.');
		expect(await page('&lang=zh-CN')).toContain('工单证据');
		await instance.request('PATCH', `/users/${desk.agent.id}`, { language: 'zh-CN' });
		const chinese = await page('', desk.agent.token);
		expect(chinese).toContain('<html lang="zh-CN">');
		expect(chinese).not.toContain('The customer is right.');
		expect(await page('&audience=customer')).not.toMatch(/agent-|lead-/);
	});

	it('is refused in one sentence to who may not have it, and for what there is not', async () => {
		expect((await instance.request('GET', `/desk/tickets/${ticket}/evidence`, undefined, null)).status).toBe(
			403,
		);
		for (const query of ['format=pdf', 'audience=everybody', 'lang=fr'])
			expect((await get(query)).status).toBe(400);
	});

	it('is still checked once everything personal was erased', async () => {
		const path = `/desk/tickets/${ticket}`;
		await work.solve(ticket);
		const closing = { status: 'closed', status_reason: 'By phone' };
		await until(
			async () => (await instance.request('PATCH', `/items/desk_tickets/${ticket}`, closing)).status === 200,
			{ what: 'the ticket to be closed' },
		);
		const body = { reason: 'They asked', confirm: 'Li Lei' };
		expect((await instance.request('POST', `${path}/erase`, body)).status).toBe(200);
		const full = await bundle();
		expect(JSON.stringify(full)).not.toContain('alert');
		expect(full['verification']).toMatchObject({ intact: true });
		expect(await check(full)).toBe('OK\n');
		expect(await check(await bundle('audience=desk'))).toBe('OK\n');
	});

	it('says what was changed past the desk', async () => {
		await lookInto(instance.databaseConfig, ({ knex }) =>
			knex('desk_messages').where({ ticket, kind: 'progress_update' }).update({ body: 'We solved it.' }),
		);
		const full = await bundle();
		expect(full['verification']).toMatchObject({ intact: false, findings: [{ kind: 'message_changed' }] });
		expect(await check(full)).toMatch(/^message .* was changed\n$/);
		expect((await bundle('audience=customer'))['verification']).toMatchObject({
			intact: false,
			findings: [],
		});
	});
});

function reworded(full: Row, words: object | null): Row {
	const place = (full['events'] as Row[]).findIndex((event) => event['words'] !== null);
	return changed(full, 'events', place, { words });
}

function renamed(full: Row, place: number): Row {
	const attachments = (full['messages'] as Row[])[place]?.['attachments'] as Row[];
	return changed(full, 'messages', place, { attachments: attachments.map((one) => ({ ...one, name: 'x' })) });
}

function changed(full: Row, list: string, place: number, change: object): Row {
	const rows = full[list] as Row[];
	return { ...full, [list]: rows.map((row, index) => (index === place ? { ...row, ...change } : row)) };
}
