import { expect } from 'vitest';
import { collections } from '../../schema/collections/index.ts';
import { folders } from '../../schema/folders.ts';
import { policies } from '../../schema/policies.ts';
import { migrations } from '../../extensions/agreement-desk/src/install/migrations.ts';
import { bookmarkKey } from '../../extensions/agreement-desk/src/install/to-directus.ts';
import { translationTexts } from '../../extensions/agreement-desk/src/install/translations.ts';
import type { Instance } from '../harness/instance.ts';
import { isOurCollection } from './foreign-state.ts';
import { listIndexes, lookInto, readLedger, type Look } from './look-into.ts';

/** Everything that an installation brings is there, finished and not doubled. */
export async function expectInstalledOnce({ databaseConfig }: Instance): Promise<void> {
	const ledger = await readLedger(databaseConfig);
	expect(ledger.map(({ id }) => id)).toEqual(migrations.map(({ id }) => id));
	expect(ledger.filter(({ finished_at }) => finished_at === null)).toEqual([]);
	await lookInto(databaseConfig, async (look) => {
		await expectRegisteredOnce(look);
		await expectTextsOnce(look);
		await expectPresetsOnce(look);
		await expectPoliciesOnce(look);
		expect(await listIndexes(look)).toEqual(expect.arrayContaining(indexes));
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

/** Both in any order, and nothing twice. */
function expectSame(actual: string[], wanted: string[]) {
	expect(actual.sort()).toEqual(wanted.sort());
}

async function expectRegisteredOnce({ rows }: Look) {
	const registered = (await rows('directus_collections')).map(({ collection }) => String(collection));
	const names = [...collections, ...folders].map(({ collection }) => collection);
	expectSame(registered.filter(isOurCollection), names);
	const fields = (await rows('directus_fields')).filter(({ collection }) => isOurCollection(collection));
	expectSame(
		fields.map(({ collection, field }) => `${String(collection)}.${String(field)}`),
		collections.flatMap(({ collection, fields }) =>
			Object.keys(fields).map((field) => `${collection}.${field}`),
		),
	);
}

async function expectTextsOnce({ rows }: Look) {
	const texts = await rows('directus_translations');
	expectSame(
		texts.map(({ language, key }) => `${String(language)}:${String(key)}`),
		[...translationTexts().keys()].flatMap((key) => [`en-US:${key}`, `zh-CN:${key}`]),
	);
}

async function expectPresetsOnce({ rows }: Look) {
	const presets = await rows('directus_presets');
	expectSame(
		presets.map(({ collection, bookmark }) => JSON.stringify([collection, bookmark])),
		collections.flatMap(({ collection, bookmarks = [] }) => [
			JSON.stringify([collection, null]),
			...bookmarks.map((bookmark) => JSON.stringify([collection, `$t:${bookmarkKey(collection, bookmark)}`])),
		]),
	);
}

async function expectPoliciesOnce({ rows }: Look) {
	const known = await rows('directus_policies');
	const permissions = await rows('directus_permissions');
	for (const { id, actions, otherwise } of policies) {
		expect(known.filter((policy) => policy['id'] === id)).toHaveLength(1);
		expectSame(
			permissions
				.filter(({ policy }) => policy === id)
				.map(({ collection, action }) => `${String(collection)}:${String(action)}`),
			[...new Set([...collections.map(({ collection }) => collection), ...Object.keys(actions)])].flatMap(
				(collection) => (actions[collection] ?? otherwise).map((action) => `${collection}:${action}`),
			),
		);
	}
}
