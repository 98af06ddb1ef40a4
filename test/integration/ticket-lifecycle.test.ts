import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directus11, directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { actorsOn, type Actors } from '../support/act.ts';
import { eventsOf, readTicket, refusal } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';
import { inHours } from '../support/work-on.ts';

const solution = { kind: 'solution', body: '您好，问题已解决：请更新驱动程序后重启。感谢您的耐心。' };
const question = { kind: 'info_request', body: '您好，请问打印机的型号是什么？谢谢。' };

describe.each([directus12, directus11])('the life of a ticket, Directus $line', (host) => {
	let instance: Instance;
	let desk: TestDesk;
	let on: Actors;

	beforeAll(async () => {
		instance = await startInstance({ host, database: 'sqlite', extension: true });
		desk = await setUpDesk(instance);
		on = await actorsOn(instance, desk);
	});
	afterAll(() => instance?.stop());

	it('keeps what the customer wrote when the ticket is made', async () => {
		const id = await on.ticket({ description: 'It burns', severity: 'high' });
		expect(await readTicket(instance, id)).toMatchObject({ description: 'It burns', severity: 'high' });
	});

	describe('is not brought to an end', () => {
		it.each(['resolved', 'closed'])('as %s without a solution (1.4.2)', async (status) => {
			const id = await on.ticket();
			for (const token of [desk.agent.token, desk.lead.token, instance.adminToken]) {
				expect(await on.refused(id, { status }, token)).toMatch(/clause 1\.4\.2.*solution first/);
			}
		});

		it('by GraphQL, a batch or a nested write either', async () => {
			const id = await on.ticket();
			const mutation = `mutation { update_desk_tickets_item(id: "${id}", data: { status: "closed" }) { id } }`;
			expect(JSON.stringify((await instance.graphql(mutation)).body)).toMatch(/clause 1\.4\.2/);
			const batch = await instance.request('PATCH', '/items/desk_tickets', [{ id, status: 'closed' }]);
			expect(refusal(batch)).toMatch(/clause 1\.4\.2/);
			const many = { keys: [id], data: { status: 'closed' } };
			expect(refusal(await instance.request('PATCH', '/items/desk_tickets', many))).toMatch(/1\.4\.2/);
			const nested = { tickets: { update: [{ id, status: 'closed' }], create: [], delete: [] } };
			const contact = await instance.request('PATCH', `/items/desk_contacts/${desk.contact}`, nested);
			expect(refusal(contact)).toMatch(/1\.4\.2/);
			expect(await readTicket(instance, id)).toMatchObject({ status: 'in_progress' });
		});

		it('when it is made', async () => {
			for (const status of ['resolved', 'closed', 'pending_customer', 'cancelled', 'rejected']) {
				const row = { subject: 'x', contact: desk.contact, channel: 'portal', status };
				expect(refusal(await instance.request('POST', '/items/desk_tickets', row))).toContain(
					'desk_tickets.status',
				);
			}
		});
	});

	it('ends with a solution, and closes once the customer confirms', async () => {
		const id = await on.ticket();
		await on.say(id, solution);
		await on.set(id, { status: 'resolved' });
		const solved = await readTicket(instance, id);
		expect(solved).toMatchObject({ status: 'resolved', reopen_count: 0 });
		expect(solved['resolved_at']).toBe(solved['first_resolved_at']);
		expect(solved['close_due_at']).not.toBeNull();
		for (const reason of [{}, { status_reason: '  ' }]) {
			expect(await on.refused(id, { status: 'closed', ...reason })).toMatch(
				/status_reason.*clause 1\.4\.2.*confirm/,
			);
		}
		expect(await on.customer(id, 'confirm')).toMatchObject({ status: 'closed' });
		expect(await readTicket(instance, id)).toMatchObject({
			customer_says_resolved: true,
			close_due_at: null,
		});
		expect(await on.customer(id, 'rate', { score: 5, comment: '很好' })).toMatchObject({ rating: 5 });
		expect(await on.customerRefused(id, 'rate', { score: 4 })).toMatch(/clause 2\.5\.2.*already/);
	});

	it('takes the status that a message carries once it has reached the customer', async () => {
		const id = await on.ticket({ status: 'registered' });
		await on.say(id, { ...solution, next_status: 'resolved' });
		expect(await readTicket(instance, id)).toMatchObject({ status: 'resolved' });
		const other = await on.ticket();
		expect(await on.sayRefused(other, { kind: 'agent_reply', next_status: 'resolved' })).toMatch(
			/next_status.*1\.4\.2.*solution first/,
		);
	});

	it('takes a solution that comes with the very change', async () => {
		const id = await on.ticket();
		await on.set(id, { status: 'resolved', messages: { create: [solution], update: [], delete: [] } });
		expect(await readTicket(instance, id)).toMatchObject({ status: 'resolved' });
	});

	it('waits for the customer only after a question, and no longer than until the answer', async () => {
		const id = await on.ticket();
		expect(await on.refused(id, { status: 'pending_customer' })).toMatch(
			/clause 3\.1\.1\.2.*request for information first/,
		);
		await on.say(id, { kind: 'internal_note', body: 'ask them' });
		expect(await on.refused(id, { status: 'pending_customer' })).toMatch(/3\.1\.1\.2/);
		await on.say(id, question);
		expect(await readTicket(instance, id)).toMatchObject({ status: 'pending_customer' });
		await on.customer(id, 'messages', { body: 'LaserJet 5' });
		expect(await readTicket(instance, id)).toMatchObject({ status: 'in_progress' });
		expect(await on.refused(id, { status: 'pending_customer' })).toMatch(/3\.1\.1\.2/);
		await on.say(id, question);
		await on.set(id, { status: 'in_progress' });
		expect(await on.refused(id, { status: 'pending_customer' })).toMatch(/3\.1\.1\.2/);
		await on.set(id, {
			status: 'pending_customer',
			messages: { create: [question], update: [], delete: [] },
		});
		expect(await readTicket(instance, id)).toMatchObject({ status: 'pending_customer' });
	});

	it('asks for sensitive data only with a purpose', async () => {
		const id = await on.ticket();
		const asked = { ...question, requested_items: [{ item: '身份证号', sensitive: true }] };
		expect(await on.sayRefused(id, asked)).toMatch(/requested_items.*3\.1\.1\.2.*needed for/);
		const explained = [{ item: '身份证号', sensitive: true, purpose: '核实户主身份' }];
		await on.say(id, { ...asked, requested_items: explained });
	});

	it('waits for a third party that is named, with a date to ask again', async () => {
		const id = await on.ticket();
		const waiting = { status: 'pending_third_party' };
		expect(await on.refused(id, waiting)).toMatch(/third_party.*1\.4\.2/);
		expect(await on.refused(id, { ...waiting, third_party: 'HP' })).toMatch(/third_party_reference/);
		const named = { ...waiting, third_party: 'HP', third_party_reference: 'HP-1' };
		expect(await on.refused(id, { ...named, third_party_check_at: inHours(-1) })).toMatch(/check_at/);
		await on.set(id, { ...named, third_party_check_at: inHours(24) });
		await on.set(id, { status: 'in_progress' });
	});

	it('is reopened by the customer’s word, and by staff only with a reason', async () => {
		const id = await on.ticket();
		await on.say(id, solution);
		await on.set(id, { status: 'resolved' });
		expect(await on.refused(id, { status: 'in_progress' })).toMatch(/status_reason.*say why/);
		expect(await on.customer(id, 'dispute', { reason: '还是不行' })).toMatchObject({ status: 'in_progress' });
		expect(await readTicket(instance, id)).toMatchObject({ reopen_count: 1, resolved_at: null });
		expect(await on.refused(id, { status: 'resolved' })).toMatch(/solution first/);
		await on.say(id, { ...solution, next_status: 'resolved' });
		await on.customer(id, 'messages', { body: '又坏了' });
		expect(await readTicket(instance, id)).toMatchObject({ status: 'in_progress', reopen_count: 2 });
		const kinds = (await eventsOf(instance, id)).map(({ kind }) => kind);
		expect(kinds.filter((kind) => kind === 'ticket_reopened')).toHaveLength(2);
	});

	it('is withdrawn by the customer alone, for good', async () => {
		const id = await on.ticket();
		expect(await on.refused(id, { status: 'cancelled' })).toMatch(/only the customer withdraws/);
		expect(await on.customer(id, 'withdraw', { reason: '不需要了' })).toMatchObject({ status: 'cancelled' });
		expect(await on.refused(id, { status: 'in_progress' })).toMatch(/make a new one and link it/);
		const after = await on.customer(id, 'messages', { body: '还是需要' });
		expect(after['id']).not.toBe(id);
		expect(after).toMatchObject({ related: [{ kind: 'related' }], messages: [{ body: '还是需要' }] });
	});

	it('is rejected with a reason that the customer was told', async () => {
		const id = await on.ticket();
		expect(await on.refused(id, { status: 'rejected' })).toMatch(/rejection_reason/);
		const change = { status: 'rejected', rejection_reason: 'out_of_scope' };
		expect(await on.refused(id, change)).toMatch(/tell the customer why/);
		expect(await on.refused(id, { ...change, rejection_reason: 'spam' })).toMatch(/only a supervisor/);
		await on.say(id, { body: '您好，很抱歉，该事项不在约定的服务范围内。感谢理解。' });
		await on.set(id, change);
	});

	it('is nudged at most once in the agreed time', async () => {
		const id = await on.ticket();
		await on.customer(id, 'nudge', { comment: '急' });
		expect(await on.customerRefused(id, 'nudge')).toMatch(/1\.4\.2.*try again in 60 minutes/);
		expect(await readTicket(instance, id)).toMatchObject({ nudge_count: 1 });
	});

	it('is urgent by the word of the customer', async () => {
		const id = await on.ticket();
		for (const token of [desk.agent.token, desk.lead.token]) {
			const answer = await on.patch(id, { urgent: true }, token);
			expect(answer.status).toBe(403);
			expect(refusal(answer)).toMatch(/clause 2\.2\.3.*only the customer/);
		}
		const call = { subject: 'Call', contact: desk.contact, channel: 'hotline', urgent: true };
		const post = (row: object) => instance.request('POST', '/items/desk_tickets', row, desk.agent.token);
		expect(refusal(await post(call))).toMatch(/urgent_via.*clause 2\.2\.3/);
		expect(refusal(await post({ ...call, urgent_via: 'phone' }))).toMatch(/urgent_evidence.*clause 2\.2\.3/);
		const shown = { ...call, urgent_via: 'phone', urgent_evidence: '通话 4711' };
		expect((await post(shown)).status).toBe(200);
		await on.customer(id, 'urgent', { via: 'portal', evidence: '勾选了紧急' });
		const row = await readTicket(instance, id);
		expect(row).toMatchObject({ urgent: true, urgent_via: 'portal', urgent_evidence: '勾选了紧急' });
		expect(row['urgent_response_due_at']).not.toBeNull();
		const dispute = `/desk/tickets/${id}/urgent/dispute`;
		expect((await instance.request('POST', dispute, { reason: 'x' }, desk.agent.token)).status).toBe(403);
		expect(
			(await instance.request('POST', dispute, { reason: '并不影响使用' }, desk.lead.token)).status,
		).toBe(200);
		const seen = `/desk/contacts/${desk.contact}/tickets/${id}`;
		const { body } = await instance.request('GET', seen, undefined, on.app.token);
		expect(body).toMatchObject({ data: { urgent: true, urgent_disputed: '并不影响使用' } });
	});

	it('shows a customer nothing of another one, and nothing internal', async () => {
		const id = await on.ticket();
		await on.say(id, { kind: 'internal_note', body: 'secret' });
		const other = await create(instance, 'desk_organizations', { name: 'Other', role: 'customer' });
		const stranger = await create(instance, 'desk_contacts', { name: 'S', organization: other['id'] });
		const path = `/desk/contacts/${String(stranger['id'])}/tickets/${id}`;
		const answer = await instance.request('GET', path, undefined, on.app.token);
		expect(answer.status).toBe(403);
		expect(refusal(answer)).toMatch(/clause 1\.2/);
		const own = `/desk/contacts/${desk.contact}/tickets/${id}`;
		const shown = await instance.request('GET', own, undefined, on.app.token);
		expect(JSON.stringify(shown.body)).not.toContain('secret');
		expect((await instance.request('GET', own, undefined, desk.agent.token)).status).toBe(403);
		const list = `/desk/contacts/${desk.contact}/tickets?status=open&limit=2`;
		const { body } = await instance.request('GET', list, undefined, on.app.token);
		expect((body as { data: unknown[] }).data).toHaveLength(2);
	});

	it('is merged into another one of the customer, from the earlier receipt on', async () => {
		const early = await on.ticket({ received_at: inHours(-2), urgent: true });
		const late = await on.ticket({ received_at: inHours(-1) });
		const path = `/desk/tickets/${early}/merge`;
		const answer = await instance.request('POST', path, { into: late }, desk.agent.token);
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		const [from, to] = [await readTicket(instance, early), await readTicket(instance, late)];
		expect(from).toMatchObject({ status: 'rejected', rejection_reason: 'duplicate', merged_into: late });
		expect(to).toMatchObject({ received_at: from['received_at'], urgent: true });
		expect(to['related']).toMatchObject([{ kind: 'merged_from', ticket: early }]);
		const message = await on.customer(early, 'messages', { body: '补充' });
		expect(message['id']).toBe(late);
		expect(await on.refused(early, { subject: 'y' })).toMatch(/merged into another/);
	});

	it('is split, with the receipt of the first', async () => {
		const id = await on.ticket({ received_at: inHours(-3) });
		const answer = await instance.request(
			'POST',
			`/desk/tickets/${id}/split`,
			{ subject: 'Second matter' },
			desk.agent.token,
		);
		const made = (answer.body as { data: { ticket: string } }).data.ticket;
		const [first, second] = [await readTicket(instance, id), await readTicket(instance, made)];
		expect(second).toMatchObject({ subject: 'Second matter', received_at: first['received_at'] });
		expect(second['related']).toMatchObject([{ kind: 'split_from', ticket: id }]);
	});
});
