import type { AgreementStatus } from '../domain/vocabulary.ts';
import { iso } from '../domain/iso.ts';
import { encodeInstant } from './codec.ts';
import { vendorOf, type Db } from './db.ts';
import { agreementTable, type AgreementRow } from './tables.ts';

/** The numbers that versions of this agreement already have. */
export async function readVersionNumbers(
	db: Db,
	{ code, except }: { code: string; except: string | null },
): Promise<string[]> {
	const query = db(agreementTable.name).select('version').where({ code });
	if (except !== null) query.whereNot({ id: except });
	const rows: { version: string }[] = await query;
	return rows.map(({ version }) => version);
}

/** The active version of the same agreement with the same customer that began last before this instant, epoch ms. */
export async function findPredecessor(
	db: Db,
	wanted: { code: string; customer: string; from: number; except: string | null },
): Promise<AgreementRow | null> {
	const { code, customer, from, except } = wanted;
	const query = db(agreementTable.name)
		.where({ code, customer, status: 'active' })
		.where('effective_from', '<', encodeInstant(from, vendorOf(db)));
	if (except !== null) query.whereNot({ id: except });
	const [row] = agreementTable.decode(db, await query.orderBy('effective_from', 'desc').limit(1));
	return row ?? null;
}

/** Versions whose time is over while one that replaces them is active; `now` is epoch ms. */
export async function findEndedPredecessors(db: Db, now: number): Promise<string[]> {
	const rows: { id: string }[] = await db(`${agreementTable.name} as a`)
		.join(`${agreementTable.name} as s`, 's.supersedes', 'a.id')
		.distinct('a.id')
		.where('a.status', 'active')
		.where('s.status', 'active')
		.where('a.effective_to', '<=', encodeInstant(now, vendorOf(db)));
	return rows.map(({ id }) => id);
}

/** Ends the time of an active version; returns false when it is not active any more. */
export async function endAgreement(
	db: Db,
	id: string,
	end: Partial<Pick<AgreementRow, 'status' | 'effective_to'>>,
): Promise<boolean> {
	const changed = await db(agreementTable.name)
		.where({ id, status: 'active' })
		.update(agreementTable.encode(db, end));
	return changed === 1;
}

/**
 * Ends every version of an agreement that is in force at this instant (epoch ms) or would begin later. One that had
 * not begun was never in force, and its time is empty.
 */
export async function terminateAgreement(
	db: Db,
	{ code, customer, at }: { code: string; customer: string; at: number },
): Promise<void> {
	const rows = agreementTable.decode(
		db,
		await db(agreementTable.name).where({ code, customer, status: 'active' }).forUpdate(),
	);
	for (const { id, effective_from: from, effective_to: to } of rows) {
		if (to !== null && to <= at) continue;
		await endAgreement(db, id, { status: 'terminated', effective_to: Math.max(at, from ?? at) });
	}
}

/** A version among those of its agreement. Instants are ISO 8601. */
export interface VersionOf {
	readonly id: string;
	readonly version: string;
	readonly status: AgreementStatus;
	readonly effective_from: string | null;
	readonly effective_to: string | null;
	readonly supersedes: string | null;
}

/** All versions of an agreement with a customer, the latest first. */
export async function readVersionsOf(
	db: Db,
	{ code, customer }: Pick<AgreementRow, 'code' | 'customer'>,
): Promise<VersionOf[]> {
	const rows = agreementTable.decode(
		db,
		await db(agreementTable.name).where({ code, customer }).orderBy('effective_from', 'desc'),
	);
	return rows.map(({ id, version, status, effective_from: from, effective_to: to, supersedes }) => ({
		...{ id, version, status: status ?? 'draft', supersedes },
		effective_from: iso(from),
		effective_to: iso(to),
	}));
}
