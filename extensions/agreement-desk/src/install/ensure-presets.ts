import { z } from 'zod';
import { collections } from '../../../../schema/collections/index.ts';
import type { Bookmark, CollectionDefinition } from '../../../../schema/define.ts';
import type { Host } from './host.ts';
import { bookmarkKey } from './to-directus.ts';

/** Which of our presets a row is, kept beside the options of the layouts, where the studio lets it be. */
const marked = z.object({ layout_options: z.object({ agreement_desk: z.string() }) });

/**
 * Gives each of our collections a useful list and its bookmarks, for everybody. A preset that exists stays,
 * under whatever name, and for whomever, the admin has put it.
 */
export async function ensurePresets({ services, database, getSchema }: Host): Promise<void> {
	const schema = await getSchema({ database, bypassCache: true });
	const presets = new services.ItemsService('directus_presets', { knex: database, schema });
	const existing = await presets.readByQuery({ fields: ['layout_options'], limit: -1 });
	const known = new Set(
		existing.flatMap((row) => marked.safeParse(row).data?.layout_options.agreement_desk ?? []),
	);
	const rows = collections
		.flatMap((definition: CollectionDefinition) => [
			preset(definition, null),
			...(definition.bookmarks ?? []).map((bookmark) => preset(definition, bookmark)),
		])
		.filter((row) => !known.has(row.layout_options.agreement_desk));
	if (rows.length === 0) return;
	await presets.createMany(rows, { bypassLimits: true });
}

function preset(definition: CollectionDefinition, bookmark: Bookmark | null) {
	const fields = [...definition.listFields];
	const key = bookmark ? bookmarkKey(definition.collection, bookmark) : null;
	return {
		bookmark: key ? `$t:${key}` : null,
		icon: bookmark?.icon ?? 'bookmark',
		user: null,
		role: null,
		collection: definition.collection,
		layout: 'tabular',
		filter: bookmark?.filter ?? null,
		layout_query: { tabular: { fields, sort: [...(bookmark?.sort ?? definition.listSort)], page: 1 } },
		layout_options: {
			tabular: { spacing: 'cozy', widths: definition.listWidths ?? {} },
			agreement_desk: key ?? definition.collection,
		},
	};
}
