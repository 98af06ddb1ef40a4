import { afterAll, beforeAll, expect, it } from 'vitest';
import { startInstance, type Instance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { instantOf } from '../support/agreement-versions.ts';
import { describeEach } from '../support/combinations.ts';
import { lawful, newParty, suspensionOf, workOnNotices } from '../support/notices.ts';
import { readRows, readTicket, refusal, type Row } from '../support/read.ts';
import { create, createUser, integrationPolicy, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

describeEach('notices in force', ({ host, database, env }) => {
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
	const mailsTo = (email: string) => smtp.messages.filter(({ to }) => to.includes(email));

	it('suspends and resumes, and turns nobody away who complains', async () => {
		const one = await party();
		const soon = new Date(Date.now() + 5_000).toISOString();
		const law = { ground: 'law', ground_text: '网络安全法第 47 条', effective_at: soon };
		const open = await create(instance, 'desk_tickets', { subject: 'Before', contact: one.contact });
		const id = await work.approved(suspensionOf(one, law));
		const inForce = await work.untilStatus(id, 'in_force');
		expect(inForce['left_open']).toEqual([{ ticket: open['id'], number: open['number'] }]);
		expect(instantOf(inForce['in_force_at'])).toBe(soon);

		const refused = await work.ask(one.contact);
		expect(refused.status).toBe(400);
		expect(refusal(refused)).toContain(
			`desk_tickets.customer (clause 3.1.1.4): under clause 3.1.1.4 of the agreement the service has been suspended by notice ${String(inForce['number'])}`,
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

		const complaint = await work.ask(one.contact, { type: 'complaint' });
		expect(complaint.status, JSON.stringify(complaint.body)).toBe(200);
		expect((complaint.body as { data: Row }).data).toMatchObject({ status: 'new', outside_agreement: id });
		const aboutData = await work.ask(one.contact, { type: 'privacy_request' });
		expect(aboutData.status).toBe(200);
		const { id: taken } = (aboutData.body as { data: Row }).data;
		const turned = await instance.request('PATCH', `/items/desk_tickets/${String(taken)}`, {
			type: 'service_request',
		});
		expect(turned.status).toBe(403);
		expect(refusal(turned)).toContain('desk_tickets.type (clause 3.1.1.4): the ticket was taken while');

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
		const earlier = await work.ask(one.contact, { received_at: '2026-06-01T08:00:00Z' });
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
		expect((await work.ask(one.contact)).status).toBe(200);
	});

	it('ends an agreement, and what a complaint is still taken under', async () => {
		const one = await party();
		const soon = new Date(Date.now() + 5_000).toISOString();
		const law = { ground: 'law', ground_text: '民法典第 563 条', effective_at: soon, kind: 'termination' };
		const withEnd = suspensionOf(one, { ...law, ends_at: lawful(Date.now()) });
		expect(refusal(await work.send(withEnd))).toContain('a termination has no end');
		const id = await work.approved(suspensionOf(one, law));
		await work.untilStatus(id, 'in_force');
		const [version] = await readRows(instance, 'desk_agreements', `filter[id][_eq]=${one.agreement}`);
		expect(version?.['status']).toBe('terminated');
		expect(instantOf(version?.['effective_to'])).toBe(soon);
		expect(refusal(await work.ask(one.contact))).toContain('the service was ended by notice N-');
		const complaint = await work.ask(one.contact, { type: 'complaint' });
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
		expect(await work.portal(one.contact)).toEqual([]);
		expect((await work.post(`${waiting}/withdraw`, {}, desk.lead.token)).status).toBe(200);
		await until(async () => (await work.sentFor(waiting)).every(({ state }) => state === 'dropped'), {
			what: 'the mail to be given up',
		});
		expect(mailsTo(one.email)).toEqual([]);

		const known = await work.approved(suspensionOf(one));
		await work.becomes(known, (notice) => notice['takes_effect_at'] !== null, 'to be certain');
		const reason = '款项已到账';
		expect((await work.post(`${known}/withdraw`, { reason }, desk.lead.token)).status).toBe(200);
		const word = await smtp.waitForMessage(
			({ to, subject }) => to.includes(one.email) && subject.includes('撤回通知'),
		);
		expect(word.text).toContain(reason);
		expect(await work.read(known)).toMatchObject({ status: 'withdrawn', takes_effect_at: null });
		expect(await work.portal(one.contact)).toEqual([]);
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
		const [shown] = await work.portal(one.contact, '?language=en-US');
		expect(shown).toMatchObject({
			title: 'Maintenance',
			in_force: true,
			read: false,
			maintenance: { from, to, channels: ['email'] },
		});
		const read = await instance.request('POST', `/desk/contacts/${one.contact}/notices/${id}/read`);
		expect((read.body as { data: Row }).data).toMatchObject({ read: true });
		expect(await work.portal(one.contact)).toMatchObject([{ id, read: true }]);
		expect(await work.portal(desk.contact)).toEqual([]);
		const newcomer = { name: 'Wei Hua', email: `wei-${one.email}`, organization: one.customer };
		const { id: later } = await create(instance, 'desk_contacts', newcomer);
		expect(await work.portal(String(later))).toMatchObject([{ id, read: false }]);
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
		const app = await createUser(instance, 'app', integrationPolicy);
		const path = `/desk/contacts/${one.contact}/notices`;
		expect((await instance.request('GET', path, undefined, app.token)).status).toBe(200);
		const drafts = await instance.request('GET', '/items/desk_notices', undefined, app.token);
		expect(drafts.status).toBe(403);
		const seen = await instance.request('GET', `/items/desk_notices/${id}`, undefined, desk.agent.token);
		expect(seen.status).toBe(200);
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
		const strangers = await create(instance, 'desk_organizations', { name: 'No contract', role: 'customer' });
		const stranger = { name: 'Nobody', email: 'nobody@stranger.example', organization: strangers['id'] };
		const { id: chosen } = await create(instance, 'desk_contacts', stranger);
		const partly = await work.draft({
			...{ kind: 'announcement', audience: 'chosen_contacts', contacts: [one.contact, chosen] },
			...{ title_zh: '公告', body_zh: '正文' },
		});
		expect(refusal(await work.patch(partly, { status: 'submitted' }))).toContain(
			'desk_notices.contacts (clause 1.1): Nobody would not be told: their customer has no agreement in force',
		);
		const id = await work.draft(suspensionOf(one));
		for (const status of ['approved', 'sending', 'in_force', 'ended']) {
			expect(refusal(await work.patch(id, { status }))).toContain(`cannot go from draft to ${status}`);
		}
		expect((await instance.request('DELETE', `/items/desk_notices/${id}`)).status).toBe(204);
		expect((await work.post('nonsense/approve')).status).toBe(404);
		expect((await work.send(suspensionOf(one), desk.agent.token)).status).toBe(403);
	});
});
