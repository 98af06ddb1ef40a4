import { planTicket } from '../../../extensions/agreement-desk/src/desk/plan-ticket.ts';
import type { TicketPlan, TicketState } from '../../../extensions/agreement-desk/src/desk/ticket-plan.ts';
import { applied, at, contextAt, state } from './build-state.ts';

/** A call, and a mail in business hours, both as they come in. */
export const ofPhone = state();
export const ofMail = state({ channelType: 'email' });

/** The state after planning at each of these local times, and the plans that led there. */
export function run(
	start: TicketState,
	...times: string[]
): { state: TicketState; plans: TicketPlan[]; last: TicketPlan } {
	const plans: TicketPlan[] = [];
	let now = start;
	for (const time of times) {
		const plan = planTicket(now, contextAt(at(time)));
		plans.push(plan);
		now = applied(now, plan);
	}
	const last = plans.at(-1);
	if (!last) throw new Error('Give at least one time');
	return { state: now, plans, last };
}

export const kinds = (plan: TicketPlan) => plan.events.map(({ kind }) => kind);
