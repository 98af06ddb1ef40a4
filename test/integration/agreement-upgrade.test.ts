import { afterAll, beforeAll, expect, it } from 'vitest';
import {
	definitionOf,
	parameterKeys,
} from '../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { desk as ask, newCustomer, newVersion, readVersion } from '../support/agreement-versions.ts';
import { describeEachDatabase } from '../support/combinations.ts';
import { lookInto } from '../support/look-into.ts';
import { readRows, timersOf, type Row } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

/** What a version of the first release held. */
const firstTerms = [
	'sla_registration_hours',
	'sla_registration_basis',
	'sla_email_first_reply_hours',
	'sla_email_first_reply_next_open_hours',
	'sla_general_progress_value',
	'sla_general_progress_unit',
	'sla_general_progress_basis',
	'sla_urgent_response_hours',
	'sla_urgent_response_basis',
];
const columns = parameterKeys.flatMap((key) => definitionOf(key).columns.map(({ name }) => name));
const added = columns.filter((name) => !firstTerms.includes(name));

describeEachDatabase('an instance of the first release', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;
	let draft: string;
	let frozen: Row;

	beforeAll(async () => {
		instance = await startInstance({ host, database, extension: true, env });
		desk = await setUpDesk(instance, { agreement: { sla_registration_hours: 3 } });
		draft = await newVersion(instance, desk, {
			customer: await newCustomer(instance),
			sla_registration_hours: 5,
		});
		await goBackInTime();
		frozen = await readVersion(instance, desk.agreement);
	});
	afterAll(() => instance?.stop());

	/** Takes away what this release has added, as far as an upgrade can see it. */
	async function goBackInTime() {
		await instance.restartWith(false);
		for (const name of [
			...added,
			'content_hash',
			'custom_commitments',
			'credit_tiers',
			'credit_cap_percent',
		]) {
			const answer = await instance.request('DELETE', `/fields/desk_agreements/${name}`);
			expect(answer.status, name).toBe(204);
		}
		await lookInto(instance.databaseConfig, async ({ knex }) => {
			await knex('desk_engine_migrations').where('id', '>', 7).delete();
			await knex('directus_fields').where({ collection: 'desk_commitments' }).update({ readonly: true });
			await knex('directus_fields')
				.where({ collection: 'desk_agreements', field: 'commitments' })
				.update({ readonly: true, options: '{}' });
			await knex('directus_relations')
				.where({ many_collection: 'desk_commitments', many_field: 'agreement' })
				.update({ one_deselect_action: 'nullify' });
			await knex('directus_collections')
				.where({ collection: 'desk_agreements' })
				.update({ item_duplication_fields: null });
		});
		await instance.restartWith(true);
	}

	it('keeps what a frozen version promised, and promises nothing else in its name', async () => {
		expect(frozen).toMatchObject({
			status: 'active',
			sla_registration_hours: 3,
			sla_email_first_reply_hours: 4,
			sla_general_progress_unit: 'working_days',
			sla_urgent_response_basis: 'calendar',
		});
		const names = [...added, 'credit_tiers', 'credit_cap_percent', 'content_hash', 'custom_commitments'];
		expect(names.filter((name) => frozen[name] !== null)).toEqual([]);
		const told = await ask<{ verified: null; commitments: Row[] }>(
			instance,
			'GET',
			`agreements/${desk.agreement}`,
		);
		expect(told.verified).toBeNull();
		expect(told.commitments.map(({ key }) => key)).toEqual(['2.1.2a', '2.1.2b', '2.1.4', '2.2.1', '2.2.3']);
	});

	it('still receives tickets under it', async () => {
		const row = { subject: 'x', contact: desk.contact, channel: 'email', urgent: true };
		const ticket = await create(instance, 'desk_tickets', row);
		expect(ticket['agreement']).toBe(desk.agreement);
		const clauses = (await timersOf(instance, String(ticket['id']))).map(({ clause }) => clause);
		expect(clauses).toEqual(['2.1.2', '2.1.4', '2.2.3']);
	});

	it('fills a draft with the usual values, so that it can be activated', async () => {
		expect(await readVersion(instance, draft)).toMatchObject({
			sla_registration_hours: 5,
			sla_phone_answer_minutes: 3,
			scope_consultation: ['产品功能', '使用方法', '服务条款'],
			calendar_exclude_statutory_holidays: true,
			credit_cap_percent: 20,
		});
	});

	it('opens commitments and copies in the studio', async () => {
		const fields = async (path: string) =>
			((await instance.request('GET', path)).body as { data: { field: string; meta: Row }[] }).data;
		const open = (await fields('/fields/desk_commitments')).filter(({ meta }) => meta['readonly'] !== true);
		expect(open.map(({ field }) => field)).toEqual(
			expect.arrayContaining(['key', 'clause', 'metric', 'target_value']),
		);
		expect(open.map(({ field }) => field)).not.toContain('branch');
		const list = (await fields('/fields/desk_agreements')).find(({ field }) => field === 'commitments');
		expect(list?.meta).toMatchObject({ readonly: false, options: { enableCreate: true } });
		const collection = (await instance.request('GET', '/collections/desk_agreements')).body;
		expect(JSON.stringify(collection)).toContain('"item_duplication_fields":["code"');
		const row = {
			agreement: draft,
			clause: 'S-1',
			metric: 'resolution',
			target_value: 8,
			target_unit: 'hours',
		};
		const made = await create(instance, 'desk_commitments', row);
		const remove = { commitments: { create: [], update: [], delete: [made['id']] } };
		expect((await instance.request('PATCH', `/items/desk_agreements/${draft}`, remove)).status).toBe(200);
		expect(await readRows(instance, 'desk_commitments', `filter[id][_eq]=${String(made['id'])}`)).toEqual([]);
	});

	it('does all this once', async () => {
		const answer = await instance.request('PATCH', `/items/desk_agreements/${draft}`, { status: 'active' });
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		await lookInto(instance.databaseConfig, ({ knex }) =>
			knex('desk_engine_migrations').where('id', '>', 7).delete(),
		);
		await instance.restart();
		expect(await readVersion(instance, draft)).toMatchObject({
			sla_phone_answer_minutes: 3,
			status: 'active',
		});
		expect(await ask(instance, 'GET', `agreements/${draft}`)).toMatchObject({ verified: true });
	});
});
