import type { Db } from './db.ts';
import { catalogItemTable, type CatalogItemRow } from './tables.ts';

export async function readCatalogItems(db: Db, ids: readonly string[]): Promise<CatalogItemRow[]> {
	if (ids.length === 0) return [];
	return catalogItemTable.decode(db, await db(catalogItemTable.name).whereIn('id', ids));
}
