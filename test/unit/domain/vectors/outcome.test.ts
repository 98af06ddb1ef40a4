import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createBusinessCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import {
	expectationsOf,
	refuseUnread,
} from '../../../../extensions/agreement-desk/src/domain/vectors/expectations.ts';
import { firstIssue } from '../../../../extensions/agreement-desk/src/domain/vectors/first-issue.ts';
import {
	instantOutcome,
	numberOutcome,
	sameOutcome,
} from '../../../../extensions/agreement-desk/src/domain/vectors/outcome.ts';
import { officeHours } from '../calendar/sample-calendars.ts';

const never = () => {
	throw new Error('nobody asked');
};

describe('a number', () => {
	const agrees = (expected: number, got: number, roundedFrom: number) =>
		numberOutcome('expected', expected, () => got, { roundedFrom }).map((outcome) => outcome.agrees);

	it.each([
		// expected, got, decimals from which it may have been rounded
		[0.333, 1 / 3, 3, true],
		[0.3334, 1 / 3, 3, false],
		[0.33, 1 / 3, 3, false],
		[0.33, 1 / 3, 2, true],
		[0.3, 1 / 3, 0, true],
		[0.3, 0.36, 0, false],
		[0.3, 0.24, 0, false],
		[60, 59.5, 0, true],
		[60, 60.5, 0, true],
		[60, 60.51, 0, false],
		[60, 59.49, 0, false],
		[60, 59.9999, 1, false],
		[-1.25, -1.254, 2, true],
		[-1.25, -1.256, 2, false],
		[0.1 + 0.2, 0.3, Infinity, true],
		[20, 20.001, Infinity, false],
		[1_000_000, 1_000_000.0000001, Infinity, true],
		[1_000_000, 1_000_000.00001, Infinity, false],
		[0, 0, Infinity, true],
	])('%d beside %d, rounded from %d decimals on: %s', (expected, got, roundedFrom, agreed) => {
		expect(agrees(expected, got, roundedFrom)).toEqual([agreed]);
	});

	it('is shown beside what was expected', () => {
		expect(numberOutcome('expected_seconds', 2, () => 3, { roundedFrom: 0 })).toEqual([
			{ field: 'expected_seconds', expected: 2, got: 3, agrees: false },
		]);
	});
});

describe('a word', () => {
	it('is compared as it is', () => {
		expect(sameOutcome('branch', 'a', () => 'a')).toEqual([
			{ field: 'branch', expected: 'a', got: 'a', agrees: true },
		]);
		expect(sameOutcome('expected', false, () => true)).toEqual([
			{ field: 'expected', expected: false, got: true, agrees: false },
		]);
	});
});

describe('an instant', () => {
	const calendar = createBusinessCalendar(officeHours());
	const nine = Date.parse('2026-11-23T01:00:00Z');

	it('is compared to the millisecond and written as it was expected', () => {
		const expected = '2026-11-23T09:00:00+08:00';
		expect(instantOutcome('due', expected, calendar, () => nine)).toEqual([
			{ field: 'due', expected, got: expected, agrees: true },
		]);
		expect(instantOutcome('due', expected, calendar, () => nine + 1)).toEqual([
			{ field: 'due', expected, got: '2026-11-23T09:00:00.001+08:00', agrees: false },
		]);
	});

	it('may be a date, which is its beginning', () => {
		expect(instantOutcome('earliest_effect', '2026-11-23', calendar, () => nine - 9 * 3_600_000)).toEqual([
			{ field: 'earliest_effect', expected: '2026-11-23', got: '2026-11-23T00:00:00', agrees: true },
		]);
	});

	it('nobody expects is not computed, no more than anything else', () => {
		expect(instantOutcome('due', undefined, calendar, never)).toEqual([]);
		expect(sameOutcome('branch', undefined, never)).toEqual([]);
		expect(numberOutcome('expected', undefined, never, { roundedFrom: 0 })).toEqual([]);
	});
});

describe('what a vector expects', () => {
	it('is in the fields that say so, as far as it can be shown', () => {
		const expected = {
			expect: 'in_hours',
			expected: 1,
			expected_date: '2026-11-23',
			expect_business_minutes: 0,
			due: '2026-11-23T09:00:00Z',
			branch: 'a',
			boundary: 'none',
			effective_start: '2026-11-23',
			next_opening: '2026-11-24',
			close: '2026-11-25',
			earliest_effect: '2026-11-26',
		};
		const others = {
			id: 'V1',
			start: '2026-11-23',
			due_by: 'noon',
			branches: 2,
			boundary_kind: 'x',
			overdue: true,
			unexpected: 'yes',
			disclose: 'x',
			effective_starts: 'x',
			next_openings: 'x',
			closed: 'x',
			earliest_effects: 'x',
			expected_list: ['a'],
			expected_nothing: null,
		};
		expect(expectationsOf({ ...others, ...expected })).toEqual(expected);
		expect(expectationsOf({ expected: false })).toEqual({ expected: false });
	});

	it('must have been compared', () => {
		const due = { field: 'due', expected: 1, got: 1, agrees: true };
		const vector = { start: '2026-11-23', due: 1, note: 'x' };
		expect(() => refuseUnread(vector, [due])).not.toThrow();
		expect(() => refuseUnread({ ...vector, branch: 'a' }, [due])).toThrow(
			'branch: cannot be expected of this kind of vector',
		);
		expect(() => refuseUnread(vector, [])).toThrow(
			expect.objectContaining({ name: 'VectorProblem', message: 'it expects nothing that is known here' }),
		);
	});
});

describe('the first thing that is wrong', () => {
	const schema = z.object({ weekly: z.record(z.string(), z.array(z.string('not a text'))) });

	it.each([
		[{ weekly: { mon: ['a', 5, 6] } }, 'weekly.mon[1]: not a text'],
		[5, 'Invalid input: expected object, received number'],
	])('of %j is told with its place', (value, told) => {
		const { error } = schema.safeParse(value);
		if (error === undefined) throw new Error('it was taken');
		expect(firstIssue(error)).toBe(told);
	});

	it('of a list is told with its place in it', () => {
		const { error } = z.array(z.object({ due: z.string('not a text') })).safeParse([{ due: 1 }]);
		if (error === undefined) throw new Error('it was taken');
		expect(firstIssue(error)).toBe('[0].due: not a text');
	});

	it('is told where it is all there is to tell', () => {
		const silent = new z.ZodError([{ code: 'custom', path: ['days', 0], message: '', input: 1 }]);
		expect(firstIssue(silent)).toBe('days[0]');
		expect(firstIssue(new z.ZodError([]))).toBe('[]');
	});
});
