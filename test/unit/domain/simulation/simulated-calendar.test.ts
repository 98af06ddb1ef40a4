import { describe, expect, it } from 'vitest';
import type { AgreementParameters } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import type { CalendarEntry } from '../../../../extensions/agreement-desk/src/domain/agreement/calendar-definition.ts';
import {
	opened,
	simulatedCalendar,
	type CalendarSources,
	type NamedCalendar,
} from '../../../../extensions/agreement-desk/src/domain/simulation/simulated-calendar.ts';
import { officeHours } from '../calendar/sample-calendars.ts';

/** Open on Mondays alone; Monday 2026-10-05 is a holiday and Saturday 2026-10-10 is made up for. */
const entry: CalendarEntry = {
	timezone: 'Asia/Shanghai',
	weeklyPeriods: [{ days: ['mon'], from: '08:00', to: '09:00' }],
	years: [{ year: 2026, status: 'approved' }],
	days: [
		{ date: '2026-10-05', kind: 'holiday', periods: null },
		{ date: '2026-10-10', kind: 'makeup_workday', periods: null },
	],
};
const named = (name: string): NamedCalendar => ({
	id: `id of ${name}`,
	name,
	entry,
	dayNames: new Map([['2026-10-05', { 'zh-CN': name, 'en-US': name }]]),
});
const standard = named('standard');
const none: CalendarSources = { written: null, stored: null, agreement: null, standard };
const agreed: AgreementParameters = { 'business_hours.periods': [['10:00', '16:00']] };

describe('the calendar of a simulation', () => {
	it.each<[string, Partial<CalendarSources>, string, string | null]>([
		['the standard one', {}, 'standard', 'standard'],
		['that of the agreement', { agreement: named('agreed') }, 'agreement', 'agreed'],
		['the one that is written', { agreement: named('agreed'), written: {} }, 'request', null],
		['the one that is named', { stored: named('kept'), agreement: named('agreed') }, 'stored', 'kept'],
	])('is %s', (_, sources, source, name) => {
		const found = simulatedCalendar({ ...none, ...sources }, agreed);
		const id = name === null ? null : `id of ${name}`;
		expect(found).toMatchObject({ source, name, id });
	});

	it('has the agreed hours, unless the request names or writes one', () => {
		const hoursOf = (sources: Partial<CalendarSources>) =>
			simulatedCalendar({ ...none, ...sources }, agreed).business.definition.weekly.mon;
		expect(hoursOf({})).toEqual([['10:00', '16:00']]);
		expect(hoursOf({ agreement: named('agreed') })).toEqual([['10:00', '16:00']]);
		expect(hoursOf({ stored: named('kept') })).toEqual([['08:00', '09:00']]);
		expect(hoursOf({ written: { weekly: { mon: [['12:00', '13:00']] } } })).toEqual([['12:00', '13:00']]);
	});

	it.each([
		[{}, ['2026-10-05', '2026-10-10']],
		[{ 'calendar.exclude_statutory_holidays': false }, ['2026-10-10']],
		[{ 'calendar.include_makeup_workdays': false }, ['2026-10-05']],
		[{ 'calendar.timezone': 'UTC' }, ['2026-10-05', '2026-10-10']],
	])('has holidays and make-up days as agreed, even where it is named: %j', (terms, dates) => {
		const found = simulatedCalendar({ ...none, stored: named('kept') }, { ...agreed, ...terms });
		expect(Object.keys(found.business.definition.overrides)).toEqual(dates);
		expect(found.business.definition.timezone).toBe('Asia/Shanghai');
	});

	it('calls its days what the calendar calls them, and a written one what the standard one does in its zone', () => {
		const namesIn = (sources: Partial<CalendarSources>) =>
			[...simulatedCalendar({ ...none, ...sources }, agreed).dayNames.values()].map((name) => name['en-US']);
		expect(namesIn({ stored: named('kept') })).toEqual(['kept']);
		expect(namesIn({ written: {} })).toEqual(['standard']);
		expect(namesIn({ written: { timezone: 'UTC' } })).toEqual([]);
	});

	it('must have hours', () => {
		const hoursToday: AgreementParameters = { 'business_hours.periods': [] };
		expect(() => simulatedCalendar(none, hoursToday)).toThrow('business_hours.periods: is not agreed');
	});

	it('says where it cannot be used', () => {
		expect(() => opened(officeHours({}, 'Mars/Base'), 'calendar')).toThrow(
			'calendar.timezone: The time zone',
		);
		expect(() => opened({ ...officeHours(), weekly: {} }, 'calendar')).toThrow(
			'calendar: The calendar never opens',
		);
		expect(() => opened(officeHours({ '2026-10-05': [['9:00', '10:00']] }), 'calendar')).toThrow(
			'calendar.days.2026-10-05[0]: In',
		);
	});
});
