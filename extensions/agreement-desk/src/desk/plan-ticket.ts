import { evaluate } from '../domain/timers/evaluate.ts';
import type { Timer } from '../domain/timers/timer.ts';
import type { NewEvent } from '../store/append-events.ts';
import type { TicketRow, TimerRow } from '../store/tables.ts';
import { calendarsOf } from './calendars-of.ts';
import { complaintPlan, planComplaint } from './plan-complaint.ts';
import { planFollowUps } from './plan-follow-ups.ts';
import { planOwnership } from './plan-ownership.ts';
import { planState } from './plan-state.ts';
import { planTimer } from './plan-timer.ts';
import { startedTimer } from './started-timer.ts';
import { summarizeTimers } from './summarize-timers.ts';
import type { Alert, PlanContext, TicketPlan, TicketState } from './ticket-plan.ts';
import { timelineOf } from './timeline-of.ts';
import { newTimerRow, obligationOf } from './timer-rows.ts';

/** Nobody is told of a late step on a ticket that is already done with, such as one imported from elsewhere. */
const doneWith = new Set(['resolved', 'closed', 'cancelled', 'rejected']);

/**
 * Compares what has happened to a ticket with what its timers and timeline say, and plans the writes that
 * close the gap. Pure: the same state and instant give the same plan, so it may run at any time, by any
 * node, as often as it likes.
 */
export function planTicket(given: TicketState, context: PlanContext): TicketPlan {
	const told = planState(given, context);
	const timeline = timelineOf({ ...told.state, news: [] }, context);
	const complaint = planComplaint(told.state, timeline, context);
	const { state } = complaint;
	const { ticket } = state;
	const timers = evaluate(state.agreement.commitments, calendarsOf(state.agreement), timeline);
	const { timezone } = state.agreement.calendar.business.definition;
	const byObligation = new Map(timers.map((timer) => [`${timer.commitment.slot}#${timer.cycle}`, timer]));
	const stored = state.timers.map((row) =>
		planTimer(row, byObligation.get(obligationOf(row)) ?? null, state, context),
	);
	const started = startTimers(ticket, timers, state, context);
	const all = [...stored, ...started];
	const alerts = all.flatMap(({ row, steps }) =>
		steps.map((step) => ({ ticket, timer: row, step, timezone })),
	);
	const escalation = planEscalation(ticket, alerts, context);
	const follow = planFollowUps(state, context);
	const ownership = planOwnership({ given, told: state }, context);
	return {
		ticket: ticket.id,
		ticketPatch: changedOnly(given.ticket, {
			...ticket,
			// Who changed the row last is for Directus to say.
			user_updated: given.ticket.user_updated,
			...summarizeTimers(all.map(({ row }) => row)),
			promised_resolution_at: promisedAt(timers),
			...escalation.patch,
			...follow.patch,
			...ownership.patch,
			follow_up_at: earlier(follow.patch.follow_up_at ?? null, ownership.nextAt),
			stale_since: null,
		}),
		newTimers: started.map(({ row }) => row),
		timerPatches: stored.flatMap(({ row, patch }) => (patch ? [{ id: row.id, patch }] : [])),
		events: [
			...told.events,
			...complaint.events,
			...started.map(({ begun }) => startEvent(begun)),
			...all.flatMap(({ events }) => events),
			...escalation.events,
			...follow.events,
			...ownership.events,
		],
		alerts: doneWith.has(ticket.status ?? '') ? [] : alerts,
		followUps: follow.followUps,
		ownership: ownership.need,
		complaint: complaintPlan(given, state),
		changesStatus: told.changesStatus,
	};
}

/** The obligations that apply by now and have no row yet, each brought as far as time has come. */
function startTimers(ticket: TicketRow, timers: readonly Timer[], state: TicketState, context: PlanContext) {
	const known = new Set(state.timers.map(obligationOf));
	return timers
		.filter(({ commitment, cycle }) => !known.has(`${commitment.slot}#${cycle}`))
		.map((timer) => {
			const begun = newTimerRow({ ticket, timer, agreement: state.agreement }, context);
			return { ...planTimer(begun, timer, state, context), begun };
		});
}

/** The completion time that the customer was told last and that still stands, epoch ms. */
function promisedAt(timers: readonly Timer[]): number | null {
	const promise = timers.findLast(({ commitment }) => commitment.metric === 'eta_kept');
	return promise ? (promise.dueAt ?? null) : null;
}

function startEvent(row: TimerRow): NewEvent {
	return {
		ticket: row.ticket ?? '',
		kind: 'timer_started',
		occurredAt: row.started_at ?? 0,
		actor: null,
		clause: row.clause,
		timer: row.id,
		data: startedTimer(row),
	};
}

/** The ticket rises to the highest level that was reached; it never sinks by itself. */
function planEscalation(ticket: TicketRow, alerts: readonly Alert[], { now }: PlanContext) {
	const from = ticket.escalation_level ?? 0;
	const raising = alerts.filter(({ step }) => step.level > 0);
	const to = Math.max(from, ...raising.map(({ step }) => step.level));
	const events = raising.map(({ timer, step }): NewEvent => ({
		ticket: ticket.id,
		kind: 'escalated',
		occurredAt: now,
		actor: null,
		clause: timer.clause,
		timer: timer.id,
		data: { metric: timer.metric, percent: step.at_percent, level: step.level },
	}));
	return { patch: to === from ? {} : { escalation_level: to }, events };
}

function earlier(a: number | null, b: number | null): number | null {
	return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

function changedOnly(ticket: TicketRow, patch: Partial<TicketRow>): Partial<TicketRow> {
	const entries = Object.entries(patch).filter(
		([name, value]) => (ticket[name as keyof TicketRow] ?? null) !== (value ?? null),
	);
	return Object.fromEntries(entries);
}
