import { describe, expect, it } from 'vitest';
import {
	agreedCalendar,
	toCalendarDefinition,
	type CalendarEntry,
	type CalendarTerms,
} from '../../../../extensions/agreement-desk/src/domain/agreement/calendar-definition.ts';
import { createBusinessCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import { isOpen } from '../../../../extensions/agreement-desk/src/domain/calendar/is-open.ts';

/** Open from Monday to Saturday, 10 to 16, with days of every kind in 2026. */
const entry: CalendarEntry = {
	timezone: 'Asia/Shanghai',
	weeklyPeriods: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'], from: '10:00', to: '16:00' }],
	years: [{ year: 2026, status: 'approved' }],
	days: [
		// Monday, and Saturday of the same holidays.
		{ date: '2026-02-16', kind: 'holiday', periods: null },
		{ date: '2026-02-21', kind: 'holiday', periods: null },
		// Half a holiday: Wednesday until noon.
		{ date: '2026-12-30', kind: 'holiday', periods: [{ from: '10:00', to: '12:00' }] },
		// A Sunday that is worked.
		{ date: '2026-09-20', kind: 'makeup_workday', periods: null },
		// Tuesday off and Sunday on, set by hand.
		{ date: '2026-03-10', kind: 'custom_closed', periods: null },
		{ date: '2026-03-15', kind: 'custom_open', periods: [{ from: '08:00', to: '09:00' }] },
	],
};

const used = (terms: CalendarTerms) =>
	createBusinessCalendar(toCalendarDefinition(agreedCalendar(entry, terms)));
const openAt = (terms: CalendarTerms, local: string, offset = '+08:00') =>
	isOpen(used(terms), Date.parse(`${local}${offset}`));

const hours: CalendarTerms = {
	'business_hours.periods': [
		['09:00', '12:00'],
		['13:30', '18:00'],
	],
};

describe('an agreement that says nothing of its calendar', () => {
	it('uses it as it is', () => {
		expect(agreedCalendar(entry, {})).toEqual(entry);
	});

	it('does so when it says what is usual', () => {
		const usual = { 'calendar.exclude_statutory_holidays': true, 'calendar.include_makeup_workdays': true };
		expect(agreedCalendar(entry, usual)).toEqual(entry);
	});
});

describe('hours of its own (P14)', () => {
	it.each([
		['2026-11-23T09:00:00', true],
		['2026-11-23T12:00:00', false],
		['2026-11-23T17:59:59', true],
		['2026-11-27T10:00:00', true],
		// Saturday: clause 2.1.1 knows Monday to Friday only.
		['2026-11-28T11:00:00', false],
	])('replace those of the calendar, Monday to Friday: %s is %j', (local, open) => {
		expect(openAt(hours, local)).toBe(open);
	});

	it('hold on make-up days, and leave holidays closed', () => {
		expect(openAt(hours, '2026-09-20T17:00:00')).toBe(true);
		expect(openAt(hours, '2026-02-16T11:00:00')).toBe(false);
	});

	it('leave days alone that have hours of their own', () => {
		expect(openAt(hours, '2026-03-15T08:30:00')).toBe(true);
		expect(openAt(hours, '2026-03-15T10:30:00')).toBe(false);
	});
});

it('a zone of its own (P-I-01) moves every hour and every date', () => {
	const berlin = { 'calendar.timezone': 'Europe/Berlin' };
	expect(used(berlin).definition.timezone).toBe('Europe/Berlin');
	expect(openAt(berlin, '2026-11-23T10:00:00', '+01:00')).toBe(true);
	expect(openAt(berlin, '2026-11-23T10:00:00', '+08:00')).toBe(false);
});

describe('holidays that do not count (P-I-02, R1)', () => {
	const literal = { 'calendar.exclude_statutory_holidays': false };

	it.each([
		['2026-02-16T11:00:00', 'Monday', true],
		['2026-12-30T13:00:00', 'Wednesday afternoon', true],
		['2026-02-21T11:00:00', 'Saturday', false],
		['2026-03-10T11:00:00', 'Tuesday, closed by hand', false],
	])('%s, %s: open is %j', (local, _, open) => {
		expect(openAt(literal, local)).toBe(open);
		expect(openAt({}, local)).toBe(false);
	});
});

describe('make-up days that do not count (P-I-03, R2)', () => {
	const literal = { 'calendar.include_makeup_workdays': false };

	it('leave the Sunday closed, and one that was opened by hand open', () => {
		expect(openAt({}, '2026-09-20T11:00:00')).toBe(true);
		expect(openAt(literal, '2026-09-20T11:00:00')).toBe(false);
		expect(openAt(literal, '2026-03-15T08:30:00')).toBe(true);
	});

	it('keep holidays closed', () => {
		expect(openAt(literal, '2026-02-16T11:00:00')).toBe(false);
	});
});

it('keeps the years: a term does not approve one', () => {
	expect(used({ ...hours, 'calendar.exclude_statutory_holidays': false }).definition.years).toEqual({
		2026: 'approved',
	});
});
