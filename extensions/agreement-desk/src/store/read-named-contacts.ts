import type { Db } from './db.ts';
import { contactTable, type ContactRow } from './tables.ts';

/** The contacts whom these customers named for escalations, in the order of their names. */
export async function readNamedContacts(db: Db, customers: readonly string[]): Promise<ContactRow[]> {
	if (customers.length === 0) return [];
	const query = db(contactTable.name)
		.whereIn('organization', [...customers])
		.where({ named_contact: true })
		.whereNull('erased_at')
		.orderBy(['name', 'id']);
	return contactTable.decode(db, await query);
}
