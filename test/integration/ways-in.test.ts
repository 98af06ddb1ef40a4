import { afterAll, beforeAll, expect, it } from 'vitest';
import { startInstance, type Instance } from '../harness/instance.ts';
import { pick, pickText } from '../harness/pick.ts';
import { describeEach } from '../support/combinations.ts';
import { eventsOf, readRows, readTicket, timersOf } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

const hourMs = 3_600_000;

describeEach('every way in', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;

	beforeAll(async () => {
		instance = await startInstance({ host, database, extension: true, env });
		desk = await setUpDesk(instance);
	});
	afterAll(() => instance?.stop());

	/** What every ticket must have, however it came in. */
	async function expectStamped(id: string, { urgent }: { urgent: boolean }) {
		const ticket = await readTicket(instance, id);
		expect(ticket).toMatchObject({ customer: desk.customer, agreement: desk.agreement, status: 'new' });
		expect(ticket['number']).toMatch(/^CS-\d{8}-\d{6,}$/);
		const received = Date.parse(String(ticket['received_at']));
		const dueAfter = (name: string) => (Date.parse(String(ticket[name])) - received) / hourMs;
		expect(dueAfter('registration_due_at')).toBe(2);
		expect(dueAfter('first_response_due_at')).toBe(4);
		expect(ticket['next_due_at']).toBe(ticket[urgent ? 'urgent_response_due_at' : 'registration_due_at']);
		const timers = await timersOf(instance, id);
		expect(timers.map(({ clause }) => clause)).toEqual(
			urgent ? ['2.1.2', '2.1.4', '2.2.3'] : ['2.1.2', '2.1.4'],
		);
		expect(
			timers.every(({ state, started_at }) => state === 'running' && started_at === ticket['received_at']),
		).toBe(true);
		const [event] = await eventsOf(instance, id);
		expect(event).toMatchObject({ sequence: 1, kind: 'ticket_received', previous_hash: '' });
		return ticket;
	}

	it('one by REST', async () => {
		const row = { subject: 'By REST', contact: desk.contact, channel: 'email', urgent: true };
		const ticket = await create(instance, 'desk_tickets', row);
		await expectStamped(String(ticket['id']), { urgent: true });
	});

	it('keeps milliseconds', async () => {
		const received_at = '2026-11-02T03:04:05.678Z';
		const row = { subject: 'Precise', contact: desk.contact, channel: 'email', received_at };
		const ticket = await create(instance, 'desk_tickets', row);
		expect(ticket['received_at']).toBe(received_at);
		expect(ticket['registration_due_at']).toBe('2026-11-02T05:04:05.678Z');
		const [timer] = await timersOf(instance, String(ticket['id']));
		expect(timer).toMatchObject({ clause: '2.1.2', due_at: '2026-11-02T07:04:05.678Z' });
	});

	it('one by GraphQL', async () => {
		const { body } = await instance.graphql(
			'mutation ($data: create_desk_tickets_input!) { create_desk_tickets_item(data: $data) { id number } }',
			{ data: { subject: 'By GraphQL', contact: { id: desk.contact }, channel: { id: 'email' } } },
		);
		await expectStamped(pickText(body, 'data.create_desk_tickets_item.id'), { urgent: false });
	});

	it('a thousand at once, each with a number of its own', async () => {
		const rows = Array.from({ length: 1000 }, (_, index) => ({
			subject: `Batch ${index}`,
			contact: desk.contact,
			channel: 'email',
		}));
		const { status, body } = await instance.request('POST', '/items/desk_tickets?fields=id,number', rows);
		expect(status).toBe(200);
		const made = pick(body, 'data') as { id: string; number: string }[];
		expect(new Set(made.map(({ number }) => number)).size).toBe(1000);
		await expectStamped(made[0]?.id ?? '', { urgent: false });
		await expectStamped(made[999]?.id ?? '', { urgent: false });
		const [count] = await readRows(
			instance,
			'desk_timers',
			'aggregate[count]=*&filter[ticket][subject][_starts_with]=Batch',
		);
		expect(Number(pick(count, 'count'))).toBe(2000);
	});

	it('nested under a contact', async () => {
		const contact = await create(instance, 'desk_contacts', {
			name: 'Han Meimei',
			email: 'han@customer.example',
			organization: desk.customer,
			tickets: { create: [{ subject: 'Nested', channel: 'email' }], update: [], delete: [] },
		});
		const [ticket] = await readRows(
			instance,
			'desk_tickets',
			`filter[contact][_eq]=${String(contact['id'])}`,
		);
		await expectStamped(String(ticket?.['id']), { urgent: false });
	});

	it('with a contact that is made on the way', async () => {
		const contact = { name: 'Wang', email: 'wang@customer.example', organization: desk.customer };
		const ticket = await create(instance, 'desk_tickets', {
			subject: 'New contact',
			contact,
			channel: 'email',
		});
		const stamped = await expectStamped(String(ticket['id']), { urgent: false });
		const [row] = await readRows(instance, 'desk_contacts', 'filter[name][_eq]=Wang');
		expect(stamped['contact']).toBe(row?.['id']);
	});

	it('with its first messages', async () => {
		const ticket = await create(instance, 'desk_tickets', {
			subject: 'With messages',
			contact: desk.contact,
			channel: 'hotline',
			messages: {
				create: [{ kind: 'customer_message', body: 'Hello' }, { body: 'Good morning' }],
				update: [],
				delete: [],
			},
		});
		const id = String(ticket['id']);
		const kinds = (await eventsOf(instance, id)).map(({ kind }) => kind);
		expect(kinds).toEqual(['ticket_received', 'message_added', 'message_added']);
		const messages = await readRows(instance, 'desk_messages', `filter[ticket][_eq]=${id}&sort=kind`);
		expect(messages.map(({ kind, author_type }) => [kind, author_type])).toEqual([
			['agent_reply', 'agent'],
			['customer_message', 'customer'],
		]);
	});

	it('by an agent whose policy has no rule of its own', async () => {
		const row = { subject: 'By an agent', contact: desk.contact, channel: 'email' };
		const { status, body } = await instance.request('POST', '/items/desk_tickets', row, desk.agent.token);
		expect(status, JSON.stringify(body)).toBe(200);
		await expectStamped(pickText(body, 'data.id'), { urgent: false });
	});

	it('a failed batch leaves nothing behind', async () => {
		const good = { subject: 'Rolled back', contact: desk.contact, channel: 'email' };
		const answer = await instance.request('POST', '/items/desk_tickets', [good, { ...good, contact: null }]);
		expect(answer.status).toBe(400);
		expect(await readRows(instance, 'desk_tickets', 'filter[subject][_eq]=Rolled back')).toEqual([]);
		const orphans = await readRows(instance, 'desk_events', 'filter[ticket][id][_null]=true');
		expect(orphans).toEqual([]);
	});
});
