import { commitments as definition } from '../../../../schema/collections/commitments.ts';
import { checkCommitment, type CommitmentProblem } from '../domain/agreement/check-commitment.ts';
import { customCommitmentDefaults } from '../domain/agreement/custom-commitment.ts';
import { text } from '../domain/localized-text.ts';
import { readCommitmentKeys, readCommitmentRows } from '../store/commitments.ts';
import type { Db } from '../store/db.ts';
import { readAgreementRows } from '../store/lock-agreement.ts';
import type { CommitmentRow } from '../store/tables.ts';
import { usableCalendar } from './check-agreement-calendar.ts';
import { rounded } from './check-agreement-content.ts';
import { statusName } from './check-transition.ts';
import { checkLadder } from './check-ladder.ts';
import { checkValues } from './check-values.ts';
import type { Payload } from './payload.ts';
import { forbidden, invalid, invalidAll, type Complaint } from './refusal.ts';

const place = 'desk_commitments';

/**
 * Checks a commitment that is added to a draft, and returns the columns to add to it.
 *
 * @throws Refusal naming field and clause.
 */
export async function createCommitment(
	db: Db,
	payload: Payload,
	context: { newId: () => string },
): Promise<Partial<CommitmentRow>> {
	const { agreement } = payload;
	await requireDraft(db, agreement);
	const id = typeof payload['id'] === 'string' ? payload['id'] : context.newId();
	return {
		id,
		...(await checkedColumns(db, { key: null, ...customCommitmentDefaults, ...given(payload), id }, payload)),
		origin: 'custom',
	};
}

/**
 * Checks a change of commitments that were added to a draft, and returns the columns to add to it. Those that
 * follow from the parameters of a version are changed there.
 *
 * @throws Refusal naming field and clause.
 */
export async function changeCommitments(
	db: Db,
	{ keys, payload }: { keys: readonly string[]; payload: Payload },
): Promise<Partial<CommitmentRow>> {
	const rows = await readCommitmentRows(db, keys);
	let columns: Partial<CommitmentRow> = {};
	for (const row of rows) {
		await requireOpen(db, row, payload);
		const checked = await checkedColumns(db, { ...row, ...given(payload) }, payload);
		columns = { ...columns, ...onlyGiven(checked, payload) };
	}
	return columns;
}

/** One payload may be meant for several rows: of each, what was not sent stays. */
function onlyGiven(columns: Partial<CommitmentRow>, payload: Payload): Partial<CommitmentRow> {
	return Object.fromEntries(Object.entries(columns).filter(([name]) => payload[name] !== undefined));
}

/** @throws Refusal for a commitment that follows from the parameters, and for one of a version that is no draft. */
export async function removeCommitments(db: Db, keys: readonly string[]): Promise<void> {
	for (const row of await readCommitmentRows(db, keys)) await requireOpen(db, row, {});
}

async function requireOpen(db: Db, row: CommitmentRow, payload: Payload): Promise<void> {
	const at = [place, Object.keys(payload).join(', ')].filter((piece) => piece !== '').join('.');
	if (row.origin !== 'custom') {
		throw forbidden(
			at,
			row.clause,
			text(
				`承诺 ${row.key ?? ''} 由协议约定值自动得出，请在协议中修改对应的约定值`,
				`commitment ${row.key ?? ''} follows from the parameters of the agreement; change the parameter instead`,
			),
		);
	}
	if (payload['agreement'] !== undefined && payload['agreement'] !== row.agreement) {
		throw forbidden(
			`${place}.agreement`,
			'1.1',
			text(
				'不能移到另一个协议版本，请在该版本中另行添加',
				'cannot move to another version; add one there instead',
			),
		);
	}
	await requireDraft(db, row.agreement);
}

async function requireDraft(db: Db, key: unknown): Promise<void> {
	const [agreement] = typeof key === 'string' && isKey(key) ? await readAgreementRows(db, [key]) : [];
	if (!agreement) {
		throw invalid(
			`${place}.agreement`,
			'1.1',
			text('没有这个协议版本', 'there is no such agreement version'),
		);
	}
	const { code, version, status } = agreement;
	if (status === 'draft' || status === null) return;
	throw forbidden(
		`${place}.agreement`,
		'1.1',
		text(
			`版本 ${code} ${version} 的状态为“${statusName(status)}”，内容冻结；承诺只能在草稿中添加、修改或删除`,
			`version ${code} ${version} is ${status} and its content frozen; commitments are added, changed and removed in a draft`,
		),
	);
}

async function checkedColumns(db: Db, row: Payload, payload: Payload): Promise<Partial<CommitmentRow>> {
	checkValues(definition, payload);
	const agreement = String(row['agreement']);
	const id = typeof row['id'] === 'string' ? row['id'] : null;
	const taken = await readCommitmentKeys(db, { agreement, except: id });
	const key = keyOf(row, taken);
	const { commitment, problems } = checkCommitment({
		...row,
		key,
		target_value: rounded(row['target_value']),
	});
	if (!commitment) throw invalidAll(problems.map(complaint));
	if (taken.includes(commitment.key)) throw takenKey(commitment.key, commitment.clause);
	if (commitment.calendar !== null) await usableCalendar(db, commitment.calendar, `${place}.calendar`, {});
	const { id: _id, escalation_ladder = null, ...columns } = commitment;
	await checkLadder(db, escalation_ladder ?? [], {
		place: `${place}.escalation_ladder`,
		clause: commitment.clause,
	});
	return { ...columns, escalation_ladder };
}

/** A person need not think of one: the clause and the metric name it well enough. */
function keyOf({ key, clause, metric }: Payload, taken: readonly string[]): unknown {
	if (key !== null && key !== undefined && !(typeof key === 'string' && key.trim() === '')) return key;
	if (typeof clause !== 'string' || typeof metric !== 'string') return `${String(clause)}`;
	const first = `${clause}-${metric}`;
	let name = first;
	for (let count = 2; taken.includes(name); count++) name = `${first}-${count}`;
	return name;
}

function takenKey(key: string, clause: string) {
	return invalid(
		`${place}.key`,
		clause,
		text(`该版本已有承诺 ${key}`, `this version already has a commitment ${key}`),
	);
}

function complaint({ column, clause, text: words }: CommitmentProblem): Complaint {
	return { place: `${place}.${column}`, clause: clause ?? definition.clause, text: words };
}

function given(payload: Payload): Payload {
	return Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== undefined));
}

function isKey(value: string): boolean {
	return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value);
}
