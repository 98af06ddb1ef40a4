import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directus11, directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import {
	assessment,
	bystander,
	decision,
	openCounter,
	receipt,
	workOnComplaints,
} from '../support/complaints.ts';
import { eventsOf, readRows, readTicket, refusal, timersOf } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

describe.each([directus12, directus11])('complaints, Directus $line', (host) => {
	let instance: Instance;
	let desk: TestDesk;
	let smtp: SmtpServer;
	let work: ReturnType<typeof workOnComplaints>;
	let inspector: string;

	beforeAll(async () => {
		smtp = await startSmtpServer();
		instance = await startInstance({ host, database: 'sqlite', extension: true, smtp });
		desk = await setUpDesk(instance);
		work = workOnComplaints(instance, desk);
		await openCounter(instance);
		inspector = await bystander(instance, 'inspector');
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

	describe('the stages', () => {
		it('are refused with everything that is missing, in both languages', async () => {
			const { ticket, id } = await work.complaintBy('counter');
			const early = await work.send(id, { stage: 'assessed' });
			expect(refusal(early)).toContain(
				'desk_complaints.stage (clause 1.4.5): cannot go from received to assessed',
			);
			const byHand = await work.send(id, { stage: 'acknowledged' });
			expect(refusal(byHand)).toContain('reply to them first');
			await work.write(ticket, { body: 'We look into it.' });
			await work.staged(ticket, 'acknowledged');
			const empty = await work.send(id, { stage: 'assessed' });
			expect(empty.status).toBe(400);
			const missing = [
				'product_service',
				'remedy_sought',
				'safety_implication',
				'complexity',
				'impact',
				'immediate_action_needed',
				'level',
			].map((field) => `desk_complaints.${field} (clause 1.4.5): is missing`);
			expect(refusal(empty)).toBe(`Invalid payload. ${missing.join('; ')}.`);
			await instance.request('PATCH', `/users/${desk.lead.id}`, { language: 'zh-CN' });
			const inChinese = refusal(await work.send(id, { stage: 'assessed' }));
			expect(inChinese).toContain('desk_complaints.remedy_sought（第 1.4.5 条）：尚未填写；');
			await instance.request('PATCH', `/users/${desk.lead.id}`, { language: 'en-US' });
			const { level: _, ...answers } = assessment;
			const unlevelled = await work.send(id, {
				...receipt,
				...answers,
				impact: 'widespread',
				stage: 'assessed',
			});
			expect(refusal(unlevelled)).toContain('the assessment proposes major');
			const tooLow = await work.send(id, {
				...receipt,
				...assessment,
				impact: 'widespread',
				stage: 'assessed',
			});
			expect(refusal(tooLow)).toContain('desk_complaints.level_reason (clause 1.4.5)');
			expect((await readTicket(instance, ticket))['complaint_stage']).toBe('acknowledged');
		});

		it('keep whoever is involved out of the investigation', async () => {
			const { ticket, id } = await work.complaintBy('counter', { status: 'in_progress' });
			await work.write(ticket, { body: 'We look into it.' });
			await work.staged(ticket, 'acknowledged');
			const accused = await bystander(instance, 'accused');
			await work.change(id, { ...receipt, ...assessment, respondent: accused, stage: 'assessed' });
			const byAccused = await work.send(id, { investigator: accused, stage: 'investigating' });
			expect(refusal(byAccused)).toContain(
				'desk_complaints.investigator (clause 1.4.5): cannot be the person complained about',
			);
			const byWriter = await work.send(id, { investigator: desk.lead.id });
			expect(refusal(byWriter)).toContain('has written to the customer about it already');
			await instance.request('PATCH', `/items/desk_tickets/${ticket}`, { assignee: desk.agent.id });
			const byAssignee = await work.send(id, { investigator: desk.agent.id });
			expect(refusal(byAssignee)).toContain('cannot be the assignee of the ticket');
			await work.change(id, { investigator: inspector, stage: 'investigating' });

			for (const [assignee, why] of [
				[accused, 'cannot be the person complained about'],
				[inspector, 'cannot be who investigates the complaint'],
			] as const) {
				const assigned = await instance.request('PATCH', `/items/desk_tickets/${ticket}`, { assignee });
				expect(assigned.status).toBe(400);
				expect(refusal(assigned)).toContain(why);
			}
			const handed = { reason: 'Needs a lead', assignee: accused };
			const escalated = await instance.request('POST', `/desk/tickets/${ticket}/escalate`, handed);
			expect(refusal(escalated)).toContain('cannot be the person complained about');
		});

		it('take the ticket from whoever is complained about', async () => {
			const { ticket, id } = await work.complaintBy('counter', { assignee: desk.agent.id });
			await work.change(id, { respondent: desk.agent.id });
			const row = await until(
				async () => {
					const found = await readTicket(instance, ticket);
					return found['assignee'] === null ? found : undefined;
				},
				{ what: 'the ticket to go back to the queue' },
			);
			expect(row['assignee']).toBeNull();
			const changes = (await eventsOf(instance, ticket)).filter(({ kind }) => kind === 'ticket_changed');
			expect(changes.at(-1)?.['data']).toMatchObject({ changes: { assignee: [desk.agent.id, null] } });
			expect(changes.at(-1)?.['actor']).toBe(desk.lead.id);
		});

		it('are moved by one supervisor at a time', async () => {
			const { ticket, id } = await work.complaintBy('counter', { status: 'in_progress' });
			await work.write(ticket, { body: 'We look into it.' });
			await work.staged(ticket, 'acknowledged');
			const change = { ...receipt, ...assessment, stage: 'assessed' };
			await work.change(id, change);
			const answers = await Promise.all([
				work.send(id, { investigator: inspector, stage: 'investigating' }),
				work.send(id, { facts: 'x', stage: 'response_drafted' }, 'admin'),
			]);
			const record = await work.complaintOf(ticket);
			await work.staged(ticket, String(record['stage']));
			const told = await stagesTold(ticket);
			// Whichever came first: no stage was jumped over.
			expect(['investigating', 'response_drafted']).toContain(record['stage']);
			expect(told).toContain('investigating');
			expect(answers.map(({ status }) => status).sort()[0]).toBe(200);
		});
	});

	it('the decision letter travels by mail, moves the stage on delivery and stops the clock', async () => {
		const { ticket, id } = await work.drafted('email', inspector);
		const draft = await instance.request(
			'POST',
			`/desk/complaints/${id}/decision-letter`,
			{},
			desk.lead.token,
		);
		expect(draft.status, JSON.stringify(draft.body)).toBe(200);
		const letter = (draft.body as { data: { body: string; language: string; missing: unknown[] } }).data;
		expect(letter).toMatchObject({ language: 'zh-CN', missing: [] });
		for (const part of ['Li Lei，您好', decision.decision, decision.decision_reasons, '12315', '内部复核']) {
			expect(letter.body).toContain(part);
		}
		smtp.setMode('refuse-temporary');
		const message = { kind: 'decision_letter', body: letter.body, channel: 'email' };
		await work.write(ticket, message);
		await until(async () => smtp.attempts() > 0 || undefined, { what: 'an attempt to deliver' });
		expect((await work.complaintOf(ticket))['stage']).toBe('response_drafted');
		smtp.setMode('accept');
		await smtp.waitForMessage(({ text }) => text.includes(decision.decision), 60_000);
		await work.staged(ticket, 'decision_communicated');
		const record = await work.complaintOf(ticket);
		const timer = (await timersOf(instance, ticket)).find(
			({ commitment }) => commitment === '1.4.5-decision',
		);
		expect(timer).toMatchObject({ state: 'met', stopped_at: record['decision_communicated_at'] });
		expect(await stagesTold(ticket)).toEqual([
			'received',
			'acknowledged',
			'assessed',
			'investigating',
			'response_drafted',
			'decision_communicated',
		]);
		const frozen = await work.send(id, { decision: 'Something else' });
		expect(refusal(frozen)).toContain('desk_complaints.decision (clause 1.4.5): cannot be changed any more');
	});

	it('a letter does not leave before there is a decision, nor above the limit without a second person', async () => {
		const { ticket, id } = await work.drafted('counter', inspector);
		const letter = { ticket, kind: 'decision_letter', channel: 'counter', body: 'Decision' };
		const post = () => instance.request('POST', '/items/desk_messages', letter, desk.lead.token);
		await work.change(id, { decision_reasons: null });
		expect(refusal(await post())).toContain('desk_complaints.decision_reasons (clause 1.4.5): is missing');
		await work.change(id, {
			decision_reasons: decision.decision_reasons,
			remedies: [{ type: 'compensation', amount: 5000 }],
		});
		expect(refusal(await post())).toContain('the remedies exceed 1000');
		const own = await work.send(id, { approval: 'approved' });
		expect(refusal(own)).toContain('desk_complaints.approval (clause 1.4.5)');
		await work.change(id, { approval: 'approved' }, 'admin');
		await work.change(id, { remedies: [{ type: 'compensation', amount: 6000 }] });
		expect((await work.complaintOf(ticket))['approval']).toBeNull();
		await work.change(id, { approval: 'approved' }, 'admin');
		expect((await post()).status).toBe(200);
		await work.staged(ticket, 'decision_communicated');

		const fresh = await work.complaintBy('counter');
		const early = await instance.request(
			'POST',
			'/items/desk_messages',
			{ ...letter, ticket: fresh.ticket },
			desk.lead.token,
		);
		expect(refusal(early)).toContain('the complaint has no drafted response yet');
	});

	it('is closed once answered, done, learnt from, and asked about', async () => {
		const { ticket, id } = await work.drafted('counter', inspector);
		const done = await instance.request(
			'PATCH',
			`/items/desk_tickets/${ticket}`,
			{ status: 'resolved' },
			desk.lead.token,
		);
		expect(done.status).toBe(400);
		await work.write(ticket, { kind: 'decision_letter', body: 'Decision' });
		await work.staged(ticket, 'decision_communicated');
		const early = refusal(await work.send(id, { stage: 'closed' }));
		for (const field of ['answer', 'remedies', 'improvements', 'satisfaction_asked_at']) {
			expect(early).toContain(`desk_complaints.${field} (clause 1.4.5)`);
		}
		expect(refusal(await work.send(id, { answer: 'accepted' }))).toContain('desk_complaints.answer_words');
		await work.change(id, { answer: 'disputed', answer_words: 'Not enough, she says' });
		await work.staged(ticket, 'disputed');
		expect(refusal(await work.send(id, { review_outcome: 'upheld' }))).toContain(
			'cannot come from somebody who investigated, drafted or approved',
		);
		await work.change(id, { review_outcome: 'upheld', review_findings: 'As decided' }, 'admin');
		await work.change(id, { stage: 'external', external_body: '12315', external_case: 'A-1' });
		await work.change(id, { external_outcome: 'Settled', answer: 'accepted', answer_words: 'Fine then' });
		await work.staged(ticket, 'accepted');
		const other = [{ type: 'refund', description: 'less', amount: 1, done: true }];
		expect(refusal(await work.send(id, { remedies: other }))).toContain('desk_complaints.remedies');
		await work.change(id, {
			remedies: decision.remedies.map((remedy) => ({ ...remedy, done: true })),
			improvements: [{ kind: 'corrective', action: 'Check every hand-over' }],
			satisfaction_asked_at: new Date().toISOString(),
			stage: 'closed',
		});
		await work.staged(ticket, 'closed');
		const gone = await instance.request('DELETE', `/items/desk_complaints/${id}`);
		expect(gone.status).toBe(403);
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
