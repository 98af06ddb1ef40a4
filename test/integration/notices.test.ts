import { afterAll, beforeAll, expect, it } from 'vitest';
import { noticeTable } from '../../extensions/agreement-desk/src/store/tables.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { instantOf } from '../support/agreement-versions.ts';
import { describeEach } from '../support/combinations.ts';
import { lookInto } from '../support/look-into.ts';
import { lawful, newParty, suspensionOf, workOnNotices } from '../support/notices.ts';
import { readRows, readTicket, refusal, type Row } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

const day = 86_400_000;

describeEach('notices to customers', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;
	let smtp: SmtpServer;
	let work: ReturnType<typeof workOnNotices>;

	beforeAll(async () => {
		smtp = await startSmtpServer();
		instance = await startInstance({ host, database, extension: true, smtp, env });
		desk = await setUpDesk(instance);
		work = workOnNotices(instance, desk);
	});
	afterAll(async () => {
		await instance?.stop();
		await smtp?.stop();
	});

	const party = (terms: object = {}) => newParty(instance, desk, terms);
	const ask = (contact: string, changes: object = {}) =>
		instance.request('POST', '/items/desk_tickets', { subject: 'Please help', contact, ...changes });
	const portal = async (contact: string, query = ''): Promise<Row[]> => {
		const answer = await instance.request('GET', `/desk/contacts/${contact}/notices${query}`);
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		return (answer.body as { data: Row[] }).data;
	};
	const post = (path: string, body: object = {}, token?: string) =>
		instance.request('POST', `/desk/notices/${path}`, body, token);
	const mailsTo = (email: string) => smtp.messages.filter(({ to }) => to.includes(email));
	/** As if it had been approved, and told, this many days ago. */
	const pretendEarlier = (id: string, days: number) =>
		lookInto(instance.databaseConfig, async ({ knex }) => {
			const [row] = noticeTable.decode(knex, await knex('desk_notices').where({ id }));
			const effective_at = (row?.effective_at ?? 0) - days * day;
			await noticeTable.update(knex, id, {
				effective_at,
				told_effective_at: effective_at,
				check_at: Date.now(),
			});
		});

	it('a suspension is refused before its lawful day, with that day, in both languages', async () => {
		const one = await party();
		const early = new Date(Date.parse(lawful(Date.now())) - 1).toISOString();
		const answer = await work.send(suspensionOf(one, { effective_at: early }));
		expect(answer.status).toBe(400);
		expect(refusal(answer)).toContain(
			'desk_notices.effective_at (clause 3.1.1.4): is too early: 30 days of notice',
		);
		expect(refusal(answer)).toContain(lawful(Date.now()));
		await instance.request('PATCH', `/users/${desk.lead.id}`, { language: 'zh-CN' });
		const chinese = refusal(await work.send(suspensionOf(one, { effective_at: early })));
		await instance.request('PATCH', `/users/${desk.lead.id}`, { language: 'en-US' });
		expect(chinese).toContain(
			'desk_notices.effective_at（第 3.1.1.4 条）：过早：须提前 30 天通知，送达当日不计',
		);
		expect(chinese).toContain(lawful(Date.now()));
		const later = Date.now() + 10 * day;
		const published = { effective_at: lawful(Date.now()), publish_at: new Date(later).toISOString() };
		expect(refusal(await work.send(suspensionOf(one, published)))).toContain(lawful(later));
		const nameless = { effective_at: early, ground: 'law', ground_text: ' ' };
		expect(refusal(await work.send(suspensionOf(one, nameless)))).toContain('is too early');
		const ordered = { effective_at: early, ground: 'law', ground_text: '网络安全法第 47 条' };
		expect((await work.send(suspensionOf(one, ordered))).status).toBe(200);
	});

	it('is refused on approval as well, if the draft has lain for too long', async () => {
		const id = await work.draft(suspensionOf(await party()));
		await work.change(id, { status: 'submitted' });
		await pretendEarlier(id, 1);
		const answer = await instance.request('PATCH', `/items/desk_notices/${id}`, { status: 'approved' });
		expect(answer.status).toBe(400);
		expect(refusal(answer)).toContain(lawful(Date.now()));
		expect((await work.read(id))['status']).toBe('submitted');
	});

	it('takes two people, whatever the way in', async () => {
		const one = await party();
		const id = await work.draft(suspensionOf(one));
		expect(await work.read(id)).toMatchObject({ author: desk.lead.id, organization: one.customer });
		await work.change(id, { status: 'submitted' });
		for (const answer of [
			await work.patch(id, { status: 'approved' }),
			await post(`${id}/approve`, {}, desk.lead.token),
			await instance.graphql(
				`mutation { update_desk_notices_item(id: "${id}", data: { status: "approved" }) { id } }`,
				undefined,
				desk.lead.token,
			),
		]) {
			expect(refusal(answer)).toContain('desk_notices.approved_by (clause 3.1.1.4): is the one who drafted');
		}
		expect((await work.patch(id, { status: 'submitted', title_zh: 'Another' })).status).toBe(403);
		const forged = await work.patch(id, { approved_by: desk.agent.id });
		expect(refusal(forged)).toContain('desk_notices.approved_by (clause 1.4.4): is kept by the engine');
		expect((await post(`${id}/approve`, {}, desk.agent.token)).status).toBe(403);
		const approved = await post(`${id}/approve`);
		expect(approved.status, JSON.stringify(approved.body)).toBe(200);
		expect((await work.read(id))['approved_by']).not.toBe(desk.lead.id);
		const deleted = await instance.request('DELETE', `/items/desk_notices/${id}`);
		expect(refusal(deleted)).toContain('was submitted or sent and cannot be deleted; withdraw it');
	});

	it('is told all that it lacks before anybody is asked to approve it', async () => {
		const { agreement } = await party();
		const id = await work.draft({ kind: 'suspension', agreement });
		const answer = await work.patch(id, { status: 'submitted' });
		expect(answer.status).toBe(400);
		for (const field of ['effective_at', 'ground', 'ground_text', 'open_tickets']) {
			expect(refusal(answer)).toContain(`desk_notices.${field} (clause 3.1.1.4): is missing`);
		}
		await work.change(
			id,
			suspensionOf({ agreement } as never, { title_zh: null, audience: 'named_contacts' }),
		);
		expect(refusal(await work.patch(id, { status: 'submitted' }))).toContain(
			'has no named contact; mark one',
		);
		await work.change(id, { audience: 'all_contacts' });
		expect(refusal(await work.patch(id, { status: 'submitted' }))).toContain(
			'desk_notices.title_zh (clause 3.1.1.4): is missing: 1 of those who are told read Chinese',
		);
	});

	it('is delivered by real mail, with its proof, and certain from then on', async () => {
		const one = await party();
		const id = await work.approved(suspensionOf(one));
		const mail = await smtp.waitForMessage(({ to }) => to.includes(one.email));
		expect(mail.subject).toContain('暂停服务通知');
		expect(mail.text).toContain('投诉及个人信息请求照常受理');
		expect(mail.text).toContain('提前 30 天通知，协议第 3.1.1.4 条');
		const row = await work.becomes(id, (notice) => notice['takes_effect_at'] !== null, 'to be certain');
		expect(row).toMatchObject({ status: 'sending', notice_days: 30, late_since: null });
		expect(instantOf(row['takes_effect_at'])).toBe(lawful(Date.now()));
		expect(row['delivery']).toMatchObject({
			required: 1,
			delivered: 1,
			by_method: { email: { written: 1, delivered: 1, failed: 0, open: 0 } },
			recipients: [{ contact: one.contact, by: 'email' }],
		});
		const [sent] = await work.sentFor(id);
		expect(sent).toMatchObject({ state: 'sent', kind: 'notice', recipient_contact: one.contact });
		expect(sent?.['provider_response']).toContain('250');
		const [shown] = await portal(one.contact);
		expect(shown).toMatchObject({
			id,
			in_force: false,
			title: '暂停服务通知',
			clause: '3.1.1.4',
			language: 'zh-CN',
		});
		expect((await ask(one.contact)).status).toBe(200);
	});

	it('that was delivered late does not take effect; the lawful day is named, and may be set', async () => {
		const one = await party();
		const id = await work.approved(suspensionOf(one));
		await work.becomes(id, (notice) => notice['takes_effect_at'] !== null, 'to be certain');
		await pretendEarlier(id, 40);
		const late = await work.becomes(id, (notice) => notice['late_since'] !== null, 'to be late');
		expect(late).toMatchObject({ status: 'sending', takes_effect_at: null });
		expect(instantOf(late['earliest_effective_at'])).toBe(lawful(Date.now()));
		expect((await ask(one.contact)).status).toBe(200);
		const told = await until(
			async () => (await work.sentFor(id)).find((row) => row['recipient_user'] === desk.lead.id),
			{ what: 'the lead to be told' },
		);
		expect(String(told['body'])).toContain('may take effect on');
		const soon = new Date(Date.parse(lawful(Date.now())) - day).toISOString();
		expect(refusal(await work.patch(id, { effective_at: soon }))).toContain(lawful(Date.now()));
		await work.change(id, { effective_at: lawful(Date.now()) });
		await work.becomes(id, (notice) => notice['takes_effect_at'] !== null, 'to be certain again');
		await until(() => mailsTo(one.email).some(({ subject }) => subject.includes('生效时间推迟')), {
			what: 'the customer to be told',
		});
		const sooner = await work.patch(id, { effective_at: soon });
		expect(sooner.status).toBe(400);
	});

	it('moves by itself where that was chosen', async () => {
		const one = await party();
		const id = await work.approved(suspensionOf(one, { shift_if_late: true }));
		await work.becomes(id, (notice) => notice['takes_effect_at'] !== null, 'to be certain');
		await pretendEarlier(id, 3);
		const moved = await work.becomes(
			id,
			(row) => instantOf(row['effective_at']) === lawful(Date.now()),
			'to move',
		);
		expect(instantOf(moved['takes_effect_at'])).toBe(lawful(Date.now()));
		await until(() => mailsTo(one.email).some(({ subject }) => subject.includes('推迟')), {
			what: 'word of it',
		});
	});

	it('is undone by a bounce, and mended by a courier', async () => {
		const one = await party();
		const id = await work.approved(suspensionOf(one));
		await work.becomes(id, (notice) => notice['takes_effect_at'] !== null, 'to be certain');
		await lookInto(instance.databaseConfig, ({ knex }) =>
			knex('desk_notifications')
				.where({ notice: id, recipient_contact: one.contact })
				.update({ state: 'bounced', bounce: 'hard' }),
		);
		const undone = await work.becomes(id, (notice) => notice['takes_effect_at'] === null, 'to be undone');
		expect(undone).toMatchObject({ status: 'sending', delivered_at: null });
		const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
		const proof = { kind: 'courier', number: 'SF1234567890', delivered_on: today };
		expect((await post(`${id}/proof`, proof, desk.agent.token)).status).toBe(403);
		for (const [wrong, message] of [
			[{ kind: 'courier', delivered_on: today }, 'proof.number'],
			[{ ...proof, delivered_on: '2026-02-30' }, 'proof.delivered_on'],
			[{ ...proof, delivered_on: '2000-01-01' }, 'must lie between the day of the approval'],
			[{ ...proof, delivered_on: '2099-01-01' }, 'must lie between the day of the approval'],
			[{ ...proof, contact: desk.contact }, 'is not among those whom the notice has to reach'],
			[{ ...proof, file: desk.contact }, 'is no file'],
			[{ ...proof, kind: 'portal_read' }, 'proof.kind'],
			[{ ...proof, extra: 1 }, 'proof.'],
		] as const) {
			const answer = await post(`${id}/proof`, wrong, desk.lead.token);
			expect(answer.status, JSON.stringify(wrong)).toBe(400);
			expect(refusal(answer)).toContain(message);
		}
		const recorded = await post(`${id}/proof`, proof, desk.lead.token);
		expect(recorded.status, JSON.stringify(recorded.body)).toBe(200);
		const mended = await work.becomes(
			id,
			(notice) => notice['takes_effect_at'] !== null,
			'to be certain again',
		);
		expect(mended['proofs']).toMatchObject([{ number: 'SF1234567890', recorded_by: desk.lead.id }]);
		const erased = await work.patch(id, { proofs: [] });
		expect(refusal(erased)).toContain('is kept by the engine');
	});

	it('suspends and resumes, and turns nobody away who complains', async () => {
		const one = await party();
		const soon = new Date(Date.now() + 1500).toISOString();
		const law = { ground: 'law', ground_text: '网络安全法第 47 条', effective_at: soon };
		const open = await create(instance, 'desk_tickets', { subject: 'Before', contact: one.contact });
		const id = await work.approved(suspensionOf(one, law));
		const inForce = await work.untilStatus(id, 'in_force');
		expect(inForce['left_open']).toEqual([{ ticket: open['id'], number: open['number'] }]);
		expect(instantOf(inForce['in_force_at'])).toBe(soon);

		const refused = await ask(one.contact);
		expect(refused.status).toBe(400);
		expect(refusal(refused)).toContain(
			`desk_tickets.customer (clause 3.1.1.4): under clause 3.1.1.4 of the agreement the service has been suspended by notice ${inForce['number']}`,
		);
		const byPortal = await instance.request('POST', `/desk/contacts/${one.contact}/tickets`, {
			subject: 'x',
		});
		expect(refusal(byPortal)).toContain(String(inForce['number']));
		const graphql = await instance.graphql(
			`mutation { create_desk_tickets_item(data: { subject: "x", contact: { id: "${one.contact}" } }) { id } }`,
		);
		expect(JSON.stringify(graphql.body)).toContain(String(inForce['number']));
		const nested = await instance.request('PATCH', `/items/desk_contacts/${one.contact}`, {
			tickets: { create: [{ subject: 'x' }], update: [], delete: [] },
		});
		expect(refusal(nested)).toContain(String(inForce['number']));

		const complaint = await ask(one.contact, { type: 'complaint' });
		expect(complaint.status, JSON.stringify(complaint.body)).toBe(200);
		expect((complaint.body as { data: Row }).data).toMatchObject({ status: 'new', outside_agreement: id });
		expect((await ask(one.contact, { type: 'privacy_request' })).status).toBe(200);

		const mailed = await create(instance, 'desk_tickets', {
			subject: 'By mail',
			contact: one.contact,
			channel: 'email',
		});
		expect(mailed).toMatchObject({
			status: 'rejected',
			rejection_reason: 'not_entitled',
			outside_agreement: id,
		});
		const receipt = await smtp.waitForMessage(({ subject }) => subject.includes('暂不受理：By mail'));
		expect(receipt.text).toContain(String(inForce['number']));
		expect((await readTicket(instance, String(mailed['id'])))['status']).toBe('rejected');
		const timers = await readRows(instance, 'desk_timers', `filter[ticket][_eq]=${String(mailed['id'])}`);
		expect(timers.filter(({ state }) => state === 'running')).toEqual([]);
		const angry = { subject: '我要投诉', contact: one.contact, channel: 'email' };
		expect(await create(instance, 'desk_tickets', angry)).toMatchObject({
			status: 'new',
			outside_agreement: id,
		});
		const earlier = await ask(one.contact, { received_at: '2026-06-01T08:00:00Z' });
		expect((earlier.body as { data: Row }).data).toMatchObject({ outside_agreement: null });

		const verified = await instance.request('GET', `/desk/tickets/${String(mailed['id'])}/verify`);
		expect((verified.body as { data: Row }).data).toMatchObject({ findings: [] });

		expect(refusal(await work.patch(id, { status: 'withdrawn' }))).toContain(
			'nobody changes it by hand any more',
		);
		const back = { kind: 'resumption', resumes: id, title_zh: '恢复服务通知', body_zh: '即日起恢复服务。' };
		const resumption = await work.approved(back);
		const ended = await work.untilStatus(id, 'ended');
		expect(ended['ended_at']).not.toBeNull();
		await work.untilStatus(resumption, 'in_force');
		expect((await ask(one.contact)).status).toBe(200);
	});

	it('ends an agreement, and what a complaint is still taken under', async () => {
		const one = await party();
		const soon = new Date(Date.now() + 1000).toISOString();
		const law = { ground: 'law', ground_text: '民法典第 563 条', effective_at: soon, kind: 'termination' };
		const withEnd = suspensionOf(one, { ...law, ends_at: lawful(Date.now()) });
		expect(refusal(await work.send(withEnd))).toContain('a termination has no end');
		const id = await work.approved(suspensionOf(one, law));
		await work.untilStatus(id, 'in_force');
		const [version] = await readRows(instance, 'desk_agreements', `filter[id][_eq]=${one.agreement}`);
		expect(version?.['status']).toBe('terminated');
		expect(instantOf(version?.['effective_to'])).toBe(soon);
		expect(refusal(await ask(one.contact))).toContain('the service was ended by notice N-');
		const complaint = await ask(one.contact, { type: 'complaint' });
		expect(complaint.status, JSON.stringify(complaint.body)).toBe(200);
		expect((complaint.body as { data: Row }).data).toMatchObject({ agreement: one.agreement });
		const stranger = await instance.request('POST', `/desk/contacts/${one.contact}/tickets`, {
			subject: 'x',
		});
		expect(refusal(stranger)).toContain('complaint');
	});

	it('is withdrawn: what waits is given up, and who knows of it is told', async () => {
		const one = await party();
		const later = { publish_at: new Date(Date.now() + 3_600_000).toISOString() };
		const waiting = await work.approved(suspensionOf(one, later));
		await work.untilStatus(waiting, 'sending');
		expect(await portal(one.contact)).toEqual([]);
		expect((await post(`${waiting}/withdraw`, {}, desk.lead.token)).status).toBe(200);
		await until(async () => (await work.sentFor(waiting)).every(({ state }) => state === 'dropped'), {
			what: 'the mail to be given up',
		});
		expect(mailsTo(one.email)).toEqual([]);

		const known = await work.approved(suspensionOf(one));
		await work.becomes(known, (notice) => notice['takes_effect_at'] !== null, 'to be certain');
		const reason = '款项已到账';
		expect((await post(`${known}/withdraw`, { reason }, desk.lead.token)).status).toBe(200);
		const word = await smtp.waitForMessage(
			({ to, subject }) => to.includes(one.email) && subject.includes('撤回通知'),
		);
		expect(word.text).toContain(reason);
		expect(await work.read(known)).toMatchObject({ status: 'withdrawn', takes_effect_at: null });
		expect(await portal(one.contact)).toEqual([]);
	});

	it('of a maintenance come 72 hours before, or with a reason', async () => {
		const one = await party({ notification_methods: ['email', 'in_app'] });
		const from = new Date(Date.now() + 71 * 3_600_000).toISOString();
		const to = new Date(Date.now() + 80 * 3_600_000).toISOString();
		const row = {
			kind: 'maintenance',
			organization: one.customer,
			title_zh: '系统维护',
			body_zh: '升级数据库。',
			title_en: 'Maintenance',
			body_en: 'The database is upgraded.',
			window_from: from,
			window_to: to,
			affected_channels: ['email'],
		};
		expect(refusal(await work.send(row))).toContain('desk_notices.window_from (clause 1.4.4): is too early');
		const id = await work.draft({ ...row, short_notice_reason: '紧急安全修复' });
		await work.change(id, { status: 'submitted' });
		await work.change(id, { status: 'approved' });
		await work.untilStatus(id, 'in_force');
		const mail = await smtp.waitForMessage(
			({ to: whom, subject }) => whom.includes(one.email) && subject.includes('系统维护'),
		);
		expect(mail.text).toContain('受影响的渠道：E-mail');
		const [shown] = await portal(one.contact, '?language=en-US');
		expect(shown).toMatchObject({
			title: 'Maintenance',
			in_force: true,
			read: false,
			maintenance: { from, to, channels: ['email'] },
		});
		const read = await instance.request('POST', `/desk/contacts/${one.contact}/notices/${id}/read`);
		expect((read.body as { data: Row }).data).toMatchObject({ read: true });
		expect(await portal(one.contact)).toMatchObject([{ id, read: true }]);
		expect(await portal(desk.contact)).toEqual([]);
		expect((await instance.request('GET', `/desk/contacts/${one.contact}/notices?language=fr`)).status).toBe(
			400,
		);
		expect((await instance.request('GET', `/desk/contacts/${one.customer}/notices`)).status).toBe(404);
		const byAgent = await instance.request(
			'GET',
			`/desk/contacts/${one.contact}/notices`,
			undefined,
			desk.agent.token,
		);
		expect(byAgent.status).toBe(403);
	});

	it('that are wrong are refused with what is wrong', async () => {
		const [one, other] = [await party(), await party()];
		const draft = await instance.request('POST', '/items/desk_agreements', {
			code: one.code,
			version: '2',
			customer: one.customer,
			calendar: desk.calendar,
			effective_from: '2030-01-01T00:00:00Z',
		});
		const unsigned = String((draft.body as { data: Row }).data['id']);
		for (const [change, message] of [
			[{ kind: 'party' }, 'desk_notices.kind'],
			[{ kind: undefined }, 'desk_notices.kind (clause 1.4.4): is required'],
			[{ status: 'approved' }, 'a new notice begins as a draft'],
			[{ status: 'in_force' }, 'a new notice begins as a draft'],
			[{ agreement: unsigned }, 'is not signed yet'],
			[{ agreement: 'x' }, 'desk_notices.agreement'],
			[{ organization: other.customer }, 'is not the customer of this agreement'],
			[{ agreement: null, organization: desk.provider, effective_at: null }, 'is not a customer'],
			[{ methods: ['sms'] }, 'desk_notices.methods (clause 1.4.4): Text message was not agreed; agreed are'],
			[{ methods: ['pigeon'] }, 'desk_notices.methods'],
			[{ methods: [] }, 'choose at least one'],
			[{ contacts: 'all' }, 'must be a list of keys of desk_contacts'],
			[{ contacts: ['x'] }, 'there is no x in desk_contacts'],
			[{ contacts: [other.contact] }, 'belong to another customer'],
			[{ effective_at: 'tomorrow' }, 'desk_notices.effective_at (clause 3.1.1.4): is not an instant'],
			[{ ends_at: '2026-01-01T00:00:00Z' }, 'must lie after it takes effect'],
			[{ title_zh: 7 }, 'desk_notices.title_zh'],
			[{ title_zh: 'x'.repeat(256) }, 'must have at most 255 characters'],
			[{ takes_effect_at: '2026-01-01T00:00:00Z' }, 'is kept by the engine'],
			[{ delivery: {} }, 'is kept by the engine'],
			[{ kind: 'resumption', resumes: one.contact }, 'desk_notices'],
		] as const) {
			const answer = await work.send(suspensionOf(one, change));
			expect([400, 403], JSON.stringify([change, answer.body])).toContain(answer.status);
			expect(refusal(answer)).toContain(message);
		}
		const id = await work.draft(suspensionOf(one));
		for (const status of ['approved', 'sending', 'in_force', 'ended']) {
			expect(refusal(await work.patch(id, { status }))).toContain(`cannot go from draft to ${status}`);
		}
		expect((await instance.request('DELETE', `/items/desk_notices/${id}`)).status).toBe(204);
		expect((await post('nonsense/approve')).status).toBe(404);
		expect((await work.send(suspensionOf(one), desk.agent.token)).status).toBe(403);
	});
});
