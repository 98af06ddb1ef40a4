import type { LadderStep } from '../agreement/escalation-ladder.ts';
import { usesCalendar } from '../agreement/commitment.ts';
import { addBusinessMs } from '../calendar/add.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { nextOpening } from '../calendar/next-opening.ts';
import { subtractBusinessMs } from '../calendar/subtract.ts';
import { instantAtPercent, instantAtUse, wholeMs, type Stretch } from './instant-at-percent.ts';

/** What beside the clock of a timer makes steps fire. Instants are epoch ms; null where there is no such thing. */
export interface StepFacts {
	/** When its breach became the second one of its ticket. */
	readonly secondBreachAt: number | null;
	/** The last sign of the assignee. */
	readonly silentSince: number | null;
	/** The level that somebody was told of and nobody has accepted, and when they were told. */
	readonly unaccepted: { readonly level: number; readonly at: number } | null;
}

export const noFacts: StepFacts = { secondBreachAt: null, silentSince: null, unaccepted: null };

const minuteMs = 60_000;

/**
 * When a step is reached, epoch ms; Infinity for never, or not as things stand. Its minutes are counted on the clock
 * of the timer, in business hours or round the clock, as it says; an instant without minutes that a step wants in
 * business hours waits for the next opening. A warning that would precede the start has no time.
 */
export function instantOfStep(
	step: LadderStep,
	stretch: Stretch,
	{ calendar, facts }: { readonly calendar: BusinessCalendar; readonly facts: StepFacts },
): number {
	const { secondBreachAt, silentSince, unaccepted } = facts;
	switch (step.trigger ?? 'percent') {
		case 'percent':
			return alertAt(step, instantAtPercent(stretch, step.at_percent ?? 100, calendar), calendar);
		case 'breach':
			return alertAt(step, instantAtPercent(stretch, 100, calendar), calendar);
		case 'second_breach':
			return secondBreachAt === null ? Infinity : alertAt(step, secondBreachAt + 1, calendar);
		case 'before_due':
			return beforeDue(step, stretch, calendar);
		case 'after_due':
			return afterDue(step, stretch, calendar);
		case 'assignee_silence':
			// The timer that it is told with may have begun in the middle of it.
			return silentSince === null
				? Infinity
				: Math.max(after(step, silentSince, { stretch, calendar }), stretch.effectiveStartAt);
		case 'unaccepted':
			return unaccepted === null || unaccepted.level >= step.level
				? Infinity
				: after(step, unaccepted.at, { stretch, calendar });
	}
}

/** Whether a step is a warning of what may yet be prevented: once it has happened, nobody wants to hear it. */
export function isBeforeBreach({ trigger = 'percent', at_percent = 0 }: LadderStep): boolean {
	return trigger === 'before_due' || (trigger === 'percent' && at_percent < 100);
}

function alertAt({ hours }: LadderStep, at: number, calendar: BusinessCalendar): number {
	return hours === 'business' && at < Infinity ? nextOpening(calendar, at) : at;
}

function minutesOf({ minutes = 0 }: LadderStep): number {
	return minutes * minuteMs;
}

function beforeDue(step: LadderStep, stretch: Stretch, calendar: BusinessCalendar): number {
	const { dueAt, effectiveStartAt: start } = stretch;
	const ms = minutesOf(step);
	if (step.hours === undefined || step.hours === 'timer') {
		const part = wholeMs(stretch, calendar) - ms;
		return part > 0 ? instantAtUse(stretch, part, calendar) : Infinity;
	}
	if (dueAt === null) return Infinity;
	const at = step.hours === 'business' ? subtractBusinessMs(calendar, dueAt, ms).latest : dueAt - ms;
	return at > start ? at : Infinity;
}

function afterDue(step: LadderStep, stretch: Stretch, calendar: BusinessCalendar): number {
	const { breachAt } = stretch;
	const ms = minutesOf(step);
	if (breachAt === null) return Infinity;
	if (step.hours === 'around_clock') return breachAt + ms;
	if (step.hours === 'business') return addBusinessMs(calendar, breachAt, ms).latest;
	return Math.max(instantAtUse(stretch, wholeMs(stretch, calendar) + ms, calendar), breachAt + 1);
}

/** So long after an instant. The clock of a timer is here the kind of time that its target is counted in. */
function after(
	step: LadderStep,
	since: number,
	{ stretch, calendar }: { readonly stretch: Stretch; readonly calendar: BusinessCalendar },
): number {
	const { hours = 'timer' } = step;
	const inBusiness = hours === 'timer' ? usesCalendar(stretch.commitment.target) : hours === 'business';
	return inBusiness ? addBusinessMs(calendar, since, minutesOf(step)).latest : since + minutesOf(step);
}
