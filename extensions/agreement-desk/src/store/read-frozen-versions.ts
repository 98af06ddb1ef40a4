import type { Db } from './db.ts';
import { agreementTable, type AgreementRow } from './tables.ts';

/** The next versions that were signed, by key: those whose content may not change any more. */
export async function readFrozenVersions(
	db: Db,
	{ after, limit }: { after: string | null; limit: number },
): Promise<AgreementRow[]> {
	const query = db(agreementTable.name)
		.whereNotIn('status', ['draft', 'in_review'])
		.orderBy('id')
		.limit(limit);
	if (after !== null) query.where('id', '>', after);
	const rows: object[] = await query;
	return agreementTable.decode(db, rows);
}
