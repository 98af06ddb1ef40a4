import type { Commitment } from '../../domain/agreement/commitment.ts';
import { compileCommitments } from '../../domain/agreement/compile-commitments.ts';
import { toCommitment, type CustomCommitment } from '../../domain/agreement/custom-commitment.ts';
import type { ParameterKey } from '../../domain/agreement/parameters/index.ts';
import { readingAnswers } from '../../domain/agreement/reading-rules.ts';
import { text, type LocalizedText } from '../../domain/localized-text.ts';
import type { AgreementStatus, CommitmentOrigin, Metric } from '../../domain/vocabulary.ts';
import { metricNames } from '../../domain/wording/metric-names.ts';
import { targetInWords } from '../../domain/wording/target-in-words.ts';
import { iso } from '../../domain/iso.ts';
import { readVersionsOf, type VersionOf } from '../../store/agreement-versions.ts';
import type { Db } from '../../store/db.ts';
import { readCalendarNames } from '../../store/read-calendar.ts';
import { readOrganizations } from '../../store/read-organizations.ts';
import type { AgreementRow } from '../../store/tables.ts';
import { contentHash, contentOf } from '../agreement-hash.ts';
import { parametersOf } from '../agreement-parameters.ts';
import { stepWords } from '../content-words.ts';
import { customCommitmentsOf } from '../custom-commitments.ts';
import { agreementCompleteness, type AgreementCompleteness } from '../describe-agreement.ts';
import { effectiveParameters } from '../effective-parameters.ts';
import { findAgreement } from '../find-agreement.ts';
import { findNextStatuses, type NextStatus } from './find-gates.ts';
import { measureInWords } from './measure-in-words.ts';
import { pageArticles, pageSections, type PageArticle, type PageSection } from './page-clauses.ts';
import { pageRows, type PageRows } from './page-rows.ts';
import { pageValues, type PageValue } from './page-values.ts';

interface Named {
	readonly id: string;
	readonly name: string;
}

export interface PageCommitment {
	readonly key: string;
	readonly clause: string;
	readonly metric: Metric;
	readonly name: LocalizedText;
	readonly target: LocalizedText;
	readonly measured: LocalizedText;
	readonly origin: CommitmentOrigin;
	/** The row of one that was added to a draft; null for one that follows from the values. */
	readonly row: string | null;
}

/** A version as a page that one reads like a contract. Instants are ISO 8601. */
export interface AgreementPage {
	readonly id: string;
	readonly code: string;
	readonly version: string;
	readonly title: string | null;
	readonly status: AgreementStatus;
	readonly provider: Named | null;
	readonly customer: Named | null;
	readonly calendar: (Named & { readonly timezone: string }) | null;
	readonly effective_from: string | null;
	readonly effective_to: string | null;
	readonly signed_at: string | null;
	readonly signed_by_provider: string | null;
	readonly signed_by_customer: string | null;
	readonly activated_at: string | null;
	readonly content_hash: string | null;
	/** Whether the content still is what its hash was taken of; null for a version that has none. */
	readonly verified: boolean | null;
	readonly supersedes: string | null;
	/** All versions of this agreement with this customer, the latest first. */
	readonly versions: readonly VersionOf[];
	readonly articles: readonly PageArticle[];
	readonly sections: readonly PageSection[];
	readonly values: Readonly<Record<ParameterKey, PageValue>>;
	/** How lists of small records are edited. */
	readonly rows: PageRows;
	readonly commitments: readonly PageCommitment[];
	/** The escalation ladder, step by step. */
	readonly ladder: readonly LocalizedText[];
	readonly credits: {
		readonly tiers: readonly { readonly below: number; readonly credit: number }[];
		readonly cap: number | null;
		/** CNY a month. */
		readonly fee: number | null;
	};
	readonly completeness: AgreementCompleteness;
	readonly next: readonly NextStatus[];
}

/** @throws Refusal when there is none. */
export async function describePage(db: Db, id: unknown, { now }: { now: number }): Promise<AgreementPage> {
	const row = await findAgreement(db, id);
	const own = parametersOf(row);
	const custom = await customCommitmentsOf(db, row);
	const [effective, commitments, completeness, next, names, versions] = await Promise.all([
		effectiveParameters(db, row),
		describeCommitments(db, row, custom),
		agreementCompleteness(db, row.id),
		findNextStatuses(db, row, { now }),
		readNames(db, row),
		readVersionsOf(db, row),
	]);
	return {
		...header(row),
		...names,
		verified: verified(row, custom),
		versions,
		articles: pageArticles(effective),
		sections: pageSections(),
		values: pageValues(row, { own, effective }),
		rows: pageRows,
		commitments,
		...money(row),
		completeness,
		next,
	};
}

function header(row: AgreementRow) {
	const { id, code, version, title, supersedes, content_hash, signed_by_provider, signed_by_customer } = row;
	return {
		...{ id, code, version, title, supersedes, content_hash, signed_by_provider, signed_by_customer },
		status: row.status ?? 'draft',
		effective_from: iso(row.effective_from),
		effective_to: iso(row.effective_to),
		signed_at: iso(row.signed_at),
		activated_at: iso(row.activated_at),
	};
}

async function readNames(db: Db, { provider, customer, calendar }: AgreementRow) {
	const [parties, calendars] = await Promise.all([
		readOrganizations(db, present([provider, customer])),
		readCalendarNames(db, present([calendar])),
	]);
	const party = (id: string | null) => {
		const found = parties.find((one) => one.id === id);
		return found ? { id: found.id, name: found.name } : null;
	};
	return { provider: party(provider), customer: party(customer), calendar: calendars[0] ?? null };
}

function present(ids: readonly (string | null)[]): string[] {
	return ids.filter((id) => id !== null);
}

function verified(row: AgreementRow, custom: readonly CustomCommitment[]): boolean | null {
	if (row.content_hash === null) return null;
	return contentHash(contentOf(row, custom)) === row.content_hash;
}

async function describeCommitments(
	db: Db,
	row: AgreementRow,
	custom: readonly CustomCommitment[],
): Promise<readonly PageCommitment[]> {
	const parameters = parametersOf(row);
	const rules = readingAnswers(parameters);
	const calendars = await readCalendarNames(db, present(custom.map(({ calendar }) => calendar)));
	const describe = (commitment: Commitment, added: string | null): PageCommitment => {
		const { key, clause, metric, target, calendar } = commitment;
		const own = calendars.find(({ id }) => id === calendar)?.name ?? null;
		return {
			...{ key, clause, metric, name: metricNames[metric], row: added },
			target: text(targetInWords(target, 'zh-CN'), targetInWords(target, 'en-US')),
			measured: measureInWords(commitment, own),
			origin: added === null ? 'compiled' : 'custom',
		};
	};
	return [
		...compileCommitments(parameters).map((one) => describe(one, null)),
		...custom.map((one) => describe(toCommitment(one, rules), one.id)),
	];
}

function money(row: AgreementRow) {
	const { ladder, creditTiers, creditCapPercent, monthlyFee } = contentOf(row, []);
	return {
		ladder: ladder.map((step) => text(stepWords(step, 'zh-CN'), stepWords(step, 'en-US'))),
		credits: {
			tiers: creditTiers.map(({ attainment_below_percent: below, credit_percent: credit }) => ({
				below,
				credit,
			})),
			cap: creditCapPercent,
			fee: monthlyFee,
		},
	};
}
