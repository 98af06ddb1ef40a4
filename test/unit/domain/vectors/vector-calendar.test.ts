import { describe, expect, it } from 'vitest';
import { runVectors } from '../../../../extensions/agreement-desk/src/domain/vectors/run-vectors.ts';
import { office, passes } from './office.ts';

describe('calendars', () => {
	const check = (calendar: object, vector: object) => passes({ ...vector, calendar });

	it('prefer a date’s own hours to make-up days, and those to holidays', () => {
		const calendar = {
			...office,
			holidays: ['2026-11-28', '2026-11-29'],
			extra: { '2026-11-29': [['10:00', '11:00']] },
		};
		const saturday = { op: 'between', start: '2026-11-28T00:00:00+08:00', end: '2026-11-29T00:00:00+08:00' };
		check(calendar, { ...saturday, expected: 450 });
		check({ ...calendar, extra: { '2026-11-28': [] } }, { ...saturday, expected: 0 });
		check(calendar, { op: 'in_hours', start: '2026-11-29T10:30:00+08:00', expected: true });
	});

	it('run over midnight, and around the clock where a period ends when it begins', () => {
		const week = { op: 'between', start: '2026-11-22T00:00:00Z', end: '2026-11-29T00:00:00Z' };
		for (const [hours, expected] of [
			[['22:00', '06:00'], 480],
			[['09:00', '09:00'], 1440],
			[['00:00', '00:00'], 1440],
			[['00:00', '24:00'], 1440],
			[['9:00', '10:00:00'], 60],
		] as const) {
			check({ timezone: 'UTC', weekly: { mon: [hours] } }, { ...week, expected });
		}
	});

	it.each([
		[undefined, 'neither the vector nor the file has a calendar'],
		[{ weekly: {} }, 'calendar: timezone: Invalid input: expected string, received undefined'],
		[{ timezone: 'UTC', weekly: { mon: [['09:00']] } }, /^calendar: weekly\.mon\[0\]: /],
		[{ timezone: 'UTC' }, 'The calendar never opens; give at least one day of the week hours.'],
		[{ timezone: 'Mars', weekly: { mon: [['09:00', '10:00']] } }, /^The time zone "Mars" is not known/],
		[
			{ timezone: 'UTC', weekly: { mon: [['late', '10:00']] } },
			/^In weekly\.mon, "late" is not an opening time/,
		],
	])('that cannot be used fail their vector: %j', (calendar, reason) => {
		const vector = { id: 'one', op: 'in_hours', start: '2026-11-23T09:00:00Z', expected: true, calendar };
		const { passed, failures } = runVectors({ vectors: [vector] });
		expect(passed).toBe(0);
		expect(failures).toMatchObject([{ id: 'one', expected: { expected: true }, got: {} }]);
		expect(failures[0]?.reason).toMatch(reason);
	});

	it('are many and kept apart', () => {
		const vectors = Array.from({ length: 250 }, (_, i) => ({
			op: 'in_hours',
			start: '2026-11-23T09:00:00Z',
			expected: i % 2 === 0,
			calendar: {
				timezone: 'UTC',
				weekly: { mon: [[i % 2 === 0 ? '09:00' : '10:00', '11:00']] },
				holidays: [`2000-01-${1 + (i % 28)}`.replace(/-(\d)$/, '-0$1')],
				note: i,
			},
		}));
		expect(runVectors({ vectors })).toEqual({ passed: 250, failures: [] });
	});
});
