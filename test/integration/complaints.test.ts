import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directus11, directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { assessment, openCounter, receipt, workOnComplaints } from '../support/complaints.ts';
import { eventsOf, readRows, readTicket, refusal, timersOf } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

describe.each([directus12, directus11])('complaints, Directus $line', (host) => {
	let instance: Instance;
	let desk: TestDesk;
	let smtp: SmtpServer;
	let work: ReturnType<typeof workOnComplaints>;

	beforeAll(async () => {
		smtp = await startSmtpServer();
		instance = await startInstance({ host, database: 'sqlite', extension: true, smtp });
		desk = await setUpDesk(instance);
		work = workOnComplaints(instance, desk);
		await openCounter(instance);
	});
	afterAll(async () => {
		await instance?.stop();
		await smtp?.stop();
	});

	const stagesTold = async (ticket: string) =>
		(await eventsOf(instance, ticket)).flatMap(({ kind, data }) =>
			kind === 'complaint_stage_changed' ? [(data as { to: string }).to] : [],
		);

	describe('a record comes into being', () => {
		const isReceived = async (ticket: string) => {
			const record = await work.complaintOf(ticket);
			expect(record).toMatchObject({ complainant: desk.contact, received_via: 'phone' });
			expect(await stagesTold(ticket)).toContain('received');
			expect((await readTicket(instance, ticket))['complaint_stage']).not.toBeNull();
			return record;
		};
		const row = () => ({ subject: 'Late', contact: desk.contact, channel: 'counter' });

		it('with a ticket by REST', async () => {
			const { ticket } = await work.complaintBy('counter', { description: 'Too late' });
			expect(await isReceived(ticket)).toMatchObject({ description: 'Too late', stage: 'received' });
		});

		it('with tickets of a batch', async () => {
			const rows = [row(), { ...row(), type: 'complaint' }, { ...row(), type: 'complaint' }];
			const { status, body } = await instance.request('POST', '/items/desk_tickets', rows);
			expect(status).toBe(200);
			const [plain, ...complaints] = (body as { data: { id: string }[] }).data;
			for (const { id } of complaints) await isReceived(id);
			expect(await readRows(instance, 'desk_complaints', `filter[ticket][_eq]=${plain?.id}`)).toEqual([]);
		});

		it('with a ticket by GraphQL, and one that hangs on its contact', async () => {
			const { body } = await instance.graphql(
				'mutation ($data: create_desk_tickets_input!) { create_desk_tickets_item(data: $data) { id } }',
				{
					data: {
						subject: 'Late',
						contact: { id: desk.contact },
						channel: { id: 'counter' },
						type: 'complaint',
					},
				},
			);
			const made = (body as { data: { create_desk_tickets_item: { id: string } } }).data;
			await isReceived(made.create_desk_tickets_item.id);
			const nested = { tickets: { create: [{ ...row(), type: 'complaint', subject: 'Nested' }] } };
			expect((await instance.request('PATCH', `/items/desk_contacts/${desk.contact}`, nested)).status).toBe(
				200,
			);
			const [ticket] = await readRows(instance, 'desk_tickets', 'filter[subject][_eq]=Nested');
			await isReceived(String(ticket?.['id']));
		});

		it('when a ticket turns into one, and by a record of its own, once', async () => {
			const id = String((await create(instance, 'desk_tickets', row()))['id']);
			const change = { type: 'complaint' };
			const patched = await instance.request('PATCH', `/items/desk_tickets/${id}`, change, desk.agent.token);
			expect(patched.status).toBe(200);
			await work.staged(id, 'received');
			await isReceived(id);

			const other = String((await create(instance, 'desk_tickets', row()))['id']);
			const record = { ticket: other, remedy_sought: 'An apology' };
			const posted = await instance.request('POST', '/items/desk_complaints', record, desk.lead.token);
			expect(posted.status, JSON.stringify(posted.body)).toBe(200);
			expect(await isReceived(other)).toMatchObject({ remedy_sought: 'An apology' });
			expect(await readTicket(instance, other)).toMatchObject({
				type: 'complaint',
				complaint_stage: 'received',
			});
			const again = await instance.request('POST', '/items/desk_complaints', record, desk.lead.token);
			expect(again.status).toBe(400);
			expect(refusal(again)).toMatch(/desk_complaints\.ticket \(clause 1\.4\.5\): the ticket has its record/);
		});
	});

	describe('agents', () => {
		it('see nothing of it, by whatever way', async () => {
			const { ticket, id } = await work.complaintBy('counter', { description: 'Public part' });
			await work.change(id, { immediate_action: 'SECRET finding' });
			const token = desk.agent.token;
			for (const path of [`/items/desk_complaints`, `/items/desk_complaints/${id}`]) {
				expect((await instance.request('GET', path, undefined, token)).status).toBe(403);
			}
			for (const [method, path, body] of [
				['POST', '/items/desk_complaints', { ticket }],
				['PATCH', `/items/desk_complaints/${id}`, { level: 'general' }],
				['DELETE', `/items/desk_complaints/${id}`, undefined],
				['POST', `/desk/complaints/${id}/decision-letter`, {}],
				['POST', `/desk/tickets/${ticket}/not-a-complaint`, { reason: 'No' }],
			] as const) {
				expect((await instance.request(method, path, body, token)).status, `${method} ${path}`).toBe(403);
			}
			const graph = await instance.graphql('{ desk_complaints { id } }', {}, token);
			expect(JSON.stringify(graph.body)).toContain('errors');
			const exported = { query: { limit: -1 }, format: 'csv', file: {} };
			for (const by of [desk.lead.token, token]) {
				const path = '/utils/export/desk%5Fcomplaints';
				const answer = await instance.request('POST', path, exported, by);
				expect(answer.status).toBe(403);
				expect(refusal(answer)).toContain('desk_complaints (clause 1.4.5): complaints are not exported');
			}
			const everything = [
				`/items/desk_tickets/${ticket}?fields=*.*`,
				`/items/desk_events?filter[ticket][_eq]=${ticket}&fields=*.*`,
				`/items/desk_messages?filter[ticket][_eq]=${ticket}&fields=*.*`,
				`/items/desk_notifications?limit=-1`,
				`/revisions?limit=-1&fields=*.*`,
				`/activity?limit=-1&fields=*.*`,
				`/users/${desk.lead.id}?fields=*.*`,
				`/items/desk_contacts/${desk.contact}?fields=*.*`,
			];
			for (const path of everything) {
				const { body } = await instance.request('GET', path, undefined, token);
				expect(JSON.stringify(body), path).not.toContain('SECRET');
			}
			const seen = await instance.request('GET', `/items/desk_tickets/${ticket}`, undefined, token);
			expect((seen.body as { data: object }).data).toMatchObject({ complaint_stage: 'received' });
			expect(Object.keys((seen.body as { data: object }).data)).not.toContain('complaint');
		});

		it('cannot turn a complaint back, nor can anybody by an edit', async () => {
			const { ticket } = await work.complaintBy('counter');
			const change = { type: 'problem' };
			for (const token of [desk.agent.token, desk.lead.token, undefined]) {
				const answer = await instance.request('PATCH', `/items/desk_tickets/${ticket}`, change, token);
				expect(answer.status).toBe(403);
				expect(refusal(answer)).toMatch(/desk_tickets\.type \(clause 1\.4\.5\).*not-a-complaint/);
			}
		});
	});

	it('a supervisor turns one back with a reason that the customer reads, and it can become one again', async () => {
		const { ticket, id } = await work.complaintBy('counter');
		const path = `/desk/tickets/${ticket}/not-a-complaint`;
		const without = await instance.request('POST', path, {}, desk.lead.token);
		expect(without.status).toBe(400);
		expect(refusal(without)).toContain('not_a_complaint.reason (clause 1.4.5)');
		const body = { reason: 'You asked for an invoice, which we have sent.', type: 'consultation' };
		const turned = await instance.request('POST', path, body, desk.lead.token);
		expect(turned.status, JSON.stringify(turned.body)).toBe(200);
		expect(await readTicket(instance, ticket)).toMatchObject({
			type: 'consultation',
			complaint_stage: 'withdrawn',
		});
		const messages = await readRows(instance, 'desk_messages', `filter[ticket][_eq]=${ticket}`);
		expect(messages).toMatchObject([{ body: body.reason, is_public: true, author: desk.lead.id }]);
		const kinds = (await eventsOf(instance, ticket)).map(({ kind }) => kind);
		expect(kinds).toContain('complaint_withdrawn_by_staff');
		expect(await work.complaintOf(ticket)).toMatchObject({ id, withdrawal_reason: body.reason });

		await instance.request('PATCH', `/items/desk_tickets/${ticket}`, { type: 'complaint' }, desk.agent.token);
		await work.staged(ticket, 'received');
		expect(await work.complaintOf(ticket)).toMatchObject({ id, withdrawn_at: null });
	});

	it('counts by its level', async () => {
		const { ticket, id } = await work.complaintBy('counter', { status: 'in_progress' });
		await work.write(ticket, { body: 'We look into it.' });
		await work.staged(ticket, 'acknowledged');
		const urgent = { safety_implication: true, level: 'urgent', immediate_action: 'Power cut off' };
		await work.change(id, { ...receipt, ...assessment, ...urgent, stage: 'assessed' });
		await work.staged(ticket, 'assessed');
		expect(await readTicket(instance, ticket)).toMatchObject({ complaint_level: 'urgent' });
		const state = async (commitment: string) =>
			(await timersOf(instance, ticket)).find((row) => row['commitment'] === commitment);
		expect(await state('1.4.5-decision')).toMatchObject({ state: 'superseded', end_reason: 'reclassified' });
		const decisionTimer = await state('1.4.5-decision-urgent');
		const received = Date.parse(String((await readTicket(instance, ticket))['registered_at']));
		expect(decisionTimer?.['state']).toBe('running');
		expect(Date.parse(String(decisionTimer?.['due_at']))).toBe(received + 24 * 3_600_000);
		expect(await state('1.4.5-reply-urgent')).toMatchObject({ state: 'met' });
		expect((await work.complaintOf(ticket))['proposed_level']).toBe('urgent');
	});

	it('is suggested to supervisors once by the words of the customer', async () => {
		const row = { subject: 'Hello', contact: desk.contact, channel: 'counter', status: 'in_progress' };
		const ticket = String((await create(instance, 'desk_tickets', row))['id']);
		await work.write(ticket, { kind: 'customer_message', body: '再不解决我就打12315投诉' });
		await work.write(ticket, { kind: 'customer_message', body: 'I will call my lawyer' });
		const found = await until(
			async () => {
				const rows = await readRows(
					instance,
					'desk_notifications',
					`filter[ticket][_eq]=${ticket}&filter[kind][_eq]=complaint`,
				);
				return rows.every(({ state }) => state === 'sent') && rows.length > 0 ? rows : undefined;
			},
			{ what: 'the suggestion to arrive' },
		);
		expect(found).toMatchObject([{ recipient_user: desk.lead.id, method: 'in_app' }]);
		const events = (await eventsOf(instance, ticket)).filter(({ kind }) => kind === 'complaint_suggested');
		expect(events).toMatchObject([{ data: { words: ['12315', '投诉'] } }]);
		expect((await readTicket(instance, ticket))['complaint_suggested_at']).not.toBeNull();
		expect((await readTicket(instance, ticket))['type']).toBe('service_request');
	});
});
