import { describe, expect, it } from 'vitest';
import {
	toCalendarDefinition,
	type CalendarEntry,
	type DayEntry,
} from '../../../../extensions/agreement-desk/src/domain/agreement/calendar-definition.ts';

const morning = { from: '09:00', to: '12:00' };
const afternoon = { from: '13:30', to: '18:00' };
const office = [
	['09:00', '12:00'],
	['13:30', '18:00'],
];

function definitionWith(days: readonly DayEntry[], entry: Partial<CalendarEntry> = {}) {
	return toCalendarDefinition({
		timezone: 'Asia/Shanghai',
		weeklyPeriods: [
			{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], ...morning },
			{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], ...afternoon },
		],
		years: [],
		days,
		...entry,
	});
}

describe('the weekly hours', () => {
	it('are gathered by day, in the order of entry', () => {
		const { weekly } = definitionWith([], {
			weeklyPeriods: [
				{ days: ['mon', 'sat'], ...morning },
				{ days: ['mon'], ...afternoon },
			],
		});
		expect(weekly).toEqual({ mon: office, sat: [['09:00', '12:00']] });
	});
});

describe('the years', () => {
	it('keep their status', () => {
		const years = [
			{ year: 2026, status: 'approved' },
			{ year: 2027, status: 'provisional' },
		] as const;
		expect(definitionWith([], { years }).years).toEqual({ 2026: 'approved', 2027: 'provisional' });
	});
});

describe('the hours of a special day', () => {
	const date = '2026-02-14';

	it.each<[DayEntry['kind'], DayEntry['periods'], unknown]>([
		['holiday', null, []],
		['holiday', [], []],
		['holiday', [morning], [['09:00', '12:00']]],
		['makeup_workday', null, office],
		['makeup_workday', [], office],
		['makeup_workday', [afternoon], [['13:30', '18:00']]],
		['custom_closed', null, []],
		['custom_open', null, office],
		['custom_open', [morning], [['09:00', '12:00']]],
	])('of kind %s with %j are %j', (kind, periods, hours) => {
		expect(definitionWith([{ date, kind, periods }]).overrides).toEqual({ [date]: hours });
	});

	it('are, for a make-up day without its own, those of the first day that opens', () => {
		const { overrides } = definitionWith([{ date, kind: 'makeup_workday', periods: null }], {
			weeklyPeriods: [
				{ days: ['sat'], ...afternoon },
				{ days: ['wed'], ...morning },
			],
		});
		expect(overrides).toEqual({ [date]: [['09:00', '12:00']] });
	});

	it.each<[DayEntry['kind'], DayEntry['kind'], unknown]>([
		['holiday', 'custom_open', office],
		['makeup_workday', 'custom_closed', []],
	])('that was published as %s give way to %s, whichever was entered first', (published, custom, hours) => {
		const days = [published, custom].map((kind) => ({ date, kind, periods: null }));
		expect(definitionWith(days).overrides[date]).toEqual(hours);
		expect(definitionWith(days.toReversed()).overrides[date]).toEqual(hours);
	});

	it.each<[DayEntry['kind'], DayEntry['kind']]>([
		['holiday', 'makeup_workday'],
		['custom_closed', 'custom_open'],
	])('do not depend on the order of entry when a date is both %s and %s', (one, other) => {
		const days = [one, other].map((kind) => ({ date, kind, periods: null }));
		expect(definitionWith(days)).toEqual(definitionWith(days.toReversed()));
	});
});
