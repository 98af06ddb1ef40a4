import { afterAll, beforeAll, expect, it } from 'vitest';
import { startInstance, type Instance } from '../harness/instance.ts';
import { describeEach } from '../support/combinations.ts';
import { eventsOf, readRows, refusal } from '../support/read.ts';
import { findingsIn, polite, repliesOn } from '../support/replies.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

const own = '13800138000';
const others = '13911112222';
const identity = '11010519491231002X';

describeEach('the check of a reply', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;
	let replies: ReturnType<typeof repliesOn>;
	let ticket: string;

	beforeAll(async () => {
		instance = await startInstance({ host, database, extension: true, env });
		desk = await setUpDesk(instance);
		replies = repliesOn(instance, desk);
		await instance.request('PATCH', `/items/desk_contacts/${desk.contact}`, { phone: '138-0013-8000' });
		await create(instance, 'desk_contacts', {
			name: 'Han Meimei',
			organization: desk.customer,
			phone: '+86 139 1111 2222',
			email: 'Han.Meimei@Customer.example',
		});
		await instance.request('PATCH', '/items/desk_channels/hotline', { address: '010-62345678' });
		ticket = await replies.ticket();
	});
	afterAll(() => instance?.stop());

	const messagesOf = (id: string) => readRows(instance, 'desk_messages', `filter[ticket][_eq]=${id}`);

	it('names clause, place and what to write instead, in the language of the reader', async () => {
		const { message, findings } = await replies.refused({ ticket, body: '您好，你是白 痴吗' });
		expect(message).toContain('desk_messages.body [5–8] (clause 2.3.2)');
		expect(message).toContain('is an insult; take it out');
		expect(message).toContain('a supervisor');
		expect(findings.filter(({ gate }) => gate === 'refuse')).toMatchObject([
			{ code: 'phrase', category: 'insult', clause: '2.3.2', part: 'body', phrase: '白痴' },
		]);
		await instance.request('PATCH', `/users/${desk.agent.id}`, { language: 'zh-CN' });
		const inChinese = await replies.refused({ ticket, body: '您好，你是白痴吗' });
		expect(inChinese.message).toContain('（第 2.3.2 条）：“白痴”属于侮辱性用语，请删去');
		await instance.request('PATCH', `/users/${desk.agent.id}`, { language: 'en-US' });
	});

	it('is the same by GraphQL, in a batch and for messages that come with a ticket', async () => {
		const row = { body: '闭嘴', channel: 'hotline', kind: 'agent_reply' };
		const mutation =
			'mutation ($data: create_desk_messages_input!) { create_desk_messages_item(data: $data) { id } }';
		const data = { ...row, ticket: { id: ticket } };
		const byGraphql = await instance.graphql(mutation, { data }, desk.agent.token);
		expect(findingsIn(byGraphql.body)).toContainEqual(expect.objectContaining({ phrase: '闭嘴' }));

		const batch = [
			{ ...row, ticket, body: polite },
			{ ...row, ticket },
		];
		const before = await messagesOf(ticket);
		const inBatch = await instance.request('POST', '/items/desk_messages', batch, desk.agent.token);
		expect([inBatch.status, refusal(inBatch)]).toEqual([400, expect.stringContaining('2.3.2')]);
		expect(await messagesOf(ticket)).toHaveLength(before.length);

		const subject = 'With a reply that insults';
		const nested = {
			...{ subject, contact: desk.contact, channel: 'hotline' },
			messages: { create: [row], update: [], delete: [] },
		};
		const withTicket = await instance.request('POST', '/items/desk_tickets', nested, desk.agent.token);
		expect([withTicket.status, refusal(withTicket)]).toEqual([400, expect.stringContaining('2.3.2')]);
		expect(await readRows(instance, 'desk_tickets', `filter[subject][_eq]=${subject}`)).toEqual([]);
	});

	it.each(['bot', 'system'])('cannot be passed as %s', async (author_type) => {
		const { findings } = await replies.refused({ ticket, body: '闭嘴', author_type });
		expect(findings).toContainEqual(expect.objectContaining({ phrase: '闭嘴', gate: 'refuse' }));
	});

	it('cannot be passed as the customer, whose words are a message of their own kind', async () => {
		const row = { ticket, body: '您好', author_type: 'customer' };
		const answer = await instance.request('POST', '/items/desk_messages', row, desk.agent.token);
		expect([answer.status, refusal(answer)]).toEqual([
			400,
			expect.stringMatching(/desk_messages\.author_type \(clause 1\.4\.2\).*customer_message/),
		]);
	});

	it('does not look at internal notes', async () => {
		const note = await replies.sent({ ticket, kind: 'internal_note', body: '客户说我们是白痴' });
		expect(note['lint']).toBeNull();
	});

	it('keeps what a customer wrote, whatever it is, and notes it', async () => {
		const id = await replies.ticket();
		const message = await replies.sent({
			...{ ticket: id, kind: 'customer_message' },
			body: `你们都是白痴，我的身份证是${identity}`,
		});
		expect(message['lint']).toMatchObject([
			{ code: 'phrase', category: 'insult', gate: 'note' },
			{ code: 'cn_id_card', gate: 'note' },
		]);
		expect(JSON.stringify(message['lint'])).not.toContain(identity);
		const added = (await eventsOf(instance, id)).find(({ kind }) => kind === 'message_added');
		expect(added?.['data']).toMatchObject({ noted: [{ category: 'insult', gate: 'note' }, {}] });
	});

	it('knows whose a number is, and never tells it', async () => {
		const saying = (number: string) => ({ ticket, body: `${polite}号码是 ${number}。` });
		const theirs = await replies.refused(saying(others));
		expect(theirs.findings).toContainEqual(
			expect.objectContaining({ code: 'cn_mobile', gate: 'refuse', owner: 'other_contact' }),
		);
		expect(theirs.message).toContain('another customer’s mobile number');
		expect(theirs.message).toContain('139****2222');
		expect(theirs.whole).not.toContain(others);

		const byMail = await replies.refused(saying('han.meimei@customer.example'));
		expect(byMail.findings).toContainEqual(
			expect.objectContaining({ code: 'email', gate: 'refuse', owner: 'other_contact' }),
		);

		const mine = await replies.refused(saying(own));
		expect(mine.findings).toContainEqual(
			expect.objectContaining({ code: 'cn_mobile', gate: 'confirm', owner: 'requester' }),
		);
		expect(mine.message).toContain('desk_messages.confirmed');

		const ours = await replies.sent(saying('010-62345678'));
		expect(JSON.stringify(ours['lint'])).not.toContain('cn_landline');
		const nobodys = await replies.refused(saying(identity));
		expect(nobodys.whole).not.toContain(identity);
	});

	it('lets the author confirm what is doubtful, and keeps what was found', async () => {
		const doubtful = { ticket, body: `您好，我们绝对不会忘记。您的号码 ${own} 已登记，感谢您。` };
		await replies.refused(doubtful);
		const message = await replies.sent({ ...doubtful, confirmed: true });
		expect(message).toMatchObject({ confirmed: true, override_reason: null });
		expect(message['lint']).toContainEqual(
			expect.objectContaining({ code: 'cn_mobile', gate: 'confirm', proposal: '138****8000' }),
		);
		expect(JSON.stringify(message['lint'])).not.toContain(own);
		await replies.refused({ ticket, body: '闭嘴', confirmed: true });
	});

	it('lets a supervisor send what is refused, with a reason that stays in the timeline', async () => {
		const id = await replies.ticket();
		const row = {
			ticket: id,
			body: `您好，证件号码为${identity}，请核对，感谢您。`,
			override_reason: '客户要求逐字核对',
		};
		const byAgent = await replies.post(row);
		expect(byAgent.status).toBe(403);
		expect(refusal(byAgent)).toContain('only a supervisor');
		expect(await messagesOf(id)).toEqual([]);

		const blank = { ...row, override_reason: '  ' };
		expect((await replies.post(blank, desk.lead.token)).status).toBe(400);
		const message = await replies.sent(row, desk.lead.token);
		expect(message).toMatchObject({ author: desk.lead.id, override_reason: '客户要求逐字核对' });
		const event = (await eventsOf(instance, id)).find(({ kind }) => kind === 'reply_overridden');
		expect(event).toMatchObject({
			clause: '2.3.4',
			actor: desk.lead.id,
			data: { message: message['id'], findings: [{ code: 'cn_id_card', proposal: '110***********002X' }] },
			words: { reason: '客户要求逐字核对' },
		});
		expect(JSON.stringify(event)).not.toContain(identity);
		const verified = await instance.request('GET', `/desk/tickets/${id}/verify`);
		expect(verified.body).toMatchObject({ data: { sealed: true, findings: [] } });
	});

	it('forgets a reason that was not needed', async () => {
		const message = await replies.sent(
			{ ticket, body: polite, override_reason: 'just in case' },
			desk.lead.token,
		);
		expect(message['override_reason']).toBeNull();
	});

	it('asks a promised time for a date in its words', async () => {
		const promised_at = new Date(Date.now() + 86_400_000).toISOString();
		const row = { ticket, kind: 'eta_notice', promised_at };
		const { findings } = await replies.refused({ ...row, body: '您好，我们会尽快处理，感谢您。' });
		expect(findings).toContainEqual(
			expect.objectContaining({ code: 'undated_promise', clause: '2.2.2', gate: 'refuse' }),
		);
		await replies.sent({ ...row, body: '您好，我们会尽快处理，最迟 12 月 3 日 18:00 前完成，感谢您。' });
	});

	it('gives the same findings as hints', async () => {
		const bodies = ['你是白痴', `您的号码 ${own}`, `他的号码 ${others}`, polite];
		for (const body of bodies) {
			const row = { ticket, body, kind: 'agent_reply', channel: 'hotline' };
			const asked = await replies.hints(row);
			const answer = await replies.post(row);
			if (asked.decision === 'pass') {
				expect(answer.status).toBe(200);
				continue;
			}
			expect(findingsIn(answer.body)).toEqual(asked.findings);
		}
		const alone = await replies.hints({ body: '你是白痴', first_reply: true });
		expect(alone.decision).toBe('refuse');
		expect(alone.findings).toContainEqual(expect.objectContaining({ phrase: '白痴' }));
		const wrong = await instance.request('POST', '/desk/lint', { text: 'x' }, desk.agent.token);
		expect([wrong.status, refusal(wrong)]).toEqual([400, expect.stringContaining('2.3')]);
		expect((await instance.request('POST', '/desk/lint', { body: 'x' }, null)).status).toBe(403);
	});

	it('lets the words of the desk itself pass: they name the number of another ticket', async () => {
		const [from, into] = [await replies.ticket(), await replies.ticket()];
		const merged = await instance.request('POST', `/desk/tickets/${from}/merge`, { into });
		expect(merged.status, JSON.stringify(merged.body)).toBe(200);
		const told = (await messagesOf(from)).find(({ author_type }) => author_type === 'system');
		expect(told).toMatchObject({ is_public: true, lint: null });
	});
});
