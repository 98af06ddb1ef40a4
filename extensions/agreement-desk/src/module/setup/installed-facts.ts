import type { LocalizedText } from '../../domain/localized-text.ts';
import type { Setup } from '../../desk/health/describe-setup.ts';
import { factWords } from './setup-words.ts';

/** What Directus 12 tells administrators of its licence, as far as it is shown. A limit of -1 is none. */
export interface Licence {
	readonly name?: string;
	readonly source?: string | null;
	readonly entitlements?: Readonly<
		Partial<Record<'seats' | 'collections' | 'flows', { readonly limit?: number }>>
	>;
	readonly usage?: Readonly<Partial<Record<'seats' | 'collections' | 'flows', number>>>;
}

export interface Fact {
	readonly name: LocalizedText;
	/** A text to be said, or a figure or name that is the same in every language. */
	readonly value: LocalizedText | string;
	readonly note?: LocalizedText;
}

/** What is installed where, and how it is set up, in the order in which one asks. */
export function installedFacts(
	{ installation, settings, flows }: Setup,
	licence: Licence | null,
): readonly Fact[] {
	const { desk, directus, node, database, migrations, collections } = installation;
	const onOff = (on: boolean) => (on ? factWords.on : factWords.off);
	return [
		{ name: factWords.desk, value: desk },
		{ name: factWords.directus, value: directus },
		{ name: factWords.licence, value: licenceWords(installation.licence, licence) },
		{ name: factWords.database, value: `${database.kind} ${database.version}`.trim() },
		{ name: factWords.node, value: node },
		{
			name: factWords.migrations,
			value: factWords.migrated(migrations.done, migrations.known),
			...(migrations.pending.length > 0 ? { note: factWords.pending(migrations.pending) } : {}),
		},
		{
			name: factWords.collections,
			value: factWords.collectionCount(collections.ours, collections.others),
			...usage(licence, 'collections', collections.ours + collections.others),
		},
		...(licence ? [{ name: factWords.seats, value: useOf(licence, 'seats', 0) }] : []),
		{ name: factWords.flows, value: licence ? useOf(licence, 'flows', flows) : String(flows) },
		{ name: factWords.websockets, value: onOff(settings.websockets) },
		{ name: factWords.redis, value: onOff(settings.redis) },
		{ name: factWords.cache, value: onOff(settings.cache) },
		{ name: factWords.mail, value: settings.mail ?? factWords.none },
		{ name: factWords.publicUrl, value: settings.public_url || factWords.none },
		{ name: factWords.key, value: settings.key ? factWords.keyFrom(settings.key) : factWords.none },
		{ name: factWords.timezone, value: settings.timezone, note: factWords.timezoneNote },
	];
}

function licenceWords(source: string | null, licence: Licence | null): LocalizedText {
	if (source === null) return factWords.noLicence;
	return source === 'none' ? factWords.core : factWords.licensed(licence?.name ?? source);
}

type Limited = 'seats' | 'collections' | 'flows';

function useOf({ entitlements, usage: used }: Licence, what: Limited, counted: number): LocalizedText {
	const limit = entitlements?.[what]?.limit ?? -1;
	const count = used?.[what] ?? counted;
	return limit < 0 ? factWords.unlimited(count) : factWords.used(count, limit);
}

function usage(licence: Licence | null, what: Limited, counted: number): { note?: LocalizedText } {
	return licence ? { note: useOf(licence, what, counted) } : {};
}
