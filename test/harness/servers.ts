import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { resolve } from 'node:path';
import type { z } from 'zod';
import type { Wish } from './servers/wish.ts';

/** Where the workers of a run find the process that holds the servers. */
const variable = 'AGREEMENT_DESK_TEST_SERVERS';

/**
 * Starts that process, unless the run has one. It ends with the process that called this, or by `stop`, and
 * takes every server and temporary file of the run with it.
 */
export async function launchServers(): Promise<{ stop(): Promise<void> }> {
	if (process.env[variable]) return { stop: () => Promise.resolve() };
	const main = resolve(import.meta.dirname, 'servers/main.ts');
	const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
		detached: true, // Ctrl+C is for the tests; this process has to outlive them by a moment
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	const closed = once(child, 'close');
	process.env[variable] = await new Promise<string>((resolve, reject) => {
		child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()));
		child.once('error', reject);
		child.once('close', () => reject(new Error('The process that holds the test servers did not start.')));
	});
	// It must not keep a script alive that has come to its end.
	child.unref();
	for (const pipe of [child.stdin, child.stdout]) if (pipe instanceof Socket) pipe.unref();
	return {
		async stop() {
			delete process.env[variable];
			child.ref();
			child.stdin.end();
			await closed;
		},
	};
}

let launched: Promise<unknown> | undefined;

/** Asks for something; outside a vitest run (a benchmark, say) it starts the servers first. */
export async function askServers<T>(wish: Wish, answer: z.ZodType<T>): Promise<T> {
	await (launched ??= launchServers());
	const response = await fetch(process.env[variable] ?? '', { method: 'POST', body: JSON.stringify(wish) });
	if (!response.ok)
		throw new Error(`The test servers could not make a ${wish.want}: ${await response.text()}`);
	return answer.parse(await response.json());
}
