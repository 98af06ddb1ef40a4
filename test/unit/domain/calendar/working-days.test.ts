import { describe, expect, it } from 'vitest';
import { createBusinessCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import type { Period } from '../../../../extensions/agreement-desk/src/domain/calendar/types.ts';
import {
	addBusinessDays,
	closeOfWorkingDay,
	nthWorkingDayOfMonth,
	workingDayAfter,
} from '../../../../extensions/agreement-desk/src/domain/calendar/working-days.ts';
import { daily, officeHours } from './sample-calendars.ts';

const at = (time: string) => Date.parse(`${time}+08:00`);
const office = createBusinessCalendar(officeHours());

describe('the close of the n-th working day', () => {
	it.each([
		['before it opens', '2026-11-23T07:00:00'],
		['while open', '2026-11-23T10:00:00'],
		['after it closed', '2026-11-23T23:59:59'],
	])('does not count the day it begins on, %s', (_when, start) => {
		expect(closeOfWorkingDay(office, at(start), 1)).toBe(at('2026-11-24T18:00:00'));
	});

	it('goes by the date in the calendar, not in UTC', () => {
		// still Sunday in UTC
		expect(closeOfWorkingDay(office, at('2026-11-23T00:30:00'), 1)).toBe(at('2026-11-24T18:00:00'));
	});

	it('is the close of that date where it has hours of its own', () => {
		const short = createBusinessCalendar(officeHours({ '2026-11-24': [['09:00', '11:00']] }));
		expect(closeOfWorkingDay(short, at('2026-11-23T10:00:00'), 1)).toBe(at('2026-11-24T11:00:00'));
	});

	it('lies on the next morning for a night shift', () => {
		const nights = createBusinessCalendar(daily([['22:00', '06:00']], 'Asia/Shanghai'));
		expect(workingDayAfter(nights, at('2026-11-23T10:00:00'), 1)).toEqual({
			date: '2026-11-24',
			opening: at('2026-11-24T22:00:00'),
			close: at('2026-11-25T06:00:00'),
		});
	});

	it('goes by the first opening and the last close, in whatever order the periods are written', () => {
		const hours = (periods: readonly Period[]) =>
			workingDayAfter(createBusinessCalendar(daily(periods, 'UTC')), Date.UTC(2026, 10, 23, 12), 1);
		const [morning, noon, night]: [Period, Period, Period] = [
			['08:00', '11:00'],
			['11:30', '14:00'],
			['20:00', '01:00'],
		];
		const expected = {
			date: '2026-11-24',
			opening: Date.UTC(2026, 10, 24, 8),
			close: Date.UTC(2026, 10, 25, 1),
		};
		expect(hours([morning, noon, night])).toEqual(expected);
		expect(hours([night, morning, noon])).toEqual(expected);
		expect(hours([noon, night, morning])).toEqual(expected);
		expect(hours([noon, morning]).close).toBe(Date.UTC(2026, 10, 24, 14));
	});

	it('reaches beyond the years compiled first', () => {
		// 52 weeks of five days
		expect(workingDayAfter(office, at('2026-11-23T10:00:00'), 260 * 10).date).toBe('2036-11-10');
	});
});

describe('adding business days', () => {
	const early = { '2026-11-25': [['14:00', '16:00']] } as const;
	const calendar = createBusinessCalendar(officeHours(early));

	it('first moves the start into business time', () => {
		expect(addBusinessDays(office, at('2026-11-21T15:00:00'), 1)).toBe(at('2026-11-24T09:00:00'));
		expect(addBusinessDays(office, at('2026-11-23T18:00:00'), 1)).toBe(at('2026-11-25T09:00:00'));
		expect(addBusinessDays(office, at('2026-11-23T12:30:00'), 1)).toBe(at('2026-11-24T13:30:00'));
	});

	it('goes to the next opening where that time of day is closed', () => {
		expect(addBusinessDays(calendar, at('2026-11-24T10:00:00'), 1)).toBe(at('2026-11-25T14:00:00'));
		expect(addBusinessDays(calendar, at('2026-11-24T17:00:00'), 1)).toBe(at('2026-11-26T09:00:00'));
	});

	it('or no later than the close of that date', () => {
		const options = { whenClosed: 'close' } as const;
		expect(addBusinessDays(calendar, at('2026-11-24T10:00:00'), 1, options)).toBe(at('2026-11-25T14:00:00'));
		expect(addBusinessDays(calendar, at('2026-11-24T17:00:00'), 1, options)).toBe(at('2026-11-25T16:00:00'));
	});

	it('answers the close with endOfDay', () => {
		expect(addBusinessDays(calendar, at('2026-11-24T10:00:00'), 1, { endOfDay: true })).toBe(
			at('2026-11-25T16:00:00'),
		);
	});
});

describe('the n-th working day of a month', () => {
	it('has a date, an opening and a close', () => {
		expect(nthWorkingDayOfMonth(office, 2026, 12, 5)).toEqual({
			date: '2026-12-07',
			opening: at('2026-12-07T09:00:00'),
			close: at('2026-12-07T18:00:00'),
		});
	});

	it('does not run into the next month', () => {
		expect(nthWorkingDayOfMonth(office, 2026, 2, 20).date).toBe('2026-02-27');
		expect(() => nthWorkingDayOfMonth(office, 2026, 2, 21)).toThrow('2026-02 has fewer than 21 working days');
		expect(() => nthWorkingDayOfMonth(office, 2026, 12, 24)).toThrow(
			'2026-12 has fewer than 24 working days',
		);
	});
});

it.each([0, -1, 1.5, NaN, Infinity])('refuses to count to %s', (n) => {
	expect(() => closeOfWorkingDay(office, at('2026-11-23T10:00:00'), n)).toThrow('counted from 1');
	expect(() => nthWorkingDayOfMonth(office, 2026, 12, n)).toThrow('counted from 1');
});

it.each([0, 13, 1.5])('refuses month %s', (month) => {
	expect(() => nthWorkingDayOfMonth(office, 2026, month, 1)).toThrow('from 1 to 12');
});
