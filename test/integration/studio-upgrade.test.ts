import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dashboardId } from '../../schema/dashboard.ts';
import { agentPolicyId, supervisorPolicyId } from '../../schema/policies.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import { actorsOn } from '../support/act.ts';
import { desk as ask } from '../support/agreement-versions.ts';
import { describeEach } from '../support/combinations.ts';
import { expectInstalledOnce } from '../support/expect-installed-once.ts';
import { listIndexes, lookInto, type Look } from '../support/look-into.ts';
import { newParty, suspensionOf, workOnNotices } from '../support/notices.ts';
import { readRows, readTicket, type Row } from '../support/read.ts';
import { polite } from '../support/replies.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

/** The last migration of the release before the studio. */
const lastBefore = 22;
const addedKinds = [
	...['call_queued', 'call_answered', 'call_abandoned', 'call_ended', 'call_made', 'contact_revealed'],
];
const addedIndexes = [
	{ table: 'desk_events', name: 'desk_events_kind_occurred_at_index' },
	{ table: 'desk_tickets', name: 'desk_tickets_queue_index' },
	{ table: 'desk_tickets', name: 'desk_tickets_status_sla_state_next_due_at_index' },
	{ table: 'desk_tickets', name: 'desk_tickets_channel_unanswered_since_index' },
	{ table: 'desk_tickets', name: 'desk_tickets_assignee_status_index' },
	{ table: 'desk_tickets', name: 'desk_tickets_received_at_agreement_index' },
	{ table: 'desk_timers', name: 'desk_timers_breached_at_clause_metric_index' },
];
const theirOwn = { text: '我们的说法', value: 'ticket_received' };
const kept = ['desk_tickets', 'desk_timers', 'desk_events', 'desk_messages', 'desk_notices'];

describeEach('an upgrade from the release before the studio', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;
	let before: Readonly<Record<string, Row[]>>;
	const tickets = { waiting: '', answered: '', askedAgain: '', over: '' };

	beforeAll(async () => {
		instance = await startInstance({ host, database, extension: true, env });
		desk = await setUpDesk(instance);
		await fill();
		before = await readKept();
		await goBackInTime();
		await instance.restartWith(true);
	}, 300_000);
	afterAll(() => instance?.stop());

	/** Tickets in every state of a conversation, with their timers, and a notice. */
	async function fill() {
		const on = await actorsOn(instance, desk);
		const call = { channel: 'hotline' };
		tickets.waiting = String(
			(await create(instance, 'desk_tickets', { subject: 'Printer', contact: desk.contact, ...call }))['id'],
		);
		tickets.answered = await on.ticket(call);
		await on.say(tickets.answered, { ...call, body: polite });
		tickets.askedAgain = await on.ticket(call);
		await on.say(tickets.askedAgain, { ...call, body: polite });
		await on.say(tickets.askedAgain, { ...call, kind: 'customer_message', body: 'And the other one?' });
		tickets.over = await on.ticket();
		await on.customer(tickets.over, 'withdraw');
		const notices = workOnNotices(instance, desk);
		await notices.draft(suspensionOf(await newParty(instance, desk)));
		await untilFollowed();
	}

	/** The engine has followed every ticket. */
	const untilFollowed = () =>
		until(async () => (await readRows(instance, 'desk_tickets', staleOnes)).length === 0, {
			what: 'all tickets to be counted',
			timeoutMs: 60_000,
		});
	const staleOnes = 'filter[stale_since][_nnull]=true';

	async function readKept(): Promise<Record<string, Row[]>> {
		const rows = kept.map(async (name) => [name, await readRows(instance, name, 'sort=id')] as const);
		return Object.fromEntries(await Promise.all(rows));
	}

	/** Takes away what the studio has added, as far as an upgrade can see it. */
	async function goBackInTime() {
		await instance.restartWith(false);
		await lookInto(instance.databaseConfig, dropIndexes);
		const answer = await instance.request('DELETE', '/fields/desk_tickets/unanswered_since');
		expect(answer.status, JSON.stringify(answer.body)).toBe(204);
		await lookInto(instance.databaseConfig, async ({ knex }) => {
			await showAsBefore(knex);
			await forgetKinds(knex);
			await knex('directus_panels').where({ dashboard: dashboardId }).delete();
			await knex('directus_dashboards').where({ id: dashboardId }).delete();
			await knex('directus_permissions')
				.whereIn('collection', ['directus_dashboards', 'directus_panels'])
				.delete();
			await knex.schema.dropTable('desk_engine_nodes');
			await knex('desk_engine_migrations').where('id', '>', lastBefore).delete();
		});
	}

	const fieldsOf = async (collection: string) => {
		const { body } = await instance.request('GET', `/fields/${collection}`);
		const { data } = body as { data: { field: string; meta: Row }[] };
		return new Map(data.map(({ field, meta }) => [field, meta]));
	};

	it('is brought to this one, with everything in it once', async () => {
		await expectInstalledOnce(instance);
		const indexes = await lookInto(instance.databaseConfig, listIndexes);
		expect(indexes).toEqual(expect.arrayContaining(addedIndexes.map(({ name }) => name)));
	});

	it('knows since when each customer waits, once the engine has counted', async () => {
		await untilFollowed();
		const since = async (id: string) => (await readTicket(instance, id))['unanswered_since'];
		const { received_at } = await readTicket(instance, tickets.waiting);
		expect(await since(tickets.waiting)).toBe(received_at);
		expect(await since(tickets.answered)).toBeNull();
		const [asked] = await readRows(
			instance,
			'desk_messages',
			`filter[ticket][_eq]=${tickets.askedAgain}&filter[kind][_eq]=customer_message&sort=-sent_at`,
		);
		expect(await since(tickets.askedAgain)).toBe(asked?.['sent_at']);
		expect(await since(tickets.over)).toBeNull();
	});

	it('keeps tickets, timers, timelines and notices as they were', async () => {
		await untilFollowed();
		expect(await readKept()).toEqual(before);
		expect(await ask(instance, 'GET', 'verify')).toMatchObject({ findings: [] });
	});

	it('offers the kinds of events that were added, behind those that an admin has reworded', async () => {
		for (const [collection, field] of [
			['desk_events', 'kind'],
			['desk_channels', 'webhook_events'],
		] as const) {
			const meta = (await fieldsOf(collection)).get(field);
			for (const place of ['options', 'display_options']) {
				const { choices } = meta?.[place] as { choices: { text: string; value: string }[] };
				expect(choices[0], `${field} ${place}`).toEqual(theirOwn);
				const values = choices.map(({ value }) => value);
				expect(values.slice(-addedKinds.length), `${field} ${place}`).toEqual(addedKinds);
				expect(new Set(values).size).toBe(values.length);
			}
		}
	});

	it('shows deadlines and personal data as the studio does, but for what an admin shows otherwise', async () => {
		const ticket = await fieldsOf('desk_tickets');
		expect(ticket.get('next_due_at')).toMatchObject({
			display: 'desk-due',
			display_options: { soonMinutes: 60 },
		});
		expect(ticket.get('sla_state')).toMatchObject({ display: 'desk-timer-state' });
		expect((await fieldsOf('desk_timers')).get('state')).toMatchObject({ display: 'desk-timer-state' });
		const contact = await fieldsOf('desk_contacts');
		expect(contact.get('email')).toMatchObject({
			display: 'desk-masked',
			display_options: { kind: 'email' },
		});
		expect(contact.get('phone')).toMatchObject({ display: 'formatted-value', display_options: null });
	});

	it('has the interfaces of the studio in its form, but for a list that an admin has changed', async () => {
		const ticket = await fieldsOf('desk_tickets');
		expect(ticket.get('messages')).toMatchObject({ interface: 'desk-conversation' });
		expect(ticket.get('timers')).toMatchObject({ interface: 'desk-timers' });
		expect(ticket.get('events')).toMatchObject({ interface: 'list-o2m', options: { fields: ['kind'] } });
	});

	it('has a dashboard that agents and supervisors see', async () => {
		for (const { token } of [desk.agent, desk.lead]) {
			const { body } = await instance.request('GET', '/dashboards?fields=id', undefined, token);
			expect(body).toEqual({ data: [{ id: dashboardId }] });
		}
		const granted = await lookInto(instance.databaseConfig, ({ knex }) =>
			knex('directus_permissions').where({ collection: 'directus_panels' }).orderBy('policy').pluck('policy'),
		);
		expect(granted).toEqual([agentPolicyId, supervisorPolicyId]);
	});
});

async function dropIndexes({ knex, kind }: Look) {
	// MySQL wants an index for a foreign key, and has given up its own for these
	if (kind === 'mariadb') {
		await knex.schema.alterTable('desk_tickets', (table) => {
			table.index(['channel'], 'desk_tickets_channel_before');
			table.index(['assignee'], 'desk_tickets_assignee_before');
		});
	}
	for (const { table, name } of addedIndexes)
		await knex.schema.alterTable(table, (change) => void change.dropIndex([], name));
}

/** The displays and interfaces of then, and what an admin has made of some of them. */
async function showAsBefore(knex: Knex) {
	const set = (collection: string, field: string, columns: object) =>
		knex('directus_fields').where({ collection, field }).update(columns);
	await set('desk_tickets', 'next_due_at', {
		display: 'datetime',
		display_options: JSON.stringify({ format: 'short', relative: true }),
	});
	for (const [collection, field] of [
		['desk_tickets', 'sla_state'],
		['desk_timers', 'state'],
	] as const) {
		const { choices } = await readJson(knex, { collection, field, column: 'options' });
		const display_options = JSON.stringify({ showAsDot: false, choices });
		await set(collection, field, { display: 'labels', display_options });
	}
	await set('desk_contacts', 'email', { display: null, display_options: null });
	await set('desk_contacts', 'phone', { display: 'formatted-value', display_options: null });
	await knex('directus_fields')
		.where({ collection: 'desk_tickets' })
		.whereIn('field', ['messages', 'timers', 'events'])
		.update({ interface: 'list-o2m' });
	const options = await readJson(knex, { collection: 'desk_tickets', field: 'events', column: 'options' });
	await set('desk_tickets', 'events', { options: JSON.stringify({ ...options, fields: ['kind'] }) });
}

/** The choices and texts of then; an admin has reworded the first. */
async function forgetKinds(knex: Knex) {
	for (const [collection, field] of [
		['desk_events', 'kind'],
		['desk_channels', 'webhook_events'],
	] as const) {
		for (const column of ['options', 'display_options'] as const) {
			const { choices = [], ...rest } = await readJson(knex, { collection, field, column });
			const older = choices.filter(({ value }) => !addedKinds.includes(value)).slice(1);
			await knex('directus_fields')
				.where({ collection, field })
				.update({ [column]: JSON.stringify({ ...rest, choices: [theirOwn, ...older] }) });
		}
	}
	const keys = [
		...addedKinds.map((kind) => `desk_event_kind_${kind}`),
		'desk_note_desk_tickets_unanswered_since',
	];
	expect(await knex('directus_translations').whereIn('key', keys).delete()).toBe(2 * keys.length);
}

type Options = Record<string, unknown> & { choices?: { text: string; value: string }[] };

async function readJson(
	knex: Knex,
	{ collection, field, column }: { collection: string; field: string; column: 'options' | 'display_options' },
): Promise<Options> {
	const row: Row = await knex('directus_fields').where({ collection, field }).first(column);
	const stored = row[column];
	return (typeof stored === 'string' ? JSON.parse(stored) : stored) as Options;
}
