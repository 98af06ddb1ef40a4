import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBusinessCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import {
	businessDayBefore,
	subtractBusinessDays,
	workingDayBefore,
} from '../../../../extensions/agreement-desk/src/domain/calendar/subtract-days.ts';
import { addBusinessDays } from '../../../../extensions/agreement-desk/src/domain/calendar/working-days.ts';
import { daily, officeHours } from './sample-calendars.ts';

const at = (time: string) => Date.parse(`${time}+08:00`);
const office = createBusinessCalendar(officeHours());

describe('the n-th working day before', () => {
	it('does not count the date it is asked from', () => {
		expect(workingDayBefore(office, at('2026-11-24T10:00:00'), 1)).toEqual({
			date: '2026-11-23',
			opening: at('2026-11-23T09:00:00'),
			close: at('2026-11-23T18:00:00'),
		});
		expect(workingDayBefore(office, at('2026-11-22T10:00:00'), 1).date).toBe('2026-11-20');
	});

	it('reaches beyond the years compiled first', () => {
		// 52 weeks of five days
		expect(workingDayBefore(office, at('2026-11-23T10:00:00'), 260 * 10).date).toBe('2016-12-05');
	});

	it('is refused where there is none, or it is no number', () => {
		expect(() => workingDayBefore(office, at('1970-01-02T10:00:00'), 5)).toThrow(/does not open/);
		expect(() => workingDayBefore(office, at('2026-11-23T10:00:00'), 0)).toThrow(/counted from 1/);
	});
});

describe('taking business days', () => {
	it('first moves the start back into business time', () => {
		expect(subtractBusinessDays(office, at('2026-11-22T15:00:00'), 1)).toBe(at('2026-11-19T18:00:00'));
		expect(subtractBusinessDays(office, at('2026-11-23T08:00:00'), 1)).toBe(at('2026-11-19T18:00:00'));
		expect(subtractBusinessDays(office, at('2026-11-24T20:00:00'), 1)).toBe(at('2026-11-23T18:00:00'));
		expect(businessDayBefore(office, at('2026-11-22T15:00:00'), 1).date).toBe('2026-11-19');
	});

	it('keeps the opening instant where it is', () => {
		expect(subtractBusinessDays(office, at('2026-11-24T09:00:00'), 1)).toBe(at('2026-11-23T09:00:00'));
	});

	it('counts from the day that closes at 24:00, not from the next', () => {
		const whole = createBusinessCalendar(daily([['00:00', '24:00']], 'Asia/Shanghai'));
		const weekdays = { ...whole.definition, weekly: { ...whole.definition.weekly, sat: [], sun: [] } };
		const calendar = createBusinessCalendar(weekdays);
		expect(businessDayBefore(calendar, at('2026-11-22T10:00:00'), 1).date).toBe('2026-11-19');
		expect(subtractBusinessDays(calendar, at('2026-11-22T10:00:00'), 1)).toBe(at('2026-11-20T00:00:00'));
	});

	it('goes back to the last closing where that time of day is closed', () => {
		const short = createBusinessCalendar(officeHours({ '2026-11-23': [['14:00', '16:00']] }));
		expect(subtractBusinessDays(short, at('2026-11-24T17:00:00'), 1)).toBe(at('2026-11-23T16:00:00'));
		expect(subtractBusinessDays(short, at('2026-11-24T10:00:00'), 1)).toBe(at('2026-11-20T18:00:00'));
	});

	it('answers the close with endOfDay', () => {
		expect(subtractBusinessDays(office, at('2026-11-24T10:00:00'), 2, { endOfDay: true })).toBe(
			at('2026-11-20T18:00:00'),
		);
	});

	it('undoes adding them, from anywhere in business time', () => {
		const workingMinute = fc.record({
			day: fc.integer({ min: 0, max: 2000 }),
			minute: fc.oneof(fc.integer({ min: 540, max: 719 }), fc.integer({ min: 810, max: 1079 })),
			n: fc.integer({ min: 1, max: 400 }),
		});
		fc.assert(
			fc.property(workingMinute, ({ day, minute, n }) => {
				const start = addBusinessDays(office, at('2020-01-01T09:00:00'), day + 1);
				const instant = start - 9 * 3_600_000 + minute * 60_000;
				expect(subtractBusinessDays(office, addBusinessDays(office, instant, n), n)).toBe(instant);
			}),
		);
	});
});
