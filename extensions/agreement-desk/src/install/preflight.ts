import { collections } from '../../../../schema/collections/index.ts';
import type { Host } from './host.ts';

/** What Directus 12 allows without a licence key. */
const coreLimit = 25;

/**
 * Looks before the first change whether our collections fit. An instance over its limit locks its own API,
 * which must never be our doing.
 *
 * @throws Error with a sentence for the admin.
 */
export async function preflight(host: Host): Promise<void> {
	if (!(await runsOnCore(host))) return;
	const { counted, registered } = await countCollections(host);
	const missing = collections.filter(({ collection }) => !registered.has(collection)).length;
	const total = counted + missing;
	if (missing === 0 || total <= coreLimit) return;
	throw new Error(
		`Agreement Desk needs ${missing} more collections, but this instance has ${counted} and Directus 12 without a ` +
			`licence key allows ${coreLimit}: deactivate ${total - coreLimit} of yours or enter a licence key, then restart. ` +
			`Nothing was changed. 没有许可证的 Directus 12 最多允许 ${coreLimit} 个集合，请停用 ${total - coreLimit} 个其他集合` +
			`或填写许可证，然后重启。`,
	);
}

/** Counts as Directus does: tables that are registered and active. Folders have no table. */
async function countCollections({ services, database, getSchema }: Host) {
	const schema = await getSchema({ database, bypassCache: true });
	const all = await new services.CollectionsService({ knex: database, schema }).readByQuery();
	const registered = all.filter(
		({ collection, meta }) => meta !== null && !collection.startsWith('directus_'),
	);
	const counted = registered.filter(
		(one) => one.schema !== null && (one.meta?.status ?? 'active') === 'active',
	);
	return { counted: counted.length, registered: new Set(registered.map(({ collection }) => collection)) };
}

/** Directus 11 has no limit; with a licence key the limit is Directus's own to enforce. */
async function runsOnCore({ services, database, getSchema }: Host): Promise<boolean> {
	const schema = await getSchema({ database });
	const info = await new services.ServerService({
		knex: database,
		schema,
		accountability: null,
	}).serverInfo();
	const license: unknown = 'license' in info ? info.license : undefined;
	return typeof license === 'object' && license !== null && 'source' in license && license.source === null;
}
