import type { AgreementReading, Reading } from '../domain/agreement/reading/agreement-reading.ts';
import { readAgreement } from '../domain/agreement/reading/read-agreement.ts';
import { documentText } from '../desk/document-text.ts';
import { definitionOf, type ParameterKey } from '../domain/agreement/parameters/index.ts';
import { text, type Language } from '../domain/localized-text.ts';
import { shown } from '../domain/shown.ts';
import { exitCodes } from './command-error.ts';
import type { Command } from './command.ts';
import { readBytes, shownPath } from './read-input.ts';
import { textOption } from './text-option.ts';

export const agreementRead: Command = {
	words: ['agreement', 'read'],
	subject: 'FILE',
	summary: text('从填好的协议中读出参数', 'read the parameters out of a filled agreement'),
	details: text(
		'FILE 是文本（.txt、.md，UTF-8、UTF-16 或 GB18030）或 .docx 文件，- 表示标准输入。\n输出 parameters、found（依据的条款、原文与把握）、missing 和 ambiguous；读不准的只列出，不猜测。',
		'FILE is text (.txt, .md; UTF-8, UTF-16 or GB18030) or a .docx; - is standard input.\nPrints parameters, found (with clause, words and confidence), missing and ambiguous; what is unsure is listed, never guessed.',
	),
	options: { text: textOption },
	run: async ({ subject, options }, { io, language }) => {
		const content = await documentText(Buffer.from(await readBytes(subject, io)), shownPath(subject));
		const { parameters, found, missing, ambiguous } = readAgreement(content);
		const reading = { parameters, found, missing, ambiguous };
		io.write(
			options['text'] === true ? forPeople(reading, language) : `${JSON.stringify(reading, null, 2)}\n`,
		);
		return exitCodes.ok;
	},
};

const words = {
	found: text('读到', 'Found'),
	missing: text('未找到', 'Missing'),
	ambiguous: text('不能确定', 'Ambiguous'),
};

function forPeople({ found, missing, ambiguous }: AgreementReading, language: Language): string {
	const sections = [
		section(
			words.found[language],
			found.map((finding) => `${named(finding.key, language)}: ${said(finding)}`),
		),
		section(
			words.missing[language],
			missing.map((key) => named(key, language)),
		),
		section(
			words.ambiguous[language],
			ambiguous.map(({ key, readings }) => `${named(key, language)}: ${readings.map(said).join(' / ')}`),
		),
	];
	return sections.join('\n');
}

function section(heading: string, lines: readonly string[]): string {
	return [`${heading} (${lines.length})`, ...lines.map((line) => `  ${line}`), ''].join('\n');
}

function named(key: ParameterKey, language: Language): string {
	const { clause, label } = definitionOf(key);
	return `${clause} ${label[language]} [${key}]`;
}

function said({ value, text: source, confidence }: Reading): string {
	return `${shown(value)} (“${source.trim()}”, ${Math.round(confidence * 100)}%)`;
}
