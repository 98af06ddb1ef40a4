import { describe, expect, it } from 'vitest';
import { createBusinessCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import { dayNatureOf } from '../../../../extensions/agreement-desk/src/domain/calendar/day-nature.ts';
import { isWithinBusinessDay } from '../../../../extensions/agreement-desk/src/domain/calendar/is-within-business-day.ts';
import { daily, officeHours } from './sample-calendars.ts';

const at = (time: string) => Date.parse(`${time}+08:00`);

describe('what a calendar makes of a date', () => {
	const office = {
		...officeHours({
			'2026-11-24': [],
			'2026-11-25': [['10:00', '12:00']],
			'2026-11-28': [['09:00', '12:00']],
			'2026-11-29': [],
		}),
		weekly: { ...officeHours().weekly, sat: [] },
	};

	it.each([
		['2026-11-23', 'an ordinary Monday', 'working_day'],
		['2026-11-24', 'a Tuesday that was closed', 'holiday'],
		['2026-11-25', 'a Wednesday with hours of its own', 'working_day'],
		['2026-11-28', 'a Saturday with hours', 'makeup_workday'],
		['2026-11-29', 'a Sunday that was closed besides', 'holiday'],
		['2026-12-05', 'a Saturday without hours', 'not_a_working_day'],
		['2026-12-06', 'a Sunday that is not mentioned', 'not_a_working_day'],
	])('%s, %s, is a %s', (date, _, nature) => {
		expect(dayNatureOf(office, date)).toBe(nature);
	});

	it('is nothing for what is not a date', () => {
		expect(dayNatureOf(office, 'toString')).toBe('not_a_working_day');
	});
});

describe('a business day', () => {
	const office = createBusinessCalendar(officeHours({ '2026-11-24': [] }));

	it.each([
		['2026-11-23T08:59:59.999', false],
		['2026-11-23T09:00:00.000', true],
		['2026-11-23T12:00:00.000', true],
		['2026-11-23T13:29:59.999', true],
		['2026-11-23T17:59:59.999', true],
		['2026-11-23T18:00:00.000', false],
		['2026-11-24T10:00:00.000', false],
		['2026-11-28T12:30:00.000', false],
	])('goes from its opening to its close, breaks included: %s %s', (time, expected) => {
		expect(isWithinBusinessDay(office, at(time))).toBe(expected);
	});

	it.each([
		['2026-11-23T21:59:59.999', false],
		['2026-11-23T22:00:00.000', true],
		['2026-11-24T05:59:59.999', true],
		['2026-11-24T06:00:00.000', false],
	])('may run into the next date: %s %s', (time, expected) => {
		const night = createBusinessCalendar(daily([['22:00', '06:00']], 'Asia/Shanghai'));
		expect(isWithinBusinessDay(night, at(time))).toBe(expected);
	});
});
