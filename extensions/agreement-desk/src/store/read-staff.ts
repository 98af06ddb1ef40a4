import type { Duty } from '../domain/lifecycle/duty.ts';
import type { Db } from './db.ts';
import { agentTable } from './tables.ts';

/** A studio user as the addressee of a notification. */
export interface StaffMember {
	readonly user: string;
	readonly role: string;
	readonly email: string | null;
	readonly phone: string | null;
	readonly language: string | null;
	readonly teams: readonly string[];
	readonly duty: readonly Duty[] | null;
}

/** Everyone who works, with the role of each: there are few of them, so they are read at once. */
export async function readActiveStaff(db: Db): Promise<StaffMember[]> {
	const rows: UserColumns[] = await db('desk_agents as a')
		.join('directus_users as u', 'u.id', 'a.user')
		.select('a.*', { user_email: 'u.email', user_language: 'u.language' })
		.where('a.active', true)
		.where('u.status', 'active')
		.orderBy('u.id');
	return rows.flatMap((row) => memberOf(db, row, row) ?? []);
}

/** Users by id, whether or not they are listed as agents: anyone may be the assignee of a ticket. */
export async function readUsers(db: Db, ids: readonly string[]): Promise<StaffMember[]> {
	if (ids.length === 0) return [];
	const rows: UserColumns[] = await db('directus_users as u')
		.leftJoin('desk_agents as a', 'a.user', 'u.id')
		.select('a.*', { user: 'u.id', user_email: 'u.email', user_language: 'u.language' })
		.whereIn('u.id', ids)
		.where('u.status', 'active');
	return rows
		.flatMap((row) => memberOf(db, row, row) ?? [])
		.map((member) => ({ ...member, role: 'assignee' }));
}

interface UserColumns {
	readonly user_email: string | null;
	readonly user_language: string | null;
}

function memberOf(db: Db, row: object, { user_email, user_language }: UserColumns): StaffMember | null {
	const [agent] = agentTable.decode(db, [row]);
	if (!agent?.user) return null;
	const { user, role, phone, teams, duty } = agent;
	return {
		...{ user, role: role ?? 'agent', phone: phone ?? null, teams: teams ?? [], duty: duty ?? null },
		...{ email: user_email, language: user_language },
	};
}
