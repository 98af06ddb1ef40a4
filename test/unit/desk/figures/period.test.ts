import { describe, expect, it } from 'vitest';
import {
	boundsWithin,
	mostParts,
	periodOf,
	type PeriodName,
} from '../../../../extensions/agreement-desk/src/desk/figures/period.ts';

const timezone = 'Asia/Shanghai';
/** Sunday, 29 November 2026, 00:30 in Shanghai; in London it is still Saturday. */
const now = Date.parse('2026-11-28T16:30:00Z');
const iso = (ms: number) => new Date(ms).toISOString();

describe('a named period', () => {
	it.each<[PeriodName, string, string]>([
		['today', '2026-11-28T16:00:00.000Z', '2026-11-29T16:00:00.000Z'],
		['last_7_days', '2026-11-22T16:00:00.000Z', '2026-11-29T16:00:00.000Z'],
		['last_30_days', '2026-10-30T16:00:00.000Z', '2026-11-29T16:00:00.000Z'],
		['last_90_days', '2026-08-31T16:00:00.000Z', '2026-11-29T16:00:00.000Z'],
		['this_week', '2026-11-22T16:00:00.000Z', '2026-11-29T16:00:00.000Z'],
		['last_week', '2026-11-15T16:00:00.000Z', '2026-11-22T16:00:00.000Z'],
		['this_month', '2026-10-31T16:00:00.000Z', '2026-11-29T16:00:00.000Z'],
		['last_month', '2026-09-30T16:00:00.000Z', '2026-10-31T16:00:00.000Z'],
		['this_quarter', '2026-09-30T16:00:00.000Z', '2026-11-29T16:00:00.000Z'],
		['this_year', '2025-12-31T16:00:00.000Z', '2026-11-29T16:00:00.000Z'],
	])('%s is counted in days of the zone', (name, from, to) => {
		const period = periodOf(name, { now, timezone });
		expect({ from: iso(period.from), to: iso(period.to) }).toEqual({ from, to });
	});
});

describe('the parts of a period', () => {
	const period = periodOf('last_7_days', { now, timezone });

	it('are local days, weeks from Monday, and months', () => {
		expect(boundsWithin(period, 'day', timezone)).toHaveLength(6);
		expect(boundsWithin(period, 'week', timezone).map(iso)).toEqual([]);
		expect(boundsWithin(period, 'none', timezone)).toEqual([]);
		const year = periodOf('this_year', { now, timezone });
		expect(boundsWithin(year, 'month', timezone)).toHaveLength(10);
		expect(boundsWithin(year, 'month', timezone)[0]).toBe(Date.parse('2026-01-31T16:00:00Z'));
	});

	it('are a day of 23 hours where the clocks go forward', () => {
		const berlin = 'Europe/Berlin';
		const from = Date.parse('2026-03-28T23:00:00Z');
		const bounds = boundsWithin({ from, to: from + 3 * 86_400_000 }, 'day', berlin);
		expect(bounds.map(iso)).toEqual([
			'2026-03-29T22:00:00.000Z',
			'2026-03-30T22:00:00.000Z',
			'2026-03-31T22:00:00.000Z',
		]);
	});

	it('are never more than a chart can show', () => {
		const year = periodOf('this_year', { now, timezone });
		expect(boundsWithin(year, 'day', timezone).length).toBeGreaterThanOrEqual(mostParts);
		expect(boundsWithin(year, 'day', timezone).length).toBeLessThanOrEqual(mostParts + 1);
	});
});
