import { afterAll, beforeAll, expect, it } from 'vitest';
import { startInstance, type Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import { newCustomer, newVersion } from '../support/agreement-versions.ts';
import { describeEach } from '../support/combinations.ts';
import { lookInto } from '../support/look-into.ts';
import { eventsOf, readRows, readTicket, timersOf, type Row } from '../support/read.ts';
import { create, createAgent, setUpDesk, type TestAgent, type TestDesk } from '../support/set-up-desk.ts';

const HOUR_MS = 3_600_000;

describeEach('tickets that are given out by rule, and lost', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;
	let agents: TestAgent[];
	/** A contact of a customer whose tickets are taken by hand. */
	let byHand: string;

	beforeAll(async () => {
		instance = await startInstance({ host, database, extension: true, env });
		desk = await setUpDesk(instance, { agreement: { assignment_rule: 'round_robin' } });
		agents = await Promise.all(['Anna', 'Bert', 'Cleo'].map((name) => createAgent(instance, name)));
		byHand = await contactOf('manual');
	});
	afterAll(() => instance?.stop());

	/** Somebody of a new customer, whose agreement has this rule. */
	async function contactOf(assignment_rule: string): Promise<string> {
		const customer = await newCustomer(instance);
		await newVersion(instance, desk, { customer, status: 'active', assignment_rule });
		const contact = { name: 'Han Meimei', language: 'zh-CN', organization: customer };
		return String((await create(instance, 'desk_contacts', contact))['id']);
	}

	const newTicket = async (row: object = {}) => {
		const given = {
			subject: 'Printer',
			contact: desk.contact,
			channel: 'hotline',
			status: 'registered',
			...row,
		};
		return String((await create(instance, 'desk_tickets', given))['id']);
	};
	const post = async (token: string, path: string, body: object = {}) => {
		const answer = await instance.request('POST', path, body, token);
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
	};
	const say = (who: TestAgent, presence: string) => post(who.token, '/desk/me/presence', { presence });
	const all = (presence: string) => Promise.all(agents.map((agent) => say(agent, presence)));
	const nameOf = (user: unknown) =>
		['Anna', 'Bert', 'Cleo'][agents.findIndex(({ id }) => id === user)] ?? null;
	const told = async (ticket: string, kind: string) =>
		(await eventsOf(instance, ticket)).filter((event) => event['kind'] === kind);
	const ownerOf = (ticket: string, isIt: (name: string | null) => boolean) =>
		until(
			async () => {
				const name = nameOf((await readTicket(instance, ticket))['assignee']);
				return isIt(name) ? { name } : undefined;
			},
			{ what: `another owner of ${ticket}` },
		).then(({ name }) => name);
	const given = (ticket: string) => ownerOf(ticket, (name) => name !== null);

	/** As if so much time had passed since somebody got the ticket and the customer wrote. */
	async function passed(ticket: string, ms: number) {
		const at = new Date(Date.now() - ms);
		await lookInto(instance.databaseConfig, async ({ knex }) => {
			await knex('desk_messages').where({ ticket, author_type: 'customer' }).update({ sent_at: at });
			await knex('desk_tickets').where({ id: ticket }).update({ assigned_at: at, follow_up_at: at });
		});
	}

	const lapses = (ticket: string, count = 1) =>
		until(
			async () => {
				const found = await told(ticket, 'ownership_lapsed');
				return found.length >= count ? found : undefined;
			},
			{ what: `${count} lapses of ${ticket}` },
		);

	it('nobody is given anything while nobody is there; whoever comes gets what waits', async () => {
		const ticket = await newTicket();
		await until(async () => (await readTicket(instance, ticket))['follow_up_at'] ?? undefined, {
			what: 'the next look',
		});
		const [, bert] = agents;
		if (!bert) throw new Error('no agent');
		await say(bert, 'online');
		expect(await given(ticket)).toBe('Bert');
		expect(await told(ticket, 'assigned')).toMatchObject([
			{ actor: null, clause: '3.1.2.1', data: { from: null, to: bert.id, by: 'rule', reason: null } },
		]);
		const [notice] = await readRows(
			instance,
			'desk_notifications',
			`filter[ticket][_eq]=${ticket}&filter[kind][_eq]=assignment`,
		);
		expect(notice).toMatchObject({ method: 'in_app', recipient_user: bert.id });
		expect(String(notice?.['body'])).toContain('was assigned to you by rule');
	});

	it('round robin: each in turn, from whoever waited longest', async () => {
		await all('online');
		const owners: (string | null)[] = [];
		for (let count = 0; count < 6; count += 1) owners.push(await given(await newTicket()));
		expect(owners.slice(0, 3).toSorted()).toEqual(['Anna', 'Bert', 'Cleo']);
		expect(owners.slice(3)).toEqual(owners.slice(0, 3));
		// Bert had one before all of these.
		expect(owners[2]).toBe('Bert');
	});

	it('many at once are given out as evenly', async () => {
		const before = await loads();
		const ids = await Promise.all(Array.from({ length: 9 }, () => newTicket()));
		for (const id of ids) await given(id);
		const after = await loads();
		expect(after.map((count, place) => count - (before[place] ?? 0))).toEqual([3, 3, 3]);
	});

	async function loads(): Promise<number[]> {
		const rows = await readRows(instance, 'desk_tickets', 'filter[assignee][_nnull]=true&fields=assignee');
		return agents.map(({ id }) => rows.filter(({ assignee }) => assignee === id).length);
	}

	it('least loaded: whoever has least, within capacity, team and language', async () => {
		const contact = await contactOf('least_loaded');
		const [anna, bert, cleo] = agents;
		if (!anna || !bert || !cleo) throw new Error('no agent');
		const change = (agent: TestAgent, columns: object) =>
			instance.request('PATCH', `/items/desk_agents/${agent.row}`, columns);
		await newTicket({ contact, assignee: anna.id });
		await newTicket({ contact, assignee: bert.id });
		expect(await given(await newTicket({ contact }))).toBe('Cleo');
		await change(cleo, { capacity: 1 });
		await change(anna, { languages: ['zh'] });
		expect(await given(await newTicket({ contact, language: 'en' }))).toBe('Bert');
		await change(anna, { languages: ['zh', 'en'], teams: ['技术'] });
		expect(await given(await newTicket({ contact, team: '技术' }))).toBe('Anna');
		await change(cleo, { capacity: null });
	});

	it('who neither takes nor answers loses it to the next, and then to the queue; deadlines stay as they are', async () => {
		const ticket = await newTicket();
		const first = await given(ticket);
		const timers = await timersOf(instance, ticket);
		await passed(ticket, HOUR_MS);
		const second = await ownerOf(ticket, (name) => name !== first && name !== null);
		await passed(ticket, HOUR_MS);
		const third = await ownerOf(ticket, (name) => name !== second && name !== null);
		expect([first, second, third].toSorted()).toEqual(['Anna', 'Bert', 'Cleo']);
		await passed(ticket, HOUR_MS);
		await ownerOf(ticket, (name) => name === null);
		const events = await lapses(ticket, 3);
		expect(events.map(({ data }) => nameOf((data as Row)['assignee']))).toEqual([first, second, third]);
		expect(events.map(({ data }) => (data as Row)['reason'])).toEqual([
			'not_taken',
			'not_taken',
			'not_taken',
		]);
		const ways = (await told(ticket, 'assigned')).map(({ data }) => (data as Row)['by']);
		expect(ways).toEqual(['rule', 'lapse', 'lapse', 'lapse']);
		expect(await timersOf(instance, ticket)).toEqual(timers);
		const notices = await readRows(
			instance,
			'desk_notifications',
			`filter[ticket][_eq]=${ticket}&filter[kind][_eq]=assignment`,
		);
		const lost = notices.filter(({ idempotency_key }) => String(idempotency_key).startsWith('lapsed:'));
		// Each of the three, and the team lead each time.
		expect(lost).toHaveLength(6);
		const lead = lost.filter(({ recipient_user }) => recipient_user === desk.lead.id);
		expect(lead.map(({ body }) => String(body).split('\n')[0])).toContain(
			`${String(first)} did not take ticket ${String((await readTicket(instance, ticket))['number'])} in time.`,
		);
	});

	it('where tickets are taken by hand they go back to the queue', async () => {
		const [anna] = agents;
		const ticket = await newTicket({ contact: byHand, assignee: anna?.id });
		await passed(ticket, HOUR_MS);
		await lapses(ticket);
		expect(await readTicket(instance, ticket)).toMatchObject({
			assignee: null,
			assigned_at: null,
			follow_up_at: null,
		});
	});

	it('who took it keeps it, until a customer waits for an answer too long', async () => {
		const [anna] = agents;
		const ticket = await newTicket({ contact: byHand });
		const write = (row: object, token?: string) =>
			instance.request(
				'POST',
				'/items/desk_messages',
				{ ticket, channel: 'hotline', body: 'x', ...row },
				token,
			);
		await post(anna?.token ?? '', `/desk/tickets/${ticket}/claim`);
		await passed(ticket, HOUR_MS);
		await write({ kind: 'customer_message' });
		expect((await readTicket(instance, ticket))['assignee']).toBe(anna?.id);
		await write({ kind: 'agent_reply' }, anna?.token);
		await passed(ticket, 8 * HOUR_MS);
		await write({ kind: 'customer_message' });
		expect((await readTicket(instance, ticket))['assignee']).toBe(anna?.id);
		// The earlier reply answers what was said before it, but not what came last. Moved back first: a look at
		// the ticket is due only from `passed` on.
		await lookInto(instance.databaseConfig, ({ knex }) =>
			knex('desk_messages')
				.where({ ticket, author_type: 'agent' })
				.update({ sent_at: new Date(Date.now() - 9 * HOUR_MS) }),
		);
		await passed(ticket, 8 * HOUR_MS);
		const [lapse] = await lapses(ticket);
		expect(lapse).toMatchObject({ clause: '3.1.2.1', data: { assignee: anna?.id, reason: 'not_answered' } });
	});

	it('nobody loses a ticket that waits for the customer', async () => {
		const [anna] = agents;
		const asked = await newTicket({ contact: byHand, assignee: anna?.id });
		const other = await newTicket({ contact: byHand, assignee: anna?.id });
		const question = { ticket: asked, kind: 'info_request', channel: 'hotline', body: 'Which printer?' };
		await instance.request('POST', '/items/desk_messages', { ...question, next_status: 'in_progress' });
		const { status, body } = await instance.request('PATCH', `/items/desk_tickets/${asked}`, {
			status: 'pending_customer',
		});
		expect(status, JSON.stringify(body)).toBe(200);
		await passed(asked, HOUR_MS);
		await passed(other, HOUR_MS);
		await lapses(other);
		expect(await told(asked, 'ownership_lapsed')).toEqual([]);
		expect((await readTicket(instance, asked))['assignee']).toBe(anna?.id);
	});

	it('what ran out while no node was there is found once, by whichever comes first', async () => {
		const [anna] = agents;
		const tickets = await Promise.all(
			[1, 2, 3].map(() => newTicket({ contact: byHand, assignee: anna?.id })),
		);
		await instance.stop();
		for (const ticket of tickets) await passed(ticket, HOUR_MS);
		await instance.restart();
		for (const ticket of tickets) expect(await lapses(ticket)).toHaveLength(1);
		for (const ticket of tickets) expect(await told(ticket, 'ownership_lapsed')).toHaveLength(1);
	});
});
