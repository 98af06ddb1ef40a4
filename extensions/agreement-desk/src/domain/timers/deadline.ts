import { targetMs, usesCalendar, type Commitment } from '../agreement/commitment.ts';
import { addBusinessMsOutside } from '../calendar/add-outside.ts';
import { businessMsBetweenOutside } from '../calendar/between-outside.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { localDateOf, startOfLocalDate } from '../calendar/local-date.ts';
import type { BusinessInstants, Interval } from '../calendar/types.ts';
import { addBusinessDays, closeOfWorkingDay } from '../calendar/working-days.ts';
import { standstillOf, type Standstill } from './pauses-of.ts';
import { addPlainMsOutside, plainMsBetweenOutside } from './plain-time.ts';
import type { TimerPause } from './timer.ts';

/** When a target is used up (epoch ms), or what is left of it (ms on its own clock) while the clock stands still. */
export interface Deadline {
	readonly dueAt: number | null;
	readonly breachAt: number | null;
	readonly remainingMs: number | null;
}

export interface DeadlineInput {
	readonly commitment: Commitment;
	readonly calendar: BusinessCalendar;
	/** Epoch ms. */
	readonly effectiveStartAt: number;
	/** Epoch ms; set where the customer was promised an instant. */
	readonly promisedAt: number | null;
	readonly pauses: readonly TimerPause[];
	/** What the pauses mean, where that is known already. */
	readonly standstill?: Standstill;
}

/**
 * The deadline of an obligation. A pause that begins once the target is used up does not move it.
 *
 * @throws CalendarError when the calendar has no opening to count in.
 */
export function deadlineOf(input: DeadlineInput): Deadline {
	const { ended, since } = input.standstill ?? standstillOf(input.pauses);
	const { earliest, latest } = instantsOf(input, ended);
	const remainingMs = since > latest ? null : remainingAt(since, latest, input, ended);
	return remainingMs === null
		? { dueAt: earliest, breachAt: latest, remainingMs }
		: { dueAt: null, breachAt: null, remainingMs };
}

/** Finds the deadlines of one ticket. Clocks that count alike, as those of 2.2.2 often do, share the answer. */
export function deadlinesOfTicket(): (input: DeadlineInput) => Deadline {
	let known: { input: DeadlineInput; deadline: Deadline } | null = null;
	return (input) => {
		if (known === null || !countAlike(known.input, input)) known = { input, deadline: deadlineOf(input) };
		return known.deadline;
	};
}

function countAlike(a: DeadlineInput, b: DeadlineInput): boolean {
	const one = a.commitment.target;
	const other = b.commitment.target;
	return (
		one.value === other.value &&
		one.unit === other.unit &&
		one.basis === other.basis &&
		a.effectiveStartAt === b.effectiveStartAt &&
		a.pauses === b.pauses &&
		a.promisedAt === b.promisedAt &&
		a.calendar === b.calendar &&
		a.commitment.rules === b.commitment.rules &&
		// R21 is about notices alone
		one.unit !== 'calendar_days'
	);
}

function instantsOf(input: DeadlineInput, ended: readonly Interval[]): BusinessInstants {
	const { commitment, calendar, effectiveStartAt: start } = input;
	const { target } = commitment;
	const amount = targetMs(target);
	if (amount === null) {
		const end = endOfDays(input, ended);
		return { earliest: end, latest: end };
	}
	return target.basis === 'calendar'
		? addPlainMsOutside(start, amount, ended)
		: addBusinessMsOutside(calendar, start, amount, ended);
}

/** Days are dates, so a pause cannot be taken out of them: what it cost on their own clock is added at the end. */
function endOfDays(input: DeadlineInput, ended: readonly Interval[]): number {
	const { commitment, calendar, effectiveStartAt: start } = input;
	const end = lastInstantOf(input);
	// What a customer was told is not moved by anything.
	if (ended.length === 0 || commitment.target.unit === 'promise') return end;
	const amount = usedMs(commitment, calendar, { from: start, to: end }, []);
	// Nothing is used up by the next opening at the earliest, which is no deadline.
	if (amount === 0) return end;
	const moved = usesCalendar(commitment.target)
		? addBusinessMsOutside(calendar, start, amount, ended)
		: addPlainMsOutside(start, amount, ended);
	return Math.max(end, moved.earliest);
}

/** The end of a number of days (R4, R21), or the instant that was promised. */
function lastInstantOf({ commitment, calendar, effectiveStartAt: start, promisedAt }: DeadlineInput): number {
	const { metric, target, rules } = commitment;
	if (target.unit === 'promise') return promisedAt ?? start;
	if (target.unit === 'calendar_days') {
		// 201 of the Civil Code: the first day is not counted, and the last one passes whole.
		const fromFirst = metric === 'suspension_notice' && rules.noticeCounting === 'delivery_day_included';
		return startOfLocalDate(calendar, localDateOf(calendar, start), target.value + (fromFirst ? 0 : 1));
	}
	return rules.workingDayEnd === 'same_time'
		? addBusinessDays(calendar, start, target.value)
		: closeOfWorkingDay(calendar, start, target.value);
}

/**
 * What is left of the target when the clock stops; null where it does not. Of hours even the last instant can be
 * held; a day on which nothing is left to count is over.
 */
function remainingAt(
	since: number,
	latest: number,
	{ commitment, calendar, effectiveStartAt: start }: DeadlineInput,
	ended: readonly Interval[],
): number | null {
	const { target } = commitment;
	if (target.unit === 'promise') return null;
	const amount = targetMs(target);
	if (amount !== null) {
		return Math.max(0, amount - usedMs(commitment, calendar, { from: start, to: since }, ended));
	}
	return usedMs(commitment, calendar, { from: Math.max(since, start), to: latest }, []) || null;
}

/** Time used on the obligation's own clock, business or calendar, in ms. */
export function usedMs(
	{ target }: Pick<Commitment, 'target'>,
	calendar: BusinessCalendar,
	{ from, to }: { readonly from: number; readonly to: number },
	ended: readonly Interval[],
): number {
	return usesCalendar(target)
		? businessMsBetweenOutside(calendar, from, to, ended)
		: plainMsBetweenOutside(from, to, ended);
}
