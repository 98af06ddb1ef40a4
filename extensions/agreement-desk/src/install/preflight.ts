import { collections } from '../../../../schema/collections/index.ts';
import { countCollections, readServerInfo } from './describe-host.ts';
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
	// Directus 11 has no limit; with a licence key the limit is Directus's own to enforce
	if ((await readServerInfo(host)).licence !== 'none') return;
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
