import { z } from 'zod';

/** What the customer gets back for a period in which less was kept than this share of the promises. */
export const creditTierSchema = z.strictObject({
	attainment_below_percent: z.number().positive().max(100),
	credit_percent: z.number().min(0).max(100),
});

export type CreditTier = z.infer<typeof creditTierSchema>;

export const creditTiersSchema = z
	.array(creditTierSchema)
	.max(20)
	.refine((tiers) => new Set(tiers.map((tier) => tier.attainment_below_percent)).size === tiers.length, {
		message: 'two tiers have the same attainment_below_percent',
	})
	.transform((tiers) => tiers.toSorted((a, b) => b.attainment_below_percent - a.attainment_below_percent))
	.refine(neverLess, { message: 'a lower attainment must not give a smaller credit' });

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
