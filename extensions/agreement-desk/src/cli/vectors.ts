import { text } from '../domain/localized-text.ts';
import { runVectors, type VectorFailure, type VectorRun } from '../domain/vectors/run-vectors.ts';
import { VectorProblem } from '../domain/vectors/vector-problem.ts';
import { CommandError, exitCodes } from './command-error.ts';
import type { Command } from './command.ts';
import { readJson, shownPath } from './read-input.ts';
import { textOption } from './text-option.ts';

export const vectors: Command = {
	words: ['vectors'],
	subject: 'FILE',
	summary: text('用测试向量文件检验计时引擎', 'run a file of test vectors through the engine'),
	details: text(
		'每个未通过的向量输出一行 JSON（id、expected、got、reason），最后一行是 “N passed, N failed”。\n有未通过的向量时退出码为 1；文件不可用或没有向量时为 2。',
		'Each vector that fails is a line of JSON (id, expected, got, reason); the last line is “N passed, N failed”.\nThe exit code is 1 if any failed, and 2 for a file that cannot be used or holds no vectors.',
	),
	options: { text: textOption },
	run: async ({ subject, options }, { io }) => {
		const { passed, failures } = runFile(await readJson(subject, io), subject);
		const line = options['text'] === true ? failureText : failureJson;
		const summary = `${passed} passed, ${failures.length} failed`;
		io.write(`${[...failures.map(line), summary].join('\n')}\n`);
		return failures.length > 0 ? exitCodes.failed : exitCodes.ok;
	},
};

function runFile(file: unknown, path: string): VectorRun {
	try {
		return runVectors(file);
	} catch (error) {
		if (!(error instanceof VectorProblem)) throw error;
		const { message } = error;
		throw new CommandError(
			text(
				`${shownPath(path)} 不是测试向量文件：${message}`,
				`${shownPath(path)} is no file of vectors: ${message}`,
			),
		);
	}
}

function failureJson({ id, expected, got, reason }: VectorFailure): string {
	return JSON.stringify(reason === null ? { id, expected, got } : { id, expected, got: null, reason });
}

function failureText({ id, expected, got, reason }: VectorFailure): string {
	if (reason !== null) return `${id}: could not be run: ${reason}`;
	const fields = Object.keys(expected);
	return `${id}: ${fields.map((field) => `${field}: expected ${expected[field]}, got ${got[field]}`).join('; ')}`;
}
