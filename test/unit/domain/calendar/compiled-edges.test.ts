import { describe, expect, it } from 'vitest';
import { addBusinessMs } from '../../../../extensions/agreement-desk/src/domain/calendar/add.ts';
import { addBusinessMsOutside } from '../../../../extensions/agreement-desk/src/domain/calendar/add-outside.ts';
import { createBusinessCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import { nextOpening } from '../../../../extensions/agreement-desk/src/domain/calendar/next-opening.ts';
import { subtractBusinessMs } from '../../../../extensions/agreement-desk/src/domain/calendar/subtract.ts';
import {
	subtractBusinessDays,
	workingDayBefore,
} from '../../../../extensions/agreement-desk/src/domain/calendar/subtract-days.ts';
import {
	closeOfWorkingDay,
	nthWorkingDayOfMonth,
} from '../../../../extensions/agreement-desk/src/domain/calendar/working-days.ts';
import { HOUR } from './arbitrary-calendar.ts';
import { officeHours } from './sample-calendars.ts';

const at = (time: string) => Date.parse(`${time}+08:00`);

/** A calendar that has compiled 2025 to 2029, which ends on a Monday and begins on a Wednesday. */
function compiledCalendar() {
	const calendar = createBusinessCalendar(officeHours());
	nextOpening(calendar, at('2026-11-24T10:00:00'));
	return calendar;
}

describe('behind the last close of the years that are compiled', () => {
	const lastHour = at('2029-12-31T17:00:00');
	const newYear = at('2030-01-01T09:00:00');

	it('the next opening is that of the next year', () => {
		expect(nextOpening(compiledCalendar(), at('2029-12-31T18:00:00'))).toBe(newYear);
		expect(addBusinessMs(compiledCalendar(), at('2029-12-31T18:00:00'), 0).earliest).toBe(newYear);
	});

	it('an amount that ends with the year has its second answer in the next', () => {
		const both = { earliest: at('2029-12-31T18:00:00'), latest: newYear };
		expect(addBusinessMs(compiledCalendar(), lastHour, HOUR)).toEqual(both);
		const pause = [at('2029-12-31T17:00:00'), at('2029-12-31T17:15:00')] as const;
		expect(addBusinessMsOutside(compiledCalendar(), lastHour, HOUR - HOUR / 4, [pause])).toEqual(both);
	});

	it('an amount outside pauses goes on in the next year', () => {
		const pause = [at('2029-12-31T17:15:00'), at('2029-12-31T17:30:00')] as const;
		const due = at('2030-01-01T09:15:00');
		expect(addBusinessMsOutside(compiledCalendar(), lastHour, HOUR, [pause])).toEqual({
			earliest: due,
			latest: due,
		});
	});

	it('the next working day is that of the next year', () => {
		expect(closeOfWorkingDay(compiledCalendar(), lastHour, 1)).toBe(at('2030-01-01T18:00:00'));
	});
});

describe('before the first opening of the years that are compiled', () => {
	const newYear = at('2025-01-01T09:00:00');

	it('the last closing is that of the year before', () => {
		const close = at('2024-12-31T18:00:00');
		expect(subtractBusinessMs(compiledCalendar(), newYear, 0)).toEqual({ earliest: close, latest: close });
		expect(subtractBusinessDays(compiledCalendar(), newYear - 1, 1)).toBe(at('2024-12-30T18:00:00'));
	});

	it('an amount that begins with the year has its first answer in the one before', () => {
		expect(subtractBusinessMs(compiledCalendar(), at('2025-01-01T10:00:00'), HOUR)).toEqual({
			earliest: at('2024-12-31T18:00:00'),
			latest: newYear,
		});
	});

	it('the working day before is that of the year before', () => {
		expect(workingDayBefore(compiledCalendar(), newYear, 1)).toEqual({
			date: '2024-12-31',
			opening: at('2024-12-31T09:00:00'),
			close: at('2024-12-31T18:00:00'),
		});
	});
});

describe('the first and the last month there are', () => {
	const utc = createBusinessCalendar(officeHours({}, 'UTC'));

	it.each([
		// 1970 began on a Thursday, and December 2200 on a Monday
		[1970, 1, 2, '1970-01-02'],
		[2200, 12, 23, '2200-12-31'],
	])('have working days: %d-%d', (year, month, n, date) => {
		expect(nthWorkingDayOfMonth(utc, year, month, n).date).toBe(date);
	});

	it.each([
		[1969, 12],
		[2201, 1],
	])('are the first and the last: not %d-%d', (year, month) => {
		expect(() => nthWorkingDayOfMonth(utc, year, month, 1)).toThrow('within the years 1970 to 2200');
	});
});
