import type { Db } from '../store/db.ts';
import { lockTickets } from '../store/lock-tickets.ts';
import { loadTicketStates } from './load-ticket-states.ts';
import { planWhenFree } from './plan-when-free.ts';
import type { PlanContext, TicketPlan, TicketState } from './ticket-plan.ts';
import { writePlans } from './write-plans.ts';

export interface Followed {
	/** As it was read. */
	readonly state: TicketState;
	readonly plan: TicketPlan;
}

/**
 * Brings timers, timeline and alerts of tickets in line with their rows, inside the caller's transaction, and leaves
 * to `bringInLine` what takes other people.
 */
export async function followRows(
	db: Db,
	ids: readonly string[],
	context: PlanContext,
): Promise<readonly Followed[]> {
	const tickets = await lockTickets(db, ids);
	const states = await loadTicketStates(db, tickets, context);
	const followed: Followed[] = [];
	for (const state of states) followed.push({ state, plan: await planWhenFree(db, state, context) });
	await writePlans(
		db,
		followed.map(({ plan }) => plan),
		context,
	);
	return followed;
}
