import type { ReachedStep } from '../domain/timers/ladder.ts';
import type { Timer } from '../domain/timers/timer.ts';
import type { EndReason } from '../domain/vocabulary.ts';
import type { NewEvent } from '../store/append-events.ts';
import type { TimerRow } from '../store/tables.ts';
import { climbTimer } from './climb-timer.ts';
import { followTimer } from './follow-timer.ts';
import type { LadderFacts } from './ladder-facts.ts';
import { isByUndelivered, reopenTimer } from './reopen-timer.ts';
import { storedExplanation } from './stored-explanation.ts';
import type { PlanContext, TicketState } from './ticket-plan.ts';
import { timerEvent } from './timer-event.ts';

/** What becomes of one stored timer. */
export interface TimerPlan {
	readonly row: TimerRow;
	/** Null when nothing changes. */
	readonly patch: Partial<TimerRow> | null;
	readonly events: readonly NewEvent[];
	/** Those of the ladder that fire. */
	readonly steps: readonly ReachedStep[];
}

interface Given {
	readonly state: TicketState;
	readonly facts: LadderFacts;
}

interface Part {
	readonly patch: Partial<TimerRow>;
	readonly events: readonly NewEvent[];
}

const nothing: Part = { patch: {}, events: [] };

/** Whether a stored timer may still change: what is finished is the ledger. */
export function isOpenRow({ state, stopped_at }: TimerRow): boolean {
	return state === 'running' || state === 'paused' || (state === 'breached' && stopped_at === null);
}

/**
 * Brings a stored timer in line with the timer as it follows from agreement, calendar and timeline today: moves
 * it, climbs the ladder as far as time has come, then ends it if something did. A finished timer is never touched,
 * unless the mail that finished it came back; a breach, once recorded, stays one. `timer` is null when nothing makes
 * the obligation any more.
 */
export function planTimer(row: TimerRow, timer: Timer | null, given: Given, context: PlanContext): TimerPlan {
	if (isOpenRow(row)) return planOpenTimer(row, timer, given, context);
	const again = timer && reopenTimer(row, timer, given.state, context);
	if (!again) return { row, patch: null, events: [], steps: [] };
	const plan = planOpenTimer({ ...row, ...again.patch }, timer, given, context);
	return { ...plan, patch: { ...again.patch, ...plan.patch }, events: [...again.events, ...plan.events] };
}

function planOpenTimer(
	row: TimerRow,
	timer: Timer | null,
	{ state, facts }: Given,
	context: PlanContext,
): TimerPlan {
	if (!timer) {
		const reason = isByUndelivered(row.started_by, state.messages) ? 'undelivered' : 'reclassified';
		return done(row, [dropped(row, reason, context)], []);
	}
	// What was recorded as missed keeps the promise that was missed; it only waits for its end.
	const moved = row.state === 'breached' ? nothing : followTimer(row, timer, state.agreement, context);
	const current = { ...row, ...moved.patch };
	if (isExcused(timer)) return done(row, [moved, finish(current, timer, { breached: false, state })], []);
	const climbed = climbTimer(current, timer, { state, facts }, context);
	const { breached, needless } = climbed;
	const after = { ...current, ...climbed.patch };
	const finished = isInapplicable(timer)
		? notCounted(after, timer, { breached, state, context })
		: finish(after, timer, { breached, state, needless });
	return done(row, [moved, climbed, finished], climbed.steps);
}

function done(row: TimerRow, parts: readonly Part[], steps: readonly ReachedStep[]): TimerPlan {
	const patch = parts.reduce<Partial<TimerRow>>((all, part) => ({ ...all, ...part.patch }), {});
	return {
		row: { ...row, ...patch },
		patch: Object.keys(patch).length > 0 ? patch : null,
		events: parts.flatMap(({ events }) => events),
		steps,
	};
}

/** The agreement of today does not promise it any more. What was late by then stays late. */
function dropped(row: TimerRow, reason: EndReason | null, { now }: PlanContext): Part {
	const late = row.state === 'breached' || (row.breach_at !== null && row.breach_at < now);
	const patch: Partial<TimerRow> = {
		state: late ? 'breached' : 'superseded',
		stopped_at: now,
		end_reason: reason,
		next_check_at: null,
		...(late ? { breached_at: row.breached_at ?? row.breach_at } : {}),
	};
	const breach = late && row.state !== 'breached' ? [breachEvent(row, now)] : [];
	const kind = late ? 'timer_stopped' : 'timer_superseded';
	return { patch, events: [...breach, timerEvent(row, kind, now, { reason })] };
}

function breachEvent(row: TimerRow, now: number): NewEvent {
	return timerEvent(row, 'timer_breached', row.breach_at ?? now, { percent: 100 });
}

/** Whether the agreement itself excuses that it was late: something ended it after its time, and it is no breach. */
function isExcused({ state, stoppedAt, breachAt }: Timer): boolean {
	const late = stoppedAt !== null && breachAt !== null && stoppedAt > breachAt;
	return late && state !== 'met' && state !== 'breached';
}

interface Ending {
	readonly breached: boolean;
	readonly state: TicketState;
	/** Warnings that came too late to warn of anything. */
	readonly needless?: readonly (number | string)[];
}

function finish(row: TimerRow, timer: Timer, { breached, state, needless = [] }: Ending): Part {
	if (timer.stoppedAt === null) return nothing;
	const late = breached || timer.state === 'breached';
	const patch: Partial<TimerRow> = {
		state: late ? 'breached' : timer.state,
		stopped_at: timer.stoppedAt,
		stopped_by: timer.stoppedBy,
		elapsed_ms: timer.elapsedMs,
		end_reason: timer.endReason,
		next_check_at: null,
		breached_at: late ? (row.breached_at ?? timer.breachAt) : null,
		...explained(row, timer, state),
	};
	const kind = late ? 'timer_stopped' : kindOfEnd(timer);
	const data = {
		elapsed_ms: timer.elapsedMs,
		...(timer.endReason ? { reason: timer.endReason } : {}),
		...(needless.length > 0 ? { skipped_warnings: needless } : {}),
	};
	return { patch, events: [timerEvent(row, kind, timer.stoppedAt, data)] };
}

/**
 * A breach keeps the explanation that it was recorded with where the deadline would come out differently today: the
 * row says what was missed then.
 */
function explained(row: TimerRow, timer: Timer, { agreement }: TicketState): Partial<TimerRow> {
	if (row.due_at !== timer.dueAt || row.breach_at !== timer.breachAt) return {};
	return { explanation: storedExplanation(timer, agreement) };
}

function kindOfEnd({ state }: Timer): NewEvent['kind'] {
	if (state === 'met') return 'timer_met';
	return state === 'superseded' ? 'timer_superseded' : 'timer_cancelled';
}

function isInapplicable({ state, stoppedAt }: Timer): boolean {
	return state === 'not_applicable' && stoppedAt === null;
}

/** A call or chat to which the clause does not apply is on record all the same. */
function notCounted(
	row: TimerRow,
	timer: Timer,
	{ breached, state, context }: Ending & { readonly context: PlanContext },
): Part {
	if (breached) return dropped(row, timer.endReason, context);
	return {
		patch: {
			state: 'not_applicable',
			end_reason: timer.endReason,
			stopped_at: timer.startedAt,
			...explained(row, timer, state),
		},
		events: [timerEvent(row, 'timer_cancelled', timer.startedAt, { reason: timer.endReason })],
	};
}
