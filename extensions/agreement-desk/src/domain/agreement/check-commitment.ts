import { text, type LocalizedText } from '../localized-text.ts';
import { shown } from '../shown.ts';
import type { Metric } from '../vocabulary.ts';
import { findClause } from './clauses/index.ts';
import { compileCommitments } from './compile-commitments.ts';
import { customCommitmentSchema, type CustomCommitment } from './custom-commitment.ts';
import { definitionOf } from './parameters/index.ts';
import { inChinese } from './parameters/problem-texts.ts';
import { standardParameters } from './parameters/validate.ts';

/** One thing that is wrong with a commitment of an administrator, in words that follow the name of its column. */
export interface CommitmentProblem {
	readonly column: string;
	readonly clause: string | null;
	readonly text: LocalizedText;
}

export type CommitmentCheck =
	| { readonly commitment: CustomCommitment; readonly problems: readonly [] }
	| { readonly commitment: null; readonly problems: readonly CommitmentProblem[] };

/** Whether this can be promised and measured. That calendar and version exist is for others to check. Never throws. */
export function checkCommitment(input: unknown): CommitmentCheck {
	const result = customCommitmentSchema.safeParse(input);
	if (!result.success) {
		return { commitment: null, problems: result.error.issues.map((issue) => schemaProblem(input, issue)) };
	}
	const commitment = result.data;
	const problems = [
		keyProblem(commitment),
		clauseProblem(commitment),
		targetProblem(commitment),
		basisProblem(commitment),
		pauseProblem(commitment),
	].filter((problem) => problem !== null);
	return problems.length > 0 ? { commitment: null, problems } : { commitment, problems: [] };
}

interface Issue {
	readonly path: readonly PropertyKey[];
	readonly message: string;
}

function schemaProblem(input: unknown, { path, message }: Issue): CommitmentProblem {
	const [column = '', ...rest] = path.map(String);
	const value = memberOf(input, column);
	const clause = clausesOfColumns[column] ?? null;
	if (value === undefined) return { column, clause, text: text('必填', 'is required') };
	const where = rest.length > 0 ? `${rest.join('.')} ` : '';
	return {
		column,
		clause,
		text: text(
			`${where}${inChinese(message)}（当前为 ${shown(value)}）`,
			`${where}${message}; it is ${shown(value)}`,
		),
	};
}

function memberOf(input: unknown, name: string): unknown {
	if (typeof input !== 'object' || input === null) return input;
	const entries: [string, unknown][] = Object.entries(input);
	return entries.find(([member]) => member === name)?.[1];
}

const clausesOfColumns: Readonly<Partial<Record<string, string>>> = { plans: '1.4.6', languages: '2.4' };

/** What those from the parameters are called, whatever the values. */
const taken: ReadonlySet<string> = new Set(
	compileCommitments(standardParameters()).flatMap(({ key, slot }) => [key, slot]),
);

function keyProblem({ key, clause }: CustomCommitment): CommitmentProblem | null {
	if (!taken.has(key)) return null;
	return {
		column: 'key',
		clause,
		text: text(
			`${key} 是由约定值得出的承诺编号，请另取编号`,
			`${key} is the key of a commitment that follows from the parameters; take another one`,
		),
	};
}

function clauseProblem({ clause }: CustomCommitment): CommitmentProblem | null {
	if (findClause(clause) || /^S-[1-9]\d?(?:[.-][A-Za-z0-9]{1,8})?$/.test(clause)) return null;
	return {
		column: 'clause',
		clause: null,
		text: text(
			`没有条款 ${shown(clause)}；请填写协议条款号，例如 2.1.3，或补充约定 S-1、S-2 等`,
			`there is no clause ${shown(clause)}; give a number of the agreement, such as 2.1.3, or S-1, S-2 … for a supplementary term`,
		),
	};
}

const maxTarget = { minutes: 8760 * 60, hours: 8760, working_days: 250 } as const;

function targetProblem({ clause, target_value, target_unit }: CustomCommitment): CommitmentProblem | null {
	const most = maxTarget[target_unit];
	const days = target_unit === 'working_days';
	const least = days ? 1 : target_unit === 'minutes' ? 0.01 : 0.0001;
	const fits = target_value >= least && target_value <= most && (!days || Number.isInteger(target_value));
	if (fits) return null;
	return {
		column: 'target_value',
		clause,
		text: days
			? text(
					`按工作日时须为 1 至 ${most} 的整数（当前为 ${target_value}）`,
					`must be a whole number of working days up to ${most}; it is ${target_value}`,
				)
			: text(
					`须在 ${least} 至 ${most} 之间（当前为 ${target_value}）`,
					`must be ${least} to ${most}; it is ${target_value}`,
				),
	};
}

function basisProblem({ clause, target_unit, basis }: CustomCommitment): CommitmentProblem | null {
	if (target_unit !== 'working_days' || basis === 'business') return null;
	return {
		column: 'basis',
		clause,
		text: text(
			'按工作日时只能是 business（业务时间）',
			'must be business: working days are always counted in business time',
		),
	};
}

/** P-I-11: somebody who waits for a first word waits, whatever state the ticket is in. */
const neverPaused: ReadonlySet<Metric> = new Set<Metric>([
	'phone_answer',
	'email_first_reply',
	'chat_response',
	'registration',
	'urgent_response',
	'complaint_reply',
	'first_response',
]);

function pauseProblem({ clause, metric, pause_policy }: CustomCommitment): CommitmentProblem | null {
	const response = neverPaused.has(metric) || clause.startsWith('2.1') || clause === '2.2.3';
	if (pause_policy === null || !response) return null;
	const { number } = definitionOf('pause_on_pending_customer');
	return {
		column: 'pause_policy',
		clause: '3.1.1.2',
		text: text(
			`须留空：响应类时限（2.1、2.2.3）从不暂停（${number}）`,
			`must be empty: a response time (2.1, 2.2.3) never stops (${number})`,
		),
	};
}
