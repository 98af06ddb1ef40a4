import { nextStatuses, openColumns } from '../domain/agreement/version-lifecycle.ts';
import { text } from '../domain/localized-text.ts';
import type { AgreementStatus } from '../domain/vocabulary.ts';
import type { AgreementRow } from '../store/tables.ts';
import type { Candidate } from './agreement-candidate.ts';
import { choiceName } from './choice-name.ts';
import type { Payload } from './payload.ts';
import { isEmptyList } from './refuse-engine-fields.ts';
import { forbidden, invalid } from './refusal.ts';

const place = 'desk_agreements';

/** The Chinese name of a status, as the studio shows it. */
export function statusName(status: AgreementStatus): string {
	return choiceName('agreement_status', status, 'zh-CN');
}

/** @throws Refusal when a version in its present status cannot become this one. */
export function checkTransition(
	{ code, version, status }: Candidate,
	to: AgreementStatus,
	payload: Payload,
): void {
	const from = status ?? 'draft';
	const allowed = nextStatuses[from];
	if (!allowed.includes(to)) throw wrongWay({ code: code ?? '', version: version ?? '', from, to });
	if (to === 'draft' || to === 'in_review' || isEmptyList(payload['commitments'] ?? null)) return;
	// They would be checked, and frozen, before they are there.
	throw invalid(
		`${place}.commitments`,
		'1.1',
		text(
			'请先将承诺添加到草稿并保存，再签署或启用',
			'are added to a draft and saved before it is signed or activated',
		),
	);
}

function wrongWay(given: { code: string; version: string; from: AgreementStatus; to: AgreementStatus }) {
	const { code, version, from, to } = given;
	const [before, after] = [statusName(from), statusName(to)];
	const ways = nextStatuses[from].map(statusName);
	const chinese = ways.map((one) => `“${one}”`).join('、');
	const english = nextStatuses[from].join(', ');
	return forbidden(
		`${place}.status`,
		'1.1',
		text(
			`版本 ${code} ${version} 不能由“${before}”改为“${after}”；${chinese ? `只能改为${chinese}` : '其状态不再改变，请新建版本'}`,
			`version ${code} ${version} cannot go from ${from} to ${to}; ${english ? `it can become ${english}` : 'its status is final, make a new version'}`,
		),
	);
}

/** @throws Refusal for a change of what was agreed in a version that is no draft. */
export function refuseFrozen({ code, version, status }: AgreementRow, payload: Payload): void {
	if (status === null || status === 'draft') return;
	const open = openColumns[status];
	const name = Object.keys(payload).find(
		(field) => field !== 'id' && isGiven(field, payload[field]) && !open.includes(field),
	);
	if (name === undefined) return;
	const hint =
		status === 'in_review'
			? text('请先退回草稿', 'set it back to draft first')
			: text('请新建一个版本（修订）', 'amend it: make a new version');
	throw forbidden(
		`${place}.${name}`,
		'1.1',
		text(
			`版本 ${code} ${version} 的状态为“${statusName(status)}”，内容冻结；${hint['zh-CN']}`,
			`version ${code} ${version} is ${status} and its content frozen; ${hint['en-US']}`,
		),
	);
}

/** A form that was saved as a whole sends lists in which nothing was changed. */
function isGiven(field: string, value: unknown): boolean {
	return value !== undefined && !(field === 'commitments' && isEmptyList(value));
}
