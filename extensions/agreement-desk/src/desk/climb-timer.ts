import { ladderOf } from '../domain/agreement/ladder-of.ts';
import type { LadderStep } from '../domain/agreement/escalation-ladder.ts';
import { isBeforeBreach } from '../domain/timers/instant-of-step.ts';
import { percentUsedAt, type Stretch } from '../domain/timers/instant-at-percent.ts';
import { climbLadder, type LadderProgress, type ReachedStep } from '../domain/timers/ladder.ts';
import type { Timer } from '../domain/timers/timer.ts';
import type { NewEvent } from '../store/append-events.ts';
import type { TimerRow } from '../store/tables.ts';
import { loadedCalendarOf } from './calendars-of.ts';
import { isDoneWith } from './done-with.ts';
import { isStepDone, isStepHeld, unacceptedOf, withReached, type LadderFacts } from './ladder-facts.ts';
import { storedExplanation } from './stored-explanation.ts';
import type { PlanContext, TicketState } from './ticket-plan.ts';
import { timerEvent } from './timer-event.ts';

/** How far an open timer has climbed the ladder, and what follows from it. */
export interface Climbed {
	readonly patch: Partial<TimerRow>;
	readonly events: readonly NewEvent[];
	/** Those that fire. */
	readonly steps: readonly ReachedStep[];
	/** Whether the promise is broken, by now or before. */
	readonly breached: boolean;
	/** Warnings of what was done in time, by their keys. */
	readonly needless: readonly (number | string)[];
}

/** How soon to look again at a breach that mail under way may still prevent, in ms. */
const mailGraceMs = 1000;

/** Climbs the ladder as far as time has come, or as the timer came before something ended it. */
export function climbTimer(
	row: TimerRow,
	timer: Timer,
	{ state, facts }: { readonly state: TicketState; readonly facts: LadderFacts },
	context: PlanContext,
): Climbed {
	const alreadyBreached = row.state === 'breached';
	// A warning about a clock that stands still would name no due time; it comes when the clock runs again.
	if (timer.state === 'paused' && !alreadyBreached) return nothingReached(row, null, false);
	if (timer.state === 'not_applicable' && timer.dueAt === null)
		return nothingReached(row, null, alreadyBreached);
	const climb = stretchOf(row, timer, state);
	const { reached, breached, nextAt } = progress(climb, { row, timer, facts }, context);
	if (timer.stoppedAt !== null && !breached) {
		return { ...nothingReached(row, nextAt, false), needless: namesOf(reached) };
	}
	if (reached.length === 0 && breached === alreadyBreached) return nothingReached(row, nextAt, breached);
	if (breached && !alreadyBreached && timer.stoppedAt === null && state.mailUnderWay) {
		return nothingReached(row, context.now + mailGraceMs, false);
	}
	const left: Partial<TimerRow> = {
		checked_percent: checkedPercent(row, { ...climb, reached, breached }),
		...withReached(row, reached, { now: context.now, facts, isTold: !isDoneWith(state.ticket) }),
	};
	const patch = { ...left, next_check_at: nextAt };
	if ('escalation_level' in left) {
		// What follows from being told has its time from now on, and what waits at a lower level does so no longer.
		const after = { ...row, ...left, state: breached ? ('breached' as const) : row.state };
		patch.next_check_at = progress(climb, { row: after, timer, facts }, context).nextAt;
	}
	if (breached && !alreadyBreached) {
		const explanation = storedExplanation(timer, state.agreement);
		Object.assign(patch, { state: 'breached', breached_at: row.breach_at, explanation });
	}
	return {
		patch,
		events: stepEvents(row, reached, breached && !alreadyBreached),
		steps: reached.filter(({ skipped }) => skipped === null),
		breached,
		needless: [],
	};
}

/** The check moves when a claim had pushed it ahead; otherwise nothing is written. */
function nothingReached(row: TimerRow, nextAt: number | null, breached: boolean): Climbed {
	const patch = row.next_check_at === nextAt ? {} : { next_check_at: nextAt };
	return { patch, events: [], steps: [], breached, needless: [] };
}

interface Climb {
	readonly stretch: Stretch;
	readonly calendar: ReturnType<typeof loadedCalendarOf>['business'];
	readonly steps: readonly LadderStep[];
}

/** The ladder is climbed on the promise as it is recorded: a breach does not move once it is one. */
function stretchOf(row: TimerRow, timer: Timer, { ticket, agreement }: TicketState): Climb {
	const recorded = row.state === 'breached' ? { dueAt: row.due_at, breachAt: row.breach_at } : {};
	return {
		stretch: { ...timer, ...recorded },
		calendar: loadedCalendarOf(timer.commitment, agreement).business,
		steps: ladderOf(timer.commitment, { ladder: agreement.ladder, urgent: ticket.urgent }),
	};
}

function progress(
	{ stretch, calendar, steps }: Climb,
	{ row, timer, facts }: { row: TimerRow; timer: Timer; facts: LadderFacts },
	{ now }: PlanContext,
): LadderProgress {
	return climbLadder(
		stretch,
		{
			until: Math.min(now, timer.stoppedAt ?? now),
			breached: row.state === 'breached',
			ended: timer.stoppedAt !== null,
			isDone: (step, key) => isStepDone(row, { step, key }, facts),
			isHeld: (step, at) => isStepHeld(row, { step, at }, facts),
			facts: { ...facts, unaccepted: unacceptedOf(row) },
		},
		{ steps, calendar },
	);
}

/** Up to which share of the target the ladder is climbed; a breach is all of it. */
function checkedPercent(
	row: TimerRow,
	{ reached, breached, stretch, calendar }: Climb & { reached: readonly ReachedStep[]; breached: boolean },
): number {
	const shares = reached.flatMap(({ step, at }) => {
		const { trigger = 'percent', at_percent } = step;
		if (trigger === 'percent') return at_percent ?? [];
		return trigger === 'before_due' ? Math.min(99, Math.max(1, percentUsedAt(stretch, at, calendar))) : [];
	});
	return Math.max(row.checked_percent ?? 0, breached ? 100 : 0, ...shares);
}

/** A step as its events name it: by its share, where it has one. */
function nameOf({ step, key }: ReachedStep): number | string {
	return key === String(step.at_percent) ? (step.at_percent ?? key) : key;
}

function namesOf(reached: readonly ReachedStep[]): (number | string)[] {
	return reached.map(nameOf);
}

/**
 * The breach, or else the warning that was given last. Warnings that make no sense any more are noted with it; where
 * there is neither, and for a higher level that tells nobody, there is an event of its own.
 */
function stepEvents(row: TimerRow, reached: readonly ReachedStep[], isBreach: boolean): NewEvent[] {
	const skipped = reached.filter((one) => one.skipped !== null);
	const quiet = namesOf(skipped.filter(({ step }) => step.level === 0));
	const aside = quiet.length > 0 ? { skipped_warnings: quiet } : {};
	const given = reached.filter(({ step, skipped: why }) => why === null && isBeforeBreach(step));
	const last = given.at(-1);
	const isNoted = ({ step }: ReachedStep) => step.level === 0 && (isBreach || last !== undefined);
	const told = skipped.filter((one) => !isNoted(one)).map((one) => skippedEvent(row, one));
	if (isBreach) {
		// The true instant, not the one at which it was noticed.
		const at = row.breach_at ?? reached.at(-1)?.at ?? 0;
		return [timerEvent(row, 'timer_breached', at, { percent: 100, ...aside }), ...told];
	}
	// Others of that instant; a level above 0 has an event of its own.
	const warnings = given.filter((one) => one === last || one.step.level === 0);
	return [
		...warnings.map((one) =>
			timerEvent(row, 'timer_warned', one.at, { ...stepOf(one), ...(one === last ? aside : {}) }),
		),
		...told,
	];
}

function stepOf({ step, key }: ReachedStep): Record<string, unknown> {
	return step.at_percent === undefined ? { step: key } : { percent: step.at_percent };
}

function skippedEvent(row: TimerRow, reached: ReachedStep): NewEvent {
	const { step, key, at, skipped } = reached;
	return timerEvent(row, 'escalation_skipped', at, {
		...{ step: key, level: step.level, reason: skipped },
		...(step.at_percent === undefined ? {} : { percent: step.at_percent }),
	});
}
