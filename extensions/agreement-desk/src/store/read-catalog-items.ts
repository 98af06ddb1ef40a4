import type { Db } from './db.ts';
import { isKey } from './is-key.ts';
import { catalogItemTable, type CatalogItemRow } from './tables.ts';

export async function readCatalogItems(db: Db, given: readonly string[]): Promise<CatalogItemRow[]> {
	const ids = given.filter(isKey);
	if (ids.length === 0) return [];
	return catalogItemTable.decode(db, await db(catalogItemTable.name).whereIn('id', ids));
}
