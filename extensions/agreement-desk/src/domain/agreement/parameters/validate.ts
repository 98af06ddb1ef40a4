import { text, type LocalizedText } from '../../localized-text.ts';
import { shownApart } from '../../shown.ts';
import { clauseOf, type ParameterColumn, type ParameterDefinition } from './definition.ts';
import {
	definitionOf,
	isParameterKey,
	parameterDefinitions,
	parameterKeys,
	type AgreementParameters,
	type ParameterKey,
} from './index.ts';
import { inChinese } from './problem-texts.ts';

/** One thing that is wrong with a parameter, in words that follow its name and clause. */
export interface ParameterProblem {
	readonly key: string;
	/** The column to correct, where the version has one. */
	readonly column: string | null;
	readonly clause: string | null;
	readonly text: LocalizedText;
}

/** What an agreement does not say yet, in words that follow the name and clause of the parameter. */
export interface Gap {
	readonly key: ParameterKey;
	readonly column: string;
	readonly clause: string;
	readonly text: LocalizedText;
}

export interface Validation {
	/** Those that are given and right. */
	readonly parameters: AgreementParameters;
	readonly problems: readonly ParameterProblem[];
}

/** Checks each parameter that is given; null and undefined count as not given. Never throws. */
export function validateParameters(input: Readonly<Record<string, unknown>>): Validation {
	const parameters: Record<string, unknown> = {};
	const problems: ParameterProblem[] = [];
	for (const [key, value] of Object.entries(input)) {
		if (value === undefined || value === null) continue;
		if (!isParameterKey(key)) {
			problems.push({ key, column: null, clause: null, text: unknownKey(key) });
			continue;
		}
		const result = definitionOf(key).schema.safeParse(value);
		if (result.success) parameters[key] = result.data;
		else problems.push(problemOf(key, value, result.error.issues[0]));
	}
	problems.push(...togetherProblems(parameters));
	return { parameters, problems };
}

function unknownKey(key: string): LocalizedText {
	const near = parameterKeys.find(
		(known) => known.endsWith(key) || key.endsWith(known) || isCalled(definitionOf(known), key),
	);
	return text(
		`没有这个参数${near ? `，是否指 ${near}` : ''}`,
		`is no parameter of the agreement${near ? `; did you mean ${near}` : ''}`,
	);
}

/** By its number in the register, or by a column. */
function isCalled({ number, columns }: ParameterDefinition, name: string): boolean {
	return number === name.toUpperCase() || columns.some((column) => column.name === name);
}

interface Issue {
	readonly path: readonly PropertyKey[];
	readonly message: string;
}

function problemOf(key: ParameterKey, value: unknown, issue: Issue | undefined): ParameterProblem {
	const definition = definitionOf(key);
	const path = issue?.path ?? [];
	const where = path.length > 0 ? `${placeIn(path)} ` : '';
	const message = issue?.message ?? 'is not valid';
	const column = columnAt(definition, path[0]);
	return {
		key,
		column: column?.name ?? null,
		clause: clauseOf(definition, column ?? {}),
		text: text(
			`${where}${inChinese(message)}（当前为 ${shownApart(value)}）`,
			`${where}${message}; it is ${shownApart(value)}`,
		),
	};
}

/** As it would be written in JavaScript: `[0].hours`. */
function placeIn(path: readonly PropertyKey[]): string {
	const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
	return steps.join('').replace(/^\./, '');
}

function columnAt(
	{ columns }: ParameterDefinition,
	part: PropertyKey | undefined,
): ParameterColumn | undefined {
	return columns.find((column) => column.part === part) ?? columns[0];
}

/** A platform without an account, or the reverse, is half a promise (1.3.5). */
function togetherProblems(parameters: Readonly<Record<string, unknown>>): ParameterProblem[] {
	const pair = ['channel.social.platform', 'channel.social.account'] as const;
	const given = pair.filter((key) => parameters[key] !== undefined);
	const missing = pair.find((key) => parameters[key] === undefined);
	if (given.length !== 1 || !missing) return [];
	const { clause, columns } = parameterDefinitions[missing];
	const words = text('平台与账号须一并填写', 'is needed: a platform and its account are named together');
	return [{ key: missing, column: columns[0].name, clause, text: words }];
}

const needed = text('尚未约定，启用前必须填写', 'is not agreed yet and has to be before activation');

/** What stands in the way of an activation, in the order of the clauses. */
export function findGaps(parameters: AgreementParameters): readonly Gap[] {
	return parameterKeys.flatMap((key) => {
		const definition = definitionOf(key);
		if (!definition.required || parameters[key] !== undefined) return [];
		return [{ key, column: definition.columns[0]?.name ?? key, clause: definition.clause, text: needed }];
	});
}

/** The usual value of each parameter, for a version that does not say: those of the standard preset. */
export function standardParameters(): AgreementParameters {
	return presetParameters('standard');
}

/** The values of a ready-made level of service; those that only the parties can say are absent. */
export function presetParameters(preset: keyof ParameterDefinition['presets']): AgreementParameters {
	return Object.fromEntries(
		parameterKeys.flatMap((key) => {
			const value = definitionOf(key).presets[preset];
			return value === null ? [] : [[key, value]];
		}),
	);
}
