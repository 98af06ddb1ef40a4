import type { Knex } from 'knex';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { HttpStandIn } from '../harness/http-stand-in.ts';
import type { Instance } from '../harness/instance.ts';
import type { SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { describeEachDatabase } from '../support/combinations.ts';
import { putIntoOutbox, readNotification, untilState } from '../support/outbox.ts';
import { startOutboxDesk, webhookSecret, type OutboxDesk } from '../support/outbox-desk.ts';
import { places } from '../support/places.ts';
import { eventsOf, readRows } from '../support/read.ts';
import { create, type TestDesk } from '../support/set-up-desk.ts';

describeEachDatabase('the outbox', ({ host, database, env }) => {
	let scene: OutboxDesk;
	let instance: Instance;
	let desk: TestDesk;
	let smtp: SmtpServer;
	let web: HttpStandIn;
	let knex: Knex;

	beforeAll(async () => {
		scene = await startOutboxDesk({ host, database, env });
		({ instance, desk, smtp, web, knex } = scene);
	});
	afterEach(() => scene.calm());
	afterAll(async () => scene?.stop());

	const put = (row: object) => putIntoOutbox(knex, { ...row });
	const mail = (row?: object) => scene.mail(row);
	const hook = (row?: object) => scene.hook(row);
	const sms = (row?: object) => scene.sms(row);
	const newTicket = () => scene.newTicket();
	const target = (name: string) => scene.target(name);

	it('sends by every method and keeps what the target answered', async () => {
		web.react(({ url }) => ({ body: url.pathname === '/sms' ? { id: 'sms-7' } : {} }));
		const ids = { mail: await mail({ subject: 'By mail' }), hook: await hook(), sms: await sms() };
		expect(await untilState(instance, ids.mail, ['sent'])).toMatchObject({ channel: 'email' });
		const call = await web.waitForCall(({ url }) => url.pathname === '/hook');
		expect(call.headers).toMatchObject({
			'webhook-id': expect.any(String) as string,
			'webhook-signature': expect.any(String) as string,
		});
		expect(await untilState(instance, ids.hook, ['sent'])).toMatchObject({ provider_response: 'HTTP 200' });
		expect(await untilState(instance, ids.sms, ['sent'])).toMatchObject({
			...{ channel: 'gateway', provider_id: 'sms-7' },
		});
		const bell = await put({ method: 'in_app', recipient: desk.lead.id, recipient_user: desk.lead.id });
		await untilState(instance, bell, ['sent']);
	});

	it('leaves a target alone that does not answer, sends elsewhere, and learns when it is back', async () => {
		web.react(({ url }) => (url.pathname === '/hook' ? { status: 401 } : {}));
		await create(instance, 'desk_channels', {
			...{ id: 'broken', name: 'Broken', type: 'webhook', signing_secret: webhookSecret },
			endpoint_url: `${web.url}/hook`,
		});
		const ids = await Promise.all(places(8).map(() => hook({ channel: 'broken' })));
		await until(async () => ((await target('broken'))['state'] === 'open' ? true : undefined), {
			what: 'the circuit to open',
		});
		expect(await target('broken')).toMatchObject({ failures: expect.any(Number) as number, type: 'webhook' });
		const before = web.calls.length;
		const elsewhere = await mail();
		await untilState(instance, elsewhere, ['sent']);
		const late = await hook({ channel: 'broken' });
		expect(await readNotification(instance, late)).toMatchObject({ state: 'queued', attempts: 0 });
		expect(web.calls.length).toBe(before);
		web.react(() => ({}));
		// a saved change is a reason to try at once
		await instance.request('PATCH', '/items/desk_channels/broken', { name: 'Mended' });
		await untilState(instance, late, ['sent']);
		for (const id of ids) await untilState(instance, id, ['sent'], 15_000);
		expect(await target('broken')).toMatchObject({ state: 'closed', failures: 0 });
	});

	it('asks after an earlier attempt without holding up the next', async () => {
		await knex('desk_engine_targets').where({ id: 'gateway' }).delete();
		const open = { failures: 5, open_until: Date.now() - 1_000, revision: 1 };
		await knex('desk_engine_targets').insert({ id: 'gateway', ...open });
		const attempted = new Date(Date.now() - 120_000);
		const tried = { state: 'unknown', attempts: 1, attempted_at: attempted, next_attempt_at: attempted };
		const asked = await sms({ channel: 'gateway', ...tried });
		const next = await sms({ channel: 'gateway', recipient: '13900139000' });
		await untilState(instance, next, ['sent']);
		expect(await readNotification(instance, asked)).toMatchObject({
			state: 'unknown',
			next_attempt_at: null,
		});
	});

	it('calls a webhook no more that is gone (410)', async () => {
		web.react(() => ({ status: 410, body: {} }));
		await untilState(instance, await hook(), ['dead']);
		const { body } = await instance.request('GET', '/items/desk_channels/hook?fields=enabled');
		expect(body).toEqual({ data: { enabled: false } });
		const calls = web.calls.length;
		expect(await untilState(instance, await hook(), ['dead'])).toMatchObject({
			last_error: expect.stringContaining('switched off') as string,
		});
		expect(web.calls).toHaveLength(calls);
		await instance.request('PATCH', '/items/desk_channels/hook', { enabled: true });
	});

	it('waits for nobody: a target that hangs holds up no other, nor what comes after', async () => {
		web.react(({ body }) => (body.includes('hang') ? 'hang' : {}));
		const hanging = await hook({ data: JSON.stringify({ what: 'hang' }) });
		await web.waitForCall(({ body }) => body.includes('hang'));
		const [next, other] = [await hook({ data: JSON.stringify({ what: 'next' }) }), await mail()];
		await untilState(instance, next, ['sent'], 5_000);
		await untilState(instance, other, ['sent'], 5_000);
		expect(await readNotification(instance, hanging)).toMatchObject({ state: 'sending' });
	});

	it('keeps to the rate of a target, in order', async () => {
		await create(instance, 'desk_channels', {
			...{ id: 'slow', name: 'Slow', type: 'webhook', signing_secret: webhookSecret, rate_per_minute: 60 },
			endpoint_url: `${web.url}/slow`,
		});
		const ids: string[] = [];
		for (const place of places(8)) ids.push(await hook({ channel: 'slow', data: JSON.stringify({ place }) }));
		const last = ids.at(-1) ?? '';
		const atOnce = () => web.calls.filter(({ url }) => url.pathname === '/slow');
		await until(async () => (atOnce().length >= 5 ? true : undefined), { what: 'the first five' });
		expect(await readNotification(instance, last)).toMatchObject({ state: 'queued', attempts: 0 });
		await untilState(instance, last, ['sent']);
		const told = atOnce().map(({ body }) => (JSON.parse(body) as { data: { place: number } }).data.place);
		expect(told.slice(5)).toEqual(told.slice(5).toSorted((a, b) => a - b));
		const [first, sixth] = [atOnce()[0], atOnce()[5]];
		expect((sixth?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(500);
	});

	it('sends what is about one ticket and for one reader in the order in which it was written', async () => {
		const ticket = await newTicket();
		smtp.setMode('refuse-temporary');
		const first = await mail({ ticket, recipient: 'order@desk.example', subject: 'first' });
		await untilState(instance, first, ['failed']);
		const second = await mail({ ticket, recipient: 'order@desk.example', subject: 'second' });
		smtp.setMode('accept');
		await untilState(instance, second, ['sent'], 15_000);
		const subjects = smtp.messages.filter(({ to }) => to.includes('order@desk.example'));
		expect(subjects.map(({ subject }) => subject)).toEqual(['first', 'second']);
	});

	it('never sends late what is of no use any more, and the ticket tells it', async () => {
		const ticket = await newTicket();
		const before = smtp.messages.length;
		const id = await mail({ ticket, kind: 'warning', valid_until: new Date(Date.now() - 1_000) });
		expect(await untilState(instance, id, ['expired'])).toMatchObject({ attempts: 0 });
		expect(smtp.messages.length).toBe(before);
		const events = await eventsOf(instance, ticket);
		expect(events.map(({ data }) => data)).toContainEqual(
			expect.objectContaining({ notification: id, expired: true }),
		);
	});

	it('gives up what kills its process again and again', async () => {
		const id = await mail({ attempts: 18, state: 'sending', next_attempt_at: new Date(Date.now() - 1_000) });
		expect(await untilState(instance, id, ['dead'])).toMatchObject({
			last_error: expect.stringContaining('log of Directus') as string,
		});
	});

	it('does not disturb in quiet hours, unless it is urgent or asked for', async () => {
		const [hour = '00'] = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', timeStyle: 'short' })
			.format(Date.now())
			.split(':');
		const quiet = {
			quiet_from: `${hour}:00`,
			quiet_to: `${String((Number(hour) + 2) % 24).padStart(2, '0')}:00`,
		};
		await instance.request('PATCH', `/items/desk_contacts/${desk.contact}`, quiet);
		const to = { recipient: 'li.lei@customer.example', recipient_contact: desk.contact };
		const ticket = await newTicket();
		const waits = await mail({ ...to, ticket, kind: 'survey' });
		const goes = await mail({ ...to, ticket, kind: 'reply' });
		await untilState(instance, goes, ['sent']);
		const waiting = await until(
			async () => {
				const row = await readNotification(instance, waits);
				return Date.parse(String(row['next_attempt_at'])) > Date.now() + 60_000 ? row : undefined;
			},
			{ what: 'the survey to be left for later' },
		);
		expect(waiting).toMatchObject({ state: 'queued', attempts: 0 });
		expect(new Date(String(waiting['next_attempt_at'])).getUTCMinutes()).toBe(0);
		await instance.request('PATCH', `/items/desk_contacts/${desk.contact}`, {
			quiet_from: null,
			quiet_to: null,
		});
		await knex('desk_notifications').where({ id: waits }).update({ next_attempt_at: null, state: 'dropped' });
	});

	it('tells a storm of alerts in one', async () => {
		const recipient = 'storm@desk.example';
		const at = new Date(Date.now() + 2_500);
		const ids = await Promise.all(
			places(12).map((place) =>
				mail({
					...{ recipient, recipient_user: desk.lead.id, next_attempt_at: at, subject: `alert ${place}` },
					kind: place === 7 ? 'breach' : 'warning',
				}),
			),
		);
		const message = await smtp.waitForMessage(({ to }) => to.includes(recipient));
		expect(message.subject).toContain('12 alerts');
		expect(message.text.indexOf('alert 7')).toBeLessThan(message.text.indexOf('alert 0'));
		const rows = await Promise.all(ids.map((id) => readNotification(instance, id)));
		const [digest] = rows.map((row) => row['digest']);
		expect(rows.every((row) => row['state'] === 'digested' && row['digest'] === digest)).toBe(true);
		expect(smtp.messages.filter(({ to }) => to.includes(recipient))).toHaveLength(1);
	});

	it('tells a reader of one storm after the other', async () => {
		const to = { kind: 'digest', recipient: 'calm@desk.example', recipient_user: desk.lead.id };
		const underWay = { state: 'sending', attempts: 1, next_attempt_at: new Date(Date.now() + 60_000) };
		const first = await mail({ ...to, ...underWay, subject: 'first storm' });
		const second = await mail({ ...to, subject: 'second storm' });
		await untilState(instance, await mail({ recipient: 'other@desk.example' }), ['sent']);
		expect(await readNotification(instance, second)).toMatchObject({ state: 'queued' });
		await knex('desk_notifications').where({ id: first }).update({ next_attempt_at: new Date() });
		await untilState(instance, second, ['sent']);
		const told = smtp.messages.filter(({ subject }) => subject.endsWith('storm'));
		expect(told.map(({ subject }) => subject)).toEqual(['first storm', 'second storm']);
	});

	describe('when a mail is refused for good', () => {
		it('the customer is told by the next method that was agreed on', async () => {
			const ticket = await newTicket();
			smtp.setMode('refuse-permanent');
			const id = await mail({
				...{ ticket, kind: 'reply', recipient: 'li.lei@customer.example', recipient_contact: desk.contact },
				body: 'by the next method',
			});
			await untilState(instance, id, ['dead']);
			await web.waitForCall(
				({ url, body }) => url.pathname === '/sms' && body.includes('by the next method'),
			);
			const [fallback] = await until(
				async () => {
					const rows = await readRows(instance, 'desk_notifications', `filter[fallback_of][_eq]=${id}`);
					return rows[0]?.['state'] === 'sent' ? rows : undefined;
				},
				{ what: 'the text message' },
			);
			expect(fallback).toMatchObject({ method: 'sms', recipient: '13800138000', kind: 'reply', ticket });
			const failed = (await eventsOf(instance, ticket)).find(({ kind }) => kind === 'notification_failed');
			expect(failed).toMatchObject({
				data: { notification: id, fallback: fallback?.['id'], fallback_method: 'sms' },
			});
		});

		it('an acknowledgement goes on in the few words of a text message', async () => {
			smtp.setMode('refuse-permanent');
			const row = { subject: 'Printer', contact: desk.contact, channel: 'email' };
			const { number } = await create(instance, 'desk_tickets', row);
			const call = await web.waitForCall(
				({ url, body }) => url.pathname === '/sms' && body.includes(String(number)),
			);
			expect(JSON.parse(call.body)).toMatchObject({
				text: `您的请求已登记，工单编号 ${String(number)}。催办或补充请提供此编号。`,
			});
		});

		it('and no other is left, who has the ticket learns of it', async () => {
			const ticket = await newTicket();
			await instance.request('PATCH', `/items/desk_tickets/${ticket}`, { assignee: desk.agent.id });
			smtp.setMode('refuse-permanent');
			const id = await mail({ ticket, kind: 'reply', recipient: 'gone@customer.example' });
			await untilState(instance, id, ['dead']);
			const told = await until(
				async () => {
					const rows = await readRows(
						instance,
						'desk_notifications',
						`filter[idempotency_key][_starts_with]=${id}:undelivered`,
					);
					return rows.length > 0 ? rows : undefined;
				},
				{ what: 'the assignee to be told' },
			);
			expect(told).toMatchObject([{ method: 'in_app', recipient: desk.agent.id }]);
			expect(String(told[0]?.['body'])).toContain('gone@customer.example');
		});
	});

	describe('a text message of unknown outcome', () => {
		it('is not sent again before its provider was asked', async () => {
			web.react(() => 'cut');
			const id = await sms();
			expect(await untilState(instance, id, ['unknown'])).toMatchObject({ attempts: 1 });
			const calls = web.calls.filter(({ url }) => url.pathname === '/sms').length;
			web.react(() => ({ body: { id: 'm2' } }));
			// a gateway of one's own cannot be asked: a person decides
			await knex('desk_notifications').where({ id }).update({ next_attempt_at: new Date() });
			await until(
				async () => ((await readNotification(instance, id))['next_attempt_at'] === null ? true : undefined),
				{ what: 'the message to be left to a person' },
			);
			expect(await readNotification(instance, id)).toMatchObject({ state: 'unknown', attempts: 1 });
			expect(web.calls.filter(({ url }) => url.pathname === '/sms')).toHaveLength(calls);
		});
	});
});
