import type { Db } from './db.ts';
import { inParts } from './in-parts.ts';
import { contactTable, ticketTable, type ContactRow } from './tables.ts';

/** Everybody at these customers who can be told something: those who were erased cannot. */
export async function readContactsOf(db: Db, organizations: readonly string[]): Promise<ContactRow[]> {
	const found: ContactRow[] = [];
	for (const some of inParts(organizations)) {
		const rows: object[] = await db(contactTable.name)
			.whereIn('organization', some)
			.whereNull('erased_at')
			.orderBy('id');
		found.push(...contactTable.decode(db, rows));
	}
	return found;
}

/** The tickets of a customer under an agreement, in any of its versions, that are in one of these statuses. */
export async function findTicketsUnder(
	db: Db,
	{ customer, code, statuses }: { customer: string; code: string; statuses: readonly string[] },
): Promise<{ ticket: string; number: string | null }[]> {
	return db(`${ticketTable.name} as t`)
		.join('desk_agreements as a', 'a.id', 't.agreement')
		.where('t.customer', customer)
		.where('a.code', code)
		.whereIn('t.status', [...statuses])
		.select({ ticket: 't.id', number: 't.number' })
		.orderBy('t.number');
}
