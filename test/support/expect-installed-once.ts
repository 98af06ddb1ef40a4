import type { Knex } from 'knex';
import { expect } from 'vitest';
import { collections } from '../../schema/collections/index.ts';
import { folders } from '../../schema/folders.ts';
import { policies } from '../../schema/policies.ts';
import { migrations } from '../../extensions/agreement-desk/src/install/migrations.ts';
import { translationTexts } from '../../extensions/agreement-desk/src/install/translations.ts';
import type { Instance } from '../harness/instance.ts';
import { isOurCollection } from './foreign-state.ts';
import { lookInto, readLedger } from './ledger.ts';

/** Everything that an installation brings is there, finished and not doubled. */
export async function expectInstalledOnce(instance: Instance): Promise<void> {
	const ledger = await readLedger(instance);
	expect(ledger.map(({ id }) => id)).toEqual(migrations.map(({ id }) => id));
	expect(ledger.filter(({ finished_at }) => finished_at === null)).toEqual([]);
	await lookInto(instance, async (knex) => {
		await expectRegisteredOnce(knex);
		const texts: { key: string; language: string }[] = await knex('directus_translations');
		const keys = texts.map(({ key, language }) => `${language}:${key}`);
		const wanted = [...translationTexts().keys()].flatMap((key) => [`en-US:${key}`, `zh-CN:${key}`]);
		expect(keys.sort()).toEqual(wanted.sort());
		await expectPresetsOnce(knex);
		await expectPoliciesOnce(knex);
		expect(await listIndexes(knex)).toEqual(expect.arrayContaining(indexes));
	});
}

/** What guards against doubles over more than one column, which the schema snapshot does not show. */
const indexes = [
	'desk_timers_ticket_commitment_cycle_unique',
	'desk_events_ticket_sequence_unique',
	'desk_calendar_days_calendar_date_kind_unique',
	'desk_agreements_customer_status_effective_from_index',
	'desk_agreements_code_version_unique',
];

async function expectRegisteredOnce(knex: Knex) {
	const registered: string[] = await knex('directus_collections').pluck('collection');
	const names = [...collections, ...folders].map(({ collection }) => collection);
	expect(registered.filter(isOurCollection).sort()).toEqual(names.sort());
	const rows: { collection: string; field: string }[] = await knex('directus_fields');
	const fields = rows.filter(({ collection }) => isOurCollection(collection));
	const wanted = collections.flatMap(({ collection, fields }) =>
		Object.keys(fields).map((field) => `${collection}.${field}`),
	);
	expect(fields.map(({ collection, field }) => `${collection}.${field}`).sort()).toEqual(wanted.sort());
}

async function expectPresetsOnce(knex: Knex) {
	const rows: { collection: string; bookmark: string | null }[] = await knex('directus_presets');
	const presets = rows.map(({ collection, bookmark }) => `${collection}:${bookmark ?? ''}`);
	const wanted = collections.flatMap(({ collection, bookmarks = [] }) => [
		`${collection}:`,
		...bookmarks.map(({ name }) => `${collection}:${name['zh-CN']} ${name['en-US']}`),
	]);
	expect(presets.sort()).toEqual(wanted.sort());
}

async function expectPoliciesOnce(knex: Knex) {
	for (const { id, actions, otherwise } of policies) {
		expect(await knex('directus_policies').where({ id })).toHaveLength(1);
		const rows: { collection: string; action: string }[] = await knex('directus_permissions').where({
			policy: id,
		});
		const wanted = collections.flatMap(({ collection }) =>
			(actions[collection] ?? otherwise).map((action) => `${collection}:${action}`),
		);
		expect(rows.map(({ collection, action }) => `${collection}:${action}`).sort()).toEqual(wanted.sort());
	}
}

async function listIndexes(knex: Knex): Promise<string[]> {
	const client: unknown = knex.client.config.client;
	if (client === 'sqlite3') return knex('sqlite_master').where({ type: 'index' }).pluck('name');
	if (client === 'pg') return knex('pg_indexes').pluck('indexname');
	const rows: { name: string }[] = await knex('information_schema.statistics')
		.select({ name: 'index_name' })
		.whereRaw('table_schema = database()');
	return rows.map(({ name }) => name);
}
