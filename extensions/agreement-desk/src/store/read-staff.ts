import type { Db } from './db.ts';

/** A studio user as the addressee of a notification. */
export interface StaffMember {
	readonly user: string;
	readonly role: string;
	readonly email: string | null;
	readonly language: string | null;
}

/** Everyone on duty, with the role of each: there are few of them, so they are read at once. */
export async function readActiveStaff(db: Db): Promise<StaffMember[]> {
	return db('desk_agents as a')
		.join('directus_users as u', 'u.id', 'a.user')
		.select({ user: 'u.id', role: 'a.role', email: 'u.email', language: 'u.language' })
		.where('a.active', true)
		.where('u.status', 'active')
		.orderBy('u.id');
}

/** Users by id, whether or not they are listed as agents: anyone may be the assignee of a ticket. */
export async function readUsers(db: Db, ids: readonly string[]): Promise<StaffMember[]> {
	if (ids.length === 0) return [];
	const rows: Omit<StaffMember, 'role'>[] = await db('directus_users')
		.select({ user: 'id', email: 'email', language: 'language' })
		.whereIn('id', ids)
		.where('status', 'active');
	return rows.map((row) => ({ ...row, role: 'assignee' }));
}
