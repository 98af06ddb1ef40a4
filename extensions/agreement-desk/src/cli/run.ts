import { text, toLanguage, type Language } from '../domain/localized-text.ts';
import { Refusal } from '../desk/refusal.ts';
import { CommandError, exitCodes, type ExitCode } from './command-error.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { commandHelp, generalHelp } from './help.ts';
import type { Io } from './io.ts';
import { parseCommand } from './parse-command.ts';

/**
 * Runs one call of the command line. Everything that a wrong call or a wrong file can lead to ends as one sentence
 * on standard error.
 *
 * @param argv what follows the name of the program
 * @returns the exit code
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
	const language = languageOf(io);
	try {
		return await dispatch(argv, { io, language });
	} catch (error) {
		const { sentence, exitCode } = explained(error, language);
		io.complain(sentence);
		return exitCode;
	}
}

async function dispatch(
	argv: readonly string[],
	context: { readonly io: Io; readonly language: Language },
): Promise<ExitCode> {
	const { io, language } = context;
	const [first] = argv;
	if (first === '--version' || first === '-v') return print(io, `${io.version}\n`);
	if (first === '--help' || first === '-h' || first === 'help')
		return print(io, generalHelp(commands, language));

	const command = findCommand(argv);
	const rest = argv.slice(command.words.length);
	const parsed = parseCommand(command, rest);
	if (parsed === 'help') return print(io, commandHelp(command, language));
	return command.run(parsed, context);
}

function print(io: Io, content: string): ExitCode {
	io.write(content);
	return exitCodes.ok;
}

function findCommand(argv: readonly string[]): Command {
	const found = commands.find(({ words }) => words.every((word, i) => argv[i] === word));
	if (found) return found;

	const [first] = argv;
	const below = commands.filter(({ words }) => words[0] === first && words.length > 1);
	const known = (below.length > 0 ? below : commands).map(({ words }) => words.join(' ')).join(', ');
	if (first === undefined) {
		throw new CommandError(
			text(
				`请给出命令：${known}（desk --help 查看用法）`,
				`Name a command: ${known} (desk --help tells more)`,
			),
		);
	}
	const asked = below.length > 0 ? argv.slice(0, 2).join(' ') : first;
	throw new CommandError(
		text(
			`没有命令“${asked}”，可用的有：${known}（desk --help 查看用法）`,
			`There is no command "${asked}"; there are: ${known} (desk --help tells more)`,
		),
	);
}

function explained(error: unknown, language: Language): { sentence: string; exitCode: ExitCode } {
	if (error instanceof CommandError) return { sentence: error.text[language], exitCode: error.exitCode };
	if (error instanceof Refusal) return { sentence: error.text[language], exitCode: exitCodes.unusable };
	const message = error instanceof Error ? error.message : String(error);
	const sentence = text(`程序出错：${message}`, `The program failed: ${message}`);
	return { sentence: sentence[language], exitCode: exitCodes.failed };
}

/** Where messages are for nobody in particular, as in a container, they are in English. */
function languageOf({ env }: Io): Language {
	return toLanguage(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']);
}
