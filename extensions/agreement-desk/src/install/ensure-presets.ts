import { collections } from '../../../../schema/collections/index.ts';
import type { Bookmark, CollectionDefinition } from '../../../../schema/define.ts';
import type { Host } from './host.ts';

/** Gives each of our collections a useful list and its bookmarks, for everybody; a preset that exists stays. */
export async function ensurePresets({ services, database, getSchema }: Host): Promise<void> {
	const schema = await getSchema({ database, bypassCache: true });
	const existing: { collection: string; bookmark: string | null }[] = await database('directus_presets')
		.select('collection', 'bookmark')
		.whereNull('user')
		.whereNull('role');
	const known = new Set(existing.map(({ collection, bookmark }) => `${collection}:${bookmark ?? ''}`));
	const rows = collections
		.flatMap((definition: CollectionDefinition) => [
			preset(definition, null),
			...(definition.bookmarks ?? []).map((bookmark) => preset(definition, bookmark)),
		])
		.filter(({ collection, bookmark }) => !known.has(`${collection}:${bookmark ?? ''}`));
	if (rows.length === 0) return;
	await new services.ItemsService('directus_presets', { knex: database, schema }).createMany(rows, {
		bypassLimits: true,
	});
}

function preset(definition: CollectionDefinition, bookmark: Bookmark | null) {
	const fields = [...definition.listFields];
	return {
		bookmark: bookmark ? `${bookmark.name['zh-CN']} ${bookmark.name['en-US']}` : null,
		icon: bookmark?.icon ?? 'bookmark',
		user: null,
		role: null,
		collection: definition.collection,
		layout: 'tabular',
		filter: bookmark?.filter ?? null,
		layout_query: { tabular: { fields, sort: [...(bookmark?.sort ?? definition.listSort)], page: 1 } },
		layout_options: { tabular: { spacing: 'cozy' } },
	};
}
