import type { Db } from './db.ts';
import { agreementTable, type AgreementRow } from './tables.ts';

export async function lockAgreement(db: Db, id: string): Promise<AgreementRow | null> {
	const [row] = agreementTable.decode(db, await db(agreementTable.name).where({ id }).forUpdate());
	return row ?? null;
}

export async function readAgreementRows(db: Db, ids: readonly string[]): Promise<AgreementRow[]> {
	if (ids.length === 0) return [];
	return agreementTable.decode(db, await db(agreementTable.name).whereIn('id', ids));
}
