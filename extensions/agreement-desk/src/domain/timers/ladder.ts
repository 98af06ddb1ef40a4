import type { LadderStep } from '../agreement/escalation-ladder.ts';
import { stepKey } from '../agreement/ladder-step-key.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { instantAtPercent, type Stretch } from './instant-at-percent.ts';
import { instantOfStep, isBeforeBreach, noFacts, type StepFacts } from './instant-of-step.ts';

/**
 * Why a step tells nobody: its deadline is over, a higher step fires at once, somebody accepted a lower one, or what it
 * warned of was done in time.
 */
export type SkipReason = 'overdue' | 'higher' | 'accepted' | 'met';

/** A step whose instant (epoch ms) has come. */
export interface ReachedStep {
	readonly step: LadderStep;
	readonly key: string;
	readonly at: number;
	/** Null where it fires. */
	readonly skipped: SkipReason | null;
}

export interface LadderProgress {
	/** In the order of time. */
	readonly reached: readonly ReachedStep[];
	/** Whether the promise is broken, by now or before. */
	readonly breached: boolean;
	/** When the next step falls due, epoch ms; null when none is left, or while the clock stands still. */
	readonly nextAt: number | null;
}

/** How far a timer has come. */
export interface LadderState {
	/** Epoch ms: as far as the ladder is climbed. */
	readonly until: number;
	/** Whether the breach was recorded. */
	readonly breached: boolean;
	/** Whether something ended the timer at `until`. */
	readonly ended: boolean;
	readonly isDone: (step: LadderStep, key: string) => boolean;
	/** Whether somebody who accepted a lower level keeps a step from firing at its instant. */
	readonly isHeld: (step: LadderStep, at: number) => boolean;
	readonly facts: StepFacts;
}

/** A timer at its very beginning. */
export const atTheFoot: Omit<LadderState, 'until'> = {
	breached: false,
	ended: false,
	isDone: () => false,
	isHeld: () => false,
	facts: noFacts,
};

interface Rung extends Omit<ReachedStep, 'skipped'> {
	readonly place: number;
}

/**
 * Which steps of a ladder a timer has newly reached, whether its promise is broken, and when to look again. `steps` are
 * those that are about it. The breach is noticed even where no step is about it.
 */
export function climbLadder(
	stretch: Stretch,
	state: LadderState,
	{ steps, calendar }: { readonly steps: readonly LadderStep[]; readonly calendar: BusinessCalendar },
): LadderProgress {
	const ahead = rungsAhead(stretch, state, { steps, calendar });
	const lateAt = state.breached ? Infinity : instantAtPercent(stretch, 100, calendar);
	const reached = ahead.filter(({ at }) => at <= state.until);
	const breached = state.breached || lateAt <= state.until;
	const nextAt = Math.min(
		lateAt <= state.until ? Infinity : lateAt,
		...ahead.flatMap(({ at }) => (at > state.until ? at : [])),
	);
	return {
		reached: judged(reached, { ...state, breached }),
		breached,
		nextAt: nextAt < Infinity ? nextAt : null,
	};
}

function rungsAhead(
	stretch: Stretch,
	{ isDone, facts }: LadderState,
	{ steps, calendar }: { readonly steps: readonly LadderStep[]; readonly calendar: BusinessCalendar },
): Rung[] {
	return steps
		.map((step, place): Omit<Rung, 'at'> => ({ step, key: stepKey(step), place }))
		.filter(({ step, key }) => !isDone(step, key))
		.map((rung) => ({ ...rung, at: instantOfStep(rung.step, stretch, { calendar, facts }) }))
		.toSorted((a, b) => compare(a.at, b.at) || a.step.level - b.step.level || a.place - b.place);
}

/** Infinity from Infinity is no number. */
function compare(a: number, b: number): number {
	return a === b ? 0 : a - b;
}

function judged(rungs: readonly Rung[], state: LadderState): ReachedStep[] {
	const held = rungs.map(({ step, at }) => state.isHeld(step, at));
	return rungs.map(({ step, key, at }, index) => {
		if (held[index]) return { step, key, at, skipped: 'accepted' };
		const outdone = rungs.some(
			(other, later) =>
				later > index &&
				!held[later] &&
				isAboutSilence(other.step) === isAboutSilence(step) &&
				// At one and the same instant steps of one level have people of their own to tell.
				(other.step.level > step.level || (other.step.level === step.level && other.at > at)),
		);
		return { step, key, at, skipped: skipReason(step, outdone, state) };
	});
}

function isAboutSilence({ trigger }: LadderStep): boolean {
	return trigger === 'assignee_silence';
}

/** From the breach on every step fires, late as it may be; what comes before makes no sense any more once more is said. */
function skipReason(
	step: LadderStep,
	outdone: boolean,
	{ breached, ended }: Pick<LadderState, 'breached' | 'ended'>,
): SkipReason | null {
	const early = isBeforeBreach(step);
	if (!early && !isAboutSilence(step)) return null;
	if (ended && !breached) return 'met';
	if (early && breached && step.level === 0) return 'overdue';
	return outdone ? 'higher' : null;
}
