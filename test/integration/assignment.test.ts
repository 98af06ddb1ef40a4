import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wholeDetailsOf } from '../../extensions/agreement-desk/src/domain/timeline/event-words.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import { describeEach } from '../support/combinations.ts';
import { eventsOf, readRows, readTicket, refusal, type Row } from '../support/read.ts';
import { create, createAgent, setUpDesk, type TestAgent, type TestDesk } from '../support/set-up-desk.ts';

/** Nobody is told by mail here, so a ticket has to be registered from the start. */
const registered = { status: 'registered', channel: 'hotline' } as const;

interface Answered {
	readonly status: number;
	readonly data: Row;
}

describeEach('who has which ticket', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;
	let anna: TestAgent;
	let bert: TestAgent;

	beforeAll(async () => {
		instance = await startInstance({ host, database, extension: true, env });
		desk = await setUpDesk(instance);
		anna = await createAgent(instance, 'Anna', { teams: ['技术'], skills: ['ERP'] });
		bert = await createAgent(instance, 'Bert', { teams: ['财务'] });
	});
	afterAll(() => instance?.stop());

	const newTicket = async (row: object = {}) => {
		const given = { subject: 'Printer', contact: desk.contact, ...registered, ...row };
		return String((await create(instance, 'desk_tickets', given))['id']);
	};
	const post = (who: TestAgent | TestDesk['lead'], path: string, body: object = {}) =>
		instance.request('POST', `/desk/${path}`, body, who.token);
	async function done(who: TestAgent | TestDesk['lead'], path: string, body: object = {}): Promise<Row> {
		const { status, body: answer } = await post(who, path, body);
		expect(status, JSON.stringify(answer)).toBe(200);
		return (answer as Answered).data;
	}
	async function queueOf(who: TestAgent, query = ''): Promise<Row & { tickets: Row[] }> {
		const { status, body } = await instance.request('GET', `/desk/queue?${query}`, undefined, who.token);
		expect(status, JSON.stringify(body)).toBe(200);
		return (body as { data: Row & { tickets: Row[] } }).data;
	}
	const told = async (ticket: string, kind: string) =>
		(await eventsOf(instance, ticket)).filter((event) => event['kind'] === kind);
	const handovers = async (ticket: string) =>
		(await told(ticket, 'assigned')).map(({ data, words }) => wholeDetailsOf({ data, words }));
	const notices = (ticket: string) =>
		readRows(
			instance,
			'desk_notifications',
			`filter[ticket][_eq]=${ticket}&filter[kind][_eq]=assignment&sort=date_created`,
		);

	/** The queue is shared, so each test empties it for the next. */
	async function close(...ids: string[]) {
		for (const ticket of ids) {
			await create(instance, 'desk_messages', { ticket, kind: 'customer_message', body: 'Never mind' });
			const change = { status: 'cancelled' };
			const { status, body } = await instance.request('PATCH', `/items/desk_tickets/${ticket}`, change);
			expect(status, JSON.stringify(body)).toBe(200);
		}
	}

	it('the queue shows what an agent may take, urgent first, then by deadline, and says why', async () => {
		const general = await newTicket({ subject: 'general' });
		const urgent = await newTicket({
			subject: 'urgent',
			urgent: true,
			urgent_via: 'api',
			urgent_evidence: 'Call 7',
		});
		const foreign = await newTicket({ subject: 'ja', language: 'ja' });
		const finance = await newTicket({ subject: 'finance', team: '财务' });
		const all = await queueOf(anna);
		expect(all.tickets.map(({ id }) => id)).toEqual([urgent, general]);
		expect(all).toMatchObject({
			next_page: null,
			reason: { 'en-US': expect.stringContaining('urgent') as unknown },
		});
		expect((await queueOf(bert)).tickets.map(({ id }) => id)).toEqual([urgent, general, finance]);
		expect((await queueOf(bert, 'team=财务')).tickets).toHaveLength(3);
		const first = await queueOf(bert, 'limit=2');
		expect(first).toMatchObject({ next_page: 2, tickets: [{ id: urgent }, { id: general }] });
		expect(await queueOf(bert, 'limit=2&page=2')).toMatchObject({
			next_page: null,
			tickets: [{ id: finance }],
		});
		await done(bert, `tickets/${finance}/claim`);
		expect(await queueOf(bert, 'mine=true')).toMatchObject({ tickets: [{ id: finance, team: '财务' }] });
		expect(refusal(await instance.request('GET', '/desk/queue?limit=0', undefined, bert.token))).toContain(
			'queue.limit',
		);
		await close(general, urgent, foreign, finance);
	});

	it('claiming the next takes the first, and nothing when there is none', async () => {
		const later = await newTicket({ subject: 'later' });
		const urgent = await newTicket({ urgent: true, urgent_via: 'api', urgent_evidence: 'x' });
		expect(await done(anna, 'queue/claim')).toEqual({ ticket: urgent });
		expect(await done(anna, 'queue/claim')).toEqual({ ticket: later });
		expect(await done(anna, 'queue/claim')).toEqual({ ticket: null });
		const row = await readTicket(instance, later);
		expect(row).toMatchObject({ assignee: anna.id, first_handler: anna.id, status: 'in_progress' });
		expect(row['taken_at']).not.toBeNull();
		expect(await handovers(later)).toEqual([
			{ from: null, to: anna.id, team: null, by: 'claim', reason: null },
		]);
		// Taking the urgent one first leaves nothing to record.
		expect(await told(later, 'priority_inversion')).toEqual([]);
		expect(await notices(later)).toEqual([]);
		await close(later, urgent);
	});

	it('a ticket has one owner: the second one is told who', async () => {
		const ticket = await newTicket();
		await done(anna, `tickets/${ticket}/claim`);
		await done(anna, `tickets/${ticket}/claim`);
		expect(refusal(await post(bert, `tickets/${ticket}/claim`))).toContain('Anna has this ticket');
		expect(refusal(await post(bert, `tickets/${ticket}/assign`, { assignee: bert.id }))).toMatch(
			/Anna has this ticket; transfer it/,
		);
		expect(await handovers(ticket)).toHaveLength(1);
		await close(ticket);
	});

	it('assign, transfer and release are told in the timeline, with their reasons', async () => {
		const ticket = await newTicket();
		expect(refusal(await post(desk.lead, `tickets/${ticket}/assign`, {}))).toContain(
			'assign.body (clause 3.1.2.1)',
		);
		expect(refusal(await post(desk.lead, `tickets/${ticket}/transfer`, { assignee: anna.id }))).toContain(
			'transfer.reason',
		);
		expect(refusal(await post(desk.lead, `tickets/${ticket}/assign`, { team: '销售' }))).toMatch(
			/assign\.team .*"销售"; the teams are: 技术, 财务/,
		);
		expect(refusal(await post(desk.lead, `tickets/${ticket}/release`, { reason: 'x' }))).toContain(
			'in the queue already',
		);
		await done(desk.lead, `tickets/${ticket}/assign`, { assignee: anna.id });
		await done(anna, `tickets/${ticket}/transfer`, { assignee: bert.id, reason: 'An invoice' });
		expect(refusal(await post(bert, `tickets/${ticket}/release`))).toContain('release.reason');
		await done(bert, `tickets/${ticket}/release`, { reason: 'Holiday' });
		await done(bert, `tickets/${ticket}/transfer`, { team: '技术', reason: 'Not finance' });
		expect(await handovers(ticket)).toEqual([
			{ from: null, to: anna.id, team: null, by: 'assign', reason: null },
			{ from: anna.id, to: bert.id, team: null, by: 'transfer', reason: 'An invoice' },
			{ from: bert.id, to: null, team: null, by: 'release', reason: 'Holiday' },
			{ from: null, to: null, team: '技术', by: 'transfer', reason: 'Not finance' },
		]);
		expect(await readTicket(instance, ticket)).toMatchObject({
			assignee: null,
			team: '技术',
			escalation_level: 0,
			assigned_at: null,
			taken_at: null,
		});
		expect(await told(ticket, 'escalated')).toEqual([]);
		const told1 = await notices(ticket);
		expect(told1.map(({ recipient_user }) => recipient_user)).toEqual([anna.id, bert.id]);
		expect(String(told1[1]?.['body'])).toContain('Anna assigned ticket');
		expect(String(told1[1]?.['body'])).toContain('They say: An invoice');
		await close(ticket);
	});

	it('what a PATCH does to the assignee is told as well', async () => {
		const ticket = await newTicket({ assignee: anna.id });
		expect((await readTicket(instance, ticket))['assigned_at']).not.toBeNull();
		const patch = (assignee: string | null, token?: string) =>
			instance.request('PATCH', `/items/desk_tickets/${ticket}`, { assignee }, token);
		await patch(bert.id);
		await patch(null);
		await patch(anna.id, anna.token);
		const all = await until(
			async () => {
				const found = await handovers(ticket);
				return found.length === 4 ? found : undefined;
			},
			{ what: 'all changes of the assignee' },
		);
		expect(all.map(({ from, to, by }) => [from, to, by])).toEqual([
			[null, anna.id, 'assign'],
			[anna.id, bert.id, 'transfer'],
			[bert.id, null, 'release'],
			[null, anna.id, 'claim'],
		]);
		expect(await readTicket(instance, ticket)).toMatchObject({ first_handler: anna.id });
		expect((await notices(ticket)).map(({ recipient_user }) => recipient_user)).toEqual([anna.id, bert.id]);
		await close(ticket);
	});

	it('taking another ticket while an urgent one waits is recorded, never refused', async () => {
		const urgent = await newTicket({ urgent: true, urgent_via: 'api', urgent_evidence: 'x' });
		const english = await newTicket({
			urgent: true,
			urgent_via: 'api',
			urgent_evidence: 'x',
			language: 'ja',
		});
		const [one, two, three] = [await newTicket(), await newTicket(), await newTicket()];
		await done(anna, `tickets/${one}/claim`);
		const number = (await readTicket(instance, urgent))['number'];
		expect(await told(one, 'priority_inversion')).toMatchObject([
			{ clause: '2.2.3', actor: anna.id, data: { passed_over: [{ ticket: urgent, number }] } },
		]);
		await instance.request('PATCH', `/items/desk_tickets/${two}`, { assignee: bert.id }, bert.token);
		await until(async () => (await told(two, 'priority_inversion'))[0], { what: 'the inversion by PATCH' });
		await done(bert, `tickets/${urgent}/claim`);
		// The one that waits still is in a language that nobody here speaks.
		await done(anna, `tickets/${three}/claim`);
		expect(await told(three, 'priority_inversion')).toEqual([]);
		await close(urgent, english, one, two, three);
	});

	it('what is over is for nobody to take', async () => {
		const ticket = await newTicket();
		await close(ticket);
		expect(refusal(await post(anna, `tickets/${ticket}/claim`))).toContain('claim.ticket (clause 1.4.2)');
		expect((await post(anna, 'tickets/00000000-0000-4000-8000-000000000000/claim')).status).toBe(403);
	});

	it('every timeline tells all of it', async () => {
		const { body } = await instance.request('GET', '/desk/verify');
		expect(body).toMatchObject({ data: { findings: [] } });
	});

	describe('presence', () => {
		it('is what an agent says, until they are silent for too long', async () => {
			expect(refusal(await post(anna, 'me/presence', { presence: 'asleep' }))).toContain('presence.presence');
			expect(await done(anna, 'me/presence', { presence: 'busy' })).toEqual({ presence: 'busy' });
			const { body } = await instance.request('GET', '/desk/me', undefined, anna.token);
			expect(body).toMatchObject({ data: { presence: 'busy', role: 'agent', teams: ['技术'] } });
			await done(anna, 'me/presence', { presence: 'offline' });
		});
	});
});
