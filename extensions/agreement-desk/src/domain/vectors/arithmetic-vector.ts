import { z } from 'zod';
import { businessMsBetweenOutside } from '../calendar/between-outside.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { isOpen } from '../calendar/is-open.ts';
import { localDateOf } from '../calendar/local-date.ts';
import { subtractBusinessMs } from '../calendar/subtract.ts';
import type { BusinessInstants } from '../calendar/types.ts';
import { amountPassed } from './amount-passed.ts';
import { dayOutcomes } from './day-outcomes.ts';
import { instantOutcome, numberOutcome, type Outcome, sameOutcome } from './outcome.ts';
import { pausesSchema, readPauses } from './vector-pauses.ts';
import { readInstant } from './vector-instant.ts';
import { VectorProblem } from './vector-problem.ts';

/** A vector that asks one operation of the calendar. */
export const arithmeticVectorSchema = z.looseObject({
	op: z.string(),
	start: z.string(),
	end: z.string().optional(),
	minutes: z.number().optional(),
	seconds: z.number().optional(),
	days: z.number().optional(),
	end_of_day: z.boolean().optional(),
	pauses: pausesSchema.optional(),
	expected: z.union([z.string(), z.number(), z.boolean()]).optional(),
	expected_seconds: z.number().optional(),
	boundary: z.string().optional(),
	expected_next_start: z.string().optional(),
	expected_prev_end: z.string().optional(),
	expected_date: z.string().optional(),
});

export type ArithmeticVector = z.infer<typeof arithmeticVectorSchema>;

type Check = (vector: ArithmeticVector, calendar: BusinessCalendar) => Outcome[];

const checks: Readonly<Record<string, Check>> = {
	add: checkShift,
	subtract: checkShift,
	between: checkBetween,
	in_hours: checkInHours,
};

/**
 * What the vector expects beside what the calendar gives.
 *
 * @throws VectorProblem for an unknown operation or a field that it lacks, CalendarError as the calendar does.
 */
export function arithmeticOutcomes(vector: ArithmeticVector, calendar: BusinessCalendar): Outcome[] {
	const check = Object.hasOwn(checks, vector.op) ? checks[vector.op] : undefined;
	if (check !== undefined) return check(vector, calendar);
	throw new VectorProblem(`op: "${vector.op}" is not one of ${Object.keys(checks).join(', ')}`);
}

function checkShift(vector: ArithmeticVector, calendar: BusinessCalendar): Outcome[] {
	const start = readInstant(vector.start, 'start', calendar);
	const expected = instantText(vector);
	if (vector.days !== undefined) {
		const { op, days, end_of_day: endOfDay = false, expected_date: date } = vector;
		return dayOutcomes({ start, days: op === 'add' ? days : -days, endOfDay, expected, date }, calendar);
	}
	const amount = amountMs(vector);
	// to add less than nothing is to subtract
	const forwards = amount < 0 ? vector.op !== 'add' : vector.op === 'add';
	const pauses = readPauses(vector.pauses ?? [], calendar);
	if (forwards) {
		const question = { start, amount: Math.abs(amount), pauses, written: vector.start };
		const found = amountPassed(calendar, question);
		return [
			...instantOutcome('expected', expected, calendar, () => found.earliest),
			...instantOutcome('expected_next_start', vector.expected_next_start, calendar, () => found.latest),
			...sameOutcome('boundary', vector.boundary, () => boundaryOf(found, 'end-of-period')),
			...sameOutcome('expected_date', vector.expected_date, () => localDateOf(calendar, found.earliest)),
		];
	}
	if (pauses.length > 0) throw new VectorProblem('pauses: they have no meaning when subtracting');
	const found = subtractBusinessMs(calendar, start, Math.abs(amount));
	return [
		...instantOutcome('expected', expected, calendar, () => found.latest),
		...instantOutcome('expected_prev_end', vector.expected_prev_end, calendar, () => found.earliest),
		...sameOutcome('boundary', vector.boundary, () => boundaryOf(found, 'start-of-period')),
		...sameOutcome('expected_date', vector.expected_date, () => localDateOf(calendar, found.latest)),
	];
}

function boundaryOf({ earliest, latest }: BusinessInstants, name: string): string {
	return earliest === latest ? 'none' : name;
}

function checkBetween(vector: ArithmeticVector, calendar: BusinessCalendar): Outcome[] {
	const { expected, expected_seconds: seconds, end } = vector;
	if (end === undefined) throw new VectorProblem('end: is missing');
	if (expected !== undefined && typeof expected !== 'number') {
		throw new VectorProblem('expected: must be a number of minutes');
	}
	const from = readInstant(vector.start, 'start', calendar);
	const to = readInstant(end, 'end', calendar);
	const found = businessMsBetweenOutside(calendar, from, to, readPauses(vector.pauses ?? [], calendar));
	// with the exact seconds beside them, minutes may be rounded; JSON does not write the zeros of 60.00
	const roundedFrom = seconds === undefined ? 3 : 0;
	return [
		...numberOutcome('expected', expected, () => found / 60_000, { roundedFrom }),
		...numberOutcome('expected_seconds', seconds, () => found / 1000, { roundedFrom: Infinity }),
	];
}

function checkInHours(vector: ArithmeticVector, calendar: BusinessCalendar): Outcome[] {
	const { expected } = vector;
	if (typeof expected !== 'boolean') throw new VectorProblem('expected: must be true or false');
	return sameOutcome('expected', expected, () =>
		isOpen(calendar, readInstant(vector.start, 'start', calendar)),
	);
}

function instantText({ expected }: ArithmeticVector): string | undefined {
	if (expected === undefined || typeof expected === 'string') return expected;
	throw new VectorProblem('expected: must be an instant');
}

/** Vectors count in minutes with a fraction, or in seconds; the engine in whole ms. */
function amountMs({ minutes, seconds }: ArithmeticVector): number {
	const amount = seconds ?? (minutes === undefined ? undefined : minutes * 60);
	if (amount === undefined) throw new VectorProblem('minutes, seconds or days: one of them is needed');
	// minutes beside seconds may be rounded, but not say another amount
	if (minutes !== undefined && Math.abs(minutes * 60 - amount) > 1) {
		throw new VectorProblem('minutes and seconds: say different amounts');
	}
	return Math.round(amount * 1000);
}
