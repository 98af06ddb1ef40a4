import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directus11, directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { eventsOf, readRows, readTicket, refusal, timersOf } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

describe.each([directus12, directus11])('what clients may not write, Directus $line', (host) => {
	let instance: Instance;
	let desk: TestDesk;
	let ticket: string;

	beforeAll(async () => {
		instance = await startInstance({ host, database: 'sqlite', extension: true });
		desk = await setUpDesk(instance);
		const row = { subject: 'Guarded', contact: desk.contact, channel: 'email', urgent: true };
		ticket = String((await create(instance, 'desk_tickets', row))['id']);
	});
	afterAll(() => instance?.stop());

	const owned = [
		['number', 'CS-1'],
		['agreement', '00000000-0000-4000-8000-000000000000'],
		['registration_due_at', '2030-01-01T00:00:00Z'],
		['first_response_due_at', '2030-01-01T00:00:00Z'],
		['progress_due_at', '2030-01-01T00:00:00Z'],
		['urgent_response_due_at', '2030-01-01T00:00:00Z'],
		['next_due_at', '2030-01-01T00:00:00Z'],
		['next_due_metric', 'registration'],
		['sla_state', 'met'],
		['escalation_level', 3],
		['registered_at', '2026-01-01T00:00:00Z'],
		['urgent_marked_at', '2026-01-01T00:00:00Z'],
		['cancelled_at', '2026-01-01T00:00:00Z'],
		['stale_since', null],
		['tracked', {}],
		['chain_length', 0],
		['chain_hash', ''],
		['chain_seal', null],
	] as const;

	it.each(owned)('%s on create', async (field, value) => {
		const row = { subject: 'x', contact: desk.contact, [field]: value };
		const answer = await instance.request('POST', '/items/desk_tickets', row);
		expect(answer.status).toBe(403);
		expect(refusal(answer)).toContain(`desk_tickets.${field}`);
	});

	it.each(owned)('%s on update, whoever asks', async (field, value) => {
		for (const token of [instance.adminToken, desk.agent.token]) {
			const answer = await instance.request(
				'PATCH',
				`/items/desk_tickets/${ticket}`,
				{ [field]: value },
				token,
			);
			expect(answer.status).toBe(403);
			expect(refusal(answer)).toContain(`desk_tickets.${field}`);
		}
	});

	it('in a batch, which then changes nothing at all', async () => {
		const before = await readTicket(instance, ticket);
		const many = await instance.request('PATCH', '/items/desk_tickets', {
			keys: [ticket],
			data: { subject: 'y', sla_state: 'met' },
		});
		expect(refusal(many)).toContain('desk_tickets.sla_state');
		const rows = [
			{ id: ticket, subject: 'z' },
			{ id: ticket, next_due_at: null },
		];
		const batch = await instance.request('PATCH', '/items/desk_tickets', rows);
		expect(refusal(batch)).toContain('desk_tickets.next_due_at');
		expect(await readTicket(instance, ticket)).toEqual(before);
	});

	it('nested under another collection', async () => {
		const path = `/items/desk_contacts/${desk.contact}`;
		const created = await instance.request('PATCH', path, {
			tickets: { create: [{ subject: 'x', number: 'CS-9' }], update: [], delete: [] },
		});
		expect(refusal(created)).toContain('desk_tickets.number');
		const updated = await instance.request('PATCH', path, {
			tickets: { create: [], update: [{ id: ticket, sla_state: 'met' }], delete: [] },
		});
		expect(refusal(updated)).toContain('desk_tickets.sla_state');
		const deleted = await instance.request('PATCH', path, {
			tickets: { create: [], update: [], delete: [ticket] },
		});
		expect(deleted.status).toBeGreaterThanOrEqual(400);
		expect((await readTicket(instance, ticket))['contact']).toBe(desk.contact);
	});

	it('timers, events and notifications by REST', async () => {
		const [timer] = await timersOf(instance, ticket);
		const [event] = await eventsOf(instance, ticket);
		const [notification] = await readRows(instance, 'desk_notifications');
		const rows = [
			['desk_timers', timer, { due_at: '2030-01-01T00:00:00Z' }],
			['desk_events', event, { kind: 'timer_met' }],
			['desk_notifications', notification, { state: 'sent' }],
		] as const;
		for (const [collection, row, change] of rows) {
			const path = `/items/${collection}/${String(row?.['id'])}`;
			const field = Object.keys(change)[0] ?? '';
			expect(refusal(await instance.request('PATCH', path, change))).toContain(`${collection}.${field}`);
			expect(refusal(await instance.request('DELETE', path))).toContain(collection);
			expect(refusal(await instance.request('POST', `/items/${collection}`, { ticket }))).toContain(
				`${collection}.ticket`,
			);
		}
		expect(await timersOf(instance, ticket)).toContainEqual(timer);
		expect(await eventsOf(instance, ticket)).toContainEqual(event);
	});

	it('timers and events nested in a ticket', async () => {
		for (const list of ['timers', 'events', 'notifications']) {
			const [row] = await readRows(instance, `desk_${list}`, `filter[ticket][_eq]=${ticket}`);
			for (const change of [
				{ create: [{ clause: '9' }] },
				{ update: [{ id: row?.['id'], ticket }] },
				{ delete: [row?.['id']] },
			]) {
				const nested = { create: [], update: [], delete: [], ...change };
				const answer = await instance.request('PATCH', `/items/desk_tickets/${ticket}`, { [list]: nested });
				expect(answer.status, JSON.stringify(change)).toBe(403);
				expect(refusal(answer)).toContain(`desk_tickets.${list}`);
			}
		}
		const inside = { subject: 'x', contact: desk.contact, events: [{ kind: 'escalated' }] };
		expect(refusal(await instance.request('POST', '/items/desk_tickets', inside))).toContain(
			'desk_tickets.events',
		);
	});

	const ledgers = ['desk_timers', 'desk_events', 'desk_notifications'] as const;

	it.each(ledgers)('%s many at once, by keys, by query and one by one', async (collection) => {
		const before = await readRows(instance, collection, 'sort=id');
		const [row] = before;
		const id = row?.['id'];
		expect(id).toBeDefined();
		const path = `/items/${collection}`;
		const change = { clause: '9.9', subject: 'x' };
		const everything = { filter: { id: { _nnull: true } } };
		for (const [method, body] of [
			['POST', [{ ticket }, { ticket }]],
			['PATCH', { keys: [id], data: { ticket } }],
			['PATCH', { query: everything, data: { ticket } }],
			['PATCH', [{ id, ticket }]],
			// what is there is changed, what is not is made
			['PATCH', [{ id: randomUUID(), ticket }]],
			['PATCH', { keys: [id], data: change }],
			['DELETE', [id]],
			['DELETE', { keys: [id] }],
			['DELETE', { query: everything }],
		] as const) {
			const answer = await instance.request(method, path, body);
			expect(answer.status, `${method} ${JSON.stringify(body)}`).toBe(403);
			expect(refusal(answer)).toContain(collection);
		}
		expect(await readRows(instance, collection, 'sort=id')).toEqual(before);
	});

	it.each(ledgers)('%s from a file', async (collection) => {
		const before = await readRows(instance, collection, 'sort=id');
		const id = String(before[0]?.['id']);
		const files = [
			['rows.json', 'application/json', JSON.stringify([{ id, ticket }])],
			['rows.json', 'application/json', JSON.stringify([{ ticket }])],
			['rows.csv', 'text/csv', `id,ticket\n${id},${ticket}\n`],
		] as const;
		for (const [name, type, content] of files) {
			const body = new FormData();
			body.append('file', new File([content], name, { type }));
			const response = await fetch(`${instance.url}/utils/import/${collection}`, {
				...{ method: 'POST', body },
				headers: { Authorization: `Bearer ${instance.adminToken}` },
			});
			expect(refusal({ status: response.status, body: await response.json() })).toContain(collection);
		}
		expect(await readRows(instance, collection, 'sort=id')).toEqual(before);
	});

	it('events nested under other collections, however deep', async () => {
		const [event] = await eventsOf(instance, ticket);
		const path = `/items/desk_contacts/${desk.contact}`;
		for (const events of [
			{ create: [{ kind: 'escalated' }], update: [], delete: [] },
			{ create: [], update: [{ id: event?.['id'], kind: 'escalated' }], delete: [] },
			{ create: [], update: [], delete: [event?.['id']] },
			[{ id: event?.['id'], kind: 'escalated' }],
		]) {
			const tickets = { create: [], update: [{ id: ticket, events }], delete: [] };
			const answer = await instance.request('PATCH', path, { tickets });
			expect(refusal(answer)).toContain('desk_tickets.events');
		}
		const under = {
			ticket: { id: ticket, events: [{ kind: 'escalated' }] },
			kind: 'internal_note',
			body: 'x',
		};
		expect(refusal(await instance.request('POST', '/items/desk_messages', under))).toMatch(
			/desk_tickets\.events|desk_messages\.ticket/,
		);
		expect(await eventsOf(instance, ticket)).toContainEqual(event);
	});

	it('by GraphQL, which creates, changes and deletes no event', async () => {
		const before = await eventsOf(instance, ticket);
		const id = before[0]?.['id'];
		for (const [mutation, variables] of [
			[
				'mutation ($data: create_desk_events_input!) { create_desk_events_item(data: $data) { id } }',
				{ data: { ticket: { id: ticket }, kind: 'escalated' } },
			],
			[
				'mutation ($id: ID!, $data: update_desk_events_input!) { update_desk_events_item(id: $id, data: $data) { id } }',
				{ id, data: { kind: 'escalated' } },
			],
			[
				'mutation ($ids: [ID]!, $data: update_desk_events_input!) { update_desk_events_items(ids: $ids, data: $data) { id } }',
				{ ids: [id], data: { hash: '' } },
			],
			[
				'mutation ($data: [update_desk_events_input!]!) { update_desk_events_batch(data: $data) { id } }',
				{ data: [{ id, kind: 'escalated' }] },
			],
			['mutation ($id: ID!) { delete_desk_events_item(id: $id) { id } }', { id }],
			['mutation ($ids: [ID]!) { delete_desk_events_items(ids: $ids) { ids } }', { ids: [id] }],
		] as const) {
			expect(refusal(await instance.graphql(mutation, variables)), mutation).toContain('desk_events');
		}
		expect(await eventsOf(instance, ticket)).toEqual(before);
	});

	it('by GraphQL', async () => {
		const [timer] = await timersOf(instance, ticket);
		const onTicket = await instance.graphql(
			'mutation ($id: ID!, $data: update_desk_tickets_input!) { update_desk_tickets_item(id: $id, data: $data) { id } }',
			{ id: ticket, data: { number: 'CS-1' } },
		);
		expect(refusal(onTicket)).toContain('desk_tickets.number');
		const onTimer = await instance.graphql(
			'mutation ($id: ID!) { delete_desk_timers_item(id: $id) { id } }',
			{
				id: timer?.['id'],
			},
		);
		expect(refusal(onTimer)).toContain('desk_timers');
	});

	it('messages once written, and tickets never go away', async () => {
		const message = await create(instance, 'desk_messages', {
			ticket,
			kind: 'internal_note',
			body: 'A note',
		});
		const path = `/items/desk_messages/${String(message['id'])}`;
		expect(refusal(await instance.request('PATCH', path, { body: 'Another' }))).toContain(
			'desk_messages.body',
		);
		expect(refusal(await instance.request('DELETE', path))).toContain('desk_messages');
		expect(refusal(await instance.request('DELETE', `/items/desk_tickets/${ticket}`))).toContain(
			'desk_tickets',
		);
		expect(
			refusal(
				await instance.request('POST', '/items/desk_messages', {
					ticket,
					body: 'x',
					sent_at: '2026-01-01T00:00:00Z',
				}),
			),
		).toContain('desk_messages.sent_at');
	});

	it("what was settled at receipt, and the customer's mark of urgency", async () => {
		const patch = (change: object) => instance.request('PATCH', `/items/desk_tickets/${ticket}`, change);
		expect(refusal(await patch({ received_at: '2026-01-01T00:00:00Z' }))).toContain(
			'desk_tickets.received_at',
		);
		expect(refusal(await patch({ customer: desk.provider }))).toContain('desk_tickets.customer');
		const answer = await patch({ urgent: false });
		expect(answer.status).toBe(403);
		expect(refusal(answer)).toContain('2.2.3');
	});

	it('an agreement in force', async () => {
		const path = `/items/desk_agreements/${desk.agreement}`;
		const answer = await instance.request('PATCH', path, { sla_registration_hours: 8 });
		expect(answer.status).toBe(403);
		expect(refusal(answer)).toContain('desk_agreements.sla_registration_hours');
		expect(refusal(await instance.request('DELETE', path))).toContain('1.0');
		const commitments = await readRows(
			instance,
			'desk_commitments',
			`filter[agreement][_eq]=${desk.agreement}`,
		);
		expect(commitments.map(({ key }) => key).sort()).toEqual([
			'1.4.1',
			'1.4.5-ack',
			'1.4.5-decision',
			'1.4.5-decision-major',
			'1.4.5-decision-urgent',
			'1.4.5-reply',
			'1.4.5-reply-major',
			'1.4.5-reply-urgent',
			'2.1.1',
			'2.1.2a',
			'2.1.2b',
			'2.1.3',
			'2.1.4',
			'2.2.1',
			'2.2.2-escalation',
			'2.2.2-eta',
			'2.2.2-promise',
			'2.2.2-update',
			'2.2.3',
			'3.1.1.4',
			'3.1.2.3',
		]);
		const commitment = `/items/desk_commitments/${String(commitments[0]?.['id'])}`;
		expect(refusal(await instance.request('PATCH', commitment, { target_value: 0 }))).toContain(
			'desk_commitments.target_value',
		);
	});

	it('and tells a Chinese reader in Chinese', async () => {
		await instance.request('PATCH', `/users/${desk.agent.id}`, { language: 'zh-CN' });
		const answer = await instance.request(
			'PATCH',
			`/items/desk_tickets/${ticket}`,
			{ number: 'x' },
			desk.agent.token,
		);
		expect(refusal(answer)).toContain('由系统根据协议自动填写');
	});
});
