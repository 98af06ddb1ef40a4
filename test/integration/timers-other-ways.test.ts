import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directus11, directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import { readTicket, refusal } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';
import { hours, inHours, ms, workOn, type Work } from '../support/work-on.ts';

describe.each([directus12, directus11])(
	'timers on a ticket, other ways: Directus $line on SQLite',
	(host) => {
		let instance: Instance;
		let desk: TestDesk;
		let work: Work;

		beforeAll(async () => {
			instance = await startInstance({ host, database: 'sqlite', extension: true, env: { TZ: 'UTC' } });
			desk = await setUpDesk(instance, { agreement: hours });
			work = workOn(instance, desk);
		});
		afterAll(() => instance?.stop());

		it('a chat waits for a human on the chat', async () => {
			await create(instance, 'desk_channels', { id: 'web-chat', name: 'Chat', type: 'chat' });
			const ticket = await work.ticketBy('web-chat');
			const waiting = await work.settled(ticket, '2.1.3', 'running');
			expect(await readTicket(instance, ticket)).toMatchObject({
				first_response_due_at: waiting['due_at'],
				next_due_metric: 'chat_response',
			});
			await work.write(ticket, { channel: 'web-chat', author_type: 'bot' });
			await work.write(ticket, { channel: 'hotline' });
			expect(await work.timer(ticket, '2.1.3')).toMatchObject({ state: 'running' });
			const line = await work.write(ticket, { channel: 'web-chat' });
			expect(await work.timer(ticket, '2.1.3')).toMatchObject({ state: 'met', stopped_by: line['id'] });
		});

		it('what is finished keeps how it came out; what is open has nothing to keep yet', async () => {
			const ticket = await work.ticketBy('hotline', { received_at: inHours(-3) });
			const late = await work.settled(ticket, '2.1.4', 'breached');
			expect(late).toMatchObject({
				stopped_at: expect.any(String) as string,
				explanation: {
					clause: '2.1.4',
					state: 'breached',
					dueAt: ms(late['due_at']),
					stoppedAt: ms(late['stopped_at']),
					lateMs: ms(late['stopped_at']) - ms(late['due_at']),
					calendar: { id: desk.calendar, revision: late['calendar_revision'], timezone: 'Asia/Shanghai' },
				},
			});
			expect(await work.timer(ticket, '2.2.1')).toMatchObject({ state: 'running', explanation: null });
		});

		it('a new version governs new tickets; what was promised before stays as it was', async () => {
			const old = await work.ticketBy('hotline');
			const before = await work.settled(old, '2.2.1', 'running');
			const next = await create(instance, 'desk_agreements', {
				code: 'KF-TEST',
				version: '2.0',
				status: 'active',
				provider: desk.provider,
				customer: desk.customer,
				calendar: desk.calendar,
				effective_from: new Date().toISOString(),
				...hours,
				sla_general_progress_value: 6,
			});
			await work.ask(old);
			await work.settled(old, '2.2.1', 'paused');
			await work.write(old, { kind: 'customer_message' });
			expect(await work.timer(old, '2.2.1')).toMatchObject({ agreement: desk.agreement, target_value: 2 });

			const young = await work.ticketBy('hotline');
			const timer = await work.settled(young, '2.2.1', 'running');
			expect(timer).toMatchObject({ agreement: next['id'], target_value: 6 });
			expect(ms(timer['due_at']) - ms(timer['started_at'])).toBe(6 * 3_600_000);
			expect(ms(before['due_at']) - ms(before['started_at'])).toBe(2 * 3_600_000);
		});

		it('a number registers where that was agreed, at one instant that never moves', async () => {
			await create(instance, 'desk_agreements', {
				code: 'KF-TEST',
				version: '3.0',
				status: 'active',
				provider: desk.provider,
				customer: desk.customer,
				calendar: desk.calendar,
				effective_from: new Date().toISOString(),
				...hours,
				reading_registration_proof: 'numbered',
			});
			const ticket = await work.ticketBy('hotline', { status: 'new' });
			const progress = await work.settled(ticket, '2.2.1', 'running');
			expect(await work.timer(ticket, '2.1.4')).toMatchObject({
				state: 'met',
				stopped_at: progress['started_at'],
			});
			await work.patch(ticket, { assignee: desk.agent.id });
			await until(() => work.told(ticket, 'ticket_changed').then((found) => found.length > 0), {
				what: 'the new assignee on the timeline',
			});
			expect(await work.timer(ticket, '2.2.1')).toEqual(progress);
			expect(await work.told(ticket, 'timer_moved')).toEqual([]);
		});

		it('GraphQL does the same as REST', async () => {
			const ticket = await work.ticketBy('hotline');
			const question = { kind: 'info_request', body: 'Which printer is it?', next_status: 'in_progress' };
			await work.write(ticket, question);
			const ask = await instance.graphql(
				'mutation ($id: ID!) { update_desk_tickets_item(id: $id, data: { status: "pending_customer" }) { status } }',
				{ id: ticket },
				desk.agent.token,
			);
			expect(ask.body).toMatchObject({ data: { update_desk_tickets_item: { status: 'pending_customer' } } });
			await work.settled(ticket, '2.2.1', 'paused');
			const vague = await instance.graphql(
				`mutation ($data: create_desk_messages_input!) { create_desk_messages_item(data: $data) { id } }`,
				{ data: { ticket: { id: ticket }, kind: 'eta_notice', body: 'Soon' } },
				desk.agent.token,
			);
			expect(refusal(vague)).toContain('desk_messages.promised_at');
			expect(refusal(vague)).toContain('2.2.2');
			const answer = await instance.graphql(
				`mutation ($data: create_desk_messages_input!) { create_desk_messages_item(data: $data) { sent_at } }`,
				{ data: { ticket: { id: ticket }, kind: 'customer_message', body: 'Here it is' } },
				desk.agent.token,
			);
			expect(answer.body).toMatchObject({
				data: { create_desk_messages_item: { sent_at: expect.any(String) as string } },
			});
			expect(await work.timer(ticket, '2.2.1')).toMatchObject({ state: 'running' });
			expect(await readTicket(instance, ticket)).toMatchObject({ status: 'in_progress' });
		});
	},
);
