import { presetNames } from '../../extensions/agreement-desk/src/domain/agreement/parameters/definition.ts';
import {
	definitionOf,
	parameterKeys,
	type ParameterKey,
} from '../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import { readingRules } from '../../extensions/agreement-desk/src/domain/agreement/reading-rules.ts';
import { presetParameters } from '../../extensions/agreement-desk/src/domain/agreement/parameters/validate.ts';

const introduction = `# Parameters of the agreement · 协议参数

Made from the register by \`node scripts/docs/parameters.ts\`; do not edit. Every value of an agreement version, by its key (in files, on the command line and in the simulator) and its columns in \`desk_agreements\` (in the studio, REST and GraphQL). P: one of the 27 blanks of the text; P-I: what the text needs but does not hold; R: how its words are read. \`required\`: a version cannot be activated without it. The three levels are what \`preset\` fills in.

本文由登记表生成，请勿手改。列出协议版本的每个约定值：键名（用于文件、命令行与试算）与 \`desk_agreements\` 中的列名（用于后台与接口）。P 为正文中的 27 处空白，P-I 为补充约定，R 为解释规则。“required”表示启用前必填；三档为 \`preset\` 填入的值。
`;

/** The whole of docs/parameters.md. */
export function parameterTables(): string {
	const presets = Object.fromEntries(presetNames.map((name) => [name, presetParameters(name)]));
	const cell = (key: ParameterKey, name: string) => code(presets[name]?.[key]);
	const rows = parameterKeys.map((key) => {
		const { number, clause, columns, required, label } = definitionOf(key);
		return row([
			`${number}${required ? ', required' : ''}`,
			clause,
			`\`${key}\``,
			columns.map(({ name }) => `\`${name}\``).join(' '),
			...presetNames.map((name) => cell(key, name)),
			label['en-US'],
			label['zh-CN'],
		]);
	});
	const head = ['No.', 'clause', 'key', 'columns', ...presetNames, 'meaning', '含义'];
	const rules = readingRules.map(({ number, clause, question, settings }) =>
		row([
			number,
			clause,
			question['en-US'],
			question['zh-CN'],
			settings.map((key) => `\`${key}\``).join(' '),
		]),
	);
	return [
		introduction,
		table(head, rows),
		'\n## Reading rules · 解释规则\n',
		table(['rule', 'clause', 'question', '问题', 'settings'], rules),
		'',
	].join('\n');
}

function table(head: readonly string[], rows: readonly string[]): string {
	return [row(head), row(head.map(() => '---')), ...rows].join('\n');
}

function row(cells: readonly string[]): string {
	return `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
}

function code(value: unknown): string {
	return value === undefined ? '–' : `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}
