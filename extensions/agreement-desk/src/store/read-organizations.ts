import type { Db } from './db.ts';

export interface OrganizationName {
	readonly id: string;
	readonly name: string;
	readonly role: string | null;
}

export async function readOrganizations(db: Db, ids: readonly string[]): Promise<OrganizationName[]> {
	if (ids.length === 0) return [];
	return db('desk_organizations').select('id', 'name', 'role').whereIn('id', ids);
}
