import type { ParseArgsOptionDescriptor } from 'node:util';
import type { Language, LocalizedText } from '../domain/localized-text.ts';
import type { ExitCode } from './command-error.ts';
import type { Io } from './io.ts';

export interface CommandInput {
	/** The one thing that a command is about: a file, or a version; empty for a command about nothing in particular. */
	readonly subject: string;
	readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

export interface CommandContext {
	readonly io: Io;
	/** Of messages, and of answers for people. */
	readonly language: Language;
}

export interface Command {
	/** What it is called by, such as `agreement read`. */
	readonly words: readonly string[];
	/** The name of the subject in the usage line; null for a command that takes none. */
	readonly subject: string | null;
	readonly summary: LocalizedText;
	/** More lines for its own help. */
	readonly details: LocalizedText;
	readonly options: Readonly<Record<string, CommandOption>>;
	readonly run: (input: CommandInput, context: CommandContext) => Promise<ExitCode>;
}

export interface CommandOption {
	readonly type: ParseArgsOptionDescriptor['type'];
	/** The name of its value in the help. */
	readonly value?: string;
	readonly summary: LocalizedText;
}
