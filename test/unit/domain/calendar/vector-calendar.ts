import { readFileSync } from 'node:fs';
import type {
	CalendarDefinition,
	Interval,
	Period,
	Weekday,
} from '../../../../extensions/agreement-desk/src/domain/calendar/types.ts';

/** A calendar as the vector files write it. */
interface VectorCalendar {
	timezone: string;
	weekly: Partial<Record<Weekday, Period[]>>;
	holidays: string[];
	extra?: Record<string, Period[]>;
}

export interface BusinessTimeVector {
	id: string;
	calendar: VectorCalendar;
	op: 'add' | 'subtract' | 'between' | 'in_hours';
	start: string;
	end?: string;
	minutes?: number;
	seconds?: number;
	days?: number;
	end_of_day?: boolean;
	pauses?: [string, string][];
	expected?: string | number | boolean;
	expected_seconds?: number;
	boundary?: 'end-of-period' | 'start-of-period';
	expected_next_start?: string;
	expected_prev_end?: string;
	expected_date?: string;
}

export interface AgreementVector {
	id: string;
	start?: string;
	end?: string;
	amount?: number;
	unit?: 'business_hours' | 'calendar_hours' | 'working_days';
	due?: string;
	branch?: 'a' | 'b';
	effective_start?: string;
	makeup_days?: false;
	expect?: 'provisional' | 'in_hours' | 'out_of_hours';
	next_opening?: string;
	expect_business_minutes?: number;
	period?: string;
	nth_working_day?: number;
	close?: string;
	delivered?: string;
	days?: number;
	earliest_effect?: string;
}

interface AgreementVectors {
	calendar: VectorCalendar & { makeup_days: string[] };
	vectors: AgreementVector[];
}

export function readBusinessTimeVectors(): BusinessTimeVector[] {
	const file: { vectors: BusinessTimeVector[] } = JSON.parse(readFixture('business-time.json'));
	return file.vectors;
}

export function readAgreementVectors(): AgreementVectors {
	const file: AgreementVectors = JSON.parse(readFixture('agreement.json'));
	return file;
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

function readFixture(name: string): string {
	return readFileSync(new URL(`../../../fixtures/vectors/${name}`, import.meta.url), 'utf8');
}
