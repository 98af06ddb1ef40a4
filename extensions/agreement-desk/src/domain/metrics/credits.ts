/** A step of the credit table: below this attainment, so much of the monthly fee is credited. */
export interface CreditTier {
	/** 0 to 100. */
	readonly attainment_below_percent: number;
	readonly credit_percent: number;
}

/** What was agreed about service credits (supplementary term S-6). */
export interface CreditTerms {
	readonly tiers: readonly CreditTier[];
	/** No month costs the provider more than this share of the fee. */
	readonly capPercent: number;
	/** In yuan, or whatever the fee is in; null where credits are shares only. */
	readonly monthlyFee: number | null;
}

/** How often a commitment was kept and missed in a period. */
export interface Kept {
	readonly met: number;
	readonly missed: number;
}

export interface Credit {
	/** Of the monthly fee, 0 to 100, after the cap. */
	readonly percent: number;
	/** In the currency of the fee, rounded half up to 0.01; null without a fee. */
	readonly amount: number | null;
}

/** The share that was kept, 0 to 100; null where nothing was due: no sample is no hundred per cent. */
export function attainment({ met, missed }: Kept): number | null {
	const all = met + missed;
	// in this order the quotient is rounded once, as a limit such as 69.2 is: 173 of 250 are no less than it
	return all === 0 ? null : (met * 100) / all;
}

/** The credit of one month: that of its worst commitment, up to the cap. */
export function creditOf(commitments: readonly Kept[], terms: CreditTerms): Credit {
	const percents = commitments.map((kept) => creditPercent(attainment(kept), terms.tiers));
	const percent = Math.min(Math.max(0, ...percents), terms.capPercent);
	const amount = terms.monthlyFee === null ? null : roundHalfUp(terms.monthlyFee * percent) / 100;
	return { percent, amount };
}

/** The lowest step that the attainment falls under decides. */
function creditPercent(share: number | null, tiers: readonly CreditTier[]): number {
	if (share === null) return 0;
	const below = tiers.filter(({ attainment_below_percent: limit }) => share < limit);
	return Math.max(0, ...below.map(({ credit_percent: percent }) => percent));
}

/** Half a fen goes up. The tiny addition undoes what binary fractions take away. */
function roundHalfUp(value: number): number {
	return Math.floor(value + 0.5 + Math.abs(value) * Number.EPSILON);
}
