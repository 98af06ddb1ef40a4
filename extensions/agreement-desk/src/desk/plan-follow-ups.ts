import { localDateOf, startOfLocalDate } from '../domain/calendar/local-date.ts';
import { nextOpening } from '../domain/calendar/next-opening.ts';
import { addBusinessDays } from '../domain/calendar/working-days.ts';
import type { NewEvent } from '../store/append-events.ts';
import type { TicketRow } from '../store/tables.ts';
import { handlingTerms } from './handling-terms.ts';
import { wasReminded } from './settle-status.ts';
import { statusSince } from './status-since.ts';
import type { FollowUp, TicketState } from './ticket-plan.ts';

export interface FollowUpPlan {
	readonly patch: Partial<TicketRow>;
	readonly events: readonly NewEvent[];
	readonly followUps: readonly FollowUp[];
}

/** A step that is due at an instant (epoch ms), however often it is looked at. */
interface Step {
	readonly at: number;
	readonly followUp: FollowUp['kind'];
}

/**
 * Who has to be reminded of a ticket that waits, and when to look again. Steps that passed unnoticed are not made up
 * for one by one: the last one says it all.
 */
export function planFollowUps(state: TicketState, { now }: { now: number }): FollowUpPlan {
	const { ticket } = state;
	const { timezone } = state.agreement.calendar.business.definition;
	const steps = stepsOf(state);
	const before = ticket.reminder_count ?? 0;
	// Somebody sets when to ask a third party the next time, so those reminders are counted on.
	const earlier = ticket.status === 'pending_third_party' ? before : 0;
	const done = before - earlier;
	const reached = steps.filter(({ at }) => at <= now).length;
	const step = reached > done ? steps[reached - 1] : undefined;
	const next = steps[Math.max(reached, done)]?.at ?? closing(state, now);
	const follow = { follow_up_at: next };
	if (!step) return { patch: follow, events: [], followUps: [] };
	const number = earlier + reached;
	const followUp = { ticket, kind: step.followUp, number, since: statusSince(state), timezone };
	return {
		patch: { ...follow, reminder_count: number, reminded_at: now },
		events: step.followUp === 'propose_close' ? [proposedEvent(ticket, now)] : [],
		followUps: [followUp],
	};
}

/** When a solved ticket closes by itself. */
function closing({ ticket }: TicketState, now: number): number | null {
	const { status, close_due_at } = ticket;
	return status === 'resolved' && close_due_at !== null && close_due_at > now ? close_due_at : null;
}

function stepsOf(state: TicketState): readonly Step[] {
	const { ticket, agreement } = state;
	if (ticket.status === 'resolved') return stepsToConfirm(state);
	if (ticket.status === 'pending_third_party') {
		const { third_party_check_at: at, reminded_at } = ticket;
		const isDone = at === null || (reminded_at !== null && reminded_at >= at);
		return isDone ? [] : [{ at, followUp: 'check_third_party' }];
	}
	if (ticket.status !== 'pending_customer') return [];
	const { reminderWorkingDays, closeProposalWorkingDays } = handlingTerms(agreement.parameters);
	const since = statusSince(state);
	const after = (days: number) => addBusinessDays(agreement.calendar.business, since, days);
	const steps: Step[] = reminderWorkingDays.map((days) => ({ at: after(days), followUp: 'remind_answer' }));
	return [...steps, { at: after(closeProposalWorkingDays), followUp: 'propose_close' }];
}

/** On the morning of the last day the customer is reminded; who could not be is called by the assignee. */
function stepsToConfirm(state: TicketState): readonly Step[] {
	const { close_due_at: closeAt } = state.ticket;
	if (closeAt === null) return [];
	const { business } = state.agreement.calendar;
	const morning = nextOpening(business, startOfLocalDate(business, localDateOf(business, closeAt - 1)));
	const reminder: Step = { at: Math.min(morning, closeAt), followUp: 'remind_confirm' };
	return wasReminded(state) ? [reminder] : [reminder, { at: closeAt, followUp: 'propose_close' }];
}

function proposedEvent(ticket: TicketRow, now: number): NewEvent {
	return {
		ticket: ticket.id,
		kind: 'close_proposed',
		occurredAt: now,
		actor: null,
		clause: ticket.status === 'resolved' ? '1.4.2' : '3.1.1.2',
		data: { status: ticket.status },
	};
}
