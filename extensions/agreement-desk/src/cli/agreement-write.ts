import { extname } from 'node:path';
import { text, type Language } from '../domain/localized-text.ts';
import { CommandError, exitCodes } from './command-error.ts';
import type { Command, CommandContext, CommandInput } from './command.ts';
import {
	documentFormats,
	type DocumentFormat,
	isDocumentFormat,
	renderAgreement,
} from '../desk/render-agreement.ts';
import { fetchDocument } from './fetch-document.ts';
import { instanceOf, instanceOptions } from './instance.ts';
import { readParameters } from './read-parameters.ts';
import { messageOf } from './read-input.ts';

export const agreementWrite: Command = {
	words: ['agreement', 'write'],
	subject: 'VERSION',
	summary: text('把协议写成文本、Markdown 或 .docx', 'write an agreement as text, Markdown or .docx'),
	details: text(
		'VERSION 是以下之一：\n' +
			'  参数的 JSON 文件，即 agreement read 的输出或其中的 parameters（- 表示标准输入）；\n' +
			'  预设 standard、relaxed 或 strict；\n' +
			'  运行中实例的协议版本：其 id 或 code@version，需要 --url。',
		'VERSION is one of these:\n' +
			'  a JSON file of parameters: what agreement read prints, or its parameters alone (- is standard input);\n' +
			'  a preset: standard, relaxed or strict;\n' +
			'  a version on a running instance: its id, or code@version; this needs --url.',
	),
	options: {
		format: {
			type: 'string',
			value: documentFormats.join('|'),
			summary: text('格式；缺省按 --out 的扩展名，否则为 text', 'by default that of --out, else text'),
		},
		language: { type: 'string', value: 'zh-CN|en-US', summary: text('缺省为 zh-CN', 'zh-CN by default') },
		out: {
			type: 'string',
			value: 'FILE',
			summary: text('写入文件而不是标准输出', 'write a file, not standard output'),
		},
		...instanceOptions,
	},
	run: async (input, context) => {
		const format = formatOf(input);
		const language = languageOf(input);
		const out = optionOf(input, 'out');
		if (format === 'docx' && out === undefined && context.io.isTerminal) {
			throw new CommandError(
				text(
					'docx 不能显示在终端上，请用 --out 指定文件',
					'A docx cannot be shown on a terminal: name a file with --out',
				),
			);
		}
		const content = await contentOf(input, { format, language }, context);
		await deliver(content, out, context);
		return exitCodes.ok;
	},
};

async function contentOf(
	input: CommandInput,
	{ format, language }: { readonly format: DocumentFormat; readonly language: Language },
	{ io }: CommandContext,
): Promise<Uint8Array | string> {
	const parameters = await readParameters(input.subject, io);
	if (parameters !== null) return renderAgreement(parameters, { format, language });

	const instance = instanceOf(input, io);
	if (instance === null) throw noSuchVersion(input.subject);
	return fetchDocument({ version: input.subject, ...instance, format, language }, io);
}

async function deliver(
	content: Uint8Array | string,
	out: string | undefined,
	{ io }: CommandContext,
): Promise<void> {
	if (out === undefined) return io.write(content);
	try {
		await io.writeFile(out, content);
	} catch (error) {
		const why = messageOf(error);
		throw new CommandError(text(`无法写入 ${out}：${why}`, `${out} cannot be written: ${why}`));
	}
}

const formatOfExtension: Readonly<Record<string, DocumentFormat>> = {
	'.txt': 'text',
	'.text': 'text',
	'.md': 'markdown',
	'.markdown': 'markdown',
	'.docx': 'docx',
};

function formatOf(input: CommandInput): DocumentFormat {
	const asked = optionOf(input, 'format');
	if (asked !== undefined) {
		if (isDocumentFormat(asked)) return asked;
		const known = documentFormats.join(', ');
		throw new CommandError(
			text(`--format 须为 ${known} 之一，而不是 ${asked}`, `--format must be one of ${known}, not ${asked}`),
		);
	}
	const out = optionOf(input, 'out');
	if (out === undefined) return 'text';
	const found = formatOfExtension[extname(out).toLowerCase()];
	if (found !== undefined) return found;
	throw new CommandError(
		text(
			`从 ${out} 的扩展名看不出格式，请用 --format 指定`,
			`The name ${out} does not tell the format: give --format`,
		),
	);
}

function languageOf(input: CommandInput): Language {
	const asked = optionOf(input, 'language') ?? 'zh-CN';
	if (/^zh(?:[-_]|$)/i.test(asked)) return 'zh-CN';
	if (/^en(?:[-_]|$)/i.test(asked)) return 'en-US';
	throw new CommandError(
		text(
			`--language 须为 zh-CN 或 en-US，而不是 ${asked}`,
			`--language must be zh-CN or en-US, not ${asked}`,
		),
	);
}

function optionOf({ options }: CommandInput, name: string): string | undefined {
	const value = options[name];
	return typeof value === 'string' ? value : undefined;
}

function noSuchVersion(subject: string): CommandError {
	return new CommandError(
		text(
			`“${subject}”既不是文件，也不是预设（standard、relaxed、strict）；若是实例中的协议版本，请用 --url 指定实例`,
			`"${subject}" is neither a file nor a preset (standard, relaxed, strict); for a version on an instance, name that with --url`,
		),
	);
}
