import type { LocalizedText } from '../domain/localized-text.ts';

/** What the exit code of the program says. */
export const exitCodes = {
	ok: 0,
	/** The work was done and its result is bad: vectors that failed, a server that refused. */
	failed: 1,
	/** It could not be begun: wrong usage, or a file that cannot be read or used. */
	unusable: 2,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Ends a command with one sentence for the person at the terminal. */
export class CommandError extends Error {
	readonly text: LocalizedText;
	readonly exitCode: ExitCode;

	constructor(text: LocalizedText, exitCode: ExitCode = exitCodes.unusable) {
		super(text['en-US']);
		this.name = 'CommandError';
		this.text = text;
		this.exitCode = exitCode;
	}
}
