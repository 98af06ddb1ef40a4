import { describe, expect, it } from 'vitest';
import {
	changedSince,
	contentHash,
	settledContent,
} from '../../../extensions/agreement-desk/src/desk/calendar-content.ts';
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
	settled_content: null,
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
	])('does not depend on %s', (_, given, rows) => {
		expect(digest(given, rows)).toBe(digest());
	});

	it('does not depend on a holiday that an admin closes in any case', () => {
		const closed = [...days, day('2027-05-01', { kind: 'custom_closed' })];
		expect(digest({}, [...closed, day('2027-05-01')])).toBe(digest({}, closed));
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
		// some agreements count holidays as working days, and some do not count make-up days
		['who closes a day', {}, [day('2027-01-01', { kind: 'custom_closed' }), ...days.slice(1)]],
		['a holiday below a make-up day', {}, [...days, day('2027-02-20')]],
		['who opens a day', {}, [...days.slice(0, 2), day('2027-02-20', { kind: 'custom_open' })]],
		[
			'the hours of a day',
			{},
			[day('2027-01-01', { periods: [{ from: '09:00', to: '12:00' }] }), ...days.slice(1)],
		],
	])('changes with %s', (_, given, rows) => {
		expect(digest(given, rows)).not.toBe(digest());
	});
});

describe('what a change of a calendar leaves alone', () => {
	const before = settledContent(calendar, days);
	const since = (given: Partial<CalendarRow>, rows = days) =>
		changedSince(before, settledContent({ ...calendar, ...given }, rows));
	const dayBefore = (date: string) => Date.parse(date) - 86_400_000;

	it.each<[string, number, Partial<CalendarRow>, CalendarDayRow[]]>([
		['is everything where nothing changed', Infinity, { name: 'Shop' }, days.toReversed()],
		['is nothing where the zone is another', -Infinity, { timezone: 'Asia/Tokyo' }, days],
		[
			'is nothing where the weekly hours are others',
			-Infinity,
			{ weekly_periods: [{ days: ['mon'], from: '09:00', to: '18:00' }] },
			days,
		],
		[
			'lies before the month of a day that came',
			dayBefore('2027-05-01'),
			{},
			[...days, day('2027-05-31'), day('2027-06-01')],
		],
		['lies before the month of a day that went', dayBefore('2027-02-01'), {}, days.slice(0, 2)],
		[
			'lies before the month of a day with other hours',
			dayBefore('2027-01-01'),
			{},
			[
				day('2027-01-01', { kind: 'custom_open', periods: [{ from: '09:00', to: '12:00' }] }),
				...days.slice(1),
			],
		],
		[
			'lies before a year that was approved',
			dayBefore('2027-01-01'),
			{ years: [2026, 2027].map((year) => ({ year, status: 'approved' })) },
			[...days, day('2027-05-31')],
		],
		[
			'lies before a year of which nothing was known',
			dayBefore('2025-01-01'),
			{ years: [{ year: 2025, status: 'missing' }, ...(calendar.years ?? [])] },
			days,
		],
	])('%s', (_, expected, given, rows) => {
		expect(since(given, rows)).toBe(expected);
	});

	it('is nothing where it was not kept', () => {
		expect(changedSince(null, before)).toBe(-Infinity);
	});
});
