import { describe, expect, it } from 'vitest';
import { reasonOf } from './office.ts';

describe('arithmetic', () => {
	it.each([
		[
			'a next start that never comes',
			{
				op: 'add',
				start: '2026-11-23T09:00:00+08:00',
				minutes: 60,
				pauses: [['2026-11-23T10:00:00+08:00', null]],
				expected_next_start: '2026-11-23T10:00:00+08:00',
			},
		],
		['a second', { op: 'add', start: '2026-11-23T09:00:00Z', minutes: 5, expected: '2026-11-23T09:05:01Z' }],
		[
			'a millisecond',
			{ op: 'add', start: '2026-11-23T09:00:00Z', minutes: 5, expected: '2026-11-23T09:05:00.001Z' },
		],
		[
			'a boundary that is none',
			{
				op: 'add',
				start: '2026-11-23T09:00:00Z',
				minutes: 5,
				expected: '2026-11-23T09:05:00Z',
				boundary: 'end-of-period',
			},
		],
		[
			'a fiftieth of a minute',
			{ op: 'between', start: '2026-11-23T09:00:00+08:00', end: '2026-11-23T09:00:20+08:00', expected: 0.35 },
		],
		[
			'a rounded minute without the seconds',
			{ op: 'between', start: '2026-11-23T09:00:00+08:00', end: '2026-11-23T09:00:20+08:00', expected: 0.3 },
		],
		[
			'a rounded second',
			{
				op: 'between',
				start: '2026-11-23T09:00:00+08:00',
				end: '2026-11-23T09:00:20.4+08:00',
				expected_seconds: 20,
			},
		],
	])('tells a difference of %s', (_what, vector) => {
		expect(reasonOf(vector)).toBe('it was run, and failed');
	});
});
