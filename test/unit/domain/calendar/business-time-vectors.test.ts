import { describe, expect, it } from 'vitest';
import { addBusinessMsOutside } from '../../../../extensions/agreement-desk/src/domain/calendar/add-outside.ts';
import { businessMsBetweenOutside } from '../../../../extensions/agreement-desk/src/domain/calendar/between-outside.ts';
import { createBusinessCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import { isOpen } from '../../../../extensions/agreement-desk/src/domain/calendar/is-open.ts';
import { localDateOf } from '../../../../extensions/agreement-desk/src/domain/calendar/local-date.ts';
import { subtractBusinessMs } from '../../../../extensions/agreement-desk/src/domain/calendar/subtract.ts';
import { addBusinessDays } from '../../../../extensions/agreement-desk/src/domain/calendar/working-days.ts';
import { describeOnHosts } from './host-zones.ts';
import {
	amountMs,
	type BusinessTimeVector,
	definitionOf,
	intervalsOf,
	readBusinessTimeVectors,
} from './vector-calendar.ts';

const vectors = readBusinessTimeVectors();

describe('the vector file', () => {
	it('is complete', () => {
		expect(vectors).toHaveLength(142);
	});
});

describeOnHosts('business-time vectors', () => {
	it.each(vectors.map((vector) => ({ name: `${vector.id} ${vector.op}`, vector })))('$name', ({ vector }) => {
		if (vector.days !== undefined) checkDays(vector, vector.days);
		else if (vector.op === 'add') checkAdd(vector);
		else if (vector.op === 'subtract') checkSubtract(vector);
		else if (vector.op === 'between') checkBetween(vector);
		else checkInHours(vector);
	});
});

function checkAdd(vector: BusinessTimeVector): void {
	const start = Date.parse(vector.start);
	const pauses = intervalsOf(vector.pauses ?? []);
	const found = addBusinessMsOutside(calendarOf(vector), start, amountMs(vector), pauses);
	expect(found).toEqual({
		earliest: instant(vector.expected),
		latest: instant(vector.expected_next_start ?? vector.expected),
	});
}

function checkSubtract(vector: BusinessTimeVector): void {
	const found = subtractBusinessMs(calendarOf(vector), Date.parse(vector.start), amountMs(vector));
	expect(found).toEqual({
		earliest: instant(vector.expected_prev_end ?? vector.expected),
		latest: instant(vector.expected),
	});
}

function checkBetween(vector: BusinessTimeVector): void {
	const pauses = intervalsOf(vector.pauses ?? []);
	const found = businessMsBetweenOutside(
		calendarOf(vector),
		Date.parse(vector.start),
		instant(vector.end),
		pauses,
	);
	expect(found / 1000).toBe(vector.expected_seconds);
	expect(found / 60_000).toBeCloseTo(Number(vector.expected), 6);
}

function checkInHours(vector: BusinessTimeVector): void {
	expect(isOpen(calendarOf(vector), Date.parse(vector.start))).toBe(vector.expected);
}

function checkDays(vector: BusinessTimeVector, days: number): void {
	const calendar = calendarOf(vector);
	const found = addBusinessDays(calendar, Date.parse(vector.start), days, {
		endOfDay: vector.end_of_day === true,
	});
	expect(localDateOf(calendar, found)).toBe(vector.expected_date);
	if (vector.expected !== undefined) expect(found).toBe(instant(vector.expected));
}

function calendarOf(vector: BusinessTimeVector) {
	return createBusinessCalendar(definitionOf(vector.calendar));
}

function instant(value: BusinessTimeVector['expected']): number {
	return Date.parse(String(value));
}
