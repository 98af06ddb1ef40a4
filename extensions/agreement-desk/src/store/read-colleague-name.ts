import type { Db } from './db.ts';

interface NamedUser {
	readonly first_name: string | null;
	readonly last_name: string | null;
	readonly email: string | null;
}

/** What colleagues call a user; their address where no name is on record, and the id for one who is gone. */
export async function readColleagueName(db: Db, user: string): Promise<string> {
	const [name] = await readColleagueNames(db, [user]);
	return name || user;
}

/** The same of several, by the order of their ids; those who are gone are not among them. */
export async function readColleagueNames(db: Db, users: readonly string[]): Promise<string[]> {
	if (users.length === 0) return [];
	const rows: NamedUser[] = await db('directus_users')
		.select('first_name', 'last_name', 'email')
		.whereIn('id', [...users])
		.orderBy('id');
	return rows.map(
		({ first_name, last_name, email }) => [first_name, last_name].filter(Boolean).join(' ') || (email ?? ''),
	);
}
