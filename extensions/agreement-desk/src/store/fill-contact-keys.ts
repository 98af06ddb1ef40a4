import { contactKey } from '../domain/conduct/personal-data/contact-key.ts';
import type { Db } from './db.ts';
import { contactTable } from './tables.ts';

const atOnce = 500;

/** Gives contacts that were there before the keys by which they are looked up. Safe to run again. */
export async function fillContactKeys(db: Db): Promise<void> {
	for (let last = ''; ;) {
		const rows: { id: string; email: string | null; phone: string | null }[] = await db(contactTable.name)
			.select('id', 'email', 'phone')
			.where('id', '>', last === '' ? firstId : last)
			.orderBy('id')
			.limit(atOnce);
		const patches = rows
			.filter(({ email, phone }) => email !== null || phone !== null)
			.map(({ id, email, phone }) => ({
				id,
				patch: { email_key: contactKey(email), phone_key: contactKey(phone) },
			}));
		if (patches.length > 0) await contactTable.updateMany(db, patches);
		if (rows.length < atOnce) return;
		last = rows.at(-1)?.id ?? '';
	}
}

/** PostgreSQL compares keys with keys alone. */
const firstId = '00000000-0000-0000-0000-000000000000';
