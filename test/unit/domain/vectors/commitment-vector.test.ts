import { describe, expect, it } from 'vitest';
import { passes, reasonOf } from './office.ts';

describe('commitments', () => {
	const friday = '2026-11-20T19:00:00+08:00';
	it.each([
		[
			'business minutes',
			{
				start: '2026-11-23T11:45:00+08:00',
				amount: 30,
				unit: 'business_minutes',
				due: '2026-11-23T13:45:00+08:00',
			},
		],
		[
			'calendar minutes',
			{
				timer: 'urgent_response',
				start: '2026-11-23T23:45:00+08:00',
				amount: 30,
				unit: 'calendar_minutes',
				due: '2026-11-23T16:15:00Z',
			},
		],
		[
			'calendar days, until the last is over',
			{
				start: '2026-11-22T15:00:00+08:00',
				amount: 30,
				unit: 'calendar_days',
				due: '2026-12-23T00:00:00+08:00',
			},
		],
		[
			'calendar hours at once',
			{
				timer: 'registration',
				start: friday,
				amount: 2,
				unit: 'calendar_hours',
				due: '2026-11-20T21:00:00+08:00',
			},
		],
		[
			'calendar hours of a reply from the next opening on',
			{
				timer: 'email_first_reply',
				start: friday,
				amount: 2,
				unit: 'calendar_hours',
				branch: 'b',
				effective_start: '2026-11-23T09:00:00+08:00',
				due: '2026-11-23T11:00:00+08:00',
			},
		],
		[
			'a timer of any name',
			{
				timer: 'something_else',
				start: friday,
				amount: 1,
				unit: 'working_days',
				due: '2026-11-23T18:00:00+08:00',
			},
		],
		[
			'pauses',
			{
				start: '2026-11-23T09:00:00+08:00',
				amount: 1,
				unit: 'business_hours',
				pauses: [['2026-11-23T09:30:00+08:00', '2026-11-23T11:00:00+08:00']],
				due: '2026-11-23T11:30:00+08:00',
			},
		],
		['the closing instant as branch b', { start: '2026-11-23T18:00:00+08:00', branch: 'b' }],
		[
			'the opening instant as branch a',
			{ start: '2026-11-23T13:30:00+08:00', branch: 'a', expect: 'in_hours' },
		],
		[
			'the lunch break',
			{
				start: '2026-11-23T12:30:00+08:00',
				expect: 'out_of_hours',
				next_opening: '2026-11-23T13:30:00+08:00',
			},
		],
		['a make-up day', { start: '2026-11-28T10:00:00+08:00', branch: 'a' }],
		[
			'a make-up day taken literally',
			{ start: '2026-11-28T10:00:00+08:00', makeup_days: false, branch: 'b' },
		],
		[
			'a year of which no holiday is listed',
			{ start: '2026-12-31T17:00:00+08:00', amount: 2, unit: 'business_hours', expect: 'provisional' },
		],
		[
			'a working day of a month',
			{ period: '2026-11', nth_working_day: 18, close: '2026-11-26T18:00:00+08:00' },
		],
		[
			'business minutes between two instants',
			{
				start: '2026-11-23T11:00:00+08:00',
				end: '2026-11-23T14:00:00+08:00',
				expect_business_minutes: 90,
			},
		],
		[
			'a third of a business minute',
			{
				start: '2026-11-23T11:00:00+08:00',
				end: '2026-11-23T11:00:20+08:00',
				expect_business_minutes: 0.333,
			},
		],
		['a notice delivered on a date', { delivered: '2026-11-22', days: 30, earliest_effect: '2026-12-23' }],
		[
			'a notice delivered at an instant',
			{ delivered: '2026-11-21T17:00:00Z', days: 30, earliest_effect: '2026-12-23' },
		],
		[
			'instants without an offset, as local times',
			{ start: '2026-11-23 10:00', amount: 1, unit: 'working_days', due: '2026-11-24T18:00' },
		],
		[
			'a calendar of its own',
			{
				calendar: { timezone: 'UTC', weekly: { mon: [['08:00', '09:00']] } },
				start: '2026-11-23T08:30:00Z',
				amount: 1,
				unit: 'business_hours',
				due: '2026-11-30T08:30:00Z',
			},
		],
		['fields that are null', { start: friday, branch: 'b', due: null, effective_start: null }],
	])('takes %s', (_what, vector) => passes(vector));

	it.each([
		[
			{ start: friday, amount: 1, unit: 'weeks', due: friday },
			/^unit: "weeks" is not one of business_seconds, business_minutes, /,
		],
		[{ start: friday, amount: 1, due: friday }, /^unit: is missing$/],
		[{ start: friday, unit: 'business_hours', due: friday }, /^amount: is missing$/],
		[{ start: friday, amount: -1, unit: 'business_hours', due: friday }, /^amount: -1 is less than nothing$/],
		[{ start: friday, amount: 1.5, unit: 'working_days', due: friday }, /^amount: days are whole numbers$/],
		[
			{ start: friday, amount: 1, unit: 'working_days', pauses: [[friday, friday]], due: friday },
			/^pauses: are not counted in working_days$/,
		],
		[{ amount: 1, unit: 'business_hours', due: friday }, /^start: is missing$/],
		[{ start: friday, expect: 'rain' }, /^expect: "rain" is not one of provisional, in_hours, out_of_hours$/],
		[{ start: friday, expect_business_minutes: 1 }, /^end: is missing$/],
		[{ period: 'November', nth_working_day: 1, close: friday }, /^period: must be a month such as 2026-12$/],
		[
			{ period: '2026-13', nth_working_day: 1, close: friday },
			/^A month is a number from 1 to 12, not 13\.$/,
		],
		[{ period: '2026-11', close: friday }, /^nth_working_day: is missing$/],
		[{ period: '12026-11', nth_working_day: 1, close: friday }, /^period: must be a month such as 2026-12$/],
		[{ period: '2026-111', nth_working_day: 1, close: friday }, /^period: must be a month such as 2026-12$/],
		[{ days: 30, earliest_effect: friday }, /^delivered: is missing$/],
		[{ delivered: '2026-11-22', days: 1.5, earliest_effect: friday }, /^days: must be a whole number$/],
		[{ delivered: 'today', days: 1, earliest_effect: friday }, /^delivered: "today" is not an instant$/],
		[{ start: 5, branch: 'a' }, /^start: Invalid input: expected string, received number$/],
		[{ delivered: '2026-11-22', earliest_effect: friday }, /^days: must be a whole number$/],
		[{ start: friday, branch: 'b', expected: 3 }, /^expected: cannot be expected of this kind of vector$/],
		[{ start: friday, note: 'nothing' }, /^it expects nothing that is known here$/],
		[{}, /^it expects nothing that is known here$/],
		['V1', /^this is not a vector$/],
		[null, /^this is not a vector$/],
		[[], /^this is not a vector$/],
	])('cannot run %j', (vector, reason) => expect(reasonOf(vector)).toMatch(reason));

	it.each([
		[
			'a due time',
			{ start: '2026-11-23T09:00:00+08:00', amount: 1, unit: 'business_hours', due: '2026-11-23T10:00:00Z' },
		],
		['a branch', { start: '2026-11-23T09:00:00+08:00', branch: 'b' }],
		[
			'a settled year',
			{ start: '2026-11-23T09:00:00+08:00', amount: 1, unit: 'business_hours', expect: 'provisional' },
		],
	])('tells another %s', (_what, vector) => expect(reasonOf(vector)).toBe('it was run, and failed'));
});
