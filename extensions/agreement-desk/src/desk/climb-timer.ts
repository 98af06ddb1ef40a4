import type { LadderStep } from '../domain/agreement/escalation-ladder.ts';
import { climbLadder, type LadderProgress, type ReachedStep } from '../domain/timers/ladder.ts';
import type { Timer } from '../domain/timers/timer.ts';
import type { NewEvent } from '../store/append-events.ts';
import type { TimerRow } from '../store/tables.ts';
import { loadedCalendarOf } from './calendars-of.ts';
import { storedExplanation } from './stored-explanation.ts';
import type { PlanContext, TicketState } from './ticket-plan.ts';
import { timerEvent } from './timer-event.ts';

/** How far an open timer has climbed the ladder, and what follows from it. */
export interface Climbed {
	readonly patch: Partial<TimerRow>;
	readonly events: readonly NewEvent[];
	readonly steps: readonly LadderStep[];
	/** Whether the promise is broken, by now or before. */
	readonly breached: boolean;
}

/** How soon to look again at a breach that mail under way may still prevent, in ms. */
const mailGraceMs = 1000;

/** Climbs the ladder as far as time has come, or as the timer came before something ended it. */
export function climbTimer(row: TimerRow, timer: Timer, state: TicketState, context: PlanContext): Climbed {
	const alreadyBreached = row.state === 'breached';
	// A warning about a clock that stands still would name no due time; it comes when the clock runs again.
	if (timer.state === 'paused' && !alreadyBreached) return nothingReached(row, null, false);
	const until = Math.min(context.now, timer.stoppedAt ?? context.now);
	const { reached, nextAt } = progress(row, timer, state, until);
	const top = reached.at(-1);
	const breached = alreadyBreached || reached.some(({ step }) => step.at_percent >= 100);
	if (!top || (timer.stoppedAt !== null && !breached)) return nothingReached(row, nextAt, breached);
	if (breached && !alreadyBreached && timer.stoppedAt === null && state.mailUnderWay) {
		return nothingReached(row, context.now + mailGraceMs, false);
	}
	const patch: Partial<TimerRow> = { checked_percent: top.step.at_percent, next_check_at: nextAt };
	if (breached && !alreadyBreached) {
		const explanation = storedExplanation(timer, state.agreement);
		Object.assign(patch, { state: 'breached', breached_at: row.breach_at, explanation });
	}
	return { patch, events: stepEvents(row, reached), steps: firing(reached), breached };
}

/** The check moves when a claim had pushed it ahead; otherwise nothing is written. */
function nothingReached(row: TimerRow, nextAt: number | null, breached: boolean): Climbed {
	const patch = row.next_check_at === nextAt ? {} : { next_check_at: nextAt };
	return { patch, events: [], steps: [], breached };
}

/** The ladder is climbed on the promise as it is recorded: a breach does not move once it is one. */
function progress(row: TimerRow, timer: Timer, state: TicketState, until: number): LadderProgress {
	if (timer.state === 'not_applicable' && timer.dueAt === null) return { reached: [], nextAt: null };
	const calendar = loadedCalendarOf(timer.commitment, state.agreement).business;
	const recorded = row.state === 'breached' ? { dueAt: row.due_at, breachAt: row.breach_at } : {};
	return climbLadder(
		{ ...timer, ...recorded },
		{ checkedPercent: row.checked_percent ?? 0, now: until },
		{ ladder: state.agreement.ladder, calendar },
	);
}

/** From the breach on every step fires; before it only the highest, for two warnings at once say no more than one. */
function firing(reached: readonly ReachedStep[]): LadderStep[] {
	const late = reached.filter(({ step }) => step.at_percent >= 100);
	return (late.length > 0 ? late : reached.slice(-1)).map(({ step }) => step);
}

/** A warning that comes together with the breach makes no sense any more; it is noted as skipped. */
function stepEvents(row: TimerRow, reached: readonly ReachedStep[]): NewEvent[] {
	const top = reached.at(-1);
	if (!top) return [];
	const breach = reached.some(({ step }) => step.at_percent === 100);
	if (!breach && top.step.at_percent > 100) return [];
	const skipped = reached
		.slice(0, -1)
		.map(({ step }) => step.at_percent)
		.filter((percent) => percent < 100);
	// The true instant, not the one at which it was noticed.
	const occurredAt = breach ? (row.breach_at ?? top.at) : top.at;
	const data = {
		percent: breach ? 100 : top.step.at_percent,
		...(skipped.length > 0 ? { skipped_warnings: skipped } : {}),
	};
	return [timerEvent(row, breach ? 'timer_breached' : 'timer_warned', occurredAt, data)];
}
