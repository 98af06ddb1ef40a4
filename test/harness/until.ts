import { setTimeout as sleep } from 'node:timers/promises';

type Patience = {
	/** What is awaited, for the failure message: "the escalation mail". */
	what: string;
	/** Milliseconds until it is given up; 10 s unless told. */
	timeoutMs?: number;
	/** Milliseconds between two looks; 50 unless told. */
	everyMs?: number;
};

/**
 * Looks again and again until `look` gives something other than undefined or false, and returns that.
 * An error thrown by `look` counts as "not yet".
 *
 * @throws Error after `timeoutMs`, saying what was awaited and how the last look failed.
 */
export async function until<T extends NonNullable<unknown>>(
	look: () => T | undefined | false | Promise<T | undefined | false>,
	{ what, timeoutMs = 10_000, everyMs = 50 }: Patience,
): Promise<T> {
	const started = performance.now();
	let lastError: unknown;
	let looks = 0;
	do {
		looks += 1;
		try {
			const found = await look();
			if (found !== undefined && found !== false) return found;
			lastError = undefined;
		} catch (error) {
			lastError = error;
		}
		await sleep(everyMs);
	} while (performance.now() - started < timeoutMs);
	const reason = lastError instanceof Error ? `the last look failed: ${lastError.message}` : 'it never came';
	throw new Error(`Waited ${timeoutMs} ms (${looks} looks) for ${what}: ${reason}`, { cause: lastError });
}
