import { describe, expect, it } from 'vitest';
import { addBusinessMs } from '../../../../extensions/agreement-desk/src/domain/calendar/add.ts';
import { businessMsBetween } from '../../../../extensions/agreement-desk/src/domain/calendar/between.ts';
import { createBusinessCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import { compileCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/compile.ts';
import { isOpen } from '../../../../extensions/agreement-desk/src/domain/calendar/is-open.ts';
import { startOfLocalDate } from '../../../../extensions/agreement-desk/src/domain/calendar/local-date.ts';
import { nextOpening } from '../../../../extensions/agreement-desk/src/domain/calendar/next-opening.ts';
import {
	addBusinessDays,
	workingDayAfter,
} from '../../../../extensions/agreement-desk/src/domain/calendar/working-days.ts';
import { HOUR, MINUTE } from './arbitrary-calendar.ts';
import { daily, officeHours } from './sample-calendars.ts';

const utc = (time: string) => Date.parse(`${time}Z`);

describe('a wall time the clock skips', () => {
	it.each([
		// zone, opening time, date before, instant it opens
		['Europe/Berlin', '02:30', '2026-03-28', '2026-03-29T01:30:00'],
		['America/New_York', '02:30', '2026-03-07', '2026-03-08T07:30:00'],
		['Australia/Lord_Howe', '02:10', '2026-10-03', '2026-10-03T15:40:00'],
	] as const)('moves forward by the gap: %s %s', (zone, time, dateBefore, opening) => {
		const calendar = createBusinessCalendar(daily([[time, '06:00']], zone));
		const noon = utc(`${dateBefore}T12:00:00`);
		expect(nextOpening(calendar, noon)).toBe(utc(opening));
	});

	it.each(['03:15', '03:30'])(
		'leaves nothing of a period whose end, %s, is not behind its moved start',
		(end) => {
			const calendar = createBusinessCalendar(daily([['02:30', end]], 'Europe/Berlin'));
			expect(businessMsBetween(calendar, utc('2026-03-28T12:00:00'), utc('2026-03-29T12:00:00'))).toBe(0);
			expect(workingDayAfter(calendar, utc('2026-03-28T12:00:00'), 1).date).toBe('2026-03-30');
		},
	);

	it('may be midnight', () => {
		const calendar = createBusinessCalendar(daily([['00:00', '24:00']], 'America/Sao_Paulo'));
		const dayBefore = utc('2015-10-17T12:00:00');
		expect(startOfLocalDate(calendar, '2015-10-18')).toBe(utc('2015-10-18T03:00:00'));
		expect(addBusinessMs(calendar, dayBefore, 24 * HOUR).latest).toBe(dayBefore + 24 * HOUR);
	});

	it('may be a whole date, which then has no hours', () => {
		const calendar = createBusinessCalendar(officeHours({}, 'Pacific/Apia'));
		// Samoa went from Thursday 29 to Saturday 31 December 2011
		const thursday = utc('2011-12-29T20:00:00');
		expect(workingDayAfter(calendar, thursday, 1).date).toBe('2012-01-02');
		expect(businessMsBetween(calendar, utc('2011-12-30T06:00:00'), utc('2011-12-31T06:00:00'))).toBe(0);
	});
});

describe('a wall time the clock shows twice', () => {
	it.each([
		['Europe/Berlin', '02:30', '2026-10-24', '2026-10-25T00:30:00'],
		['America/New_York', '01:30', '2026-10-31', '2026-11-01T05:30:00'],
		['Australia/Lord_Howe', '01:40', '2026-04-04', '2026-04-04T14:40:00'],
	] as const)('is the earlier one: %s %s', (zone, time, dateBefore, instant) => {
		const opens = createBusinessCalendar(daily([[time, '06:00']], zone));
		expect(nextOpening(opens, utc(`${dateBefore}T12:00:00`))).toBe(utc(instant));

		const closes = createBusinessCalendar(daily([['00:00', time]], zone));
		expect(isOpen(closes, utc(instant) - 1)).toBe(true);
		expect(isOpen(closes, utc(instant))).toBe(false);
	});

	it('gives a period across it the time that really passes', () => {
		const nights = createBusinessCalendar(daily([['22:00', '06:00']], 'Europe/Berlin'));
		expect(businessMsBetween(nights, utc('2026-10-24T12:00:00'), utc('2026-10-25T12:00:00'))).toBe(9 * HOUR);
		expect(businessMsBetween(nights, utc('2026-03-28T12:00:00'), utc('2026-03-29T12:00:00'))).toBe(7 * HOUR);

		const lordHowe = createBusinessCalendar(daily([['00:00', '24:00']], 'Australia/Lord_Howe'));
		const from = startOfLocalDate(lordHowe, '2026-04-05');
		expect(businessMsBetween(lordHowe, from, startOfLocalDate(lordHowe, '2026-04-06'))).toBe(
			24 * HOUR + 30 * MINUTE,
		);
	});
});

it('ends a year by the clock of its last day, where it was set just before', () => {
	const year = { fromYear: 2011, toYear: 2011 };
	const { fromMs, toMs } = compileCalendar(officeHours({}, 'Pacific/Apia'), year);
	// Samoa crossed the date line at the end of 29 December 2011: 14 hours ahead of UTC instead of 10 behind it
	expect([fromMs, toMs]).toEqual([utc('2011-01-01T10:00:00'), utc('2011-12-31T10:00:00')]);
});

it('finds a summer time of six days', () => {
	const calendar = createBusinessCalendar(daily([['09:00', '17:00']], 'America/Boa_Vista'));
	expect(nextOpening(calendar, utc('2000-10-07T04:00:00'))).toBe(utc('2000-10-07T13:00:00'));
	expect(nextOpening(calendar, utc('2000-10-10T04:00:00'))).toBe(utc('2000-10-10T12:00:00'));
	expect(nextOpening(calendar, utc('2000-10-16T04:00:00'))).toBe(utc('2000-10-16T13:00:00'));
});

it('keeps the time of day over a clock change', () => {
	const calendar = createBusinessCalendar(officeHours({}, 'Europe/Berlin'));
	expect(addBusinessDays(calendar, utc('2026-03-27T10:00:00'), 1)).toBe(utc('2026-03-30T09:00:00'));
	expect(addBusinessDays(calendar, utc('2026-10-23T09:00:00'), 1)).toBe(utc('2026-10-26T10:00:00'));
});
