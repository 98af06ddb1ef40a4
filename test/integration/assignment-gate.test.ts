import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { directus11, directus12 } from '../harness/hosts.ts';
import type { Answer } from '../harness/http.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { readTicket, refusal } from '../support/read.ts';
import {
	create,
	createAgent,
	createUser,
	integrationPolicy,
	setUpDesk,
	trained,
	type TestAgent,
	type TestDesk,
} from '../support/set-up-desk.ts';

const yesterday = new Date(Date.now() - 36 * 3_600_000).toISOString().slice(0, 10);
const expired = trained.map((training, place) =>
	place === 0 ? { ...training, valid_until: yesterday } : training,
);

describe.each([directus12, directus11])('who may be given a ticket and answer, Directus $line', (host) => {
	let instance: Instance;
	let desk: TestDesk;
	let unready: TestAgent;
	let stranger: { id: string; token: string };
	let ticket: string;

	beforeAll(async () => {
		instance = await startInstance({ host, database: 'sqlite', extension: true });
		desk = await setUpDesk(instance);
		unready = await createAgent(instance, 'unready', { trainings: expired });
		stranger = await createUser(instance, 'stranger', integrationPolicy);
	});
	afterAll(() => instance?.stop());
	beforeEach(async () => {
		ticket = await newTicket();
	});

	const newTicket = async (row: object = {}) => {
		const given = { subject: 'Printer', contact: desk.contact, channel: 'hotline', ...row };
		return String((await create(instance, 'desk_tickets', given))['id']);
	};
	const reply = (user: { token: string }, on: string, row: object = {}) =>
		instance.request(
			'POST',
			'/items/desk_messages',
			{ ticket: on, channel: 'hotline', body: 'Hello', ...row },
			user.token,
		);
	const setLanguage = (user: string, language: string) =>
		instance.request('PATCH', `/users/${user}`, { language });

	/** Every way in which a ticket can be given to somebody. */
	const ways: Record<string, (to: string) => Promise<Answer>> = {
		'by REST': (to) => instance.request('PATCH', `/items/desk_tickets/${ticket}`, { assignee: to }),
		'as it comes in': (to) =>
			instance.request('POST', '/items/desk_tickets', { subject: 'x', contact: desk.contact, assignee: to }),
		'as an object': (to) =>
			instance.request('PATCH', `/items/desk_tickets/${ticket}`, { assignee: { id: to } }),
		'many with one change': (to) =>
			instance.request('PATCH', '/items/desk_tickets', { keys: [ticket], data: { assignee: to } }),
		'in a batch': (to) => instance.request('PATCH', '/items/desk_tickets', [{ id: ticket, assignee: to }]),
		'nested under the contact': (to) =>
			instance.request('PATCH', `/items/desk_contacts/${desk.contact}`, {
				tickets: { create: [], update: [{ id: ticket, assignee: to }], delete: [] },
			}),
		'created under the contact': (to) =>
			instance.request('PATCH', `/items/desk_contacts/${desk.contact}`, {
				tickets: { create: [{ subject: 'x', assignee: to }], update: [], delete: [] },
			}),
		'by GraphQL': (to) =>
			instance.graphql(
				`mutation ($id: ID!, $to: ID!) { update_desk_tickets_item(id: $id, data: { assignee: { id: $to } }) { id } }`,
				{ id: ticket, to },
			),
		'by assigning': (to) => instance.request('POST', `/desk/tickets/${ticket}/assign`, { assignee: to }),
		'by transfer': (to) =>
			instance.request('POST', `/desk/tickets/${ticket}/transfer`, { assignee: to, reason: 'Yours' }),
		'by escalation': (to) =>
			instance.request('POST', `/desk/tickets/${ticket}/escalate`, { assignee: to, reason: 'Yours' }),
	};

	it.each(Object.keys(ways))('%s: a course that expired is named, with the clause', async (way) => {
		const told = refusal((await ways[way]?.(unready.id)) ?? { status: 0, body: {} });
		expect(told).toMatch(
			/assignee \(clause 3\.1\.2\.2\): required training is missing: "服务礼仪与行为规范" \(expired on /,
		);
		expect(told).toContain(yesterday);
		expect(await readTicket(instance, ticket)).toMatchObject({ assignee: null, assigned_at: null });
	});

	it.each(Object.keys(ways))('%s: nobody but an agent', async (way) => {
		const told = refusal((await ways[way]?.(stranger.id)) ?? { status: 0, body: {} });
		expect(told).toMatch(/assignee \(clause 3\.1\.2\.2\): this user is not registered as an agent/);
	});

	it.each(Object.keys(ways))('%s: whoever may work it gets it', async (way) => {
		const answer = await ways[way]?.(desk.agent.id);
		expect(answer?.status, JSON.stringify(answer?.body)).toBe(200);
		expect(JSON.stringify(answer?.body)).not.toContain('"errors"');
	});

	it('a new user made on the way is no agent', async () => {
		const assignee = { email: 'new@example.com', first_name: 'New' };
		const answer = await instance.request('PATCH', `/items/desk_tickets/${ticket}`, { assignee });
		expect(refusal(answer)).toContain('not registered as an agent');
	});

	it('nobody takes what they may not work, by claim, by PATCH, or by beginning to work', async () => {
		ticket = await newTicket({ status: 'registered' });
		const claimed = await instance.request('POST', `/desk/tickets/${ticket}/claim`, {}, unready.token);
		expect(claimed.status).toBe(403);
		expect(refusal(claimed)).toContain('claim.ticket (clause 3.1.2.2)');
		const patch = (change: object) =>
			instance.request('PATCH', `/items/desk_tickets/${ticket}`, change, unready.token);
		expect(refusal(await patch({ assignee: unready.id }))).toContain('(clause 3.1.2.2)');
		expect(refusal(await patch({ status: 'in_progress' }))).toContain(
			'desk_tickets.assignee (clause 3.1.2.2)',
		);
		expect(
			refusal(await instance.request('POST', `/desk/tickets/${ticket}/claim`, {}, stranger.token)),
		).toContain('not registered as an agent');
	});

	it('nobody answers customers without valid training, in whichever language they read', async () => {
		expect(refusal(await reply(unready, ticket))).toMatch(
			/^desk_messages\.author \(clause 3\.1\.2\.2\): required training/,
		);
		await setLanguage(unready.id, 'zh-CN');
		expect(refusal(await reply(unready, ticket))).toMatch(
			/^desk_messages\.author（第 3\.1\.2\.2 条）：缺少有效的必修培训：“服务礼仪与行为规范”（已于 /,
		);
		await setLanguage(unready.id, 'en-US');
		const nested = await instance.request(
			'PATCH',
			`/items/desk_tickets/${ticket}`,
			{
				messages: {
					create: [{ kind: 'agent_reply', body: 'x', channel: 'hotline' }],
					update: [],
					delete: [],
				},
			},
			unready.token,
		);
		expect(refusal(nested)).toContain('desk_messages.author (clause 3.1.2.2)');
		// Nor in the name of a machine.
		expect(refusal(await reply(unready, ticket, { author_type: 'bot' }))).toContain('(clause 3.1.2.2)');
		// A note is for colleagues, and what a customer said is only written down.
		expect((await reply(unready, ticket, { kind: 'internal_note' })).status).toBe(200);
		expect((await reply(unready, ticket, { kind: 'customer_message' })).status).toBe(200);
	});

	it('an external app answers in the name of people whom the desk does not know', async () => {
		const integration = await createUser(instance, 'app', integrationPolicy);
		expect((await reply(integration, ticket)).status).toBe(200);
		expect((await reply({ token: instance.adminToken }, ticket)).status).toBe(200);
	});

	it('who is not on duty neither gets a ticket nor answers', async () => {
		const gone = await createAgent(instance, 'gone', { active: false });
		const begun = { status: 'in_progress' };
		const fresh = await newTicket({ status: 'registered' });
		const begins = await instance.request('PATCH', `/items/desk_tickets/${fresh}`, begun, gone.token);
		expect(refusal(begins)).toContain('desk_tickets.assignee (clause 3.1.2.2): this agent is not active');
		expect(refusal(await reply(gone, ticket))).toContain('(clause 3.1.2.2): this agent is not active');
		expect(refusal((await ways['by REST']?.(gone.id)) ?? { status: 0, body: {} })).toContain('not active');
		const left = await createAgent(instance, 'left');
		await instance.request('PATCH', `/users/${left.id}`, { status: 'suspended' });
		expect(refusal((await ways['by REST']?.(left.id)) ?? { status: 0, body: {} })).toContain('not active');
	});

	it('a renewed certificate opens the way', async () => {
		const renewed = await createAgent(instance, 'renewed', { trainings: expired });
		expect(refusal(await reply(renewed, ticket))).toContain('3.1.2.2');
		await instance.request('PATCH', `/items/desk_agents/${renewed.row}`, { trainings: trained });
		expect((await reply(renewed, ticket)).status).toBe(200);
	});

	it('a ticket in English is for those who speak English', async () => {
		const chinese = await createAgent(instance, 'chinese', { languages: ['zh'] });
		const english = await createAgent(instance, 'english', { languages: ['en-GB'] });
		const inEnglish = await newTicket({ language: 'en-US' });
		const give = (to: string, on: string, change: object = {}) =>
			instance.request('PATCH', `/items/desk_tickets/${on}`, { assignee: to, ...change });
		expect(refusal(await give(chinese.id, inEnglish))).toMatch(
			/\(clause 2\.4\): this ticket is in en-US, the agent serves in zh/,
		);
		expect(refusal(await reply(chinese, inEnglish))).toContain('desk_messages.author (clause 2.4)');
		expect((await give(english.id, inEnglish)).status).toBe(200);
		expect((await reply(english, inEnglish)).status).toBe(200);
		// The contact of this one speaks Chinese; what the same change makes of it counts.
		expect(refusal(await give(english.id, ticket))).toContain('(clause 2.4)');
		expect((await give(english.id, ticket, { language: 'en' })).status).toBe(200);
	});

	it('a new version of the code of conduct has to be acknowledged first', async () => {
		const agent = await createAgent(instance, 'conduct');
		const acknowledge = (version: unknown) =>
			instance.request('POST', '/desk/me/conduct-acknowledgement', { version }, agent.token);
		expect(refusal(await acknowledge(1))).toContain('no code of conduct is published yet');
		const { id } = await create(instance, 'desk_articles', {
			kind: 'conduct_rules',
			title: '行为规范',
			status: 'draft',
			version: 1,
		});
		expect((await reply(agent, ticket)).status).toBe(200);
		const change = (patch: object) => instance.request('PATCH', `/items/desk_articles/${String(id)}`, patch);
		await change({ status: 'published' });
		expect(refusal(await reply(agent, ticket))).toMatch(
			/\(clause 2\.3\.3\): version 1 of the code of conduct has not been acknowledged;/,
		);
		expect(refusal(await acknowledge(2))).toContain(
			'conduct_acknowledgement.version (clause 2.3.3): the code of conduct in force is version 1',
		);
		expect((await acknowledge(1)).status).toBe(200);
		expect((await reply(agent, ticket)).status).toBe(200);
		await change({ version: 2 });
		expect(refusal(await reply(agent, ticket))).toContain(
			'version 2 of the code of conduct has not been acknowledged (version 1 has)',
		);
		expect(refusal((await ways['by REST']?.(agent.id)) ?? { status: 0, body: {} })).toContain(
			'(clause 2.3.3)',
		);
		const me = await instance.request('GET', '/desk/me', undefined, agent.token);
		expect(me.body).toMatchObject({
			data: {
				conduct: { published: 2, acknowledged: 1 },
				readiness: { ready: false, missing: [{ clause: '2.3.3', agreements: ['KF-TEST'] }] },
			},
		});
		expect((await acknowledge(2)).status).toBe(200);
		expect((await instance.request('GET', '/desk/me', undefined, agent.token)).body).toMatchObject({
			data: { load: { open: 0, capacity: null }, readiness: { ready: true, missing: [] } },
		});
		await change({ status: 'retired' });
	});

	it('who acknowledged what is for nobody to write', async () => {
		for (const change of [{ conduct_version: 9 }, { presence: 'online' }, { assigned_last_at: null }]) {
			const answer = await instance.request('PATCH', `/items/desk_agents/${unready.row}`, change);
			expect(answer.status).toBe(403);
		}
	});
});
