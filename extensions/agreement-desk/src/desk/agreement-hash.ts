import { createHash } from 'node:crypto';
import { contentText, type AgreementContent } from '../domain/agreement/agreement-content.ts';
import type { CustomCommitment } from '../domain/agreement/custom-commitment.ts';
import { creditTiersSchema } from '../domain/agreement/credit-tiers.ts';
import { unwrittenLadder } from '../domain/agreement/default-ladder.ts';
import { ladderSchema } from '../domain/agreement/escalation-ladder.ts';
import { fromColumns } from '../domain/agreement/parameters/columns.ts';
import { validateParameters } from '../domain/agreement/parameters/validate.ts';
import type { Candidate } from './agreement-candidate.ts';

/** All that the parties hold each other to, from the columns of a version. */
export function contentOf(version: Candidate, commitments: readonly CustomCommitment[]): AgreementContent {
	const { escalation_ladder: ladder } = version;
	return {
		code: version.code ?? '',
		version: version.version ?? '',
		provider: version.provider ?? null,
		customer: version.customer ?? null,
		calendar: version.calendar ?? null,
		effectiveFrom: version.effective_from ?? null,
		parameters: validateParameters(fromColumns(version)).parameters,
		ladder: ladder ? ladderSchema.parse(ladder) : unwrittenLadder,
		creditTiers: creditTiersSchema.parse(version.credit_tiers ?? []),
		creditCapPercent: version.credit_cap_percent ?? null,
		monthlyFee:
			typeof version.monthly_fee === 'string' ? Number(version.monthly_fee) : (version.monthly_fee ?? null),
		commitments,
	};
}

/** SHA-256 of the content, in hexadecimal: what a frozen version is held to. */
export function contentHash(content: AgreementContent): string {
	return createHash('sha256').update(contentText(content)).digest('hex');
}
