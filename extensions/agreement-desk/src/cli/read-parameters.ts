import { z } from 'zod';
import { type PresetName, presetNames } from '../domain/agreement/parameters/definition.ts';
import type { AgreementParameters } from '../domain/agreement/parameters/index.ts';
import {
	type ParameterProblem,
	presetParameters,
	validateParameters,
} from '../domain/agreement/parameters/validate.ts';
import { text } from '../domain/localized-text.ts';
import { CommandError } from './command-error.ts';
import type { Io } from './io.ts';
import { readJson, shownPath } from './read-input.ts';

const record = z.record(z.string(), z.unknown());
const withParameters = z.looseObject({ parameters: record });

/**
 * The parameters that a version on the command line stands for: a preset, or a JSON file with them. Null when it
 * is neither, so that it can only be a version on an instance.
 *
 * @throws CommandError when the file cannot be used, naming each parameter that is wrong, with its clause.
 */
export async function readParameters(version: string, io: Io): Promise<AgreementParameters | null> {
	if (isPreset(version)) return presetParameters(version);
	if (version !== '-' && !(await isFile(version, io))) return null;
	return checked(await readJson(version, io), version);
}

function isPreset(version: string): version is PresetName {
	return presetNames.some((name) => name === version);
}

/** A name that looks like a file is one, so that a mistyped path is not looked up on an instance. */
async function isFile(version: string, io: Io): Promise<boolean> {
	if (/[/\\]|\.json$/i.test(version)) return true;
	return io.readFile(version).then(
		() => true,
		() => false,
	);
}

function checked(file: unknown, path: string): AgreementParameters {
	const given = withParameters.safeParse(file).data?.parameters ?? record.safeParse(file).data;
	if (given === undefined) {
		throw new CommandError(
			text(
				`${shownPath(path)} 中没有参数`,
				`${shownPath(path)} holds no parameters: it must be a JSON object`,
			),
		);
	}
	const { parameters, problems } = validateParameters(given);
	if (problems.length === 0) return parameters;
	throw new CommandError(
		text(
			`${shownPath(path)} 中的参数有误：${problems.map((problem) => named(problem, 'zh-CN')).join('；')}`,
			`${shownPath(path)} holds parameters that are wrong: ${problems.map((problem) => named(problem, 'en-US')).join('; ')}`,
		),
	);
}

function named({ key, clause, text: what }: ParameterProblem, language: 'zh-CN' | 'en-US'): string {
	if (clause === null) return `${key} ${what[language]}`;
	return language === 'zh-CN'
		? `${key}（第 ${clause} 条）${what[language]}`
		: `${key} (clause ${clause}) ${what[language]}`;
}
