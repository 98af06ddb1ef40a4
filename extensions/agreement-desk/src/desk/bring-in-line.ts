import type { Db } from '../store/db.ts';
import { lockTickets } from '../store/lock-tickets.ts';
import { loadTicketStates } from './load-ticket-states.ts';
import { planWhenFree } from './plan-when-free.ts';
import type { PlanContext, TicketPlan } from './ticket-plan.ts';
import { writePlans } from './write-plans.ts';

/**
 * Brings the timers, timeline, alerts and due columns of tickets in line with their rows, inside the
 * caller's transaction. Level-triggered: it compares and closes the gap, so that running it once more, or
 * late, or on another node, changes nothing.
 */
export async function bringInLine(
	db: Db,
	ids: readonly string[],
	context: PlanContext,
): Promise<readonly TicketPlan[]> {
	const tickets = await lockTickets(db, ids);
	const states = await loadTicketStates(db, tickets, context);
	const plans: TicketPlan[] = [];
	for (const state of states) plans.push(await planWhenFree(db, state, context));
	await writePlans(db, plans, context);
	return plans;
}
