import { describe, it } from 'vitest';
import { findProgram } from './find-program.ts';

/** Programs of the system that some tests need, and the Debian package that brings each. */
const groups = {
	mariadb: { found: findProgram('mariadbd'), install: 'mariadb-server' },
	/** Only root can start it. */
	postfix: {
		found: process.getuid?.() === 0 ? findProgram('postfix') : undefined,
		install: 'postfix, and run the tests as root',
	},
	redis: { found: findProgram('redis-server'), install: 'redis-server' },
	chromium: {
		found: process.env['CHROMIUM_PATH'] ?? findProgram('chromium', 'chromium-browser', 'google-chrome'),
		install: 'chromium',
	},
	curl: { found: findProgram('curl'), install: 'curl' },
};

export type Group = keyof typeof groups;

/** The program a group stands for, or undefined when this machine has none. */
export function programOf(group: Group): string | undefined {
	return groups[group].found;
}

/**
 * A `describe` for tests that need a program of the system. On a developer's machine without it the tests
 * are left out, and that is said; with CI=true its absence is a failed test, for there nothing may go untested.
 */
export function describeWhen(group: Group, title: string, tests: () => void): void {
	const { found, install } = groups[group];
	if (found) return void describe(title, tests);
	const sentence = `needs ${group}: apt-get install ${install}`;
	if (process.env['CI'] === 'true') {
		describe(title, () => {
			it(sentence, () => {
				throw new Error(`${title} ${sentence}`);
			});
		});
		return;
	}
	console.warn(`Left out: ${title} ${sentence}`);
	describe.skip(`${title} (left out: ${sentence})`, tests);
}
