import { encodeInstant } from './codec.ts';
import { vendorOf, type Db } from './db.ts';
import { agreementTable, type AgreementRow } from './tables.ts';

/** Epoch ms; `to` null is open-ended. */
export interface AgreementPeriod {
	readonly customer: string;
	readonly from: number;
	readonly to: number | null;
	/** Versions that do not count: the one in question and the one it replaces. */
	readonly except: readonly string[];
}

/** Another version of this customer that is signed, or is or was in force, in a part of `[from, to)`. */
export async function findOverlappingAgreement(
	db: Db,
	period: AgreementPeriod,
): Promise<AgreementRow | null> {
	const vendor = vendorOf(db);
	const query = db(agreementTable.name)
		.where({ customer: period.customer })
		.where((either) =>
			either
				.where('effective_to', '>', encodeInstant(period.from, vendor))
				.whereIn('status', ['signed', 'active', 'superseded', 'terminated'])
				.orWhere((open) => open.whereNull('effective_to').whereIn('status', ['signed', 'active'])),
		)
		// A version that was taken back before it began has no time at all.
		.where((own) => own.whereNull('effective_to').orWhere('effective_to', '>', db.ref('effective_from')));
	if (period.to !== null) query.where('effective_from', '<', encodeInstant(period.to, vendor));
	// A locking read: the snapshot of a transaction may be older than what another one has committed since.
	if (db.isTransaction) query.forUpdate();
	const [row] = agreementTable.decode(
		db,
		await query.whereNotIn('id', period.except).orderBy('effective_from').limit(1),
	);
	return row ?? null;
}
