import { describe, expect, it } from 'vitest';
import {
	creditTiersSchema,
	defaultCreditTiers,
} from '../../../../extensions/agreement-desk/src/domain/agreement/credit-tiers.ts';

const tier = (below: number, credit: number) => ({ attainment_below_percent: below, credit_percent: credit });

describe('credit tiers', () => {
	it('are put in order, the best attainment first', () => {
		const parsed = creditTiersSchema.parse([tier(80, 20), tier(95, 5), tier(90, 10)]);
		expect(parsed).toEqual(defaultCreditTiers);
	});

	it.each([
		['none', []],
		['one of everything', [tier(100, 100)]],
		['two with the same credit', [tier(95, 5), tier(90, 5)]],
		['parts of a percent', [tier(99.5, 0.5)]],
	])('may be %s', (_, tiers) => {
		expect(creditTiersSchema.safeParse(tiers).success).toBe(true);
	});

	it.each<[unknown, string]>([
		[tier(95, 5), 'must be a list of tiers'],
		[Array.from({ length: 21 }, (_, i) => tier(i + 1, 5)), 'must have at most 20 tiers'],
		[[tier(95, 5), tier(95, 5)], 'names the same attainment_below_percent twice'],
		[[tier(95, 10), tier(90, 5)], 'must not give a smaller credit for a lower attainment'],
		[[{ ...tier(95, 5), attainment_below_percent: '95' }], 'must be a number'],
		[[tier(0, 5)], 'must be above zero'],
		[[tier(100.5, 5)], 'must be at most 100'],
		[[{ ...tier(95, 5), credit_percent: null }], 'must be a number'],
		[[tier(95, -1)], 'must be 0 to 100'],
		[[tier(95, 101)], 'must be 0 to 100'],
		[[95], 'must be {attainment_below_percent, credit_percent}'],
	])('%j: %s', (tiers, sentence) => {
		expect(creditTiersSchema.safeParse(tiers).error?.issues.map(({ message }) => message)).toEqual([
			sentence,
		]);
	});

	it.each([
		['twice the same attainment', [tier(95, 5), tier(95, 6)]],
		['less for less', [tier(95, 10), tier(90, 5)]],
		['nothing below zero', [tier(0, 5)]],
		['more than all', [tier(101, 5)]],
		['a credit above the fee', [tier(95, 101)]],
		['a credit below zero', [tier(95, -1)]],
		['a text', [{ ...tier(95, 5), credit_percent: '5' }]],
		['a misspelt member', [{ ...tier(95, 5), cap: 1 }]],
		['no list', tier(95, 5)],
	])('cannot be %s', (_, tiers) => {
		expect(creditTiersSchema.safeParse(tiers).success).toBe(false);
	});
});
