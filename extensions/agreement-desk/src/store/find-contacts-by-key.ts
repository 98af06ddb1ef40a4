import type { Db } from './db.ts';
import { inParts } from './in-parts.ts';

/** What is on record of a contact, as far as a reply check compares it. */
export interface ContactData {
	readonly id: string;
	readonly name: string;
	readonly phone: string | null;
	readonly email: string | null;
}

export async function readContactData(db: Db, ids: readonly string[]): Promise<ContactData[]> {
	if (ids.length === 0) return [];
	return db('desk_contacts').select('id', 'name', 'phone', 'email').whereIn('id', ids);
}

export interface KnownContact {
	readonly id: string;
	readonly phone_key: string | null;
	readonly email_key: string | null;
	/** What their organisation is to us. */
	readonly role: string | null;
}

/** The contacts that have one of these telephone numbers or e-mail addresses (contactKey), by index. */
export async function findContactsByKey(db: Db, keys: readonly string[]): Promise<KnownContact[]> {
	const found = new Map<string, KnownContact>();
	for (const some of inParts(keys)) {
		for (const column of ['c.phone_key', 'c.email_key']) {
			const rows: KnownContact[] = await db('desk_contacts as c')
				.leftJoin('desk_organizations as o', 'o.id', 'c.organization')
				.select('c.id', 'c.phone_key', 'c.email_key', 'o.role')
				.whereIn(column, some);
			for (const row of rows) found.set(row.id, row);
		}
	}
	return [...found.values()];
}
