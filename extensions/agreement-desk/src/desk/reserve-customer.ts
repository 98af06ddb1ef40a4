import { text } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { reserve } from '../store/reservation.ts';
import { organizationTable } from '../store/tables.ts';
import type { Candidate } from './agreement-candidate.ts';
import { invalid } from './refusal.ts';

/** A change that was allowed and then came to nothing, for want of rights perhaps, is in the way for this long, ms. */
const leaseMs = 10_000;

/**
 * Two versions that are activated in the same instant would each find that there is no other. The first one has the
 * customer to itself until its change is written.
 *
 * @throws Refusal for the second one.
 */
export async function reserveCustomer(
	db: Db,
	{ id, customer }: Candidate,
	{ now }: { now: number },
): Promise<void> {
	if (typeof customer !== 'string') return;
	const row = { table: organizationTable.name, id: customer };
	// A version that has no row yet is in a transaction, which needs no lease.
	const hold = { name: `versions:${customer}`, holder: id ?? '', row, now, until: now + leaseMs };
	if (await reserve(db, hold)) return;
	throw invalid(
		'desk_agreements.status',
		'1.1',
		text(
			'同一客户的另一版本正在签署、启用或变更期限，请稍后重试',
			'another version of this customer is being signed, activated or ended at this moment; try again shortly',
		),
	);
}
