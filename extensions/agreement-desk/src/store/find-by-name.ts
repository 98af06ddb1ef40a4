import type { Db } from './db.ts';
import { agreementTable, calendarTable } from './tables.ts';

/** The keys of the versions that are called so: one, or none. */
export async function findAgreementIds(
	db: Db,
	{ code, version }: { readonly code: string; readonly version: string },
): Promise<string[]> {
	const rows: { id: string }[] = await db(agreementTable.name).select('id').where({ code, version }).limit(2);
	return rows.map(({ id }) => id);
}

/** The keys of the calendars of this name; two of them are enough to know that it is no key. */
export async function findCalendarIds(db: Db, name: string): Promise<string[]> {
	const rows: { id: string }[] = await db(calendarTable.name).select('id').where({ name }).limit(2);
	return rows.map(({ id }) => id);
}
