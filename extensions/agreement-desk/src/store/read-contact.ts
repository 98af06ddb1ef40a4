import type { Db } from './db.ts';
import { isKey } from './is-key.ts';

export interface ContactFacts {
	readonly id: string;
	readonly name: string;
	readonly email: string | null;
	readonly phone: string | null;
	readonly language: string | null;
	readonly organization: string;
	/** The service plan of the organisation (1.4.6). */
	readonly plan: string | null;
}

export async function readContact(db: Db, id: string): Promise<ContactFacts | null> {
	if (!isKey(id)) return null;
	const row: ContactFacts | undefined = await db('desk_contacts as c')
		.leftJoin('desk_organizations as o', 'o.id', 'c.organization')
		.select('c.id', 'c.name', 'c.email', 'c.phone', 'c.language', 'c.organization', 'o.plan')
		.where('c.id', id)
		.first();
	return row ?? null;
}

export interface OrganizationFacts {
	readonly role: string | null;
	readonly plan: string | null;
}

/** What an organisation is to us, or null when there is none with this id. */
export async function readOrganization(db: Db, id: string): Promise<OrganizationFacts | null> {
	if (!isKey(id)) return null;
	const row: OrganizationFacts | undefined = await db('desk_organizations')
		.select('role', 'plan')
		.where({ id })
		.first();
	return row ?? null;
}
