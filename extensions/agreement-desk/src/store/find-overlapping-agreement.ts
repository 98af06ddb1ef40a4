import { encodeInstant } from './codec.ts';
import { vendorOf, type Db } from './db.ts';
import { agreementTable, type AgreementRow } from './tables.ts';

/** Another active version of this customer whose period meets `[from, to)`, epoch ms; `to` null is open-ended. */
export async function findOverlappingAgreement(
	db: Db,
	period: { customer: string; from: number; to: number | null; except: string | null },
): Promise<AgreementRow | null> {
	const vendor = vendorOf(db);
	const query = db(agreementTable.name)
		.where({ customer: period.customer, status: 'active' })
		.where((open) =>
			open.whereNull('effective_to').orWhere('effective_to', '>', encodeInstant(period.from, vendor)),
		);
	if (period.to !== null) query.where('effective_from', '<', encodeInstant(period.to, vendor));
	if (period.except) query.whereNot({ id: period.except });
	const [row] = agreementTable.decode(db, await query.limit(1));
	return row ?? null;
}
