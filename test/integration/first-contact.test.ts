import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
	firstContactOf,
	firstContactRules,
} from '../../extensions/agreement-desk/src/desk/first-contact-inputs.ts';
import { judgeFirstContact } from '../../extensions/agreement-desk/src/domain/metrics/first-contact.ts';
import { ticketTable } from '../../extensions/agreement-desk/src/store/tables.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import { actorsOn, type Actors } from '../support/act.ts';
import { desk as ask } from '../support/agreement-versions.ts';
import { describeEach } from '../support/combinations.ts';
import { lookInto } from '../support/look-into.ts';
import { readTicket, type Row } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';
import { workOn, type Work } from '../support/work-on.ts';

describeEach('what the rate of solutions at first contact is made of', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;
	let work: Work;
	let actors: Actors;

	beforeAll(async () => {
		instance = await startInstance({ host, database, extension: true, env });
		desk = await setUpDesk(instance);
		work = workOn(instance, desk);
		actors = await actorsOn(instance, desk);
	});
	afterAll(() => instance?.stop());

	const item = () =>
		create(instance, 'desk_catalog_items', { code: randomUUID(), name_zh: '打印', name_en: 'Printing' }).then(
			({ id }) => String(id),
		);

	const settled = (ticket: string, row: Row) =>
		until(
			async () => {
				const found = await readTicket(instance, ticket);
				return Object.entries(row).every(([name, value]) => found[name] === value) ? found : undefined;
			},
			{ what: `the ticket to be ${JSON.stringify(row)}` },
		);

	async function solved(row: object): Promise<string> {
		const ticket = await work.ticketBy('hotline', row);
		await work.solve(ticket);
		await settled(ticket, { status: 'resolved' });
		return ticket;
	}

	it('is an earlier ticket about the same, of the same contact before others of the customer', async () => {
		const catalog_item = await item();
		const theirs = await solved({ catalog_item });
		const colleague = await create(instance, 'desk_contacts', { name: 'B', organization: desk.customer });
		const other = await solved({ catalog_item, contact: colleague['id'] });

		const again = await work.ticketBy('hotline', { catalog_item });
		expect(await readTicket(instance, again)).toMatchObject({ repeat_of: theirs, repeat_state: 'suggested' });
		const number = (await readTicket(instance, theirs))['number'];
		expect(await work.told(again, 'repeat_suggested')).toMatchObject([
			{ clause: '2.5.1', actor: null, data: { ticket: theirs, number } },
		]);
		const third = await create(instance, 'desk_contacts', { name: 'C', organization: desk.customer });
		const later = await work.ticketBy('hotline', { catalog_item, contact: third['id'] });
		expect(await readTicket(instance, later)).toMatchObject({ repeat_of: other, repeat_state: 'suggested' });
		for (const ticket of [again, later])
			expect((await ask(instance, 'GET', `tickets/${ticket}/verify`))['findings']).toEqual([]);
	});

	it('is none without a catalogue item, about another one, or long ago', async () => {
		const catalog_item = await item();
		const first = await solved({ catalog_item });
		const none = { repeat_of: null, repeat_state: null };
		for (const row of [{}, { catalog_item: await item() }])
			expect(await readTicket(instance, await work.ticketBy('hotline', row))).toMatchObject(none);
		await lookInto(instance.databaseConfig, ({ knex }) =>
			ticketTable.update(knex, first, { resolved_at: Date.now() - 8 * 86_400_000 }),
		);
		expect(await readTicket(instance, await work.ticketBy('hotline', { catalog_item }))).toMatchObject(none);
	});

	it('follows the catalogue item, until a person has judged', async () => {
		const [catalog_item, another] = [await item(), await item()];
		const first = await solved({ catalog_item });
		const again = await work.ticketBy('hotline');
		await work.patch(again, { catalog_item });
		await settled(again, { repeat_of: first, repeat_state: 'suggested' });
		await work.patch(again, { catalog_item: another });
		await settled(again, { repeat_of: null, repeat_state: null });
		await work.patch(again, { catalog_item });
		await settled(again, { repeat_of: first, repeat_state: 'suggested' });
		expect(await work.told(again, 'repeat_suggested')).toHaveLength(3);
		await ask(instance, 'POST', `tickets/${again}/repeat`, { state: 'confirmed' });
		await work.patch(again, { catalog_item: another });
		await until(async () => (await readTicket(instance, again))['stale_since'] === null, { what: 'told' });
		expect(await readTicket(instance, again)).toMatchObject({ repeat_of: first, repeat_state: 'confirmed' });
		expect((await ask(instance, 'GET', `tickets/${again}/verify`))['findings']).toEqual([]);
	});

	it('is who dealt with it first and who solved it, how often the customer came, and whether it held', async () => {
		const ticket = await work.ticketBy('portal', { type: 'problem' });
		await work.write(ticket, { kind: 'progress_update', body: 'We look at it.' });
		await work.ask(ticket);
		await work.write(ticket, { kind: 'customer_message', body: 'The one in the hall.' });
		await settled(ticket, { status: 'in_progress', customer_contacts: 1, customer_answers: 1 });
		await work.write(ticket, { kind: 'customer_message', body: 'And?' });
		await ask(instance, 'POST', `tickets/${ticket}/escalate`, { reason: 'Nobody knows' }, desk.agent.token);
		const solution = { kind: 'solution', next_status: 'resolved' };
		await actors.say(ticket, { ...solution, channel: 'hotline' }, desk.lead.token);
		const resolved = await settled(ticket, { status: 'resolved' });
		expect(resolved).toMatchObject({
			...{ customer_contacts: 2, customer_answers: 1, first_handler: desk.agent.id },
			...{ first_resolver: desk.lead.id, first_resolved_level: 1, first_reopened_at: null },
		});
		await actors.customer(ticket, 'dispute', { reason: 'Still broken' });
		const reopened = await settled(ticket, { status: 'in_progress', customer_says_resolved: false });
		expect(reopened['first_reopened_at']).not.toBeNull();
		await work.solve(ticket);
		await settled(ticket, { status: 'resolved' });
		await actors.customer(ticket, 'dispute', { reason: 'Still broken' });
		const twice = await settled(ticket, { reopen_count: 2 });
		expect(twice).toMatchObject({
			first_reopened_at: reopened['first_reopened_at'],
			first_resolver: desk.lead.id,
			first_resolved_at: resolved['first_resolved_at'],
		});
		const [row] = await lookInto(instance.databaseConfig, async ({ knex }) =>
			ticketTable.decode(knex, await knex('desk_tickets').where({ id: ticket })),
		);
		if (!row) throw new Error('The ticket is gone');
		const judge = (parameters: Parameters<typeof firstContactRules>[0]) =>
			judgeFirstContact(firstContactOf(row, []), firstContactRules(parameters), Date.now());
		expect(judge({})).toMatchObject({
			reasons: ['survey_no', 'reopened', 'several_contacts', 'escalated', 'other_handler'],
		});
		expect(judge({ 'fcr.window_days': 0 })).toMatchObject({
			reasons: ['survey_no', 'several_contacts', 'escalated', 'other_handler'],
		});
		expect(firstContactOf(row, [])).toMatchObject({
			...{ type: 'problem', contacts: 2, answers: 1, level: 1, saysResolved: false },
			...{ firstHandler: desk.agent.id, resolver: desk.lead.id },
		});
	});
});
