import { z } from 'zod';

/** What the customer gets back for a period in which less was kept than this share of the promises. */
export const creditTierSchema = z.strictObject(
	{
		attainment_below_percent: z
			.number('must be a number')
			.positive('must be above zero')
			.max(100, 'must be at most 100'),
		credit_percent: z.number('must be a number').min(0, 'must be 0 to 100').max(100, 'must be 0 to 100'),
	},
	'must be {attainment_below_percent, credit_percent}',
);

export type CreditTier = z.infer<typeof creditTierSchema>;

export const creditTiersSchema = z
	.array(creditTierSchema, 'must be a list of tiers')
	.max(20, 'must have at most 20 tiers')
	.refine((tiers) => new Set(tiers.map((tier) => tier.attainment_below_percent)).size === tiers.length, {
		message: 'names the same attainment_below_percent twice',
	})
	.transform((tiers) => tiers.toSorted((a, b) => b.attainment_below_percent - a.attainment_below_percent))
	.refine(neverLess, { message: 'must not give a smaller credit for a lower attainment' });

/** Best attainment first: from there on the credits may only grow. */
function neverLess(tiers: readonly CreditTier[]): boolean {
	return tiers.every((tier, place) => tier.credit_percent >= (tiers[place - 1]?.credit_percent ?? 0));
}

/** What a new agreement starts with, in percent of the fee of the period. */
export const defaultCreditTiers: readonly CreditTier[] = [
	{ attainment_below_percent: 95, credit_percent: 5 },
	{ attainment_below_percent: 90, credit_percent: 10 },
	{ attainment_below_percent: 80, credit_percent: 20 },
];

/** No more than this share of the fee of a period is ever given back. */
export const defaultCreditCapPercent = 20;
