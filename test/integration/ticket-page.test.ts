import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ShownMoves } from '../../extensions/agreement-desk/src/desk/moves/show-moves.ts';
import type { TicketStatus } from '../../extensions/agreement-desk/src/domain/vocabulary.ts';
import { directus11, directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { eventsOf, refusal } from '../support/read.ts';
import {
	create,
	createAgent,
	createUser,
	setUpDesk,
	type TestAgent,
	type TestDesk,
} from '../support/set-up-desk.ts';

describe.each([directus12, directus11])('what the page of a ticket asks for, Directus $line', (host) => {
	let instance: Instance;
	let desk: TestDesk;
	let colleague: TestAgent;

	beforeAll(async () => {
		instance = await startInstance({ host, database: 'sqlite', extension: true });
		desk = await setUpDesk(instance);
		colleague = await createAgent(instance, 'colleague');
	});
	afterAll(() => instance?.stop());

	async function newTicket(columns: object = {}): Promise<string> {
		const row = { subject: 'Moving', contact: desk.contact, channel: 'portal', ...columns };
		return String((await create(instance, 'desk_tickets', row))['id']);
	}
	async function movesOf(ticket: string, token: string): Promise<ShownMoves> {
		const answer = await instance.request('GET', `/desk/tickets/${ticket}/moves`, undefined, token);
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		return (answer.body as { data: ShownMoves }).data;
	}
	const say = (ticket: string, message: object) =>
		create(instance, 'desk_messages', { ticket, body: 'Dear Li Lei, here it is. Kind regards', ...message });

	/** Ways to a ticket of each status, by what really happens. */
	const ways: Readonly<Record<string, () => Promise<string>>> = {
		new: () => newTicket(),
		async registered() {
			const ticket = await newTicket();
			await create(instance, 'desk_messages', { ticket, kind: 'internal_note', body: 'Seen' });
			await patched(ticket, { status: 'registered' });
			return ticket;
		},
		async in_progress() {
			const ticket = await newTicket({ assignee: desk.agent.id });
			await patched(ticket, { status: 'in_progress' });
			return ticket;
		},
		async pending_customer() {
			const ticket = await newTicket({ assignee: desk.agent.id });
			await patched(ticket, { status: 'in_progress' });
			await say(ticket, { kind: 'info_request' });
			return ticket;
		},
		async resolved() {
			const ticket = await newTicket({ assignee: desk.agent.id });
			await say(ticket, { kind: 'solution', next_status: 'resolved' });
			return ticket;
		},
		async rejected() {
			const ticket = await newTicket();
			await say(ticket, { kind: 'agent_reply' });
			await patched(ticket, { status: 'rejected', rejection_reason: 'out_of_scope' });
			return ticket;
		},
	};
	async function patched(ticket: string, columns: object) {
		const answer = await instance.request('PATCH', `/items/desk_tickets/${ticket}`, columns);
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
	}

	it.each(Object.keys(ways))('says of every status what a change to it then does, from %s', async (from) => {
		const make = ways[from];
		if (!make) throw new Error(`No way to ${from}`);
		const first = await make();
		const { statuses, status } = await movesOf(first, desk.agent.token);
		expect(status).toBe(from);
		for (const { to, allowed, missing } of statuses) {
			const ticket = await make();
			const change = { status: to };
			const answer = await instance.request(
				'PATCH',
				`/items/desk_tickets/${ticket}`,
				change,
				desk.agent.token,
			);
			expect([to, answer.status === 200], JSON.stringify(answer.body)).toEqual([to, allowed]);
			if (allowed) continue;
			expect(refusal(answer)).toContain(missing[0]?.text['en-US']);
			expect(refusal(answer)).toContain(missing[0]?.field);
		}
	});

	it('tells everything that is missing at once, and what is given with the change', async () => {
		const ticket = await newTicket({
			assignee: desk.agent.id,
			checklist: [{ step: 'Check the invoice', mandatory: true, done: false }],
		});
		const { statuses } = await movesOf(ticket, desk.agent.token);
		const of = (wanted: TicketStatus) => statuses.find(({ to }) => to === wanted)?.missing ?? [];
		expect(of('resolved').map(({ field }) => field)).toEqual([
			...['desk_tickets.status', 'desk_tickets.checklist'],
		]);
		expect(of('pending_third_party')).toMatchObject([
			{ with_change: true, field: 'desk_tickets.third_party' },
			{ with_change: true, field: 'desk_tickets.third_party_reference' },
			{ with_change: true, field: 'desk_tickets.third_party_check_at' },
		]);
	});

	it.each([
		['claim', {}, 'a colleague has it', { assignee: true }],
		['release', { reason: 'x' }, 'nobody has it', {}],
		['reopen', { reason: 'x' }, 'it is not solved', {}],
		['urgent/dispute', { reason: 'x' }, 'an agent asks', { urgent: true }],
		['repeat', { state: 'confirmed' }, 'nothing is suspected', {}],
		['escalations/accept', {}, 'nothing waits', {}],
	])('refuses %s as it said before, where %s', async (path, body, _why, { assignee, urgent }: Given) => {
		const ticket = await newTicket({
			...(assignee ? { assignee: colleague.id } : {}),
			...(urgent ? { urgent: true, urgent_via: 'portal' } : {}),
		});
		const { acts } = await movesOf(ticket, desk.agent.token);
		const names: Readonly<Record<string, string>> = {
			'urgent/dispute': 'dispute_urgency',
			repeat: 'judge_repeat',
			'escalations/accept': 'accept_escalation',
		};
		const told = acts.find(({ act }) => act === (names[path] ?? path));
		const answer = await instance.request('POST', `/desk/tickets/${ticket}/${path}`, body, desk.agent.token);
		expect(answer.status).toBeGreaterThanOrEqual(400);
		expect(told?.allowed).toBe(false);
		expect(refusal(answer)).toContain(told?.obstacle?.text['en-US']);
	});
	interface Given {
		readonly assignee?: boolean;
		readonly urgent?: boolean;
	}

	it('tells what an account can never do from what this ticket does not allow', async () => {
		const ticket = await newTicket();
		const outside = async (token: string) =>
			(await movesOf(ticket, token)).acts.filter(({ in_role }) => !in_role).map(({ act }) => act);
		expect(await outside(desk.agent.token)).toEqual(['dispute_urgency', 'not_a_complaint']);
		expect(await outside(desk.lead.token)).toEqual([]);
		const { acts } = await movesOf(ticket, desk.lead.token);
		expect(acts.find(({ act }) => act === 'dispute_urgency')).toMatchObject({
			...{ allowed: false, in_role: true, obstacle: { clause: '2.2.3' } },
		});
	});

	it('lets an agent claim what nobody has, as it said', async () => {
		const ticket = await newTicket();
		const { acts } = await movesOf(ticket, desk.agent.token);
		const claim = acts.find(({ act }) => act === 'claim');
		expect(claim).toEqual({ act: 'claim', allowed: true, in_role: true, obstacle: null });
		const answer = await instance.request('POST', `/desk/tickets/${ticket}/claim`, {}, desk.agent.token);
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		const after = (await movesOf(ticket, desk.agent.token)).acts.find(({ act }) => act === 'claim');
		expect(after?.obstacle?.text['en-US']).toContain('yours already');
	});

	it('shows the next steps of a complaint to supervisors, and none of it to agents', async () => {
		const ticket = await newTicket({ type: 'complaint' });
		expect((await movesOf(ticket, desk.agent.token)).complaint).toBeNull();
		const { complaint } = await movesOf(ticket, desk.lead.token);
		expect(complaint?.stage).toBe('received');
		const next = complaint?.next.find(({ allowed }) => !allowed);
		const path = `/items/desk_complaints/${complaint?.id}`;
		const answer = await instance.request('PATCH', path, { stage: next?.to }, desk.lead.token);
		expect(refusal(answer)).toContain(next?.missing[0]?.text['en-US']);
	});

	it('tells a number once to whoever says what for, and the timeline keeps it', async () => {
		await instance.request('PATCH', `/items/desk_contacts/${desk.contact}`, { phone: '13800138000' });
		const ticket = await newTicket();
		const reveal = (body: object, token: string) =>
			instance.request('POST', `/desk/tickets/${ticket}/reveal`, body, token);
		expect(refusal(await reveal({ field: 'phone' }, desk.agent.token))).toContain('reveal.reason');
		expect(refusal(await reveal({ field: 'name', reason: 'x' }, desk.agent.token))).toContain('reveal.field');
		const answer = await reveal({ field: 'phone', reason: 'To call back' }, desk.agent.token);
		expect(answer.body).toMatchObject({ data: { field: 'phone', value: '13800138000' } });
		const events = await eventsOf(instance, ticket);
		expect(events.at(-1)).toMatchObject({ kind: 'contact_revealed', actor: desk.agent.id, clause: '2.3.4' });
		expect(JSON.stringify(events.at(-1)?.['data'])).not.toContain('13800138000');
		const verified = await instance.request('GET', `/desk/tickets/${ticket}/verify`);
		expect(verified.body).toMatchObject({ data: { findings: [] } });
	});

	it('answers nobody who may not read the ticket', async () => {
		const ticket = await newTicket();
		const stranger = await createUser(instance, 'stranger', randomUUID()).catch(() => null);
		for (const token of stranger ? [stranger.token] : ['no-such-token']) {
			const moves = await instance.request('GET', `/desk/tickets/${ticket}/moves`, undefined, token);
			expect(moves.status).toBeGreaterThanOrEqual(401);
		}
		const unknown = await instance.request('GET', `/desk/tickets/${randomUUID()}/moves`);
		expect(unknown.status).toBe(403);
	});
});
