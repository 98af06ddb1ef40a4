import { planTicket } from '../../../extensions/agreement-desk/src/desk/plan-ticket.ts';
import type { TicketPlan, TicketState } from '../../../extensions/agreement-desk/src/desk/ticket-plan.ts';
import type { MessageRow, TicketRow, TimerRow } from '../../../extensions/agreement-desk/src/store/tables.ts';
import { applied, at, contextAt, message, state } from './build-state.ts';

/** A call, and a mail in business hours, both as they come in. */
export const ofPhone = state();
export const ofMail = state({ ticket: { channel: 'email' } });

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

/** The state after a plan, and what the plan said. */
export interface Step {
	readonly state: TicketState;
	readonly plan: TicketPlan;
}

export function look(before: TicketState, time: string): Step {
	const plan = planTicket(before, contextAt(at(time)));
	return { state: applied(before, plan), plan };
}

/** Somebody changed the row at this local time; the desk follows at once. */
export function change(before: TicketState, time: string, given: Partial<TicketRow>): Step {
	return look({ ...before, ticket: { ...before.ticket, stale_since: at(time), ...given } }, time);
}

/** A message went out, or came in, at this local time. */
export function write(before: TicketState, time: string, given: Partial<MessageRow>): Step {
	const sent = message({ id: `message at ${time}`, sent_at: at(time), ...given });
	return look({ ...before, messages: [...before.messages, sent] }, time);
}

export const customerWrites = { kind: 'customer_message', author_type: 'customer', author: null } as const;

/** A state that one thing after another led to. */
export function after(before: TicketState, ...steps: ((before: TicketState) => Step)[]): TicketState {
	return steps.reduce((current, step) => step(current).state, before);
}

export function rowOf({ timers }: TicketState, slot: string, cycle = 1): TimerRow {
	const row = timers.find((candidate) => candidate.slot === slot && candidate.cycle === cycle);
	if (row) return row;
	throw new Error(
		`There is no timer ${slot}#${cycle}; there are ${timers.map((one) => `${one.slot}#${one.cycle}`).join(', ')}`,
	);
}

/** The events of a plan about one timer. */
export function eventsOf(plan: TicketPlan, { id }: TimerRow) {
	return plan.events.filter(({ timer }) => timer === id);
}
