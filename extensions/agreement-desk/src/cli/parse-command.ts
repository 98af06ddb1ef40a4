import { parseArgs } from 'node:util';
import { text } from '../domain/localized-text.ts';
import { CommandError } from './command-error.ts';
import type { Command, CommandInput } from './command.ts';
import { usageOf } from './help.ts';

/**
 * Reads the arguments of a command.
 *
 * @returns 'help' when that was asked for, whatever else was written
 * @throws CommandError for an option that the command does not have, and unless there is exactly the one subject that it takes
 */
export function parseCommand(command: Command, args: readonly string[]): CommandInput | 'help' {
	const { values, positionals } = parse(command, args);
	if (values['help'] === true) return 'help';
	const [subject, extra] = command.subject === null ? ['', ...positionals] : positionals;
	if (subject === undefined)
		throw wrongUsage(command, text(`缺少 ${command.subject}`, `${command.subject} is missing`));
	if (extra !== undefined)
		throw wrongUsage(command, text(`“${extra}”是多余的`, `"${extra}" is one too many`));
	return { subject, options: values };
}

export function wrongUsage(
	command: Pick<Command, 'words' | 'subject' | 'options'>,
	what: { 'zh-CN': string; 'en-US': string },
) {
	const usage = usageOf(command);
	return new CommandError(text(`${what['zh-CN']}。用法：${usage}`, `${what['en-US']}. Usage: ${usage}`));
}

function parse(command: Command, args: readonly string[]) {
	const options = Object.entries(command.options).map(([name, { type }]) => [name, { type }] as const);
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: { help: { type: 'boolean', short: 'h' }, ...Object.fromEntries(options) },
		});
		return { values: singles(values), positionals };
	} catch (error) {
		// Node's sentences go on about positional arguments after the first one
		const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/);
		const what = sentence.replace(/\.$/, '');
		throw wrongUsage(command, text(`参数有误（${what}）`, what));
	}
}

/** No option of ours may be given twice, so none is a list. */
function singles(values: Readonly<Record<string, unknown>>): CommandInput['options'] {
	return Object.fromEntries(
		Object.entries(values).filter((entry): entry is [string, string | boolean] =>
			['string', 'boolean'].includes(typeof entry[1]),
		),
	);
}
