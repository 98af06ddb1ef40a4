import { afterAll, beforeAll, expect, it } from 'vitest';
import { startInstance, type Instance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { instantOf } from '../support/agreement-versions.ts';
import { describeEach } from '../support/combinations.ts';
import { lookInto } from '../support/look-into.ts';
import { day, lawful, newParty, suspensionOf, workOnNotices } from '../support/notices.ts';
import { refusal } from '../support/read.ts';
import { setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

interface NextStep {
	readonly status: string;
	readonly obstacles: readonly {
		readonly field: string;
		readonly clause: string | null;
		readonly text: Readonly<Record<'zh-CN' | 'en-US', string>>;
	}[];
}

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
	const mailsTo = (email: string) => smtp.messages.filter(({ to }) => to.includes(email));

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
		await work.pretendEarlier(id, 1);
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
			await work.post(`${id}/approve`, {}, desk.lead.token),
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
		expect((await work.post(`${id}/approve`, {}, desk.agent.token)).status).toBe(403);
		const approved = await work.post(`${id}/approve`);
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

	it('says what each next step lacks, to whoever may read it and by who asks', async () => {
		const one = await party();
		const standing = async (id: string, token?: string) => {
			const answer = await instance.request('GET', `/desk/notices/${id}`, undefined, token);
			expect(answer.status, JSON.stringify(answer.body)).toBe(200);
			return (answer.body as { data: { next: NextStep[]; addressees: number } }).data;
		};
		const fieldsOf = ({ next }: { next: NextStep[] }, status: string) =>
			next.find((step) => step.status === status)?.obstacles.map(({ field }) => field);
		const bare = await work.draft({ kind: 'suspension', agreement: one.agreement });
		const lacking = await standing(bare, desk.lead.token);
		const missing = ['effective_at', 'ground', 'ground_text', 'open_tickets'];
		expect(fieldsOf(lacking, 'submitted')).toEqual(expect.arrayContaining(missing));
		const [obstacle] = lacking.next.find(({ status }) => status === 'submitted')?.obstacles ?? [];
		expect(obstacle).toMatchObject({ clause: '3.1.1.4' });
		expect(obstacle?.text['zh-CN']).not.toBe(obstacle?.text['en-US']);

		const whole = await work.draft(suspensionOf(one));
		const ready = await standing(whole, desk.lead.token);
		expect(ready.addressees).toBe(1);
		expect(fieldsOf(ready, 'submitted')).toEqual([]);
		await work.change(whole, { status: 'submitted' });
		// the very one who drafted it cannot approve it, and somebody else can
		expect(fieldsOf(await standing(whole, desk.lead.token), 'approved')).toEqual(['approved_by']);
		expect(fieldsOf(await standing(whole), 'approved')).toEqual([]);
		const foreign = await instance.request('GET', `/desk/notices/${whole}`, undefined, null);
		expect([401, 403]).toContain(foreign.status);
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
		const [shown] = await work.portal(one.contact);
		expect(shown).toMatchObject({
			id,
			in_force: false,
			title: '暂停服务通知',
			clause: '3.1.1.4',
			language: 'zh-CN',
		});
		expect((await work.ask(one.contact)).status).toBe(200);
	});

	it('that was delivered late does not take effect; the lawful day is named, and may be set', async () => {
		const one = await party();
		const id = await work.approved(suspensionOf(one));
		await work.becomes(id, (notice) => notice['takes_effect_at'] !== null, 'to be certain');
		await work.pretendEarlier(id, 40);
		const late = await work.becomes(id, (notice) => notice['late_since'] !== null, 'to be late');
		expect(late).toMatchObject({ status: 'sending', takes_effect_at: null });
		expect(instantOf(late['earliest_effective_at'])).toBe(lawful(Date.now()));
		expect((await work.ask(one.contact)).status).toBe(200);
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
		await work.pretendEarlier(id, 3);
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
		expect((await work.post(`${id}/proof`, proof, desk.agent.token)).status).toBe(403);
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
			const answer = await work.post(`${id}/proof`, wrong, desk.lead.token);
			expect(answer.status, JSON.stringify(wrong)).toBe(400);
			expect(refusal(answer)).toContain(message);
		}
		const recorded = await work.post(`${id}/proof`, proof, desk.lead.token);
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

	it('tells supervisors when nothing delivers it, and forgets whom an erasure takes out', async () => {
		const one = await party({ notification_methods: ['in_app'] });
		const id = await work.approved(suspensionOf(one));
		const told = await until(
			async () => (await work.sentFor(id)).find((row) => row['recipient_user'] === desk.lead.id),
			{ what: 'the lead to be told' },
		);
		expect(String(told['subject'])).toContain('Not delivered to everybody');
		const read = await instance.request('POST', `/desk/contacts/${one.contact}/notices/${id}/read`);
		expect(read.status, JSON.stringify(read.body)).toBe(200);
		const row = await work.becomes(id, (notice) => notice['takes_effect_at'] !== null, 'to be certain');
		expect(row['delivery']).toMatchObject({ recipients: [{ contact: one.contact, by: 'portal_read' }] });

		const other = await party();
		const mailed = await work.approved(suspensionOf(other));
		await work.becomes(mailed, (notice) => notice['takes_effect_at'] !== null, 'to be certain');
		const erasure = { reason: 'asked for', confirm: 'Han Meimei' };
		const erased = await instance.request('POST', `/desk/contacts/${other.contact}/erase`, erasure);
		expect(erased.status, JSON.stringify(erased.body)).toBe(200);
		const rows = (await work.sentFor(mailed)).filter((sent) => sent['recipient_contact'] === other.contact);
		expect(rows).toMatchObject([{ state: 'sent', body: null }]);
		expect(JSON.stringify(rows)).not.toContain(other.email);
		expect((await work.read(mailed))['takes_effect_at']).not.toBeNull();
	});
});
