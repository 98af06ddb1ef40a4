import { describe, expect, it } from 'vitest';
import { addBusinessMs } from '../../../../extensions/agreement-desk/src/domain/calendar/add.ts';
import { addBusinessMsOutside } from '../../../../extensions/agreement-desk/src/domain/calendar/add-outside.ts';
import { businessMsBetween } from '../../../../extensions/agreement-desk/src/domain/calendar/between.ts';
import { createBusinessCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import { CalendarError } from '../../../../extensions/agreement-desk/src/domain/calendar/calendar-error.ts';
import { compileCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/compile.ts';
import { isOpen } from '../../../../extensions/agreement-desk/src/domain/calendar/is-open.ts';
import { touchesUnapprovedYear } from '../../../../extensions/agreement-desk/src/domain/calendar/is-provisional.ts';
import {
	localDateOf,
	startOfLocalDate,
} from '../../../../extensions/agreement-desk/src/domain/calendar/local-date.ts';
import { nextOpening } from '../../../../extensions/agreement-desk/src/domain/calendar/next-opening.ts';
import { subtractBusinessMs } from '../../../../extensions/agreement-desk/src/domain/calendar/subtract.ts';
import type { CalendarDefinition } from '../../../../extensions/agreement-desk/src/domain/calendar/types.ts';
import {
	findDefinitionProblems,
	validateDefinition,
} from '../../../../extensions/agreement-desk/src/domain/calendar/validate-definition.ts';
import {
	closeOfWorkingDay,
	nthWorkingDayOfMonth,
} from '../../../../extensions/agreement-desk/src/domain/calendar/working-days.ts';
import { readZoneOffsets } from '../../../../extensions/agreement-desk/src/domain/calendar/zone-offsets.ts';
import { HOUR } from './arbitrary-calendar.ts';
import { daily, officeHours } from './sample-calendars.ts';

const at = (time: string) => Date.parse(`${time}+08:00`);
/** A calendar that opens once: from 09:00 to 12:00 on one date. */
const onceOn = (date: string): CalendarDefinition => ({
	timezone: 'Asia/Shanghai',
	weekly: {},
	overrides: { [date]: [['09:00', '12:00']] },
	years: {},
});

function codeOf(run: () => unknown): string {
	try {
		run();
	} catch (error) {
		if (error instanceof CalendarError) return error.code;
		throw error;
	}
	return 'none';
}

describe('a definition that cannot be used', () => {
	it.each([
		['empty', { ...officeHours(), weekly: {} }, 'The calendar never opens'],
		['empty', { ...officeHours({ '2026-01-01': [] }), weekly: { mon: [] } }, 'The calendar never opens'],
		['zone', officeHours({}, 'Asia/Peking'), 'The time zone "Asia/Peking" is not known'],
		['zone', officeHours({}, ''), 'The time zone "" is not known'],
		['period', daily([['9:00', '12:00']], 'UTC'), '"9:00" is not an opening time'],
		['period', daily([['24:00', '12:00']], 'UTC'), '"24:00" is not an opening time'],
		['period', daily([['09:00', '24:01']], 'UTC'), '"24:01" is not a closing time'],
		['period', daily([['09:00', '09:00']], 'UTC'), 'the period 09:00–09:00 has no length'],
		['period', officeHours({ '2026-02-30': [] }), '"2026-02-30" is not a date'],
		['period', officeHours({ '12026-02-03': [] }), '"12026-02-03" is not a date'],
		['period', officeHours({ '2026-02-033': [] }), '"2026-02-033" is not a date'],
		['period', daily([['109:00', '12:00']], 'UTC'), '"109:00" is not an opening time'],
		['period', daily([['09:00', '12:000']], 'UTC'), '"12:000" is not a closing time'],
		['period', { ...officeHours(), weekly: { ...officeHours().weekly, monday: [] } }, 'use mon, tue, wed'],
		['period', officeHours({ '2026-11-24': [['10:00', 'noon']] }), 'In overrides.2026-11-24, "noon"'],
	] as const)('is refused with code %s', (code, definition, sentence) => {
		expect(codeOf(() => createBusinessCalendar(definition))).toBe(code);
		expect(codeOf(() => compileCalendar(definition, { fromYear: 2026, toYear: 2026 }))).toBe(code);
		expect(() => validateDefinition(definition)).toThrow(sentence);
	});

	it('is told everything at once, and where', () => {
		const weekly = {
			...officeHours().weekly,
			monday: [],
			tue: [['08:00', '09:00'] as const, ['x', '10:00'] as const],
		};
		const found = findDefinitionProblems({ ...officeHours({ soon: [] }, 'Mars/Base'), weekly });
		expect(found.map(({ code, path }) => [code, path])).toEqual([
			['zone', 'timezone'],
			['period', 'weekly.monday'],
			['period', 'weekly.tue[1]'],
			['period', 'overrides.soon'],
		]);
	});

	it('is not one with overlapping periods', () => {
		const overlapping = daily(
			[
				['09:00', '12:00'],
				['11:00', '14:00'],
				['22:00', '23:00'],
				['20:00', '06:00'],
			],
			'UTC',
		);
		expect(findDefinitionProblems(overlapping)).toEqual([]);
	});
});

describe('the horizon', () => {
	it('widens both ways without changing an answer', () => {
		const calendar = createBusinessCalendar(officeHours());
		const start = at('2026-11-24T16:00:00');
		const due = addBusinessMs(calendar, start, 8 * HOUR);
		expect(nextOpening(calendar, at('2015-01-03T00:00:00'))).toBe(at('2015-01-05T09:00:00'));
		expect(nextOpening(calendar, at('2045-12-30T00:00:00'))).toBe(at('2046-01-01T09:00:00'));
		expect(addBusinessMs(calendar, start, 8 * HOUR)).toEqual(due);
	});

	it('begins with 1970', () => {
		const calendar = createBusinessCalendar(officeHours());
		const first = at('1970-01-01T00:00:00');
		expect(nextOpening(calendar, first)).toBe(at('1970-01-01T09:00:00'));
		expect(codeOf(() => isOpen(calendar, first - 1))).toBe('range');
	});

	it('ends with 2200', () => {
		const calendar = createBusinessCalendar(officeHours());
		const end = at('2201-01-01T00:00:00');
		expect(subtractBusinessMs(calendar, end - 1, HOUR).latest).toBe(at('2200-12-31T17:00:00'));
		expect(codeOf(() => isOpen(calendar, end))).toBe('range');
	});

	it('is not moved by a definition that changes after it was handed over', () => {
		const definition = officeHours({ '2040-01-02': [] });
		const calendar = createBusinessCalendar(definition);
		nextOpening(calendar, at('2026-01-01T00:00:00'));
		Object.assign(definition.overrides, { '2040-01-02': [['00:00', '24:00']] });
		expect(isOpen(calendar, at('2040-01-02T10:00:00'))).toBe(false);
	});

	it.each([Date.UTC(1969, 11, 1), Date.UTC(2201, 5, 1), NaN, Infinity, -Infinity, 9e15])(
		'ends before %s',
		(t) => {
			const calendar = createBusinessCalendar(officeHours());
			// far enough from the middle that little has to be compiled
			const inside = t < 0 ? Date.UTC(1972, 0, 1) : Date.UTC(2198, 0, 1);
			const [from, to] = [Math.min(inside, t), Math.max(inside, t)];
			expect(codeOf(() => isOpen(calendar, t))).toBe('range');
			expect(codeOf(() => nextOpening(calendar, t))).toBe('range');
			expect(codeOf(() => addBusinessMs(calendar, t, HOUR))).toBe('range');
			expect(codeOf(() => subtractBusinessMs(calendar, t, HOUR))).toBe('range');
			expect(codeOf(() => closeOfWorkingDay(calendar, t, 1))).toBe('range');
			expect(codeOf(() => touchesUnapprovedYear(calendar, t, t))).toBe('range');
			expect(codeOf(() => businessMsBetween(calendar, from, to))).toBe('range');
			expect(codeOf(() => addBusinessMsOutside(calendar, inside, HOUR, [[inside, t]]))).toBe(
				t < 0 ? 'none' : 'range',
			);
		},
	);

	it.each([-1, NaN, Infinity])('refuses the amount %s', (amount) => {
		const calendar = createBusinessCalendar(officeHours());
		const start = at('2026-11-24T10:00:00');
		expect(codeOf(() => addBusinessMs(calendar, start, amount))).toBe('range');
		expect(codeOf(() => addBusinessMsOutside(calendar, start, amount, [[start, start + HOUR]]))).toBe(
			'range',
		);
		expect(codeOf(() => subtractBusinessMs(calendar, start, amount))).toBe('range');
	});

	it('ends where nothing opens any more, without searching for ever', () => {
		const calendar = createBusinessCalendar(onceOn('2190-11-24'));
		const start = at('2190-11-23T10:00:00');
		expect(addBusinessMs(calendar, start, HOUR).earliest).toBe(at('2190-11-24T10:00:00'));
		expect(codeOf(() => addBusinessMs(calendar, start, 4 * HOUR))).toBe('range');
		expect(codeOf(() => addBusinessMs(calendar, start, 1e15))).toBe('range');
		expect(codeOf(() => nextOpening(calendar, at('2190-11-24T12:00:00')))).toBe('range');
		expect(codeOf(() => closeOfWorkingDay(calendar, start, 2))).toBe('range');
		const early = createBusinessCalendar(onceOn('1980-11-24'));
		expect(codeOf(() => subtractBusinessMs(early, at('1980-11-23T10:00:00'), 0))).toBe('range');
		expect(codeOf(() => subtractBusinessMs(early, at('1980-11-25T10:00:00'), 4 * HOUR))).toBe('range');
	});

	it.each([
		[1969, 2026],
		[2026, 2201],
		[2027, 2026],
		[2026.5, 2027],
	])('does not compile %s to %s', (fromYear, toYear) => {
		expect(codeOf(() => compileCalendar(officeHours(), { fromYear, toYear }))).toBe('range');
	});
});

describe('a year that is not approved', () => {
	const years = { 2024: 'provisional', 2025: 'approved', 2026: 'approved', 2027: 'published' } as const;
	const calendar = createBusinessCalendar({ ...officeHours(), years });

	it.each([
		['2025-01-01T00:00:00', '2026-12-31T23:59:59', null],
		['2024-12-31T23:59:59', '2026-01-01T00:00:00', 2024],
		['2026-12-31T17:00:00', '2027-01-01T00:00:00', 2027],
		['2026-06-01T00:00:00', '2030-01-01T00:00:00', 2027],
		['2028-06-01T00:00:00', '2028-06-02T00:00:00', 2028],
	])('from %s to %s is %s', (from, to, year) => {
		expect(touchesUnapprovedYear(calendar, at(from), at(to))).toBe(year);
	});
});

describe('local dates', () => {
	const calendar = createBusinessCalendar(officeHours());

	it('are those of the calendar', () => {
		expect(localDateOf(calendar, Date.parse('2026-11-22T15:59:59Z'))).toBe('2026-11-22');
		expect(localDateOf(calendar, Date.parse('2026-11-22T16:00:00Z'))).toBe('2026-11-23');
		expect(startOfLocalDate(calendar, '2026-02-27', 2)).toBe(at('2026-03-01T00:00:00'));
	});

	it('must be dates', () => {
		expect(codeOf(() => startOfLocalDate(calendar, '2026-2-7'))).toBe('period');
		expect(codeOf(() => startOfLocalDate(calendar, '9999-01-01'))).toBe('range');
		expect(codeOf(() => startOfLocalDate(calendar, '2026-01-01', Infinity))).toBe('range');
	});
});

describe('the sentence of an error', () => {
	const office = createBusinessCalendar(officeHours());
	const start = at('2026-11-24T10:00:00');

	it.each<[string, string, () => unknown]>([
		[
			'range',
			'An amount of business time must be 0 or more, not -1.',
			() => addBusinessMs(office, start, -1),
		],
		['range', 'Working days are counted from 1, not 0.', () => closeOfWorkingDay(office, start, 0)],
		[
			'range',
			'An instant must lie within the years 1970 to 2200.',
			() => isOpen(office, Date.UTC(2300, 0, 1)),
		],
		[
			'range',
			'A calendar covers years from 1970 to 2200, not 1969 to 1970.',
			() => compileCalendar(officeHours(), { fromYear: 1969, toYear: 1970 }),
		],
		[
			'period',
			'"24.11.2026" is not a date; write it as YYYY-MM-DD.',
			() => startOfLocalDate(office, '24.11.2026'),
		],
		['range', 'A month is a number from 1 to 12, not 13.', () => nthWorkingDayOfMonth(office, 2026, 13, 1)],
		['range', '2026-02 has fewer than 29 working days.', () => nthWorkingDayOfMonth(office, 2026, 2, 29)],
		['zone', 'The time zone "Nowhere/Land" is not known.', () => readZoneOffsets('Nowhere/Land', 0, 1)],
	])('says what is wrong, with the code %s: %s', (code, sentence, run) => {
		expect(run).toThrow(sentence);
		expect(run).toThrow(expect.objectContaining({ name: 'CalendarError', code }));
	});

	it('tells all that is wrong with a definition, apart from each other', () => {
		const twice = daily(
			[
				['9', '10:00'],
				['11:00', '25:00'],
			],
			'UTC',
		);
		expect(() => validateDefinition({ ...twice, weekly: { mon: twice.weekly.mon ?? [] } })).toThrow(
			/is not an opening time; use 00:00 to 23:59\. In weekly\.mon, "25:00"/,
		);
	});

	it('says in which direction nothing opens any more', () => {
		const early = createBusinessCalendar(onceOn('1980-11-24'));
		const late = createBusinessCalendar(onceOn('2190-11-24'));
		expect(() => addBusinessMs(late, at('2190-11-24T10:00:00'), 4 * HOUR)).toThrow(
			'The calendar does not open long enough up to the end of 2200 to answer this.',
		);
		expect(() => subtractBusinessMs(early, at('1980-11-24T10:00:00'), 4 * HOUR)).toThrow(
			'The calendar does not open long enough back to the beginning of 1970 to answer this.',
		);
	});
});
