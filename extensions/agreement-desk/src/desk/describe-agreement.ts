import type { Commitment } from '../domain/agreement/commitment.ts';
import { completenessOf, type Completeness } from '../domain/agreement/completeness.ts';
import type { AgreementParameters } from '../domain/agreement/parameters/index.ts';
import type { LocalizedText } from '../domain/localized-text.ts';
import type { CommitmentOrigin } from '../domain/vocabulary.ts';
import { iso } from '../domain/iso.ts';
import type { Db } from '../store/db.ts';
import { readAgreements } from '../store/find-agreement-in-force.ts';
import type { AgreementRow } from '../store/tables.ts';
import { contentHash, contentOf } from './agreement-hash.ts';
import { customCommitmentsOf } from './custom-commitments.ts';
import { effectiveParameters } from './effective-parameters.ts';
import { findAgreement } from './find-agreement.ts';
import { findAgreementGaps } from './find-agreement-gaps.ts';
import { governingAgreement } from './governing-agreement.ts';
import { partyNames } from './resolve-parties.ts';

export interface AgreementDescription {
	readonly id: string;
	readonly code: string;
	readonly version: string;
	readonly status: AgreementRow['status'];
	/** ISO 8601. */
	readonly effective_from: string | null;
	readonly effective_to: string | null;
	readonly supersedes: string | null;
	readonly content_hash: string | null;
	/** Whether the content still is what its hash was taken of; null for a version that has none. */
	readonly verified: boolean | null;
	readonly parameters: AgreementParameters;
	readonly commitments: readonly DescribedCommitment[];
	readonly calendar: { readonly id: string; readonly name: string; readonly revision: string } | null;
	readonly completeness: AgreementCompleteness;
}

export type DescribedCommitment = Omit<Commitment, 'rules'> & { readonly origin: CommitmentOrigin };

export interface AgreementCompleteness extends Completeness {
	/** What stands in the way of signing or activating it. */
	readonly gaps: readonly {
		readonly clause: string;
		readonly key: string;
		readonly column: string;
		readonly text: LocalizedText;
	}[];
}

/** A version with everything that follows from it, and whether its content is unchanged. @throws Refusal when there is none. */
export async function describeAgreement(db: Db, id: unknown): Promise<AgreementDescription> {
	const row = await findAgreement(db, id);
	const [found] = await readAgreements(db, [row.id]);
	const governing = found ? await governingAgreement(db, found) : null;
	const custom = await customCommitmentsOf(db, row);
	const added = new Set(custom.map(({ key }) => key));
	const { content_hash } = row;
	return {
		id: row.id,
		code: row.code,
		version: row.version,
		status: row.status,
		effective_from: iso(row.effective_from),
		effective_to: iso(row.effective_to),
		supersedes: row.supersedes,
		content_hash,
		verified: content_hash === null ? null : contentHash(contentOf(row, custom)) === content_hash,
		parameters: await effectiveParameters(db, row),
		commitments: (governing?.commitments ?? []).map(({ rules: _rules, ...commitment }) => ({
			...commitment,
			origin: added.has(commitment.key) ? 'custom' : 'compiled',
		})),
		calendar: governing && pickCalendar(governing.calendar),
		completeness: await completeness(db, row),
	};
}

/** How far a version is filled in, and what is missing. @throws Refusal when there is none. */
export async function agreementCompleteness(db: Db, id: unknown): Promise<AgreementCompleteness> {
	return completeness(db, await findAgreement(db, id));
}

async function completeness(db: Db, row: AgreementRow): Promise<AgreementCompleteness> {
	const { provider, customer } = await partyNames(db, row);
	const { gaps } = await findAgreementGaps(db, { ...row, provider_name: provider, customer_name: customer });
	return { ...completenessOf(await effectiveParameters(db, row)), gaps };
}

function pickCalendar({ id, name, revision }: { id: string; name: string; revision: string }) {
	return { id, name, revision };
}
