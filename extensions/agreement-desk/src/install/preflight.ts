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
	const rows: { collection: string; status?: string | null }[] = await host.database('directus_collections');
	const schema = await host.getSchema({ database: host.database, bypassCache: true });
	const registered = rows
		.filter(({ collection, status }) => schema.collections[collection] && (status ?? 'active') === 'active')
		.map(({ collection }) => collection);
	const missing = collections.filter(({ collection }) => !registered.includes(collection)).length;
	const total = registered.length + missing;
	if (missing === 0 || total <= coreLimit) return;
	throw new Error(
		`Agreement Desk needs ${missing} more collections, but this instance has ${registered.length} and Directus 12 ` +
			`without a licence key allows ${coreLimit}: deactivate ${total - coreLimit} of yours or enter a licence key. ` +
			`Nothing was changed. 没有许可证的 Directus 12 最多允许 ${coreLimit} 个集合,请停用其他集合或填写许可证。`,
	);
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
