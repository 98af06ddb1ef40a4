import type { ReachedStep as RecordedStep } from '../../../../schema/collections/timers.ts';
import type { LadderStep } from '../domain/agreement/escalation-ladder.ts';
import { iso } from '../domain/iso.ts';
import { isBeforeBreach, noFacts, type StepFacts } from '../domain/timers/instant-of-step.ts';
import type { ReachedStep } from '../domain/timers/ladder.ts';
import type { TimerRow } from '../store/tables.ts';

/** What the ticket as a whole makes of the ladder of one of its timers. */
export interface LadderFacts extends Omit<StepFacts, 'unaccepted'> {
	/** Steps that fire once for the whole ticket and did so on another timer, or about the same silence before. */
	readonly doneElsewhere: ReadonlySet<string>;
	/** When other promises of the ticket were broken, epoch ms. */
	readonly otherBreaches: readonly number[];
}

export const noLadderFacts: LadderFacts = {
	secondBreachAt: noFacts.secondBreachAt,
	silentSince: noFacts.silentSince,
	doneElsewhere: new Set(),
	otherBreaches: [],
};

/** Whether a timer has left a step behind. Rows of older releases say only up to which share they had come. */
export function isStepDone(
	{ reached_steps, checked_percent }: TimerRow,
	{ step, key }: { readonly step: LadderStep; readonly key: string },
	{ doneElsewhere }: LadderFacts,
): boolean {
	if (step.trigger === 'second_breach' || step.trigger === 'assignee_silence') return doneElsewhere.has(key);
	if ((reached_steps ?? []).some((one) => one.key === key)) return true;
	return key === String(step.at_percent) && (step.at_percent ?? 0) <= (checked_percent ?? 0);
}

/**
 * Whether somebody took a lower level on, so that this step keeps silent. That ends with the breach of another promise
 * of the ticket; and a complex request that nobody escalated is escalated by force (2.2.2).
 */
export function isStepHeld(
	row: TimerRow,
	{ step, at }: { readonly step: LadderStep; readonly at: number },
	{ otherBreaches }: LadderFacts,
): boolean {
	const { escalation_accepted_at: acceptedAt, escalation_level: level } = row;
	if (acceptedAt === null || acceptedAt > at || step.level <= (level ?? 0)) return false;
	if (row.metric === 'complex_escalation' && !isBeforeBreach(step)) return false;
	return !otherBreaches.some((breachedAt) => breachedAt > acceptedAt && breachedAt <= at);
}

/** The level that waits for somebody to accept it, since when they were told. */
export function unacceptedOf(row: TimerRow): StepFacts['unaccepted'] {
	const { escalation_level: level, escalated_at: at, escalation_accepted_at: acceptedAt } = row;
	return level !== null && level > 0 && at !== null && acceptedAt === null ? { level, at } : null;
}

/** The columns that keep which steps were reached, and who is asked to accept since `now` (epoch ms), if anybody is told. */
export function withReached(
	row: TimerRow,
	reached: readonly ReachedStep[],
	{ now, facts, isTold }: { readonly now: number; readonly facts: LadderFacts; readonly isTold: boolean },
): Partial<TimerRow> {
	if (reached.length === 0) return {};
	const steps = {
		reached_steps: [...(row.reached_steps ?? []), ...reached.map((one) => recorded(one, facts))],
	};
	const fired = reached.filter(({ skipped }) => skipped === null).map(({ step }) => step.level);
	const level = Math.max(0, ...fired);
	const before = row.escalation_level ?? 0;
	// Once more of the same asks nobody anew while it waits, or while somebody has taken it on.
	if (level === 0 || (level <= before && row.escalated_at !== null)) return steps;
	if (!isTold) return { ...steps, escalation_level: Math.max(level, before) };
	return {
		...steps,
		escalation_level: Math.max(level, before),
		// Nobody can accept what they were not told, so the time to accept begins now.
		escalated_at: now,
		escalation_accepted_at: null,
		escalation_accepted_by: null,
	};
}

function recorded({ key, at, step, skipped }: ReachedStep, { silentSince }: LadderFacts): RecordedStep {
	return {
		key,
		at: iso(at),
		level: step.level,
		...(skipped === null ? {} : { skipped }),
		...(step.trigger === 'assignee_silence' && silentSince !== null ? { since: iso(silentSince) } : {}),
	};
}
