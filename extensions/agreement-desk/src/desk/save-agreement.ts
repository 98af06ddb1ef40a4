import { agreements } from '../../../../schema/collections/agreements.ts';
import { defaultLadder } from '../domain/agreement/default-ladder.ts';
import { ladderSchema } from '../domain/agreement/escalation-ladder.ts';
import { parameterKeys, definitionOf } from '../domain/agreement/parameters/index.ts';
import { isKept } from '../domain/agreement/version-lifecycle.ts';
import { text } from '../domain/localized-text.ts';
import { readVersionNumbers } from '../store/agreement-versions.ts';
import type { Db } from '../store/db.ts';
import { readAgreementRows } from '../store/lock-agreement.ts';
import type { AgreementRow } from '../store/tables.ts';
import {
	checkInstants,
	newVersion,
	presetColumns,
	readCandidate,
	type Candidate,
} from './agreement-candidate.ts';
import { checkAgreementContent } from './check-agreement-content.ts';
import { checkLadder } from './check-ladder.ts';
import { checkSupersedes } from './check-supersedes.ts';
import { checkTransition, refuseFrozen, statusName } from './check-transition.ts';
import { checkValues } from './check-values.ts';
import { enterStatus } from './enter-status.ts';
import type { Payload } from './payload.ts';
import { forbidden, invalid } from './refusal.ts';

const place = 'desk_agreements';

interface SaveContext {
	/** Epoch ms. */
	readonly now: number;
}

/**
 * Checks a new version before its row is inserted and returns the columns to add to it. It may become active in
 * the same request, if everything that this takes is there.
 *
 * @throws Refusal naming field and clause.
 */
export async function createAgreement(
	db: Db,
	payload: Payload,
	context: SaveContext,
): Promise<Partial<AgreementRow>> {
	const filled = { ...presetColumns(payload), ...payload };
	const candidate = readCandidate(filled, newVersion);
	checkInstants(db, candidate);
	const status = candidate.status ?? 'draft';
	if (status !== 'draft') checkTransition({ ...candidate, status: 'draft' }, status, payload);
	const kept = await checkVersion(db, candidate, filled);
	const entered = await enterStatus(db, { row: null, candidate: { ...candidate, ...kept } }, context);
	return { ...writtenLadder(payload), ...kept, ...entered, preset: null, stale_since: context.now };
}

/** Said by us and not by the column, whose default is that of the release it was made by. */
function writtenLadder({ escalation_ladder: given }: Payload): Partial<AgreementRow> {
	return given === undefined ? { escalation_ladder: [...defaultLadder] } : {};
}

/**
 * Checks a change of versions before it is made, and returns the columns to add to it. What has left the draft is
 * frozen; its status may go on.
 *
 * @throws Refusal naming field and clause.
 */
export async function changeAgreements(
	db: Db,
	{ keys, payload }: { keys: readonly string[]; payload: Payload },
	context: SaveContext,
): Promise<Partial<AgreementRow>> {
	const rows = await readAgreementRows(db, keys);
	if (rows.length > 1) refuseSeveral(payload);
	let columns: Partial<AgreementRow> = {};
	for (const row of rows) columns = { ...columns, ...(await changeAgreement(db, row, payload, context)) };
	return columns;
}

async function changeAgreement(
	db: Db,
	row: AgreementRow,
	payload: Payload,
	context: SaveContext,
): Promise<Partial<AgreementRow>> {
	const from = row.status ?? 'draft';
	const filled = { ...presetColumns(payload), ...payload };
	const candidate = readCandidate(filled, row);
	checkInstants(db, candidate);
	const to = candidate.status ?? from;
	if (to !== from) checkTransition(row, to, payload);
	const isEdited = from === 'draft' || to === 'draft';
	if (!isEdited) {
		refuseFrozen(row, payload);
		checkValues(agreements, payload);
	}
	const kept = isEdited ? await checkVersion(db, candidate, filled) : {};
	const entered = await enterStatus(db, { row, candidate: { ...candidate, ...kept } }, context);
	return {
		...(isEdited ? { ...kept, preset: null } : {}),
		...entered,
		...(to !== from || touchesParameters(filled) ? { stale_since: context.now } : {}),
	};
}

/** What may be said of several versions at once is what means the same for each of them. */
function refuseSeveral({ status }: Payload) {
	if (status === undefined || status === 'draft' || status === 'in_review') return;
	throw invalid(
		`${place}.status`,
		'1.1',
		text('签署、启用与终止请逐个版本进行', 'versions are signed, activated and terminated one at a time'),
	);
}

async function checkVersion(db: Db, candidate: Candidate, payload: Payload) {
	const kept = checkAgreementContent(candidate, payload);
	await checkVersionNumber(db, candidate);
	if (payload['supersedes'] !== undefined) await checkSupersedes(db, candidate);
	if (payload['escalation_ladder']) {
		const ladder = ladderSchema.parse(payload['escalation_ladder']);
		await checkLadder(db, ladder, { place: `${place}.escalation_ladder`, clause: '1.1' });
	}
	return kept;
}

async function checkVersionNumber(db: Db, { id, code, version }: Candidate) {
	const taken = await readVersionNumbers(db, { code: code ?? '', except: id ?? null });
	if (version === undefined || !taken.includes(version)) return;
	throw invalid(
		`${place}.version`,
		'1.1',
		text(
			`协议 ${code ?? ''} 已有版本 ${version}`,
			`agreement ${code ?? ''} already has a version ${version}`,
		),
	);
}

const parameterColumns = new Set<string>(
	parameterKeys.flatMap((key) => definitionOf(key).columns.map(({ name }) => name)),
);

function touchesParameters(payload: Payload): boolean {
	return Object.keys(payload).some((name) => parameterColumns.has(name));
}

/** @throws Refusal for a version that both sides have signed, or that was ever in force: tickets and statements rest on it. */
export async function removeAgreements(db: Db, keys: readonly string[]): Promise<void> {
	const kept = (await readAgreementRows(db, keys)).find(({ status }) => status !== null && isKept(status));
	if (!kept) return;
	const { code, version, status } = kept;
	throw forbidden(
		`${place}.status`,
		'1.1',
		text(
			`版本 ${code} ${version} 的状态为“${statusName(status ?? 'draft')}”，不能删除；如不再适用，请设为“已终止”`,
			`version ${code} ${version} is ${status ?? 'draft'} and cannot be deleted; set it to terminated if it no longer applies`,
		),
	);
}
