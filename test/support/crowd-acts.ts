import { rowsIn, type Act, type Client } from './crowd.ts';
import { places } from './places.ts';
import { inHours } from './work-on.ts';

/** Of ten clients six are customers, one is another app, two and a half are agents and the rest lead them. */
export function actsOf(client: number): readonly Act[] {
	const place = client % 20;
	if (place < 12) return customers;
	if (place < 14) return apps;
	return place < 19 ? agents : leads;
}

const customers: readonly Act[] = [
	{ weight: 3, run: open },
	{ weight: 4, run: (client) => say(client, 'messages', { body: `补充说明 ${client.mark()}` }) },
	{ weight: 1, run: (client) => say(client, 'nudge', {}) },
	{ weight: 1, run: (client) => say(client, 'urgent', {}) },
	{ weight: 0.4, run: (client) => say(client, 'withdraw', { reason: '不需要了' }) },
	{ weight: 0.8, run: (client) => say(client, 'confirm', {}) },
	{ weight: 0.8, run: (client) => say(client, 'dispute', { reason: '问题还在' }) },
	{ weight: 0.5, run: (client) => say(client, 'reopen', { reason: '又出现了' }) },
	{ weight: 0.4, run: (client) => say(client, 'complain', { description: '等得太久' }) },
];

const apps: readonly Act[] = [
	{ weight: 2, run: (client) => create(client, 1) },
	{ weight: 1, run: (client) => create(client, 3) },
	{ weight: 1, run: createByGraphql },
];

const agents: readonly Act[] = [
	{ weight: 3, run: claim },
	{ weight: 3, run: claimNext },
	{ weight: 2, run: (client) => reply(client, { kind: 'agent_reply' }) },
	{ weight: 1, run: (client) => reply(client, { kind: 'progress_update' }) },
	{ weight: 1, run: (client) => reply(client, { kind: 'info_request' }) },
	{ weight: 2, run: (client) => reply(client, { kind: 'solution', next_status: 'resolved' }) },
	{ weight: 1, run: (client) => reply(client, { kind: 'internal_note' }) },
	{ weight: 1.5, run: replyToSeveral },
	{ weight: 2.5, run: setStatus },
	{ weight: 0.8, run: setStatusOfSeveral },
	{ weight: 0.8, run: changeInOneBatch },
	{ weight: 1, run: (client) => passOn(client, 'release', { reason: '换班' }) },
	{ weight: 1, run: (client) => passOn(client, 'transfer', { reason: '转交', assignee: colleague(client) }) },
	{ weight: 0.6, run: tellPresence },
];

const leads: readonly Act[] = [
	{ weight: 2, run: (client) => passOn(client, 'assign', { assignee: colleague(client) }, true) },
	{
		weight: 1,
		run: (client) => passOn(client, 'transfer', { reason: '调配', assignee: colleague(client) }, true),
	},
	{ weight: 1, run: (client) => passOn(client, 'release', { reason: '重排' }, true) },
	{ weight: 1, run: giveByRow },
];

const markIn = (body: object): string[] => JSON.stringify(body).match(/#\d+-\d+#/g) ?? [];

async function open(client: Client) {
	const contact = client.chance.oneOf(client.scene.contacts);
	const body = {
		subject: `Printer ${client.mark()}`,
		channel: client.chance.oneOf(['portal', 'portal', 'email']),
	};
	const path = `/desk/contacts/${contact}/tickets`;
	const data = await client.ask({ kind: 'open', path, body, token: client.scene.app, marks: markIn(body) });
	see(client, data, contact);
}

function see({ scene }: Client, answer: unknown, contact: string) {
	scene.tickets.push(...rowsIn(answer).map(({ id }) => ({ id: String(id), contact })));
}

async function say(client: Client, act: string, body: object) {
	const { id, contact } = client.sight();
	const path = `/desk/contacts/${contact}/tickets/${id}/${act}`;
	const kind = act === 'messages' ? 'customer writes' : `customer: ${act}`;
	await client.ask({ kind, path, body, token: client.scene.app, marks: markIn(body), ticket: id });
}

function newRow(client: Client, contact: string) {
	const status = client.chance.oneOf(['new', 'registered', 'in_progress']);
	return { subject: `Printer ${client.mark()}`, contact, channel: 'hotline', status };
}

async function create(client: Client, count: number) {
	const contact = client.chance.oneOf(client.scene.contacts);
	const rows = places(count).map(() => newRow(client, contact));
	const body = count === 1 ? rows[0] : rows;
	const kind = count === 1 ? 'create' : 'create three';
	const path = '/items/desk_tickets?fields=id,number';
	see(client, await client.ask({ kind, path, body, token: client.scene.app, marks: markIn(rows) }), contact);
}

async function createByGraphql(client: Client) {
	const contact = client.chance.oneOf(client.scene.contacts);
	const data = places(2).map(() => ({ ...newRow(client, contact), contact: { id: contact } }));
	const query =
		'mutation ($data: [create_desk_tickets_input!]) { create_desk_tickets_items(data: $data) { id number } }';
	const answer = await client.ask({
		kind: 'create two by GraphQL',
		path: '/graphql',
		body: { query, variables: { data } },
		token: client.scene.app,
		marks: markIn(data),
	});
	see(client, (answer as { create_desk_tickets_items?: unknown } | null)?.create_desk_tickets_items, contact);
}

const self = ({ number, scene: { agents: all } }: Client) => all[number % all.length] ?? nobody();
const colleague = ({ chance, scene }: Client) => chance.oneOf(scene.agents).id;

function nobody(): never {
	throw new Error('There are no agents');
}

function claim(client: Client) {
	const { id: ticket } = client.sight();
	const { id: agent, token } = self(client);
	return client.ask({ kind: 'claim', path: `/desk/tickets/${ticket}/claim`, body: {}, token, agent, ticket });
}

function claimNext(client: Client) {
	const { id: agent, token } = self(client);
	return client.ask({ kind: 'claim the next', path: '/desk/queue/claim', body: {}, token, agent });
}

function passOn(client: Client, way: string, body: object, asLead = false) {
	const { id: ticket } = client.sight();
	const token = asLead ? client.scene.lead : self(client).token;
	return client.ask({ kind: way, path: `/desk/tickets/${ticket}/${way}`, body, token, ticket });
}

function messageOn(client: Client, ticket: string, columns: object) {
	return { ticket, body: `您好，我们正在处理。感谢您的耐心。${client.mark()}`, confirmed: true, ...columns };
}

function reply(client: Client, columns: { kind: string; next_status?: string }) {
	const { id: ticket } = client.sight();
	const body = messageOn(client, ticket, columns);
	const path = '/items/desk_messages?fields=id';
	const { token } = self(client);
	return client.ask({ kind: `reply: ${columns.kind}`, path, body, token, marks: markIn(body), ticket });
}

/** In whatever order they come: of two who do so, each may have what the other one wants next. */
function replyToSeveral(client: Client) {
	const body = places(3).map(() => messageOn(client, client.sight().id, { kind: 'agent_reply' }));
	const { token } = self(client);
	return client.ask({
		kind: 'reply to three',
		path: '/items/desk_messages?fields=id',
		...{ body, token, marks: markIn(body) },
	});
}

/** Legal or not: that is for the desk to say. */
function someStatus({ chance }: Client): object {
	const status = chance.oneOf([
		...['in_progress', 'in_progress', 'registered', 'new', 'pending_customer', 'pending_third_party'],
		...['resolved', 'closed', 'cancelled', 'rejected'],
	]);
	if (status === 'pending_third_party')
		return { status, third_party: 'HP', third_party_reference: 'HP-1', third_party_check_at: inHours(24) };
	return { status, ...(chance.next() < 0.5 ? { status_reason: '客户来电说明' } : {}) };
}

const path = '/items/desk_tickets?fields=id';

function setStatus(client: Client) {
	const { id } = client.sight();
	const { token } = self(client);
	const ask = { kind: 'set status', method: 'PATCH', body: someStatus(client), token, ticket: id } as const;
	return client.ask({ ...ask, path: `/items/desk_tickets/${id}?fields=id` });
}

const several = (client: Client) => [...new Set(places(3).map(() => client.sight().id))];

function setStatusOfSeveral(client: Client) {
	const body = { keys: several(client), data: someStatus(client) };
	const { token } = self(client);
	return client.ask({ kind: 'set status of three', method: 'PATCH', path, body, token });
}

/** One transaction of Directus for all of them. */
function changeInOneBatch(client: Client) {
	const body = several(client).map((id) => ({ id, ...someStatus(client) }));
	const { token } = self(client);
	return client.ask({ kind: 'set statuses in a batch', method: 'PATCH', path, body, token });
}

function tellPresence(client: Client) {
	const presence = client.chance.oneOf(['online', 'online', 'busy', 'away']);
	const { token } = self(client);
	return client.ask({ kind: 'presence', path: '/desk/me/presence', body: { presence }, token });
}

/** Past the endpoints, as the studio does. */
function giveByRow(client: Client) {
	const { id } = client.sight();
	const body = { assignee: client.chance.oneOf([colleague(client), colleague(client), null]) };
	const ask = { kind: 'set assignee', method: 'PATCH', body, token: client.scene.lead, ticket: id } as const;
	return client.ask({ ...ask, path: `/items/desk_tickets/${id}?fields=id` });
}
