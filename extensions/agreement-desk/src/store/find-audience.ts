import type { Db } from './db.ts';
import { contactTable, ticketTable, type ContactRow } from './tables.ts';

/** A statement takes only so many values on some databases. */
const atOnce = 400;

/** Everybody at these customers who can be told something: those who were erased cannot. */
export async function readContactsOf(db: Db, organizations: readonly string[]): Promise<ContactRow[]> {
	const found: ContactRow[] = [];
	for (let from = 0; from < organizations.length; from += atOnce) {
		const some = organizations.slice(from, from + atOnce);
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
