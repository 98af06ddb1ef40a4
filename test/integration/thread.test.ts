import { afterAll, beforeAll, expect, it } from 'vitest';
import { startInstance, type Instance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { describeEverywhere } from '../support/combinations.ts';
import { eventsOf, readRows, readTicket, timersOf, type Row } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

describeEverywhere('from request to reply', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;
	let smtp: SmtpServer;

	beforeAll(async () => {
		smtp = await startSmtpServer();
		instance = await startInstance({ host, database, extension: true, smtp, env });
		desk = await setUpDesk(instance);
	});
	afterAll(async () => {
		await instance?.stop();
		await smtp?.stop();
	});

	async function timer(ticket: string, clause: string): Promise<Row | undefined> {
		return (await timersOf(instance, ticket)).find((row) => row['clause'] === clause);
	}

	function settled(ticket: string, clause: string, state: string) {
		return until(
			async () => {
				const row = await timer(ticket, clause);
				return row?.['state'] === state ? row : undefined;
			},
			{ what: `timer ${clause} to be ${state}` },
		);
	}

	async function reply(ticket: string, row: object, token = desk.agent.token) {
		const { status, body } = await instance.request(
			'POST',
			'/items/desk_messages',
			{ ticket, ...row },
			token,
		);
		expect(status, JSON.stringify(body)).toBe(200);
	}

	it('the acknowledgement completes the registration and starts the progress clock', async () => {
		const ticket = await create(instance, 'desk_tickets', {
			subject: '打印机故障',
			contact: desk.contact,
			channel: 'email',
		});
		const id = String(ticket['id']);
		const mail = await smtp.waitForMessage(({ subject }) => subject.includes(String(ticket['number'])));
		expect(mail.to).toEqual(['li.lei@customer.example']);
		expect(mail.text).toContain('2.1.2');
		expect(mail.headers['auto-submitted']).toBe('auto-generated');
		const registration = await settled(id, '2.1.4', 'met');
		const after = await readTicket(instance, id);
		expect(after).toMatchObject({
			status: 'registered',
			registered_at: registration['stopped_at'],
			registration_due_at: registration['due_at'],
		});
		const progress = await timer(id, '2.2.1');
		expect(progress).toMatchObject({
			state: 'running',
			started_at: after['registered_at'],
			due_at: after['progress_due_at'],
		});
		expect((await eventsOf(instance, id)).map(({ kind }) => kind)).toEqual([
			'ticket_received',
			'ticket_registered',
			'timer_started',
			'timer_met',
		]);
	});

	it('a reply by e-mail counts once the mail server has it; progress needs a message of its kind', async () => {
		const ticket = await create(instance, 'desk_tickets', {
			subject: 'Reply',
			contact: desk.contact,
			channel: 'email',
		});
		const id = String(ticket['id']);
		await settled(id, '2.1.4', 'met');
		await reply(id, { kind: 'internal_note', body: 'Looks like the fuser.' });
		await reply(id, { author_type: 'bot', body: 'A bot says hello.' });
		await reply(id, { is_public: false, body: 'Not for the customer.' });
		await smtp.waitForMessage(({ text }) => text.includes('A bot says hello'));
		expect(await timer(id, '2.1.2')).toMatchObject({ state: 'running' });

		await reply(id, { body: 'We are looking into it.' });
		const mail = await smtp.waitForMessage(({ text }) => text.includes('We are looking into it'));
		expect(mail.subject).toBe(`Re: [${String(ticket['number'])}] Reply`);
		expect(mail.headers['auto-submitted']).toBeUndefined();
		const first = await settled(id, '2.1.2', 'met');
		const [message] = await readRows(
			instance,
			'desk_messages',
			`filter[ticket][_eq]=${id}&filter[body][_contains]=looking`,
		);
		expect(first).toMatchObject({ stopped_at: message?.['sent_at'], stopped_by: message?.['id'] });
		expect(message).toMatchObject({
			author: desk.agent.id,
			author_type: 'agent',
			email_message_id: mail.messageId,
		});
		expect(await timer(id, '2.2.1')).toMatchObject({ state: 'running' });

		await reply(id, { kind: 'progress_update', body: 'A technician comes tomorrow.' });
		await settled(id, '2.2.1', 'met');
		const done = await until(
			async () => {
				const row = await readTicket(instance, id);
				return row['sla_state'] === 'met' ? row : undefined;
			},
			{ what: 'every promise kept' },
		);
		expect(done).toMatchObject({ next_due_at: null, next_due_metric: null, escalation_level: 0 });
	});

	it('an urgent phone call is answered by phone; marking later counts from the mark', async () => {
		const ticket = await create(instance, 'desk_tickets', {
			subject: 'Urgent',
			contact: desk.contact,
			channel: 'hotline',
			status: 'registered',
		});
		const id = String(ticket['id']);
		expect(ticket['registered_at']).toBe(ticket['received_at']);
		expect((await timersOf(instance, id)).map(({ clause, state }) => [clause, state])).toEqual([
			['2.1.4', 'met'],
			['2.2.1', 'running'],
		]);
		const said = { via: 'phone', evidence: 'Call 4711' };
		const { status } = await instance.request('POST', `/desk/tickets/${id}/urgent`, said, desk.agent.token);
		expect(status).toBe(200);
		const urgent = await settled(id, '2.2.3', 'running');
		expect(Date.parse(String(urgent['started_at']))).toBeGreaterThan(
			Date.parse(String(ticket['received_at'])),
		);
		await reply(id, { body: 'We are on our way.' });
		await settled(id, '2.2.3', 'met');
		const kinds = (await eventsOf(instance, id)).map(({ kind }) => kind);
		expect(kinds).toContain('urgent_marked');
		expect(kinds).toContain('ticket_changed');
	});

	it('withdrawing cancels what was still in time; several tickets change at once', async () => {
		const rows = ['One', 'Two'].map((subject) => ({
			subject,
			contact: desk.contact,
			channel: 'hotline',
			status: 'registered',
		}));
		const { body } = await instance.request('POST', '/items/desk_tickets', rows);
		const ids = (body as { data: { id: string }[] }).data.map(({ id }) => id);
		for (const ticket of ids) {
			const message = { ticket, kind: 'customer_message', body: 'We do not need it any more' };
			await create(instance, 'desk_messages', message);
		}
		const change = { keys: ids, data: { status: 'cancelled', assignee: desk.agent.id } };
		expect((await instance.request('PATCH', '/items/desk_tickets', change)).status).toBe(200);
		for (const id of ids) {
			await settled(id, '2.2.1', 'cancelled');
			const changed = (await eventsOf(instance, id)).find(({ kind }) => kind === 'ticket_changed');
			expect(changed?.['data']).toMatchObject({
				changes: { status: ['registered', 'cancelled'], assignee: [null, desk.agent.id] },
			});
		}
	});

	it('every timeline is an unbroken chain', async () => {
		const events = await readRows(instance, 'desk_events', 'sort=ticket,sequence');
		const byTicket = Map.groupBy(events, ({ ticket }) => ticket);
		for (const chain of byTicket.values()) {
			chain.forEach((event, index) => {
				expect(event['sequence']).toBe(index + 1);
				expect(event['previous_hash']).toBe(index === 0 ? '' : chain[index - 1]?.['hash']);
			});
		}
	});
});
