import type { Db } from './db.ts';

interface NamedUser {
	readonly first_name: string | null;
	readonly last_name: string | null;
	readonly email: string | null;
}

/** What colleagues call a user; their address where no name is on record, and the id for one who is gone. */
export async function readColleagueName(db: Db, user: string): Promise<string> {
	const row: NamedUser | undefined = await db('directus_users')
		.select('first_name', 'last_name', 'email')
		.where({ id: user })
		.first();
	const name = [row?.first_name, row?.last_name].filter(Boolean).join(' ');
	return name || row?.email || user;
}
