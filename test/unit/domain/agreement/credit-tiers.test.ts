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
