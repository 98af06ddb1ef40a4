import type { Db } from './db.ts';

export interface ContactFacts {
	readonly id: string;
	readonly name: string;
	readonly email: string | null;
	readonly language: string | null;
	readonly organization: string;
}

export async function readContact(db: Db, id: string): Promise<ContactFacts | null> {
	const row: ContactFacts | undefined = await db('desk_contacts')
		.select('id', 'name', 'email', 'language', 'organization')
		.where({ id })
		.first();
	return row ?? null;
}

/** The role of an organisation, or null when there is none with this id. */
export async function readOrganizationRole(db: Db, id: string): Promise<string | null> {
	const row: { role: string } | undefined = await db('desk_organizations')
		.select('role')
		.where({ id })
		.first();
	return row?.role ?? null;
}
