import { DAY_MS } from '../domain/calendar/local-day.ts';
import { text } from '../domain/localized-text.ts';
import type { AgreementStatus } from '../domain/vocabulary.ts';
import type { Db } from '../store/db.ts';
import type { AgreementRow } from '../store/tables.ts';
import type { Candidate } from './agreement-candidate.ts';
import { contentHash, contentOf } from './agreement-hash.ts';
import { checkActivation, checkOverlap } from './check-activation.ts';
import { checkAddedCommitments } from './check-added-commitments.ts';
import { checkPeriod } from './check-agreement-content.ts';
import { forbidden, invalid } from './refusal.ts';
import { reserveCustomer } from './reserve-customer.ts';

/** A version as it is stored (null: not yet) and as it would be. */
interface Change {
	readonly row: AgreementRow | null;
	readonly candidate: Candidate;
}

/**
 * What it takes for a version to be in the status that a change leads to, and the columns that this adds to it.
 * That the one may follow the other has been checked. `now` is epoch ms.
 *
 * @throws Refusal naming field and clause.
 */
export async function enterStatus(
	db: Db,
	change: Change,
	{ now }: { now: number },
): Promise<Partial<AgreementRow>> {
	const { row, candidate } = change;
	const from = row?.status ?? 'draft';
	const to = candidate.status ?? from;
	if (from === to) {
		if (to === 'active') await checkNewEnd(db, change, now);
		return {};
	}
	switch (to) {
		case 'signed': {
			const frozen = await freeze(db, change, { now, approved: false });
			return { ...frozen, signed_at: candidate.signed_at ?? now };
		}
		case 'active':
			return { ...(await freeze(db, change, { now, approved: true })), activated_at: now };
		case 'terminated':
			return { effective_to: await endOf(db, change, { from, now }) };
		case 'draft':
		case 'in_review':
		case 'superseded':
			return {};
	}
}

/** All that was agreed is checked once more, copied from where it stands in rows of its own, and held to its hash. */
async function freeze(
	db: Db,
	{ row, candidate }: Change,
	check: { now: number; approved: boolean },
): Promise<Partial<AgreementRow>> {
	checkSignature(candidate, check.now);
	await reserveCustomer(db, candidate, check);
	const columns = await checkActivation(db, candidate, check);
	const commitments = await checkAddedCommitments(db, row);
	const hash = contentHash(contentOf({ ...candidate, ...columns }, commitments));
	// A version that was signed says what it said then, or somebody has changed it past the desk.
	if (row?.content_hash && row.content_hash !== hash) throw tampered(row);
	return { ...columns, custom_commitments: [...commitments], content_hash: hash };
}

/** Somewhere on earth it is a day later than here. */
const mayLieAheadMs = DAY_MS;

function checkSignature({ signed_at }: Candidate, now: number): void {
	if (typeof signed_at !== 'number' || signed_at <= now + mayLieAheadMs) return;
	throw invalid(
		'desk_agreements.signed_at',
		'1.1',
		text('签署时间不能在将来', 'lies in the future: nobody has signed yet'),
	);
}

function tampered({ code, version }: AgreementRow) {
	return forbidden(
		'desk_agreements.content_hash',
		'1.1',
		text(
			`版本 ${code} ${version} 的内容与签署时的校验值不符，不能启用；请查明数据库的改动，并新建版本`,
			`the content of version ${code} ${version} is not what was signed, so it cannot be activated; find out who changed the database, and make a new version`,
		),
	);
}

/** Of a version in force only the end may change, and not into the time of another one. */
async function checkNewEnd(db: Db, { row, candidate }: Change, now: number): Promise<void> {
	if ((candidate.effective_to ?? null) === (row?.effective_to ?? null)) return;
	checkPeriod(candidate);
	await reserveCustomer(db, candidate, { now });
	await checkOverlap(db, candidate, null);
}

/**
 * When a version that is terminated ends: now, unless another instant is given with it. One that had not begun was
 * never in force, and its time is empty.
 */
async function endOf(
	db: Db,
	change: Change,
	{ from, now }: { from: AgreementStatus; now: number },
): Promise<number> {
	const { row, candidate } = change;
	const begin = candidate.effective_from ?? now;
	if (from === 'signed') return begin;
	const end = candidate.effective_to ?? null;
	const given = end !== null && end !== row?.effective_to;
	if (!given) return Math.max(begin, Math.min(end ?? now, now));
	await checkNewEnd(db, change, now);
	return end;
}
