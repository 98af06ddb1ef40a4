import type { Db } from './db.ts';
import {
	complaintTable,
	contactTable,
	messageTable,
	notificationTable,
	ticketTable,
	type ContactRow,
} from './tables.ts';

/** The row of a contact, held until the transaction ends. */
export async function lockContact(db: Db, id: string): Promise<ContactRow | null> {
	const [row] = contactTable.decode(db, await db(contactTable.name).where({ id }).forUpdate());
	return row ?? null;
}

/** The contacts with these keys, as they are now. */
export async function readContacts(db: Db, ids: readonly string[]): Promise<ContactRow[]> {
	if (ids.length === 0) return [];
	return contactTable.decode(db, await db(contactTable.name).whereIn('id', [...ids]));
}

/** Every ticket in which somebody has a part: as the one who asks, writes, complains, or is written to. */
export async function findTicketsWith(
	db: Db,
	{ id, email }: Pick<ContactRow, 'id' | 'email'>,
): Promise<string[]> {
	const own: { id: string }[] = await db(ticketTable.name).select('id').where({ contact: id });
	const written: { ticket: string }[] = await db(messageTable.name).distinct('ticket').where({ contact: id });
	const complained: { ticket: string }[] = await db(complaintTable.name)
		.select('ticket')
		.where({ complainant: id });
	const told: { ticket: string | null }[] =
		email === null || (await isShared(db, { id, email }))
			? []
			: await db(notificationTable.name).distinct('ticket').where({ recipient: email, method: 'email' });
	const others = [...written, ...complained, ...told].flatMap(({ ticket }) => ticket ?? []);
	return [...new Set([...own.map((row) => row.id), ...others])].sort();
}

/** What is sent to an address that others have too is not about this person alone. */
async function isShared(db: Db, { id, email }: Pick<ContactRow, 'id' | 'email'>): Promise<boolean> {
	const others: object[] = await db(contactTable.name)
		.select('id')
		.where({ email })
		.whereNot({ id })
		.limit(1);
	return others.length > 0;
}
