import { describe, expect, it } from 'vitest';
import {
	readApprovedYears,
	yearPlace,
} from '../../../../extensions/agreement-desk/src/domain/calendar/approved-years.ts';
import { createBusinessCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import { touchesUnapprovedYear } from '../../../../extensions/agreement-desk/src/domain/calendar/is-provisional.ts';
import { officeHours } from './sample-calendars.ts';

const DAY = 86_400_000;
const utc = (day: number) => day * DAY;

describe('years that are not approved', () => {
	const years = readApprovedYears(
		{
			2020: 'approved',
			2021: 'approved',
			2022: 'published',
			2023: 'approved',
			2024: 'missing',
			2025: 'approved',
		},
		{ fromYear: 2020, toYear: 2025 },
		utc,
	);

	it('are found from each year on', () => {
		expect([...years.firstUnapproved]).toEqual([2022, 2022, 2022, 2024, 2024, Infinity]);
		expect(years.fromYear).toBe(2020);
	});

	it('leave the longest stretch of approved ones, where no further look is needed', () => {
		const stretch = (status: Parameters<typeof readApprovedYears>[0]) => {
			const { certainFrom, certainUntil } = readApprovedYears(status, { fromYear: 2020, toYear: 2025 }, utc);
			return [certainFrom, certainUntil];
		};
		expect([years.certainFrom, years.certainUntil]).toEqual([Date.UTC(2020, 0, 1), Date.UTC(2022, 0, 1)]);
		expect(stretch({ 2020: 'approved', 2024: 'approved', 2025: 'approved' })).toEqual([
			Date.UTC(2024, 0, 1),
			Date.UTC(2026, 0, 1),
		]);
		expect(stretch({})).toEqual([Date.UTC(2020, 0, 1), Date.UTC(2020, 0, 1)]);
	});

	it('begin and end with the year, leap years included', () => {
		expect(years.starts).toHaveLength(7);
		expect([...years.starts]).toEqual(
			[2020, 2021, 2022, 2023, 2024, 2025, 2026].map((year) => Date.UTC(year, 0, 1)),
		);
	});

	it.each([2020, 2021, 2022, 2023, 2024, 2025])(
		'hold their own instants, from the first to the last: %d',
		(year) => {
			const [first, last] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1) - 1];
			for (const instant of [first, first + 1, (first + last) / 2, last])
				expect(yearPlace(years, instant)).toBe(year - 2020);
		},
	);

	it('are found over a century as well, whatever the mean length of a year', () => {
		const century = readApprovedYears({}, { fromYear: 1970, toYear: 2199 }, utc);
		for (const year of [1970, 1971, 1999, 2000, 2001, 2100, 2101, 2199]) {
			expect(yearPlace(century, Date.UTC(year, 0, 1))).toBe(year - 1970);
			expect(yearPlace(century, Date.UTC(year + 1, 0, 1) - 1)).toBe(year - 1970);
		}
	});

	it('are those of the zone', () => {
		const status = { 2026: 'approved' } as const;
		const shanghai = createBusinessCalendar({ ...officeHours(), years: status });
		const newYork = createBusinessCalendar({ ...officeHours({}, 'America/New_York'), years: status });
		const touched = (instant: string) =>
			[shanghai, newYork].map((calendar) =>
				touchesUnapprovedYear(calendar, Date.parse(instant), Date.parse(instant)),
			);
		expect(touched('2025-12-31T15:59:59.999Z')).toEqual([2025, 2025]);
		expect(touched('2025-12-31T16:00:00.000Z')).toEqual([null, 2025]);
		expect(touched('2026-01-01T05:00:00.000Z')).toEqual([null, null]);
		expect(touched('2026-12-31T16:00:00.000Z')).toEqual([2027, null]);
	});

	it('are met in the very instant in which they begin, and not before', () => {
		const calendar = createBusinessCalendar({
			...officeHours({}, 'UTC'),
			years: { 2025: 'approved', 2026: 'approved', 2028: 'approved' },
		});
		const from = Date.UTC(2025, 5, 1);
		expect(touchesUnapprovedYear(calendar, from, Date.UTC(2027, 0, 1) - 1)).toBeNull();
		expect(touchesUnapprovedYear(calendar, from, Date.UTC(2027, 0, 1))).toBe(2027);
		expect(touchesUnapprovedYear(calendar, Date.UTC(2028, 0, 1), Date.UTC(2028, 11, 31))).toBeNull();
		expect(touchesUnapprovedYear(calendar, Date.UTC(2024, 11, 31), from)).toBe(2024);
	});

	it('between two that are approved count', () => {
		const calendar = createBusinessCalendar({
			...officeHours(),
			years: { 2025: 'approved', 2027: 'approved' },
		});
		expect(touchesUnapprovedYear(calendar, Date.UTC(2025, 5, 1), Date.UTC(2027, 5, 1))).toBe(2026);
		expect(touchesUnapprovedYear(calendar, Date.UTC(2025, 5, 1), Date.UTC(2025, 6, 1))).toBeNull();
	});
});
