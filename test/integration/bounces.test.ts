import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect } from '../harness/connect.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { describeEach } from '../support/combinations.ts';
import { putIntoOutbox, readNotification, untilState } from '../support/outbox.ts';
import { eventsOf, readRows } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

interface Report {
	readonly to: string;
	readonly recipient: string;
	readonly action?: string;
	readonly status?: string;
	readonly messageId?: string;
	readonly diagnostic?: string;
}

/** A report as mail servers write it (RFC 3464). */
function report({
	to,
	recipient,
	action = 'failed',
	status = '5.1.1',
	messageId,
	diagnostic = '550 no such user',
}: Report): string {
	return [
		'From: MAILER-DAEMON@mx.example',
		`To: ${to}`,
		'Subject: Undelivered Mail Returned to Sender',
		'Auto-Submitted: auto-replied',
		'MIME-Version: 1.0',
		'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
		'',
		'--b',
		'Content-Type: text/plain',
		'',
		'Your mail could not be delivered.',
		'--b',
		'Content-Type: message/delivery-status',
		'',
		'Reporting-MTA: dns; mx.example',
		'',
		`Final-Recipient: rfc822; ${recipient}`,
		`Action: ${action}`,
		`Status: ${status}`,
		`Diagnostic-Code: smtp; ${diagnostic}`,
		'',
		...(messageId ? ['--b', 'Content-Type: message/rfc822', '', `Message-ID: ${messageId}`, '', 'x'] : []),
		'--b--',
		'',
	].join('\r\n');
}

describeEach('mail that comes back', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;
	let smtp: SmtpServer;
	let knex: Knex;
	const customer = 'li.lei@customer.example';

	beforeAll(async () => {
		smtp = await startSmtpServer();
		instance = await startInstance({ host, database, extension: true, smtp, env });
		desk = await setUpDesk(instance);
		await instance.request('PATCH', '/items/desk_channels/email', {
			...{ address: 'support@desk.example', bounce_address: 'bounce@desk.example' },
		});
		knex = connect(instance.databaseConfig);
	});
	afterAll(async () => {
		await knex?.destroy();
		await instance?.stop();
		await smtp?.stop();
	});

	const newTicket = async () =>
		String(
			(
				await create(instance, 'desk_tickets', {
					...{ subject: 'Printer', contact: desk.contact, channel: 'hotline', status: 'registered' },
				})
			)['id'],
		);
	/** A mail that was sent, and the address that its bounces go to. */
	const sentMail = async (row: object) => {
		const subject = `mail ${Math.random()}`;
		const id = await putIntoOutbox(knex, { method: 'email', recipient: customer, ...row, subject });
		const sent = await untilState(instance, id, ['sent']);
		const message = await smtp.waitForMessage((one) => one.subject === subject);
		return { id, from: message.from, messageId: String(sent['email_message_id']) };
	};
	const post = (raw: unknown, token?: string) => instance.request('POST', '/desk/mail/raw', { raw }, token);
	const contact = async () => {
		const { body } = await instance.request('GET', `/items/desk_contacts/${desk.contact}`);
		return (body as { data: Record<string, unknown> }).data;
	};

	it('for good marks the mail and the address, and the ticket tells it', async () => {
		const ticket = await newTicket();
		const { id, from } = await sentMail({ ticket, kind: 'reply', recipient_contact: desk.contact });
		expect(from).toMatch(/^bounce\+[0-9a-v]{42}@desk\.example$/);
		const answer = await post(report({ to: from, recipient: customer }));
		expect(answer.body).toMatchObject({
			data: { type: 'bounce', notification: id, consequence: 'bounced' },
		});
		expect(await readNotification(instance, id)).toMatchObject({ state: 'bounced', bounce: 'hard' });
		expect(await contact()).toMatchObject({
			email_bounce: expect.stringContaining('no such user') as string,
		});
		const told = (await eventsOf(instance, ticket)).filter(({ kind }) => kind === 'notification_bounced');
		expect(told).toMatchObject([{ data: { notification: id, bounce: 'hard' } }]);
		expect((await post(report({ to: from, recipient: customer }))).body).toMatchObject({
			data: { consequence: 'nothing' },
		});
		const next = await putIntoOutbox(knex, {
			...{ method: 'email', recipient: customer, recipient_contact: desk.contact },
		});
		expect(await untilState(instance, next, ['dead'])).toMatchObject({
			last_error: expect.stringContaining('came back') as string,
		});
		await instance.request('PATCH', `/items/desk_contacts/${desk.contact}`, { email: customer });
		expect(await contact()).toMatchObject({ email_bounced_at: null, email_bounce: null });
	});

	it.each([
		[
			'is only late is no failure',
			{ action: 'delayed', status: '4.4.1' },
			{ state: 'sent', bounce: 'delayed' },
		],
		[
			'finds a full box does not blame the address',
			{ status: '5.2.2' },
			{ state: 'bounced', bounce: 'soft' },
		],
	])('that %s', async (_what, how, expected) => {
		const { id, from } = await sentMail({ recipient_contact: desk.contact });
		await post(report({ to: from, recipient: customer, ...how }));
		expect(await readNotification(instance, id)).toMatchObject(expected);
		expect(await contact()).toMatchObject({ email_bounced_at: null });
	});

	it('within the hour has answered nothing, and the desk has it in its books', async () => {
		const row = { subject: 'Printer', contact: desk.contact, channel: 'email' };
		const ticket = String((await create(instance, 'desk_tickets', row))['id']);
		const reply = { ticket, kind: 'agent_reply', body: '您好，我们已在处理。谢谢。', confirmed: true };
		const message = String((await create(instance, 'desk_messages', reply))['id']);
		const filter = `filter[ticket][_eq]=${ticket}&filter[clause][_eq]=2.1.2`;
		const becomes = (state: string) =>
			until(
				async () => (await readRows(instance, 'desk_timers', filter)).find((one) => one['state'] === state),
				{
					what: `2.1.2 to be ${state}`,
					timeoutMs: 30_000,
				},
			);
		expect(await becomes('met')).toMatchObject({ stopped_by: message });
		const [notification] = await readRows(
			instance,
			'desk_notifications',
			`filter[message][_eq]=${message}&filter[kind][_eq]=reply`,
		);
		const mail = await smtp.waitForMessage(
			({ messageId }) => messageId === notification?.['email_message_id'],
		);
		await post(report({ to: mail.from, recipient: customer }));
		expect(await becomes('running')).toMatchObject({ stopped_at: null, stopped_by: null });
		const told = (await eventsOf(instance, ticket)).map(({ kind }) => kind);
		expect(told.slice(-2)).toEqual(['notification_bounced', 'timer_reopened']);
		const { body } = await instance.request('GET', `/desk/tickets/${ticket}/verify`);
		expect(body).toMatchObject({ data: { findings: [] } });
		await instance.request('PATCH', `/items/desk_contacts/${desk.contact}`, { email: customer });
	});

	it('to one of the staff is nothing that happened to the ticket', async () => {
		const ticket = await newTicket();
		const to = { recipient: 'lead@desk.example', recipient_user: desk.lead.id };
		const { id, from } = await sentMail({ ...to, ticket, kind: 'warning' });
		await post(report({ to: from, recipient: to.recipient }));
		expect(await readNotification(instance, id)).toMatchObject({ state: 'bounced' });
		const kinds = (await eventsOf(instance, ticket)).map(({ kind }) => kind);
		expect(kinds).not.toContain('notification_bounced');
	});

	it('after its reader was erased brings nothing of them back', async () => {
		const email = 'zhang.san@customer.example';
		const organization = desk.customer;
		const person = await create(instance, 'desk_contacts', { name: 'Zhang San', email, organization });
		const row = { kind: 'notice', recipient: email, recipient_contact: person['id'] };
		const { id, from } = await sentMail(row);
		const erasure = { reason: 'They asked for it', confirm: 'Zhang San' };
		const erased = await instance.request('POST', `/desk/contacts/${String(person['id'])}/erase`, erasure);
		expect(erased.status, JSON.stringify(erased.body)).toBe(200);
		const answer = await post(report({ to: from, recipient: email }));
		expect(answer.body).toMatchObject({ data: { notification: id, consequence: 'nothing' } });
		const rows: unknown = await knex('desk_notifications').select('*');
		expect(JSON.stringify(rows)).not.toContain(email);
	});

	it('is found by its Message-ID as well, but then the recipient must fit', async () => {
		const { id, messageId } = await sentMail({});
		const forged = report({ to: 'bounce@desk.example', recipient: 'someone@else.example', messageId });
		expect((await post(forged)).body).toMatchObject({ data: { notification: null, consequence: 'nothing' } });
		const real = report({ to: 'bounce@desk.example', recipient: customer, messageId });
		expect((await post(real)).body).toMatchObject({ data: { notification: id, consequence: 'bounced' } });
	});

	it('may hold what no database keeps', async () => {
		const { id, from } = await sentMail({});
		const raw = report({ to: from, recipient: customer, diagnostic: '550 no\u0000 such user' });
		const answer = await post(raw);
		expect(answer.body).toMatchObject({ data: { notification: id, consequence: 'bounced' } });
		const nobody = report({ to: 'x@y.test', recipient: customer, messageId: '<\u0000@desk.example>' });
		expect((await post(nobody)).body).toMatchObject({ data: { notification: null } });
	});

	it('from one of those to whom a mail was passed on has not arrived', async () => {
		const { id, from } = await sentMail({});
		const arrived = 'a@forward.example\r\nAction: delivered\r\nStatus: 2.0.0';
		const recipient = `${arrived}\r\n\r\nFinal-Recipient: rfc822; b@forward.example`;
		const answer = await post(report({ to: from, recipient }));
		expect(answer.body).toMatchObject({ data: { notification: id, consequence: 'bounced' } });
	});

	it('that is larger than any mail is refused in words', async () => {
		const answer = await fetch(`${instance.url}/desk/mail/raw`, {
			method: 'POST',
			headers: { Authorization: `Bearer ${instance.adminToken}`, 'Content-Type': 'Message/RFC822' },
			body: `Subject: x\r\n\r\n${'x'.repeat(31 * 1024 * 1024)}`,
		});
		expect(answer.status).toBe(400);
		expect(await answer.text()).toContain('at most 30 MB');
	});

	it('is taken from apps alone, as it came, and nothing in it is an error of ours', async () => {
		expect((await post(report({ to: 'x@y', recipient: customer }), desk.agent.token)).status).toBe(403);
		for (const raw of ['', 'x', 'Subject: hello\r\n\r\nHello', 42, null, '\u0000'.repeat(10)]) {
			expect([200, 400], JSON.stringify(raw)).toContain((await post(raw)).status);
		}
		const answer = await fetch(`${instance.url}/desk/mail/raw`, {
			method: 'POST',
			headers: { Authorization: `Bearer ${instance.adminToken}`, 'Content-Type': 'message/rfc822' },
			body: report({ to: 'nobody@desk.example', recipient: 'nobody@customer.example' }),
		});
		expect(await answer.json()).toMatchObject({ data: { type: 'bounce', notification: null } });
	});
});
