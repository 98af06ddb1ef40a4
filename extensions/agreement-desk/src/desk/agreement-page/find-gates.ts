import { nextStatuses } from '../../domain/agreement/version-lifecycle.ts';
import type { LocalizedText } from '../../domain/localized-text.ts';
import type { AgreementStatus } from '../../domain/vocabulary.ts';
import type { Db } from '../../store/db.ts';
import { findPredecessor } from '../../store/agreement-versions.ts';
import { readAgreementRows } from '../../store/lock-agreement.ts';
import type { AgreementRow } from '../../store/tables.ts';
import { checkOverlap } from '../check-activation.ts';
import { checkAddedCommitments } from '../check-added-commitments.ts';
import { checkAgreementCalendar } from '../check-agreement-calendar.ts';
import { effectiveParameters } from '../effective-parameters.ts';
import { findAgreementGaps, gapComplaint } from '../find-agreement-gaps.ts';
import { Refusal, type Complaint } from '../refusal.ts';
import { partyNames, resolveParties } from '../resolve-parties.ts';

/** Something that stands in the way of a status. */
export interface Gate {
	readonly clause: string | null;
	/** The column of the version to look at; null for what lies elsewhere. */
	readonly column: string | null;
	readonly text: LocalizedText;
}

/** A status that a version can be given, and what is missing for it. */
export interface NextStatus {
	readonly status: AgreementStatus;
	readonly gates: readonly Gate[];
}

/**
 * What a person may make of a version, each with all that stands in its way at this instant (epoch ms): the checks of
 * the activation itself, asked one after the other instead of up to the first that fails. Writes nothing.
 */
export async function findNextStatuses(
	db: Db,
	row: AgreementRow,
	{ now }: { now: number },
): Promise<readonly NextStatus[]> {
	const next = nextStatuses[row.status ?? 'draft'];
	return Promise.all(
		next.map(async (status) => ({ status, gates: await gatesOf(db, row, { status, now }) })),
	);
}

async function gatesOf(
	db: Db,
	row: AgreementRow,
	{ status, now }: { status: AgreementStatus; now: number },
): Promise<readonly Gate[]> {
	if (status !== 'signed' && status !== 'active') return [];
	const signing = await signingGates(db, row, now);
	if (status === 'signed') return signing;
	return withoutRepeats([...signing, ...(await approvalGates(db, row, now))]);
}

async function signingGates(db: Db, row: AgreementRow, now: number): Promise<readonly Gate[]> {
	const { provider, customer } = await partyNames(db, row);
	const named = { ...row, provider_name: provider, customer_name: customer };
	const { parameters, gaps } = await findAgreementGaps(db, named);
	const checks = [
		() => resolveParties(db, row),
		() => checkAgreementCalendar(db, row, { parameters, now, approved: false }),
		async () => checkOverlap(db, row, await replacedBy(db, row)),
		() => checkAddedCommitments(db, row),
	];
	const refused: Gate[] = [];
	for (const check of checks) refused.push(...(await complaintsOf(check)));
	return withoutRepeats([...gaps.map(gapComplaint).map(toGate), ...refused]);
}

async function approvalGates(db: Db, row: AgreementRow, now: number): Promise<readonly Gate[]> {
	const parameters = await effectiveParameters(db, row);
	return complaintsOf(() => checkAgreementCalendar(db, row, { parameters, now, approved: true }));
}

async function replacedBy(db: Db, row: AgreementRow): Promise<AgreementRow | null> {
	if (row.supersedes !== null) return (await readAgreementRows(db, [row.supersedes]))[0] ?? null;
	const { code, customer, effective_from: from, id } = row;
	return findPredecessor(db, { code, customer: customer ?? '', from: from ?? 0, except: id });
}

/** What a check complains of; nothing when it passes. */
async function complaintsOf(check: () => Promise<unknown>): Promise<readonly Gate[]> {
	try {
		await check();
		return [];
	} catch (problem) {
		if (problem instanceof Refusal) return problem.complaints.map(toGate);
		throw problem;
	}
}

function toGate({ place, clause, text }: Complaint): Gate {
	const column = /^desk_agreements\.(\w+)/.exec(place)?.[1] ?? null;
	return { clause, column, text };
}

function withoutRepeats(gates: readonly Gate[]): readonly Gate[] {
	const said = new Set<string>();
	return gates.filter(({ column, text }) => {
		const key = `${column} ${text['en-US']}`;
		return said.has(key) ? false : said.add(key);
	});
}
