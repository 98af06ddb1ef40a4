import { describe, expect, it } from 'vitest';
import { keepCalendarYears } from '../../../extensions/agreement-desk/src/desk/keep-calendar-years.ts';
import type { CalendarYear } from '../../../schema/collections/calendars.ts';

const context = { user: 'zhou-jing', now: Date.parse('2026-12-01T08:00:00Z') };
const keep = (given: CalendarYear[], stored: CalendarYear[] = []) =>
	keepCalendarYears(given, stored, context);
const imported: CalendarYear = {
	year: 2027,
	status: 'published',
	source: 'gov.cn',
	imported_at: '2026-11-20T00:00:00.000Z',
	imported_by: 'li-lei',
	checksum: 'abc',
};

describe('the years of a calendar that somebody edits', () => {
	it('are kept as they are given', () => {
		const years: CalendarYear[] = [
			{ year: 2027, status: 'provisional', source: null },
			{ year: 2028, status: 'missing' },
		];
		expect(keep(years)).toEqual(years);
	});

	it('keep what the engine has noted of them, sent back or not', () => {
		expect(keep([imported], [imported])).toEqual([imported]);
		expect(keep([{ year: 2027, status: 'published', source: 'other' }], [imported])).toEqual([
			{ ...imported, source: 'other' },
		]);
	});

	it('are approved by whoever sets them to approved', () => {
		expect(keep([{ ...imported, status: 'approved' }], [imported])).toEqual([
			{ ...imported, status: 'approved', approved_at: '2026-12-01T08:00:00.000Z', approved_by: 'zhou-jing' },
		]);
		expect(keep([{ year: 2027, status: 'approved' }])[0]).toMatchObject({ approved_by: 'zhou-jing' });
	});

	const approved: CalendarYear = {
		...imported,
		status: 'approved',
		approved_at: '2026-11-30T00:00:00.000Z',
		approved_by: 'han-meimei',
	};

	it('stay approved by the one who did it first', () => {
		expect(keep([{ year: 2027, status: 'approved' }], [approved])).toEqual([
			{ ...approved, source: undefined },
		]);
	});

	it('lose their approval with their status', () => {
		expect(keep([{ ...approved, status: 'published' }], [approved])).toEqual([
			{ ...imported, approved_at: null, approved_by: null },
		]);
	});

	it('that were approved before anybody kept names stay as they are', () => {
		const old: CalendarYear = { year: 2026, status: 'approved', source: 'notice' };
		expect(keep([old], [old])).toEqual([old]);
	});

	it.each<[string, CalendarYear[], CalendarYear[], RegExp]>([
		[
			'a year twice',
			[imported, { year: 2027, status: 'missing' }],
			[imported],
			/^desk_calendars\.years\.1\.year \(clause 2\.1\.1\): 2027 is listed twice/,
		],
		[
			'an approval by somebody else',
			[{ ...imported, approved_by: 'boss' }],
			[imported],
			/^desk_calendars\.years\.0\.approved_by .*kept by the engine/,
		],
		[
			'another day of import',
			[{ ...imported, imported_at: '2020-01-01' }],
			[imported],
			/^desk_calendars\.years\.0\.imported_at/,
		],
		[
			'a checksum of nothing',
			[{ year: 2028, status: 'published', checksum: 'x' }],
			[imported],
			/^desk_calendars\.years\.0\.checksum/,
		],
	])('cannot have %s', (_, given, stored, message) => {
		expect(() => keep(given, stored)).toThrow(message);
	});
});
