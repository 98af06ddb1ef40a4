import { collections } from '../../../../schema/collections/index.ts';
import { folders } from '../../../../schema/folders.ts';
import type { Host } from './host.ts';

/**
 * Before the very first change: refuses if the instance has collections of others under our names, which we
 * would add fields to. Our own, brought here by a schema import or with the ledger lost, are recognised by
 * their folder or by having all of our columns.
 *
 * @throws Error with a sentence for the admin.
 */
export async function refuseTakenNames({ database, getSchema }: Host): Promise<void> {
	const schema = await getSchema({ database, bypassCache: true });
	const rows: { collection: string; group: string | null }[] = await database('directus_collections').select(
		'collection',
		'group',
	);
	const groups = new Map(rows.map(({ collection, group }) => [collection, group]));
	const ourFolders = new Set<string | null | undefined>(folders.map(({ collection }) => collection));
	const exists = (name: string) => groups.has(name) || name in schema.collections;
	const takenByCollections = collections.filter(({ collection, fields }) => {
		if (!exists(collection) || ourFolders.has(groups.get(collection))) return false;
		const columns = schema.collections[collection]?.fields ?? {};
		return Object.entries(fields).some(([name, { type }]) => type !== 'alias' && !columns[name]);
	});
	const takenByTables = folders.filter(({ collection }) => collection in schema.collections);
	const names = [...takenByCollections, ...takenByTables].map(({ collection }) => collection);
	if (names.length === 0) return;
	throw new Error(
		`This instance has collections of its own named ${names.join(', ')}, names that Agreement Desk needs: rename or ` +
			`remove them, then restart. Nothing was changed. 以下名称已被其他集合占用，请改名或删除后重启：${names.join('、')}。`,
	);
}
