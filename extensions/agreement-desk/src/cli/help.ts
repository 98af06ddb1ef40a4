import { text, type Language } from '../domain/localized-text.ts';
import type { Command } from './command.ts';

const program = 'desk';

/** `desk agreement write VERSION [--format text|markdown|docx] …` */
export function usageOf({ words, subject, options }: Pick<Command, 'words' | 'subject' | 'options'>): string {
	const flags = Object.entries(options).map(([name, { value }]) => `[--${name}${value ? ` ${value}` : ''}]`);
	return [program, ...words, ...(subject === null ? [] : [subject]), ...flags].join(' ');
}

export function generalHelp(commands: readonly Command[], language: Language): string {
	const rows = commands.map(({ words, subject, summary }) => ({
		left: [...words, ...(subject === null ? [] : [subject])].join(' '),
		right: summary[language],
	}));
	return [
		text('Agreement Desk 的命令行', 'The command line of Agreement Desk')[language],
		'',
		...table(rows),
		'',
		text(
			'各命令的用法：desk <命令> --help；版本：desk --version。FILE 写作 - 时读取标准输入。',
			'How to use one: desk <command> --help. The version: desk --version. A FILE of - is standard input.',
		)[language],
		text(
			'退出码：0 成功，1 结果不合格或服务器拒绝，2 用法错误或文件不可用。',
			'Exit codes: 0 done, 1 a bad result or a server that refused, 2 wrong usage or a file that cannot be used.',
		)[language],
		'',
	].join('\n');
}

export function commandHelp(command: Command, language: Language): string {
	const rows = Object.entries(command.options).map(([name, { value, summary }]) => ({
		left: `--${name}${value ? ` ${value}` : ''}`,
		right: summary[language],
	}));
	return [
		usageOf(command),
		'',
		command.summary[language],
		'',
		command.details[language],
		'',
		...table(rows),
		'',
	].join('\n');
}

function table(rows: readonly { left: string; right: string }[]): string[] {
	const width = Math.max(0, ...rows.map(({ left }) => left.length));
	return rows.map(({ left, right }) => `  ${left.padEnd(width)}  ${right}`);
}
