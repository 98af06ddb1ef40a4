import type { Db } from './db.ts';

/** How a user is called in front of a customer or a colleague; empty for one without a name. */
export async function readUserName(db: Db, id: string): Promise<string> {
	const row: { first_name: string | null; last_name: string | null } | undefined = await db('directus_users')
		.select('first_name', 'last_name')
		.where({ id })
		.first();
	return [row?.first_name, row?.last_name].filter(Boolean).join(' ');
}
