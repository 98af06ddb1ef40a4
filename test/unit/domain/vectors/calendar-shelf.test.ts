import { describe, expect, it } from 'vitest';
import { createCalendarShelf } from '../../../../extensions/agreement-desk/src/domain/vectors/calendar-shelf.ts';
import {
	vectorCalendarSchema,
	vectorDefinition,
} from '../../../../extensions/agreement-desk/src/domain/vectors/vector-calendar.ts';
import { office } from './office.ts';

const all = { makeupDays: true };

describe('the calendars of a run', () => {
	const withNote = (note: number) => ({ ...office, note });

	it('are shared by vectors that write the same', () => {
		const shelf = createCalendarShelf();
		const calendar = shelf(office, all);
		expect(shelf({ ...office }, { makeupDays: true })).toBe(calendar);
		expect(shelf(withNote(1), all)).not.toBe(calendar);
		expect(createCalendarShelf()(office, all)).not.toBe(calendar);
	});

	it('are kept apart by whether days are made up for', () => {
		const shelf = createCalendarShelf();
		expect(shelf(office, all).definition.overrides).toHaveProperty('2026-11-28');
		expect(shelf(office, { makeupDays: false }).definition.overrides).not.toHaveProperty('2026-11-28');
	});

	it('are two hundred at most: then the shelf is cleared', () => {
		const shelf = createCalendarShelf();
		const calendars = Array.from({ length: 200 }, (_, i) => shelf(withNote(i), all));
		expect(calendars.every((calendar, i) => shelf(withNote(i), all) === calendar)).toBe(true);
		const one = shelf(withNote(200), all);
		expect(shelf(withNote(0), all)).not.toBe(calendars[0]);
		expect(shelf(withNote(200), all)).toBe(one);
	});

	it.each([null, undefined])('cannot be %s', (written) => {
		expect(() => createCalendarShelf()(written, all)).toThrow(
			'neither the vector nor the file has a calendar',
		);
	});
});

describe('the calendar that a vector writes', () => {
	const hours = (from: string, to: string) => ({ timezone: 'UTC', weekly: { tue: [[from, to]] } });
	const definition = (written: object, makeupDays = true) =>
		vectorDefinition(vectorCalendarSchema.parse(written), { makeupDays });

	it('has every day of the week, and nothing that was not written', () => {
		expect(definition({ timezone: 'UTC' })).toEqual({
			timezone: 'UTC',
			weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
			overrides: {},
			years: {},
		});
	});

	it.each([
		['09:00', '12:00', [['09:00', '12:00']]],
		['9:00', '12:00:00', [['09:00', '12:00']]],
		['22:00', '6:00', [['22:00', '06:00']]],
		['00:00', '0:00', [['00:00', '24:00']]],
		[
			'09:00',
			'09:00',
			[
				['09:00', '24:00'],
				['23:59', '09:00'],
			],
		],
		['9:00:30', '12:00', [['9:00:30', '12:00']]],
		['at 9:00', '12:001', [['at 9:00', '12:001']]],
	])('has hours from %s to %s', (from, to, expected) => {
		expect(definition(hours(from, to)).weekly.tue).toEqual(expected);
	});

	it('makes up for a day with the hours of the first weekday that has any', () => {
		const written = { ...hours('10:00', '11:00'), makeup_days: ['2027-01-30'] };
		expect(definition(written).overrides).toEqual({ '2027-01-30': [['10:00', '11:00']] });
		expect(definition({ timezone: 'UTC', makeup_days: ['2027-01-30'] }).overrides).toEqual({
			'2027-01-30': [],
		});
		expect(definition(written, false).overrides).toEqual({});
	});

	it('prefers hours of a date to its being made up for, and that to a holiday', () => {
		const written = {
			...hours('10:00', '11:00'),
			holidays: ['2027-01-28', '2027-01-29', '2027-01-30'],
			makeup_days: ['2027-01-29', '2027-01-30'],
			extra: { '2027-01-30': [['8:00', '9:00']] },
		};
		expect(definition(written).overrides).toEqual({
			'2027-01-28': [],
			'2027-01-29': [['10:00', '11:00']],
			'2027-01-30': [['08:00', '09:00']],
		});
	});

	it('is approved for the years of which it lists a holiday or a day made up for', () => {
		const written = {
			timezone: 'UTC',
			holidays: ['2026-10-01', '2026-10-02'],
			makeup_days: ['2028-01-29'],
			extra: { '2030-01-01': [['08:00', '09:00']] },
		};
		expect(definition(written).years).toEqual({ 2026: 'approved', 2028: 'approved' });
		// the year is settled as well where nobody works on the days that are made up for
		expect(definition(written, false).years).toEqual({ 2026: 'approved', 2028: 'approved' });
	});
});
