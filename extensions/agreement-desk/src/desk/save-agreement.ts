import { ladderSchema } from '../domain/agreement/escalation-ladder.ts';
import { parameterNames } from '../domain/agreement/parameters.ts';
import { validateParameters } from '../domain/agreement/validate-parameters.ts';
import { text } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { readAgreementRows } from '../store/lock-agreement.ts';
import type { AgreementRow } from '../store/tables.ts';
import { checkActivation } from './check-activation.ts';
import { parametersOf } from './governing-agreement.ts';
import { readInstant, type Payload } from './payload.ts';
import { forbidden, invalid } from './refusal.ts';
import { shown } from '../domain/shown.ts';

const place = 'desk_agreements';

interface SaveContext {
	/** Epoch ms. */
	readonly now: number;
}

/**
 * Checks a new version before its row is inserted and returns the columns to add to it.
 *
 * @throws Refusal naming field and clause.
 */
export async function createAgreement(
	db: Db,
	payload: Payload,
	context: SaveContext,
): Promise<{ stale_since: number }> {
	const candidate = readCandidate(payload, {});
	checkContent(candidate, payload);
	if (candidate.status === 'active') await checkActivation(db, candidate, context);
	return { stale_since: context.now };
}

/**
 * Checks a change of versions before it is made. An active version is frozen: it may only end.
 *
 * @throws Refusal naming field and clause.
 */
export async function changeAgreements(
	db: Db,
	{ keys, payload }: { keys: readonly string[]; payload: Payload },
	context: SaveContext,
): Promise<{ stale_since?: number }> {
	for (const row of await readAgreementRows(db, keys)) {
		if (row.status !== 'draft') {
			refuseFrozen(row, payload);
			continue;
		}
		const candidate = readCandidate(payload, row);
		checkContent(candidate, payload);
		if (candidate.status === 'active') await checkActivation(db, candidate, context);
	}
	return parameterNames.some((name) => name in payload) ? { stale_since: context.now } : {};
}

/** @throws Refusal for a version that was ever in force: tickets and statements rest on it. */
export async function removeAgreements(db: Db, keys: readonly string[]): Promise<void> {
	const kept = (await readAgreementRows(db, keys)).find(({ status }) => status !== 'draft');
	if (!kept) return;
	throw forbidden(
		`${place}.status`,
		'1.1',
		text(
			`版本 ${kept.code} ${kept.version} 曾经生效，不能删除；如不再适用，请设为“已终止”`,
			`version ${kept.code} ${kept.version} has been in force and cannot be deleted; set it to terminated instead`,
		),
	);
}

function readCandidate(payload: Payload, row: Partial<AgreementRow>): Partial<AgreementRow> {
	const from =
		payload['effective_from'] === undefined
			? row.effective_from
			: readInstant(payload, place, 'effective_from');
	const to =
		payload['effective_to'] === undefined ? row.effective_to : readInstant(payload, place, 'effective_to');
	return { ...row, ...payload, effective_from: from ?? null, effective_to: to ?? null };
}

function checkContent(candidate: Partial<AgreementRow>, payload: Payload) {
	const { parameters, problems } = validateParameters(parametersOf(candidate));
	const emptied = parameterNames.find((name) => payload[name] === null);
	const [problem] = emptied ? [{ field: emptied, clause: null, sentence: 'cannot be empty' }] : problems;
	if (problem || !parameters) {
		throw invalid(
			`${place}.${problem?.field ?? ''}`,
			problem?.clause ?? null,
			text(chineseProblem(candidate, problem?.field), problem?.sentence ?? ''),
		);
	}
	checkLadder(candidate.escalation_ladder);
	checkPeriod(candidate);
}

function chineseProblem(candidate: Partial<AgreementRow>, field: keyof AgreementRow | undefined): string {
	const value = field ? candidate[field] : null;
	if (field?.endsWith('_basis')) return '只能是 business（业务时间）或 calendar（自然时间）';
	if (field?.endsWith('_unit')) return '只能是 hours（小时）或 working_days（工作日）';
	return `必须是大于零的合理数值，不能是 ${shown(value)}；工作日须为整数`;
}

function checkLadder(ladder: unknown) {
	if (ladder === undefined || ladder === null) return;
	const parsed = ladderSchema.safeParse(ladder);
	if (parsed.success) return;
	const issue = parsed.error.issues[0];
	const where = [`${place}.escalation_ladder`, ...(issue?.path ?? [])].join('.');
	throw invalid(
		where,
		null,
		text(`升级规则不正确：${issue?.message ?? ''}`, `is not a valid ladder: ${issue?.message ?? ''}`),
	);
}

function checkPeriod({ effective_from, effective_to }: Partial<AgreementRow>) {
	if (typeof effective_from !== 'number') {
		throw invalid(`${place}.effective_from`, '1.1', text('必填', 'is required'));
	}
	if (typeof effective_to === 'number' && effective_to <= effective_from) {
		throw invalid(
			`${place}.effective_to`,
			'1.1',
			text('失效时间必须晚于生效时间', 'must be later than effective_from'),
		);
	}
}

/** What may still be said of a version that is or was in force. */
const allowedAfterActivation = new Set(['status', 'effective_to', 'title']);

function refuseFrozen(row: AgreementRow, payload: Payload) {
	const name = Object.keys(payload).find(
		(field) => payload[field] !== undefined && !allowedAfterActivation.has(field),
	);
	const backwards =
		payload['status'] !== undefined && payload['status'] !== row.status && payload['status'] !== 'terminated';
	if (!name && !backwards && row.status === 'active') {
		checkPeriod(readCandidate(payload, row));
		return;
	}
	if (!name && !backwards && Object.keys(payload).every((field) => field === 'title')) return;
	throw forbidden(
		`${place}.${name ?? 'status'}`,
		'1.1',
		text(
			`版本 ${row.code} ${row.version} 已生效或已终止，内容冻结；请新建一个版本`,
			`version ${row.code} ${row.version} is frozen since it was activated; make a new version instead`,
		),
	);
}
