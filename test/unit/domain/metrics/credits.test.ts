import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	attainment,
	creditOf,
	type CreditTerms,
} from '../../../../extensions/agreement-desk/src/domain/metrics/credits.ts';
import { judge } from '../../../../extensions/agreement-desk/src/domain/metrics/judge-timers.ts';
import type { TimerState } from '../../../../extensions/agreement-desk/src/domain/vocabulary.ts';

const terms: CreditTerms = {
	tiers: [
		{ attainment_below_percent: 95, credit_percent: 5 },
		{ attainment_below_percent: 90, credit_percent: 10 },
		{ attainment_below_percent: 80, credit_percent: 20 },
	],
	capPercent: 20,
	monthlyFee: 10_000,
};

const kept = (met: number, missed: number) => ({ met, missed });

describe('attainment', () => {
	it.each([
		[95, 5, 95],
		[0, 3, 0],
		[3, 0, 100],
	])('of %i kept and %i missed is %i %%', (met, missed, share) => {
		expect(attainment(kept(met, missed))).toBeCloseTo(share, 10);
	});

	it('is the very number that a limit is written as', () => {
		expect(attainment(kept(57, 43))).toBe(57);
		expect(attainment(kept(173, 77))).toBe(69.2);
		expect(attainment(kept(57, 143))).toBe(28.5);
	});

	it('is no hundred per cent where nothing was due', () => {
		expect(attainment(kept(0, 0))).toBeNull();
	});
});

describe('the credit of a month', () => {
	it.each([
		['nothing at the limit itself', [kept(95, 5)], 0, 0],
		['the first step below it', [kept(94, 6)], 5, 500],
		['the first step at the second limit', [kept(90, 10)], 5, 500],
		['the second step below 90 %', [kept(89, 11)], 10, 1000],
		['the second step at 80 %', [kept(80, 20)], 10, 1000],
		['the last step below it', [kept(79, 21)], 20, 2000],
		['the last step for nothing kept', [kept(0, 1)], 20, 2000],
		['that of the worst commitment, not the sum', [kept(94, 6), kept(89, 11)], 10, 1000],
		['nothing without a sample', [kept(0, 0)], 0, 0],
		['nothing without commitments', [], 0, 0],
	])('is %s', (_, commitments, percent, amount) => {
		expect(creditOf(commitments, terms)).toEqual({ percent, amount });
	});

	it('is nothing at any limit itself', () => {
		const limit = fc.integer({ min: 1, max: 9999 });
		fc.assert(
			fc.property(limit, fc.integer({ min: 1, max: 100 }), (hundredths, times) => {
				const met = hundredths * times;
				const at = { attainment_below_percent: hundredths / 100, credit_percent: 5 };
				const counts = kept(met, 10_000 * times - met);
				expect(creditOf([counts], { ...terms, tiers: [at] }).percent).toBe(0);
			}),
		);
	});

	it('stops at the cap', () => {
		expect(creditOf([kept(0, 1)], { ...terms, capPercent: 15 })).toEqual({ percent: 15, amount: 1500 });
	});

	it('is a share only where no fee was agreed', () => {
		expect(creditOf([kept(0, 1)], { ...terms, monthlyFee: null })).toEqual({ percent: 20, amount: null });
	});

	it.each([
		[0.1, 0.01],
		[0.09, 0],
		[33.33, 1.67],
		[1.01, 0.05],
	])('of a fee of %f is rounded half up to a hundredth', (monthlyFee, amount) => {
		expect(creditOf([kept(94, 6)], { ...terms, monthlyFee }).amount).toBe(amount);
	});

	it('never rises when more was kept', () => {
		const counts = fc.integer({ min: 1, max: 1000 });
		fc.assert(
			fc.property(counts, counts, (met, missed) => {
				const now = creditOf([kept(met, missed)], terms).percent;
				expect(creditOf([kept(met + 1, missed)], terms).percent).toBeLessThanOrEqual(now);
			}),
		);
	});
});

describe('judging a timer', () => {
	it.each<[TimerState, number | null, string]>([
		['met', 100, 'met'],
		['breached', 100, 'missed'],
		['running', 99, 'missed'],
		['running', 100, 'open'],
		['paused', null, 'open'],
		['superseded', 50, 'not_counted'],
		['cancelled', 50, 'not_counted'],
		['not_applicable', null, 'not_counted'],
	])('%s with a last instant of %s is %s at 100', (state, breachAt, judgement) => {
		expect(judge({ state, breachAt, commitment: { metric: 'registration' } }, 100)).toBe(judgement);
	});

	it('never finds a notice late that has not taken effect', () => {
		const notice = { state: 'running', breachAt: 50, commitment: { metric: 'suspension_notice' } } as const;
		expect(judge(notice, 100)).toBe('open');
	});
});
