import { describe, expect, it } from 'vitest';
import { passes, reasonOf } from './office.ts';

describe('arithmetic', () => {
	it.each([
		[
			'a fraction of a minute',
			{
				op: 'add',
				start: '2026-11-23T09:00:00+08:00',
				minutes: 0.505,
				expected: '2026-11-23T09:00:30.300+08:00',
			},
		],
		[
			'seconds',
			{ op: 'add', start: '2026-11-23T11:59:30+08:00', seconds: 61, expected: '2026-11-23T13:30:31+08:00' },
		],
		[
			'minutes that say the same as the seconds, rounded',
			{
				op: 'add',
				start: '2026-11-23T01:00:00Z',
				seconds: 100,
				minutes: 1.67,
				expected: '2026-11-23T01:01:40Z',
			},
		],
		[
			'an end of a period',
			{
				op: 'add',
				start: '2026-11-23T09:00:00+08:00',
				minutes: 180,
				expected: '2026-11-23T12:00:00+08:00',
				boundary: 'end-of-period',
				expected_next_start: '2026-11-23T13:30:00+08:00',
			},
		],
		[
			'the earliest answer alone',
			{ op: 'add', start: '2026-11-23T09:00:00+08:00', minutes: 180, expected: '2026-11-23T12:00:00+08:00' },
		],
		[
			'an addition of less than nothing',
			{ op: 'add', start: '2026-11-23T14:00:00+08:00', minutes: -60, expected: '2026-11-23T11:30:00+08:00' },
		],
		[
			'a subtraction of less than nothing',
			{
				op: 'subtract',
				start: '2026-11-23T11:30:00+08:00',
				minutes: -60,
				expected: '2026-11-23T14:00:00+08:00',
			},
		],
		[
			'minutes that are a second beside the seconds',
			{ op: 'add', start: '2026-11-23T09:00:00Z', seconds: 61, minutes: 1, expected: '2026-11-23T09:01:01Z' },
		],
		[
			'a subtraction to a date',
			{ op: 'subtract', start: '2026-11-24T10:00:00+08:00', minutes: 120, expected_date: '2026-11-23' },
		],
		[
			'a date alone',
			{ op: 'add', start: '2026-11-24T17:00:00+08:00', minutes: 120, expected_date: '2026-11-26' },
		],
		[
			'a subtraction of nothing',
			{
				op: 'subtract',
				start: '2026-11-23T09:00:00+08:00',
				minutes: 0,
				expected: '2026-11-20T18:00:00+08:00',
			},
		],
		[
			'a start of a period',
			{
				op: 'subtract',
				start: '2026-11-23T14:30:00+08:00',
				minutes: 60,
				expected: '2026-11-23T13:30:00+08:00',
				boundary: 'start-of-period',
				expected_prev_end: '2026-11-23T12:00:00+08:00',
			},
		],
		[
			'pauses in any order',
			{
				op: 'add',
				start: '2026-11-23T09:00:00+08:00',
				minutes: 60,
				pauses: [
					['2026-11-23T09:50:00+08:00', '2026-11-23T10:00:00+08:00'],
					['2026-11-23T09:10:00+08:00', '2026-11-23T09:20:00+08:00'],
				],
				expected: '2026-11-23T10:20:00+08:00',
			},
		],
		[
			'a pause that has not ended',
			{
				op: 'between',
				start: '2026-11-23T09:00:00+08:00',
				end: '2026-11-24T09:00:00+08:00',
				pauses: [['2026-11-23T09:30:00+08:00', null]],
				expected: 30,
				expected_seconds: 1800,
			},
		],
		[
			'a reversed span',
			{
				op: 'between',
				start: '2026-11-24T09:00:00+08:00',
				end: '2026-11-23T09:00:00+08:00',
				expected: 0,
				expected_seconds: 0,
			},
		],
		[
			'milliseconds',
			{
				op: 'between',
				start: '2026-11-23T09:00:00.001+08:00',
				end: '2026-11-23T09:00:01+08:00',
				expected_seconds: 0.999,
			},
		],
		[
			'minutes with a decimal beside the seconds',
			{
				op: 'between',
				start: '2026-11-23T09:00:00+08:00',
				end: '2026-11-23T09:00:20+08:00',
				expected: 0.3,
				expected_seconds: 20,
			},
		],
		[
			'whole minutes that the exact seconds beside them round to',
			{
				op: 'between',
				start: '2026-11-23T09:00:00.001+08:00',
				end: '2026-11-23T10:00:00+08:00',
				expected: 60,
				expected_seconds: 3599.999,
			},
		],
		[
			'a pause without an end after the amount is used up',
			{
				op: 'add',
				start: '2026-11-23T09:00:00+08:00',
				minutes: 30,
				pauses: [['2026-11-23T10:00:00+08:00', null]],
				expected: '2026-11-23T09:30:00+08:00',
			},
		],
		[
			'a pause without an end that begins as the amount is used up',
			{
				op: 'add',
				start: '2026-11-23T09:00:00+08:00',
				minutes: 60,
				pauses: [
					['2026-11-23T10:30:00+08:00', null],
					['2026-11-23T09:15:00+08:00', '2026-11-23T09:45:00+08:00'],
				],
				expected: '2026-11-23T10:30:00+08:00',
			},
		],
		[
			'a third of a minute',
			{
				op: 'between',
				start: '2026-11-23T09:00:00+08:00',
				end: '2026-11-23T09:00:20+08:00',
				expected: 0.333,
			},
		],
		['the closing instant', { op: 'in_hours', start: '2026-11-23T12:00:00+08:00', expected: false }],
		['the opening instant', { op: 'in_hours', start: '2026-11-23T13:30:00+08:00', expected: true }],
		[
			'working days, with the time of day',
			{
				op: 'add',
				start: '2026-11-24T10:00:00+08:00',
				days: 1,
				expected: '2026-11-26T10:00:00+08:00',
				expected_date: '2026-11-26',
			},
		],
		[
			'working days, to the close',
			{
				op: 'add',
				start: '2026-11-24T10:00:00+08:00',
				days: 3,
				end_of_day: true,
				expected: '2026-11-28T18:00:00+08:00',
			},
		],
		[
			'working days back',
			{
				op: 'subtract',
				start: '2026-11-26T10:00:00+08:00',
				days: 2,
				expected: '2026-11-23T10:00:00+08:00',
				expected_date: '2026-11-23',
			},
		],
		[
			'working days back from a Sunday, by their date',
			{ op: 'subtract', start: '2026-11-22T10:00:00+08:00', days: 1, expected_date: '2026-11-19' },
		],
		[
			'working days back, to the close',
			{
				op: 'subtract',
				start: '2026-11-24T10:00:00+08:00',
				days: 1,
				end_of_day: true,
				expected: '2026-11-23T18:00:00+08:00',
			},
		],
	])('takes %s', (_what, vector) => passes(vector));

	it.each([
		[
			{ op: 'multiply', start: '2026-11-23T09:00:00Z', expected: true },
			'op: "multiply" is not one of add, subtract, between, in_hours',
		],
		[
			{ op: 'toString', start: '2026-11-23T09:00:00Z', expected: true },
			'op: "toString" is not one of add, subtract, between, in_hours',
		],
		[
			{ op: 'add', start: '2026-11-23T09:00:00Z', expected: '2026-11-23T09:00:00Z' },
			'minutes, seconds or days: one of them is needed',
		],
		[
			{ op: 'add', start: '2026-11-23T09:00:00Z', minutes: 5, seconds: 30, expected: '2026-11-23T09:00:00Z' },
			'minutes and seconds: say different amounts',
		],
		[{ op: 'add', start: '2026-11-23T09:00:00Z', minutes: 5, expected: 9 }, 'expected: must be an instant'],
		[{ op: 'add', start: '2026-11-23T09:00:00Z', minutes: 5 }, 'it expects nothing that is known here'],
		[
			{ op: 'add', start: '2026-11-23T09:00:00Z', days: 0.5, expected_date: '2026-11-24' },
			'Working days are counted from 1, not 0.5.',
		],
		[
			{ op: 'add', start: '2026-02-30T09:00:00Z', minutes: 5, expected: '2026-11-23T09:00:00Z' },
			'start: "2026-02-30T09:00:00Z" is not an instant',
		],
		[
			{ op: 'add', start: '2026-11-23T09:00:00Z', minutes: 5, expected: 'tomorrow' },
			'expected: "tomorrow" is not an instant',
		],
		[
			{ op: 'add', minutes: 5, expected: '2026-11-23T09:00:00Z' },
			'start: Invalid input: expected string, received undefined',
		],
		[
			{
				op: 'subtract',
				start: '2026-11-23T09:00:00Z',
				minutes: 5,
				pauses: [['2026-11-23T09:00:00Z', '2026-11-23T09:00:00Z']],
				expected: '2026-11-23T09:00:00Z',
			},
			'pauses: they have no meaning when subtracting',
		],
		[{ op: 'between', start: '2026-11-23T09:00:00Z', expected: 1 }, 'end: is missing'],
		[
			{ op: 'between', start: 'now', end: '2026-11-23T09:00:00Z', expected: 1 },
			'start: "now" is not an instant',
		],
		[
			{ op: 'between', start: '2026-11-23T09:00:00Z', end: 'then', expected: 1 },
			'end: "then" is not an instant',
		],
		[{ op: 'in_hours', start: 'now', expected: true }, 'start: "now" is not an instant'],
		[
			{ op: 'between', start: '2026-11-23T09:00:00Z', end: '2026-11-23T09:00:00Z', expected: '0' },
			'expected: must be a number of minutes',
		],
		[
			{
				op: 'add',
				start: '2026-11-23T09:00:00+08:00',
				minutes: 90,
				pauses: [['2026-11-23T10:00:00+08:00', null]],
				expected: '2026-11-23T10:30:00+08:00',
			},
			'pauses: the one from 2026-11-23T10:00:00+08:00 never ends, so the amount is never used up',
		],
		[{ op: 'in_hours', start: '2026-11-23T09:00:00Z', expected: 'yes' }, 'expected: must be true or false'],
		[
			{ op: 'in_hours', start: '2026-11-23T09:00:00Z', expected: false, expected_seconds: 1 },
			'expected_seconds: cannot be expected of this kind of vector',
		],
	])('cannot run %j', (vector, reason) => expect(reasonOf(vector)).toBe(reason));
});
