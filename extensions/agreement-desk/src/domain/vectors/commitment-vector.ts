import { z } from 'zod';
import { businessMsBetween } from '../calendar/between.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { isOpen } from '../calendar/is-open.ts';
import { touchesUnapprovedYear } from '../calendar/is-provisional.ts';
import { localDateOf, startOfLocalDate } from '../calendar/local-date.ts';
import { dayOfDate } from '../calendar/local-day.ts';
import { nextOpening } from '../calendar/next-opening.ts';
import { nthWorkingDayOfMonth } from '../calendar/working-days.ts';
import { dueOf, effectiveStartOf } from './due-of.ts';
import { instantOutcome, numberOutcome, type Outcome, sameOutcome } from './outcome.ts';
import { pausesSchema } from './vector-pauses.ts';
import { readInstant } from './vector-instant.ts';
import { VectorProblem } from './vector-problem.ts';

/** A vector that asks what a commitment of the agreement comes to; each expectation has a field of its own. */
export const commitmentVectorSchema = z.looseObject({
	timer: z.string().optional(),
	start: z.string().optional(),
	end: z.string().optional(),
	amount: z.number().optional(),
	unit: z.string().optional(),
	pauses: pausesSchema.optional(),
	due: z.string().optional(),
	branch: z.string().optional(),
	effective_start: z.string().optional(),
	makeup_days: z.boolean().optional(),
	expect: z.string().optional(),
	next_opening: z.string().optional(),
	expect_business_minutes: z.number().optional(),
	period: z.string().optional(),
	nth_working_day: z.number().optional(),
	close: z.string().optional(),
	delivered: z.string().optional(),
	days: z.number().optional(),
	earliest_effect: z.string().optional(),
});

export type CommitmentVector = z.infer<typeof commitmentVectorSchema>;

/**
 * What the vector expects beside what the calendar gives.
 *
 * @throws VectorProblem for an unknown unit or a field that it lacks, CalendarError as the calendar does.
 */
export function commitmentOutcomes(vector: CommitmentVector, calendar: BusinessCalendar): Outcome[] {
	const start = () => instantOf(vector, 'start', calendar);
	return [
		...instantOutcome('due', vector.due, calendar, () => dueOf(vector, start(), calendar).dueAt),
		// periods are half-open: received at the very closing instant is received outside (2.1.2 b)
		...sameOutcome('branch', vector.branch?.toLowerCase(), () => (isOpen(calendar, start()) ? 'a' : 'b')),
		...instantOutcome('effective_start', vector.effective_start, calendar, () =>
			effectiveStartOf(vector, start(), calendar),
		),
		...instantOutcome('next_opening', vector.next_opening, calendar, () => nextOpening(calendar, start())),
		...numberOutcome(
			'expect_business_minutes',
			vector.expect_business_minutes,
			() => businessMsBetween(calendar, start(), instantOf(vector, 'end', calendar)) / 60_000,
			{ roundedFrom: 3 },
		),
		...instantOutcome('close', vector.close, calendar, () => closeInPeriod(vector, calendar)),
		...instantOutcome('earliest_effect', vector.earliest_effect, calendar, () =>
			earliestEffect(vector, calendar),
		),
		...stateOutcome(vector, calendar),
	];
}

function stateOutcome(vector: CommitmentVector, calendar: BusinessCalendar): Outcome[] {
	const { expect } = vector;
	const start = () => instantOf(vector, 'start', calendar);
	switch (expect) {
		case undefined:
			return [];
		case 'provisional':
			return sameOutcome('expect', expect, () => settledness(vector, start(), calendar));
		case 'in_hours':
		case 'out_of_hours':
			return sameOutcome('expect', expect, () => (isOpen(calendar, start()) ? 'in_hours' : 'out_of_hours'));
		default:
			throw new VectorProblem(`expect: "${expect}" is not one of provisional, in_hours, out_of_hours`);
	}
}

function settledness(vector: CommitmentVector, start: number, calendar: BusinessCalendar): string {
	const { breachAt } = dueOf(vector, start, calendar);
	return touchesUnapprovedYear(calendar, start, breachAt) === null ? 'settled' : 'provisional';
}

function closeInPeriod({ period, nth_working_day: n }: CommitmentVector, calendar: BusinessCalendar): number {
	const match = /^(\d{4})-(\d{2})$/.exec(period ?? '');
	if (match === null) throw new VectorProblem('period: must be a month such as 2026-12');
	if (n === undefined) throw new VectorProblem('nth_working_day: is missing');
	return nthWorkingDayOfMonth(calendar, Number(match[1]), Number(match[2]), n).close;
}

/** The day of delivery is not counted, and the notice must have run for the whole of the last day (3.1.1.4). */
function earliestEffect({ delivered, days }: CommitmentVector, calendar: BusinessCalendar): number {
	if (delivered === undefined) throw new VectorProblem('delivered: is missing');
	if (days === undefined || !Number.isInteger(days)) throw new VectorProblem('days: must be a whole number');
	const date =
		dayOfDate(delivered) === null
			? localDateOf(calendar, readInstant(delivered, 'delivered', calendar))
			: delivered;
	return startOfLocalDate(calendar, date, days + 1);
}

function instantOf(vector: CommitmentVector, field: 'start' | 'end', calendar: BusinessCalendar): number {
	const written = vector[field];
	if (written === undefined) throw new VectorProblem(`${field}: is missing`);
	return readInstant(written, field, calendar);
}
