import type { Db } from '../store/db.ts';
import { complaintTable } from '../store/tables.ts';
import type { TicketPlan } from './ticket-plan.ts';

/** Makes and changes the records that plans call for, in the caller's transaction. */
export async function writeComplaints(
	db: Db,
	plans: readonly Pick<TicketPlan, 'complaint'>[],
): Promise<void> {
	const all = plans.flatMap(({ complaint }) => complaint ?? []);
	const made = all.flatMap(({ isNew, row }) => (isNew ? [row] : []));
	if (made.length > 0) await complaintTable.insert(db, made);
	const changed = all.flatMap(({ isNew, row, patch }) => (isNew ? [] : [{ id: row.id, patch }]));
	if (changed.length > 0) await complaintTable.updateMany(db, changed);
}
