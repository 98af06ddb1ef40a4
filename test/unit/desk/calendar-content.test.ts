import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../extensions/agreement-desk/src/desk/calendar-content.ts';
import type { CalendarDayRow, CalendarRow } from '../../../extensions/agreement-desk/src/store/tables.ts';

const calendar: CalendarRow = {
	id: 'c',
	name: 'Office',
	timezone: 'Asia/Shanghai',
	weekly_periods: [{ days: ['mon', 'tue'], from: '09:00', to: '18:00' }],
	years: [
		{ year: 2026, status: 'approved' },
		{ year: 2027, status: 'published' },
	],
	revision: 1,
	content_hash: null,
	stale_since: null,
	date_created: null,
	date_updated: null,
};
const day = (date: string, given: Partial<CalendarDayRow> = {}): CalendarDayRow => ({
	id: date,
	calendar: 'c',
	date,
	kind: 'holiday',
	name_zh: null,
	name_en: null,
	periods: null,
	reason: null,
	notice_year: null,
	date_created: null,
	date_updated: null,
	...given,
});
const days = [day('2027-01-01'), day('2027-02-06'), day('2027-02-20', { kind: 'makeup_workday' })];
const digest = (given: Partial<CalendarRow> = {}, rows = days) =>
	contentHash({ ...calendar, ...given }, rows);

describe('the digest of a calendar', () => {
	it.each<[string, Partial<CalendarRow>, CalendarDayRow[]]>([
		['its name', { name: 'Shop' }, days],
		['its revision', { revision: 9, stale_since: 1, content_hash: 'x' }, days],
		[
			'who approved a year',
			{ years: calendar.years?.map((year) => ({ ...year, approved_by: 'x' })) ?? [] },
			days,
		],
		['the order of its years', { years: calendar.years?.toReversed() ?? [] }, days],
		['the order of its days', {}, days.toReversed()],
		[
			'the names of its days',
			{},
			days.map((one) => ({ ...one, name_zh: '节', reason: 'x', notice_year: 2027 })),
		],
		['an empty list of hours', {}, [day('2027-01-01', { periods: [] }), ...days.slice(1)]],
		['a holiday that an exception outranks', {}, [...days.slice(0, 2), day('2027-02-20'), ...days.slice(2)]],
	])('does not depend on %s', (_, given, rows) => {
		expect(digest(given, rows)).toBe(digest());
	});

	it.each<[string, Partial<CalendarRow>, CalendarDayRow[]]>([
		['the zone', { timezone: 'Asia/Tokyo' }, days],
		['the hours', { weekly_periods: [{ days: ['mon', 'tue'], from: '09:00', to: '18:01' }] }, days],
		[
			'the status of a year',
			{
				years: [
					{ year: 2026, status: 'approved' },
					{ year: 2027, status: 'approved' },
				],
			},
			days,
		],
		['a day more', {}, [...days, day('2027-05-01')]],
		['a day less', {}, days.slice(1)],
		['the kind of a day', {}, [day('2027-01-01', { kind: 'makeup_workday' }), ...days.slice(1)]],
		[
			'the hours of a day',
			{},
			[day('2027-01-01', { periods: [{ from: '09:00', to: '12:00' }] }), ...days.slice(1)],
		],
	])('changes with %s', (_, given, rows) => {
		expect(digest(given, rows)).not.toBe(digest());
	});
});
