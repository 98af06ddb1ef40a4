import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { HttpStandIn } from '../harness/http-stand-in.ts';
import type { Instance } from '../harness/instance.ts';
import type { SmtpServer } from '../harness/smtp.ts';
import { describeEachDatabase } from '../support/combinations.ts';
import { readNotification, untilState } from '../support/outbox.ts';
import { startOutboxDesk, type OutboxDesk } from '../support/outbox-desk.ts';
import { places } from '../support/places.ts';
import { eventsOf, refusal } from '../support/read.ts';
import { create, type TestDesk } from '../support/set-up-desk.ts';

describeEachDatabase('the outbox by hand', ({ host, database, env }) => {
	let scene: OutboxDesk;
	let instance: Instance;
	let desk: TestDesk;
	let smtp: SmtpServer;
	let web: HttpStandIn;

	beforeAll(async () => {
		scene = await startOutboxDesk({ host, database, env });
		({ instance, desk, smtp, web } = scene);
	});
	afterEach(() => scene.calm());
	afterAll(async () => scene?.stop());

	const mail = (row?: object) => scene.mail(row);
	const sms = (row?: object) => scene.sms(row);
	const newTicket = () => scene.newTicket();
	const target = (name: string) => scene.target(name);

	describe('dead letters', () => {
		const act = (path: string, body: object = {}, token?: string) =>
			instance.request('POST', `/desk/notifications${path}`, body, token);

		it('are sent again by a supervisor, one or many', async () => {
			const [one, two] = [
				await mail({ state: 'dead', attempts: 18, next_attempt_at: null, last_error: '550 Mailbox_full' }),
				await mail({ state: 'dead', attempts: 18, next_attempt_at: null, last_error: '550 mailbox_full' }),
			];
			expect((await act(`/${one}/replay`, {}, desk.agent.token)).status).toBe(403);
			expect((await act(`/${one}/replay`, {}, desk.lead.token)).body).toMatchObject({
				data: { state: 'queued' },
			});
			await untilState(instance, one, ['sent']);
			const again = await act(`/${one}/replay`);
			expect(again.status).toBe(400);
			expect(refusal(again)).toMatch(/desk_notifications\.replay \(clause 1\.4\.4\)/);
			const many = await act('/replay', { state: 'dead', method: 'email', error: 'MAILBOX_FULL' });
			expect(many.body).toMatchObject({ data: { replayed: 1, more: false } });
			await untilState(instance, two, ['sent']);
		});

		it('go to the address that the contact has by now', async () => {
			const contact = await create(instance, 'desk_contacts', {
				...{ name: 'Han Mei', email: 'han.mie@customer.example', phone: '13900139000' },
				organization: desk.customer,
			});
			const dead = { state: 'dead', attempts: 18, next_attempt_at: null, recipient_contact: contact['id'] };
			const letter = await mail({ ...dead, recipient: 'han.mie@customer.example' });
			const text = await sms({ ...dead, recipient: '13900139009', provider_id: 'former' });
			const change = { email: 'han.mei@customer.example' };
			await instance.request('PATCH', `/items/desk_contacts/${String(contact['id'])}`, change);
			for (const id of [letter, text]) expect((await act(`/${id}/replay`)).status).toBe(200);
			expect(await untilState(instance, letter, ['sent'])).toMatchObject({ recipient: change.email });
			expect(await untilState(instance, text, ['sent'])).toMatchObject({ recipient: '13900139000' });
		});

		it('of a notice that was withdrawn are not sent again', async () => {
			const notice = String(
				(
					await create(instance, 'desk_notices', {
						...{ kind: 'announcement', title_zh: '公告', body_zh: '正文', audience: 'all_contacts' },
						organization: desk.customer,
					})
				)['id'],
			);
			await scene.knex('desk_notices').where({ id: notice }).update({ status: 'withdrawn' });
			const dropped = { state: 'dropped', next_attempt_at: null, notice };
			const id = await mail({ ...dropped, idempotency_key: `notice:${notice}:email:someone` });
			expect(refusal(await act(`/${id}/replay`))).toMatch(
				/desk_notifications\.replay.*3\.1\.1\.4.*withdrawn/,
			);
			const key = `notice-withdrawn:${notice}:email:someone`;
			const word = await mail({ ...dropped, state: 'dead', idempotency_key: key });
			expect((await act(`/${word}/replay`)).status).toBe(200);
		});

		it('are dropped with a reason, which the ticket tells', async () => {
			const ticket = await newTicket();
			const id = await mail({ ticket, state: 'dead', next_attempt_at: null });
			expect(refusal(await act(`/${id}/drop`))).toMatch(/desk_notifications\.drop\.reason/);
			expect((await act(`/${id}/drop`, { reason: 'told by phone' })).status).toBe(200);
			expect(await readNotification(instance, id)).toMatchObject({
				state: 'dropped',
				drop_reason: 'told by phone',
			});
			const dropped = (await eventsOf(instance, ticket)).find(({ kind }) => kind === 'notification_dropped');
			expect(dropped).toMatchObject({
				clause: '1.4.4',
				data: { notification: id },
				words: { reason: 'told by phone' },
			});
			expect((await act('/nobody/drop', { reason: 'x' })).status).toBe(404);
		});
	});

	describe('receipts of text messages', () => {
		const urlOf = async () => {
			const { receipts_url: url } = await target('gateway');
			return new URL(String(url));
		};
		const post = async (body: unknown, token?: string) => {
			const { pathname, searchParams } = await urlOf();
			const path = `${pathname}?token=${token ?? searchParams.get('token')}`;
			return instance.request('POST', path, body, null);
		};

		it('prove the delivery', async () => {
			web.react(() => ({ body: { id: 'receipt-1' } }));
			const id = await sms();
			await untilState(instance, id, ['sent']);
			const answer = await post([
				{ id: 'receipt-1', status: 'delivered' },
				{ id: 'nobody', status: 'delivered' },
			]);
			expect(answer).toMatchObject({ status: 200, body: { code: 0, taken: 1, unknown: 1 } });
			const row = await readNotification(instance, id);
			expect(row['delivered_at']).not.toBeNull();
			expect(String(row['provider_response'])).toContain('Receipt: delivered');
		});

		it('tell of a failure, once', async () => {
			web.react(() => ({ body: { id: 'receipt-2' } }));
			const ticket = await newTicket();
			const id = await sms({ ticket, kind: 'notice' });
			await untilState(instance, id, ['sent']);
			for (const _ of places(2)) await post({ id: 'receipt-2', status: 'failed', reason: 'no such number' });
			expect(await readNotification(instance, id)).toMatchObject({ state: 'bounced', bounce: 'soft' });
			const told = (await eventsOf(instance, ticket)).filter(({ kind }) => kind === 'notification_bounced');
			expect(told).toMatchObject([{ data: { notification: id, bounce: 'soft' } }]);
		});

		it('are taken from the provider alone, and never end in an error of ours', async () => {
			expect((await post({ id: 'receipt-1', status: 'delivered' }, 'f'.repeat(40))).status).toBe(403);
			for (const body of [null, [], {}, 'x', [1, null], { id: 1 }, [{ status: 'delivered' }]]) {
				const { status } = await post(body);
				expect([200, 400], JSON.stringify(body)).toContain(status);
			}
		});
	});

	describe('a test', () => {
		const test = (id: string, body: object = {}, token?: string) =>
			instance.request('POST', `/desk/channels/${id}/test`, body, token);

		it('is sent right now and kept', async () => {
			const { body } = await test('hook', {}, desk.lead.token);
			const { data } = body as { data: Record<string, unknown> };
			expect(data).toMatchObject({ result: 'sent', proof: 'HTTP 200', reason: null });
			expect(await readNotification(instance, String(data['notification']))).toMatchObject({
				...{ kind: 'test', state: 'sent', channel: 'hook' },
			});
			expect((await test('email', { to: 'me@desk.example' })).body).toMatchObject({
				data: { result: 'sent' },
			});
			const message = await smtp.waitForMessage(({ to }) => to.includes('me@desk.example'));
			expect(message.subject).toContain('E-mail');
		});

		it('says what went wrong', async () => {
			web.react(() => ({ status: 401 }));
			expect((await test('hook')).body).toMatchObject({
				data: { result: 'temporary', proof: null, reason: expect.stringContaining('401') as string },
			});
			expect((await test('hook', {}, desk.agent.token)).status).toBe(403);
			expect(refusal(await test('hotline'))).toMatch(/desk_channels\.type/);
			expect(refusal(await test('gateway'))).toMatch(/desk_channels\.test\.to/);
			expect((await test('nobody')).status).toBe(404);
		});
	});
});
