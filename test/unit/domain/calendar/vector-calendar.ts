import { readFileSync } from 'node:fs';
import { z } from 'zod';
import {
	type CalendarDefinition,
	type Interval,
	type Period,
	WEEKDAYS,
} from '../../../../extensions/agreement-desk/src/domain/calendar/types.ts';

const instant = z.iso.datetime({ offset: true });
const date = z.iso.date();
const period = z.tuple([z.string(), z.string()]).readonly();

/** A calendar as the vector files write it. */
const vectorCalendar = z.strictObject({
	timezone: z.string(),
	weekly: z.partialRecord(z.enum(WEEKDAYS), z.array(period)),
	holidays: z.array(date),
	extra: z.record(date, z.array(period)).optional(),
});

// strict: a field that nobody reads would be an expectation that nobody checks
const businessTimeVector = z.strictObject({
	id: z.string(),
	source: z.string(),
	calendar: vectorCalendar,
	op: z.enum(['add', 'subtract', 'between', 'in_hours']),
	start: instant,
	end: instant.optional(),
	minutes: z.number().optional(),
	seconds: z.number().optional(),
	days: z.number().optional(),
	end_of_day: z.boolean().optional(),
	pauses: z.array(z.tuple([instant, instant])).optional(),
	expected: z.union([instant, z.number(), z.boolean()]).optional(),
	expected_seconds: z.number().optional(),
	boundary: z.enum(['end-of-period', 'start-of-period']).optional(),
	expected_next_start: instant.optional(),
	expected_prev_end: instant.optional(),
	expected_date: date.optional(),
});

const agreementVector = z.strictObject({
	id: z.string(),
	timer: z.string().optional(),
	start: instant.optional(),
	end: instant.optional(),
	amount: z.number().optional(),
	unit: z.enum(['business_hours', 'calendar_hours', 'working_days']).optional(),
	due: instant.optional(),
	branch: z.enum(['a', 'b']).optional(),
	effective_start: instant.optional(),
	makeup_days: z.literal(false).optional(),
	expect: z.enum(['provisional', 'in_hours', 'out_of_hours']).optional(),
	next_opening: instant.optional(),
	expect_business_minutes: z.number().optional(),
	period: z.string().optional(),
	nth_working_day: z.number().optional(),
	close: instant.optional(),
	delivered: date.optional(),
	days: z.number().optional(),
	earliest_effect: instant.optional(),
	note: z.string().optional(),
});

type VectorCalendar = z.infer<typeof vectorCalendar>;
export type BusinessTimeVector = z.infer<typeof businessTimeVector>;
export type AgreementVector = z.infer<typeof agreementVector>;

const businessTimeFile = z.object({ vectors: z.array(businessTimeVector) });
const agreementFile = z.object({
	calendar: vectorCalendar.extend({ makeup_days: z.array(date) }),
	vectors: z.array(agreementVector),
});

export function readBusinessTimeVectors(): BusinessTimeVector[] {
	return businessTimeFile.parse(readFixture('business-time.json')).vectors;
}

export function readAgreementVectors(): z.infer<typeof agreementFile> {
	return agreementFile.parse(readFixture('agreement.json'));
}

/** A date's own hours win over a holiday. */
export function definitionOf({ timezone, weekly, holidays, extra = {} }: VectorCalendar): CalendarDefinition {
	const closed = Object.fromEntries(holidays.map((date): [string, Period[]] => [date, []]));
	return { timezone, weekly, overrides: { ...closed, ...extra }, years: {} };
}

/** The agreement's calendar of 2026, approved for that year alone; make-up days have the hours of a Monday. */
export function agreementDefinition(makeupDays: boolean): CalendarDefinition {
	const { calendar } = readAgreementVectors();
	const dates = makeupDays ? calendar.makeup_days : [];
	const extra = Object.fromEntries(
		dates.map((date): [string, Period[]] => [date, calendar.weekly.mon ?? []]),
	);
	return { ...definitionOf({ ...calendar, extra }), years: { 2026: 'approved' } };
}

export function intervalsOf(pauses: readonly [string, string][]): Interval[] {
	return pauses.map(([from, to]): Interval => [Date.parse(from), Date.parse(to)]);
}

/** Vectors count in minutes with a fraction, or in seconds; the engine in whole ms. */
export function amountMs({ minutes, seconds }: BusinessTimeVector): number {
	return Math.round((seconds ?? (minutes ?? NaN) * 60) * 1000);
}

function readFixture(name: string): unknown {
	return JSON.parse(readFileSync(new URL(`../../../fixtures/vectors/${name}`, import.meta.url), 'utf8'));
}
