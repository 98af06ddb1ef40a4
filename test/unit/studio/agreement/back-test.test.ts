import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeResults } from '../../../../extensions/agreement-desk/src/module/agreement/back-test/merge.ts';
import {
	dayIn,
	midnight,
	slicesOf,
	usualPeriod,
} from '../../../../extensions/agreement-desk/src/module/agreement/back-test/slices.ts';

const zones = ['Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'UTC'] as const;

describe('the slices of a period', () => {
	it('are its months where the agreement is kept', () => {
		const slices = slicesOf({ from: '2026-10-15', to: '2026-11-30' }, 'Asia/Shanghai');
		expect(slices.map(({ from, to }) => [new Date(from).toISOString(), new Date(to).toISOString()])).toEqual([
			['2026-10-14T16:00:00.000Z', '2026-10-31T16:00:00.000Z'],
			['2026-10-31T16:00:00.000Z', '2026-11-30T16:00:00.000Z'],
		]);
	});

	it('are none of a period that ends before it begins', () => {
		expect(slicesOf({ from: '2026-11-02', to: '2026-11-01' }, 'UTC')).toEqual([]);
	});

	it('follow each other without a gap, each within one month', () => {
		const day = fc
			.integer({ min: 0, max: 20_000 })
			.map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
		fc.assert(
			fc.property(day, fc.integer({ min: 0, max: 400 }), fc.constantFrom(...zones), (from, days, zone) => {
				const to = new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
				const slices = slicesOf({ from, to }, zone);
				expect(slices[0]?.from).toBe(midnight(from, zone));
				expect(dayIn((slices.at(-1)?.to ?? 0) - 1, zone)).toBe(to);
				for (const [place, slice] of slices.entries()) {
					expect(slice.to).toBeGreaterThan(slice.from);
					expect(dayIn(slice.from, zone).slice(0, 7)).toBe(dayIn(slice.to - 1, zone).slice(0, 7));
					expect(slices[place + 1]?.from ?? slice.to).toBe(slice.to);
				}
			}),
		);
	});

	it('begin two months before the present one', () => {
		expect(usualPeriod(Date.parse('2026-11-30T17:00:00Z'), 'Asia/Shanghai')).toEqual({
			...{ from: '2026-10-01', to: '2026-12-01' },
		});
	});
});

describe('the results of slices', () => {
	const counts = (met: number, missed: number) => ({ met, missed, open: 1, attainment: 0 });
	const slice = (month: string, missed: number, amount: number | null) => ({
		agreement: { id: 'a', code: 'KF', version: '1.1' },
		...{ from: `${month}-01`, to: `${month}-30`, tickets: 3 },
		clauses: [{ clause: '2.1.4', metric: 'registration', before: counts(2, 0), after: counts(2, missed) }],
		kept: { before: 2, after: 2, difference: 0 },
		missed: { before: 0, after: missed, difference: missed },
		credits: {
			months: [{ month, before: { percent: 0, amount }, after: { percent: 5, amount } }],
			...{ before: amount, after: amount, difference: amount === null ? null : 0 },
		},
		changes: [],
		changesInAll: missed,
	});

	it('are none of none', () => expect(mergeResults([])).toBeNull());

	it('add up, clause by clause', () => {
		expect(mergeResults([slice('2026-10', 1, 0.1), slice('2026-11', 1, 0.2)])).toMatchObject({
			...{ from: '2026-10-01', to: '2026-11-30', tickets: 6, changesInAll: 2 },
			clauses: [
				{
					clause: '2.1.4',
					before: { met: 4, missed: 0, open: 2, attainment: 100 },
					after: { met: 4, missed: 2, open: 2 },
				},
			],
			missed: { before: 0, after: 2, difference: 2 },
			credits: {
				before: 0.3,
				after: 0.3,
				difference: 0,
				months: [{ month: '2026-10' }, { month: '2026-11' }],
			},
		});
	});

	it('have no sum of credits where one of them has no fee', () => {
		expect(mergeResults([slice('2026-10', 1, 1), slice('2026-11', 1, null)])?.credits).toMatchObject({
			...{ before: null, after: null, difference: null },
		});
	});
});
