import type { Db } from '../store/db.ts';
import { isTicketFree } from './hold-tickets.ts';
import { planTicket } from './plan-ticket.ts';
import type { PlanContext, TicketPlan, TicketState } from './ticket-plan.ts';

/** A status that follows by itself waits for a change that is under way, ms. */
const lookAgainMs = 1_000;

/**
 * Plans a ticket that the caller holds. What somebody is changing at this very moment, by a request that was checked
 * but is not made yet, keeps its status until that is done.
 */
export async function planWhenFree(db: Db, state: TicketState, context: PlanContext): Promise<TicketPlan> {
	const plan = planTicket(state, context);
	const { ticket } = state;
	if (!plan.changesStatus || (await isTicketFree(db, ticket.id, context))) return plan;
	const kept = planTicket(state, { ...context, keepStatus: true });
	return { ...kept, ticketPatch: { ...kept.ticketPatch, follow_up_at: context.now + lookAgainMs } };
}
