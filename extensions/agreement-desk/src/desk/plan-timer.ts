import type { LadderStep } from '../domain/agreement/escalation-ladder.ts';
import { elapsedMs } from '../domain/timers/elapsed.ts';
import { climbLadder, type ReachedStep } from '../domain/timers/ladder.ts';
import { outcomeOf, type Outcome } from '../domain/timers/outcome.ts';
import type { Span } from '../domain/timers/instant-at-percent.ts';
import type { Timeline } from '../domain/timers/timeline.ts';
import type { NewEvent } from '../store/append-events.ts';
import type { TimerRow } from '../store/tables.ts';
import type { PlanContext, TicketState } from './ticket-plan.ts';
import { spanOf } from './timer-rows.ts';

/** What becomes of one stored timer. */
export interface TimerPlan {
	readonly row: TimerRow;
	/** Null when nothing changes. */
	readonly patch: Partial<TimerRow> | null;
	readonly events: readonly NewEvent[];
	readonly steps: readonly LadderStep[];
}

/** How soon to look again at a breach that mail under way may still prevent, in ms. */
const mailGraceMs = 1000;

/**
 * Climbs the ladder as far as time has come, then ends the timer if something fulfilled it. A finished
 * timer is never touched; a breach, once recorded, stays one.
 */
export function planTimer(
	row: TimerRow,
	timeline: Timeline,
	state: TicketState,
	context: PlanContext,
): TimerPlan {
	const nothing = { row, patch: null, events: [], steps: [] };
	const open = row.state === 'running' || (row.state === 'breached' && row.stopped_at === null);
	const span = open ? spanOf(row, state.agreement.commitments) : null;
	if (!span || row.started_at === null) return nothing;
	const outcome = outcomeOf(
		{ metric: span.commitment.metric, startedAt: row.started_at, breachAt: span.breachAt },
		timeline,
	);
	const climbed = climb(row, span, outcome, state, context);
	const finished = finish(row, span, outcome, state, climbed.breached);
	const patch = { ...climbed.patch, ...finished.patch };
	return {
		row: { ...row, ...patch },
		patch: Object.keys(patch).length > 0 ? patch : null,
		events: [...climbed.events, ...finished.events],
		steps: climbed.steps,
	};
}

function climb(row: TimerRow, span: Span, outcome: Outcome, state: TicketState, context: PlanContext) {
	const until = Math.min(context.now, outcome.stoppedAt ?? context.now);
	const checkedPercent = row.checked_percent ?? 0;
	const { reached, nextAt } = climbLadder(
		span,
		{ checkedPercent, now: until },
		{ ladder: state.agreement.ladder, calendar: state.agreement.calendar.business },
	);
	const top = reached.at(-1);
	const alreadyBreached = row.state === 'breached';
	const breached = alreadyBreached || reached.some(({ step }) => step.at_percent >= 100);
	if (!top || (outcome.stoppedAt !== null && !breached)) {
		return { patch: rescheduled(row, nextAt), events: [], steps: [], breached };
	}
	if (breached && !alreadyBreached && outcome.stoppedAt === null && state.mailUnderWay) {
		return { patch: { next_check_at: context.now + mailGraceMs }, events: [], steps: [], breached: false };
	}
	const patch: Partial<TimerRow> = { checked_percent: top.step.at_percent, next_check_at: nextAt };
	if (breached && !alreadyBreached) Object.assign(patch, { state: 'breached', breached_at: span.breachAt });
	return { patch, events: stepEvents(row, span, reached), steps: firing(reached), breached };
}

/** The check moves when a claim had pushed it ahead; otherwise nothing is written. */
function rescheduled(row: TimerRow, nextAt: number | null): Partial<TimerRow> {
	return row.next_check_at === nextAt ? {} : { next_check_at: nextAt };
}

/** From the breach on every step fires; before it only the highest, for two warnings at once say no more than one. */
function firing(reached: readonly ReachedStep[]): LadderStep[] {
	const late = reached.filter(({ step }) => step.at_percent >= 100);
	return (late.length > 0 ? late : reached.slice(-1)).map(({ step }) => step);
}

/** A warning that comes together with the breach makes no sense any more; it is noted as skipped. */
function stepEvents(row: TimerRow, span: Span, reached: readonly ReachedStep[]): NewEvent[] {
	const top = reached.at(-1);
	if (!top) return [];
	const breach = reached.some(({ step }) => step.at_percent === 100);
	if (!breach && top.step.at_percent > 100) return [];
	const skipped = reached
		.slice(0, -1)
		.map(({ step }) => step.at_percent)
		.filter((percent) => percent < 100);
	return [
		{
			ticket: row.ticket ?? '',
			kind: breach ? 'timer_breached' : 'timer_warned',
			// The true instant, not the one at which it was noticed.
			occurredAt: breach ? span.breachAt : top.at,
			actor: null,
			clause: row.clause,
			timer: row.id,
			data: {
				metric: row.metric,
				percent: breach ? 100 : top.step.at_percent,
				due_at: iso(row.due_at),
				...(skipped.length > 0 ? { skipped_warnings: skipped } : {}),
			},
		},
	];
}

function finish(row: TimerRow, span: Span, outcome: Outcome, state: TicketState, breached: boolean) {
	if (outcome.stoppedAt === null) return { patch: {}, events: [] };
	const { business } = state.agreement.calendar;
	const elapsed = elapsedMs(
		span.commitment.target,
		{ from: span.effectiveStartAt, to: outcome.stoppedAt },
		business,
	);
	const late = breached || outcome.state === 'breached';
	const patch: Partial<TimerRow> = {
		state: late ? 'breached' : outcome.state,
		stopped_at: outcome.stoppedAt,
		stopped_by: outcome.stoppedBy,
		elapsed_ms: elapsed,
		next_check_at: null,
		...(late ? { breached_at: row.breached_at ?? span.breachAt } : {}),
	};
	const kind = late ? 'timer_stopped' : outcome.state === 'met' ? 'timer_met' : 'timer_cancelled';
	const event: NewEvent = {
		ticket: row.ticket ?? '',
		kind,
		occurredAt: outcome.stoppedAt,
		actor: null,
		clause: row.clause,
		timer: row.id,
		data: { metric: row.metric, due_at: iso(row.due_at), elapsed_ms: elapsed },
	};
	return { patch, events: [event] };
}

function iso(ms: number | null): string | null {
	return ms === null ? null : new Date(ms).toISOString();
}
