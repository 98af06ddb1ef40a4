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
import { eventsOf, readTicket, refusal, timersOf } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

describe.each([directus12, directus11])('the stages of a complaint, Directus $line', (host) => {
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

	describe('the stages', () => {
		it('are refused with everything that is missing, in both languages', async () => {
			const { ticket, id } = await work.complaintBy('counter');
			const other = { subject: 'Paper jam', contact: desk.contact, channel: 'counter' };
			const ticketOfProblem = String((await create(instance, 'desk_tickets', other))['id']);
			const early = await work.send(id, { stage: 'assessed' });
			expect(refusal(early)).toContain(
				'desk_complaints.stage (clause 1.4.5): cannot go from received to assessed; reply to the complainant first',
			);
			const hasty = {
				ticket: ticketOfProblem,
				kind: 'decision_letter',
				channel: 'counter',
				body: 'Decision',
			};
			const unasked = await instance.request('POST', '/items/desk_messages', hasty, desk.lead.token);
			expect(refusal(unasked)).toContain('desk_messages.kind (clause 1.4.5): the ticket is no complaint');
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
			const nobody = await work.send(id, { investigator: null, stage: 'investigating' });
			expect(refusal(nobody)).toContain('desk_complaints.investigator (clause 1.4.5): is missing');
			await work.change(id, { investigator: inspector, stage: 'investigating' });
			const claimed = await instance.request('POST', `/desk/tickets/${ticket}/transfer`, {
				...{ assignee: inspector, reason: 'Yours' },
			});
			expect(claimed.status).toBe(400);

			const emptied = { investigator: null, facts: 'None', stage: 'response_drafted' };
			expect(refusal(await work.send(id, emptied))).toContain('desk_complaints.investigator (clause 1.4.5)');
			expect(refusal(await work.send(id, { safety_implication: true }))).toContain(
				'desk_complaints.level_reason (clause 1.4.5): say why the level is below',
			);

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

		it('are nothing for a supervisor who is complained about', async () => {
			const { ticket, id } = await work.drafted('counter', inspector);
			await work.change(id, { respondent: desk.lead.id }, 'admin');
			const own = await work.send(id, { level: 'general' });
			expect(own.status).toBe(403);
			expect(refusal(own)).toContain('who is complained about does not handle the complaint');
			const letter = { ticket, kind: 'decision_letter', channel: 'counter', body: 'Decision' };
			const byLead = await instance.request('POST', '/items/desk_messages', letter, desk.lead.token);
			expect(refusal(byLead)).toContain('desk_messages.author (clause 1.4.5)');
			const drafted = await instance.request('POST', '/items/desk_messages', letter);
			expect(refusal(drafted)).toContain('desk_complaints.drafted_by (clause 1.4.5)');
			const reason = { reason: 'It is none' };
			const path = `/desk/tickets/${ticket}/not-a-complaint`;
			const back = await instance.request('POST', path, reason, desk.lead.token);
			expect(refusal(back)).toContain('cannot turn back a complaint about themselves');
			await work.change(id, { decision: decision.decision }, 'admin');
			expect((await instance.request('POST', '/items/desk_messages', letter)).status).toBe(200);
			await work.staged(ticket, 'decision_communicated');
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

		it('are guarded by GraphQL and in a batch as well, and a record stays with its ticket', async () => {
			const first = await work.complaintBy('counter');
			const second = await work.complaintBy('counter');
			const { body } = await instance.graphql(
				'mutation ($id: ID!) { update_desk_complaints_item(id: $id, data: { stage: "closed" }) { id } }',
				{ id: first.id },
			);
			expect(JSON.stringify(body)).toContain('desk_complaints.stage (clause 1.4.5): cannot go from received');
			const both = { keys: [first.id, second.id], data: { stage: 'decision_communicated' } };
			const many = await instance.request('PATCH', '/items/desk_complaints', both);
			expect(refusal(many)).toContain('send it');
			const rows = [
				{ id: first.id, level: 'major' },
				{ id: second.id, stage: 'accepted' },
			];
			const batch = await instance.request('PATCH', '/items/desk_complaints', rows);
			expect(refusal(batch)).toContain('cannot go from received to accepted');
			expect((await work.complaintOf(first.ticket))['level']).toBeNull();
			const moved = await work.send(first.id, { ticket: second.ticket });
			expect(refusal(moved)).toContain(
				'desk_complaints.ticket (clause 1.4.5): a complaint stays with its ticket',
			);
			const owned = await work.send(first.id, { approved_by: desk.lead.id });
			expect(refusal(owned)).toContain('is kept by the engine');
			const odd = await work.send(first.id, { remedies: [{ type: 'gift' }] });
			expect(refusal(odd)).toContain('desk_complaints.remedies (clause 1.4.5): each needs a type');
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
		for (const people of [{ investigator: null }, { respondent: null, investigator: null }]) {
			expect(refusal(await work.send(id, people))).toContain('the complainant has been told the decision');
		}
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
		expect(refusal(await work.send(id, { review_outcome: 'upheld' }, 'admin'))).toContain(
			'desk_complaints.review_findings (clause 1.4.5)',
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

	it('leave timelines in which nothing is found to be changed past the desk', async () => {
		const { status, body } = await instance.request('GET', '/desk/verify');
		expect(status, JSON.stringify(body)).toBe(200);
		expect((body as { data: { findings: unknown } }).data.findings).toEqual([]);
	});
});
