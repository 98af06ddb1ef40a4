import { text } from '../domain/localized-text.ts';
import { readComplaintsOf } from '../store/complaints.ts';
import type { Db } from '../store/db.ts';
import { lockTickets } from '../store/lock-tickets.ts';
import type { ComplaintRow, TicketRow } from '../store/tables.ts';
import { bringInLine } from './bring-in-line.ts';
import { holdComplaints } from './hold-complaints.ts';
import type { HoldContext } from './hold-rows.ts';
import { holdTickets } from './hold-tickets.ts';
import { missing } from './refusal.ts';
import type { PlanContext } from './ticket-plan.ts';

/**
 * A ticket with its record as a complaint, in a transaction, while nobody else changes either: everything that came
 * before has been told.
 *
 * @throws Refusal where there is no such ticket, or while somebody else is changing it.
 */
export async function holdComplaintOf(
	trx: Db,
	id: string,
	context: PlanContext,
): Promise<{ ticket: TicketRow; complaint: ComplaintRow | null }> {
	const [found] = await lockTickets(trx, [id]);
	if (!found) throw missing('desk_tickets', '1.4.5', text('没有这张工单', 'there is no such ticket'));
	const hold = holdIn(context);
	await holdTickets(trx, [id], hold);
	const known = (await readComplaintsOf(trx, [id])).get(id);
	if (known) await holdComplaints(trx, [known.id], hold);
	await bringInLine(trx, [id], context);
	const [ticket] = await lockTickets(trx, [id]);
	return { ticket: ticket ?? found, complaint: (await readComplaintsOf(trx, [id])).get(id) ?? null };
}

/** In a transaction nobody waits: others would wait for it. */
function holdIn({ now, newId }: PlanContext): HoldContext {
	return { holder: newId(), now: () => now, sleep: async () => {} };
}
