import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { localDateOf, startOfLocalDate } from '../calendar/local-date.ts';
import { nextOpening } from '../calendar/next-opening.ts';
import { closeOfWorkingDay } from '../calendar/working-days.ts';
import { amountPassed } from './amount-passed.ts';
import type { CommitmentVector } from './commitment-vector.ts';
import { readPauses } from './vector-pauses.ts';
import { VectorProblem } from './vector-problem.ts';

/** Epoch ms: when the target is used up, and the last instant at which it is still kept. */
export interface Due {
	readonly dueAt: number;
	readonly breachAt: number;
}

/** What a unit measures, and how many ms one of it is; days are no amount of time. */
type Unit = { readonly basis: 'business' | 'calendar'; readonly ms: number | 'days' };

const units: Readonly<Record<string, Unit>> = {
	business_seconds: { basis: 'business', ms: 1000 },
	business_minutes: { basis: 'business', ms: 60_000 },
	business_hours: { basis: 'business', ms: 3_600_000 },
	working_days: { basis: 'business', ms: 'days' },
	business_days: { basis: 'business', ms: 'days' },
	calendar_seconds: { basis: 'calendar', ms: 1000 },
	calendar_minutes: { basis: 'calendar', ms: 60_000 },
	calendar_hours: { basis: 'calendar', ms: 3_600_000 },
	calendar_days: { basis: 'calendar', ms: 'days' },
};

/**
 * When the amount of a vector that starts at an instant (epoch ms) is used up. Days are not counted from the day
 * they start on; the last working day ends at its close, the last calendar day at midnight (Civil Code of the PRC,
 * art. 201 and 203).
 *
 * @throws VectorProblem for an unknown unit, an amount that cannot be, or pauses on anything but business time.
 */
export function dueOf(vector: CommitmentVector, start: number, calendar: BusinessCalendar): Due {
	const { basis, ms } = unitOf(vector);
	const amount = amountOf(vector, ms);
	const pauses = readPauses(vector.pauses ?? [], calendar);
	if (pauses.length > 0 && (basis === 'calendar' || ms === 'days')) {
		throw new VectorProblem(`pauses: are not counted in ${vector.unit}`);
	}
	if (ms === 'days') {
		if (basis === 'business') return once(closeOfWorkingDay(calendar, start, amount));
		return once(startOfLocalDate(calendar, localDateOf(calendar, start), amount + 1));
	}
	const from = effectiveStartOf(vector, start, calendar);
	if (basis === 'calendar') return once(from + Math.round(amount * ms));
	const question = { start: from, amount: Math.round(amount * ms), pauses, written: vector.start ?? '' };
	const found = amountPassed(calendar, question);
	return { dueAt: found.earliest, breachAt: found.latest };
}

function once(instant: number): Due {
	return { dueAt: instant, breachAt: instant };
}

/**
 * When the clock begins to run, in epoch ms: with the next opening, or for calendar time at once. Clause 2.1.2 alone
 * has a reply to a mail received outside business hours wait for the opening in whatever unit it is counted.
 */
export function effectiveStartOf(
	vector: CommitmentVector,
	start: number,
	calendar: BusinessCalendar,
): number {
	const isReply = vector.timer === 'email_first_reply' || vector.branch !== undefined;
	const inCalendarTime = vector.unit?.startsWith('calendar_') === true;
	return inCalendarTime && !isReply ? start : nextOpening(calendar, start);
}

function unitOf({ unit }: CommitmentVector): Unit {
	const found = unit !== undefined && Object.hasOwn(units, unit) ? units[unit] : undefined;
	if (found !== undefined) return found;
	const known = Object.keys(units).join(', ');
	throw new VectorProblem(unit === undefined ? 'unit: is missing' : `unit: "${unit}" is not one of ${known}`);
}

function amountOf({ amount }: CommitmentVector, ms: Unit['ms']): number {
	if (amount === undefined) throw new VectorProblem('amount: is missing');
	if (amount < 0) throw new VectorProblem(`amount: ${amount} is less than nothing`);
	if (ms === 'days' && !Number.isInteger(amount)) throw new VectorProblem('amount: days are whole numbers');
	return amount;
}
