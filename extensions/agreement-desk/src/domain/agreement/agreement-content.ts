import { iso } from '../iso.ts';
import type { CreditTier } from './credit-tiers.ts';
import type { CustomCommitment } from './custom-commitment.ts';
import type { LadderStep } from './escalation-ladder.ts';
import type { AgreementParameters } from './parameters/index.ts';

/** All that the parties hold each other to in one version. Parties and calendar are keys of their rows. */
export interface AgreementContent {
	readonly code: string;
	readonly version: string;
	readonly provider: string | null;
	readonly customer: string | null;
	readonly calendar: string | null;
	/** Epoch ms. */
	readonly effectiveFrom: number | null;
	/** The answers to the questions of reading are among them. */
	readonly parameters: AgreementParameters;
	readonly ladder: readonly LadderStep[];
	readonly creditTiers: readonly CreditTier[];
	readonly creditCapPercent: number | null;
	/** CNY. */
	readonly monthlyFee: number | null;
	readonly commitments: readonly CustomCommitment[];
}

/**
 * The one text of a content, whatever the order in which it was entered and the database it was read from: JSON
 * with sorted keys, instants in ISO 8601, and what has not been agreed left out, so that a release that knows more
 * parameters gives the same text. Whoever takes its SHA-256 can verify a frozen version.
 */
export function contentText(content: AgreementContent): string {
	const { commitments, effectiveFrom, monthlyFee, ...rest } = content;
	return JSON.stringify(
		canonical({
			...rest,
			effectiveFrom: iso(effectiveFrom),
			monthlyFee: monthlyFee === null ? null : monthlyFee.toFixed(2),
			// The key of a row is nothing that anybody agreed on.
			commitments: commitments
				.map(({ id: _id, ...agreed }) => agreed)
				.toSorted((a, b) => compare(a.key, b.key)),
		}),
	);
}

function canonical(value: unknown): unknown {
	if (typeof value === 'number') return sixDigits(value);
	if (Array.isArray(value)) return value.map(canonical);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([, member]) => member !== undefined && member !== null)
			.toSorted(([a], [b]) => compare(a, b))
			.map(([name, member]) => [name, canonical(member)]),
	);
}

/** By code unit, which no locale changes. */
function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Some databases keep single-precision numbers; six digits come back from all of them as they went in. */
function sixDigits(value: number): number {
	return Number.isInteger(value) ? value : Number(value.toPrecision(6));
}
