import type { Accountability } from '@directus/types';
import { z } from 'zod';
import { collections } from '../../../../schema/collections/index.ts';
import type { Host } from './host.ts';

export interface CountedCollections {
	/** As Directus counts them against its limit: tables that are registered and active. Folders have no table. */
	readonly counted: number;
	/** Those of the counted ones that are ours. */
	readonly ours: number;
	/** Whatever is registered, active or not. */
	readonly registered: ReadonlySet<string>;
}

export async function countCollections({ services, database, getSchema }: Host): Promise<CountedCollections> {
	const schema = await getSchema({ database, bypassCache: true });
	const all = await new services.CollectionsService({ knex: database, schema }).readByQuery();
	const registered = all.filter(
		({ collection, meta }) => meta !== null && !collection.startsWith('directus_'),
	);
	const counted = registered.filter(
		(one) => one.schema !== null && (one.meta?.status ?? 'active') === 'active',
	);
	const ourNames = new Set(collections.map(({ collection }) => collection));
	return {
		counted: counted.length,
		ours: counted.filter(({ collection }) => ourNames.has(collection)).length,
		registered: new Set(registered.map(({ collection }) => collection)),
	};
}

const infoSchema = z.object({
	version: z.string().catch(''),
	/** Directus 11 has none. */
	license: z.object({ source: z.string().nullable() }).optional().catch(undefined),
});

export interface ServerInfo {
	/** Empty for whoever has not logged in. */
	readonly version: string;
	/** Where the licence key comes from; `none` without a key, null where Directus knows no licence. */
	readonly licence: string | null;
}

export async function readServerInfo(
	{ services, database, getSchema }: Host,
	accountability: Accountability | null = null,
): Promise<ServerInfo> {
	const schema = await getSchema({ database });
	const service = new services.ServerService({ knex: database, schema, accountability });
	const { version, license } = infoSchema.parse(await service.serverInfo());
	return { version, licence: license ? (license.source ?? 'none') : null };
}
