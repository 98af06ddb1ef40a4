import type { z } from 'zod';
import { agreements } from '../../../../schema/collections/agreements.ts';
import type { FieldDefinition } from '../../../../schema/define.ts';
import { creditTiersSchema } from '../domain/agreement/credit-tiers.ts';
import { ladderSchema } from '../domain/agreement/escalation-ladder.ts';
import { cellOf, fromColumns } from '../domain/agreement/parameters/columns.ts';
import type { ParameterColumn } from '../domain/agreement/parameters/definition.ts';
import {
	definitionOf,
	parameterKeys,
	type AgreementParameters,
	type ParameterKey,
} from '../domain/agreement/parameters/index.ts';
import { inChinese } from '../domain/agreement/parameters/problem-texts.ts';
import { validateParameters, type ParameterProblem } from '../domain/agreement/parameters/validate.ts';
import { text, type LocalizedText } from '../domain/localized-text.ts';
import type { AgreementRow } from '../store/tables.ts';
import type { Candidate } from './agreement-candidate.ts';
import { choiceProblem } from './check-payload.ts';
import { checkValues, valueProblem } from './check-values.ts';
import type { Payload } from './payload.ts';
import { invalid, invalidAll, type Complaint } from './refusal.ts';

const place = 'desk_agreements';

/**
 * Checks what a version would say, and returns the columns of the payload as they are to be kept: trimmed, and with
 * no more digits than every database gives back.
 *
 * @throws Refusal naming every wrong column with its parameter and clause.
 */
export function checkAgreementContent(candidate: Candidate, payload: Payload): Partial<AgreementRow> {
	checkValues(agreements, payload);
	const { parameters, problems } = validateParameters(fromColumns(candidate));
	const kept = keptColumns(payload, parameters);
	const wrong = new Set(problems.map(({ key }) => key));
	const complaints = [...problems.map(parameterComplaint), ...cellComplaints({ ...payload, ...kept }, wrong)];
	if (complaints.length > 0) throw invalidAll(complaints);
	checkList('escalation_ladder', ladderSchema, candidate.escalation_ladder);
	checkList('credit_tiers', creditTiersSchema, candidate.credit_tiers);
	checkCap(candidate.credit_cap_percent);
	checkPeriod(candidate);
	return { ...kept, ...emptiedColumns(payload, parameters) };
}

/** Names the column, then the parameter: a person looks for the one, an app for the other. */
export function parameterComplaint({ key, column, clause, text: words }: ParameterProblem): Complaint {
	return { place: column ? `${place}.${column}` : key, clause, text: withKey(key, words) };
}

export function withKey(key: string, words: LocalizedText): LocalizedText {
	return text(`${key} ${words['zh-CN']}`, `${key} ${words['en-US']}`);
}

type Field = FieldDefinition<unknown, unknown>;

/**
 * What the register takes need not fit its column, such as half a point at the top of a scale; and of a parameter
 * whose main part is empty the register does not look at the rest.
 */
function cellComplaints(cells: Payload, wrong: ReadonlySet<string>): Complaint[] {
	return Object.entries(cells).flatMap(([name, value]) => {
		const field: Field | undefined = fieldsByName[name];
		const key = field?.parameter;
		if (!field || key === undefined || wrong.has(key) || isEmpty(value)) return [];
		const problem = valueProblem(field, value) ?? choiceProblem(field, value);
		return problem
			? [{ place: `${place}.${name}`, clause: field.clause ?? null, text: withKey(key, problem) }]
			: [];
	});
}

const fieldsByName: Readonly<Record<string, Field>> = agreements.fields;

function isEmpty(value: unknown): boolean {
	if (value === null || value === undefined) return true;
	return typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0;
}

function checkList(name: 'escalation_ladder' | 'credit_tiers', schema: z.ZodType, value: unknown) {
	if (value === undefined || value === null) return;
	const parsed = schema.safeParse(value);
	if (parsed.success) return;
	const issue = parsed.error.issues[0];
	const { label, clause } = agreements.fields[name];
	const message = issue?.message ?? '';
	throw invalid(
		[`${place}.${name}`, ...(issue?.path ?? [])].join('.'),
		clause ?? agreements.clause,
		text(`${label['zh-CN']}不正确：${inChinese(message)}`, `is not valid: ${message}`),
	);
}

function checkCap(percent: number | null | undefined) {
	if (percent === null || percent === undefined || (percent >= 0 && percent <= 100)) return;
	throw invalid(
		`${place}.credit_cap_percent`,
		'S-6',
		text(`必须在 0 至 100 之间（当前为 ${percent}）`, `must be 0 to 100; it is ${percent}`),
	);
}

/** @throws Refusal unless a version begins, and begins before it ends. */
export function checkPeriod({ effective_from, effective_to }: Candidate): void {
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

/** The columns of the payload that say something, as the register reads them. */
function keptColumns(payload: Payload, parameters: AgreementParameters): Partial<AgreementRow> {
	return columnsIn(payload, (key, column) => {
		const value: unknown = parameters[key];
		return value === undefined ? undefined : rounded(cellOf(column, value));
	});
}

/** Those that say nothing, in whatever way a client puts it. */
function emptiedColumns(payload: Payload, parameters: AgreementParameters): Partial<AgreementRow> {
	return columnsIn(payload, (key) => (parameters[key] === undefined ? null : undefined));
}

function columnsIn(
	payload: Payload,
	cell: (key: ParameterKey, column: ParameterColumn) => unknown,
): Partial<AgreementRow> {
	const entries = parameterKeys.flatMap((key) =>
		definitionOf(key).columns.map((column) => [column.name, cell(key, column)] as const),
	);
	return Object.fromEntries(
		entries.filter(([name, value]) => payload[name] !== undefined && value !== undefined),
	);
}

/** Some databases keep single-precision numbers, of which six digits always survive, with six decimals at most. */
export function rounded(value: unknown): unknown {
	if (typeof value !== 'number' || Number.isInteger(value)) return value;
	return Math.round(Number(value.toPrecision(6)) * 1e6) / 1e6;
}
