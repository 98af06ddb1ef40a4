import { evaluate } from '../domain/timers/evaluate.ts';
import type { Timer } from '../domain/timers/timer.ts';
import type { NewEvent } from '../store/append-events.ts';
import type { TicketRow, TimerRow } from '../store/tables.ts';
import { accusedIn } from './accused-in.ts';
import { calendarsOf } from './calendars-of.ts';
import { customerWaitsSince } from './customer-waits.ts';
import { isDoneWith } from './done-with.ts';
import { inOrderOfTime } from './in-order-of-time.ts';
import { complaintPlan, planComplaint } from './plan-complaint.ts';
import { planFollowUps } from './plan-follow-ups.ts';
import { planOwnership } from './plan-ownership.ts';
import { planState } from './plan-state.ts';
import { acceptanceColumns, pendingHandOn, planEscalation } from './plan-escalation.ts';
import { planWithLadders, type FactsOf } from './plan-ladder.ts';
import { planTimer, type TimerPlan } from './plan-timer.ts';
import { startedTimer } from './started-timer.ts';
import { summarizeTimers } from './summarize-timers.ts';
import type { PlanContext, TicketPlan, TicketState } from './ticket-plan.ts';
import { timelineOf } from './timeline-of.ts';
import { newTimerRow, obligationOf } from './timer-rows.ts';

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
	const accused = accusedIn(ticket, state.complaint);
	const ownership = planOwnership({ given, told: state }, context);
	const owned = { ...state, ticket: { ...ticket, ...ownership.patch } };
	const all = planWithLadders(owned, timers, (factsOf) => planTimers(state, { timers, factsOf }, context));
	const alerts = all
		.flatMap(({ row, steps }) =>
			steps.map(({ step, key, at }) => ({ ticket, timer: row, step, key, at, timezone, accused })),
		)
		.toSorted((a, b) => a.at - b.at);
	const isDone = isDoneWith(ticket);
	const escalation = planEscalation(ticket, { alerts, isDone }, context);
	const handOn = isDone ? null : pendingHandOn([...state.history, ...escalation.events.map(asTold)]);
	const follow = planFollowUps(state, context);
	return {
		ticket: ticket.id,
		ticketPatch: changedOnly(given.ticket, {
			...ticket,
			// Who changed the row last is for Directus to say.
			user_updated: given.ticket.user_updated,
			...summarizeTimers(all.map(({ row }) => row)),
			...acceptanceColumns(
				all.map(({ row }) => row),
				{ isDone },
			),
			promised_resolution_at: promisedAt(timers),
			unanswered_since: customerWaitsSince(state),
			...escalation.patch,
			...follow.patch,
			...ownership.patch,
			follow_up_at: earliest([
				follow.patch.follow_up_at ?? null,
				ownership.nextAt,
				// While it comes in, nobody can be given it; the next round hands it on.
				handOn && given.history.length === 0 ? context.now : null,
			]),
			stale_since: null,
		}),
		newTimers: all.flatMap(({ row, begun }) => (begun ? [row] : [])),
		timerPatches: all.flatMap(({ row, patch, begun }) => (patch && !begun ? [{ id: row.id, patch }] : [])),
		events: [
			...told.events,
			...complaint.events,
			// To whom the ladder hands it over comes after whoever was given it before.
			...ownership.events,
			...inOrderOfTime([...all.flatMap(eventsOf), ...escalation.events]),
			...follow.events,
		],
		alerts: isDone ? [] : alerts,
		followUps: follow.followUps,
		ownership: ownership.need,
		handOn,
		complaint: complaintPlan(given, state),
		changesStatus: told.changesStatus,
	};
}

interface PlannedTimer extends TimerPlan {
	/** The row at its very beginning, where it is a new one. */
	readonly begun: TimerRow | null;
}

/** What becomes of those that are stored, then those that apply by now and have no row yet. */
function planTimers(
	state: TicketState,
	{ timers, factsOf }: { readonly timers: readonly Timer[]; readonly factsOf: FactsOf },
	context: PlanContext,
): PlannedTimer[] {
	const byObligation = new Map(timers.map((timer) => [keyOf(timer), timer]));
	const stored = state.timers.map((row) => {
		const key = obligationOf(row);
		const planned = planTimer(row, byObligation.get(key) ?? null, { state, facts: factsOf(key) }, context);
		return { ...planned, begun: null };
	});
	const known = new Set(state.timers.map(obligationOf));
	const started = timers
		.filter((timer) => !known.has(keyOf(timer)))
		.map((timer) => {
			const begun = newTimerRow({ ticket: state.ticket, timer, agreement: state.agreement }, context);
			return { ...planTimer(begun, timer, { state, facts: factsOf(keyOf(timer)) }, context), begun };
		});
	return [...stored, ...started];
}

function keyOf({ commitment, cycle }: Timer): string {
	return `${commitment.slot}#${cycle}`;
}

function asTold({ kind, data }: NewEvent) {
	return { kind, data: data ?? null };
}

/** The completion time that the customer was told last and that still stands, epoch ms. */
function promisedAt(timers: readonly Timer[]): number | null {
	const promise = timers.findLast(({ commitment }) => commitment.metric === 'eta_kept');
	return promise ? (promise.dueAt ?? null) : null;
}

function eventsOf({ begun, events }: PlannedTimer): readonly NewEvent[] {
	return begun ? [startEvent(begun), ...events] : events;
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

function earliest(instants: readonly (number | null)[]): number | null {
	const given = instants.filter((at) => at !== null);
	return given.length === 0 ? null : Math.min(...given);
}

function changedOnly(ticket: TicketRow, patch: Partial<TicketRow>): Partial<TicketRow> {
	const entries = Object.entries(patch).filter(
		([name, value]) => (ticket[name as keyof TicketRow] ?? null) !== (value ?? null),
	);
	return Object.fromEntries(entries);
}
