import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Host } from './hosts.ts';

export type HostProcess = {
	/** Everything the process has printed so far, both streams in order of arrival. */
	log(): string;
	/** How it ended, as words ("exit code 1", "signal SIGKILL", why it could not start); undefined while it runs. */
	ended(): string | undefined;
	/**
	 * Sends the signal and resolves when the process is gone.
	 *
	 * @throws Error when it took no notice of SIGTERM for 10 s and had to be killed.
	 */
	end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
	/** Resolves when the process is gone, with the words of `ended`. */
	finished: Promise<string>;
};

type Command = { host: Host; command: string[]; env: Record<string, string>; cwd: string };

const preloaded = ['die-with-parent.mjs', 'short-way-to-date-fns.mjs'].flatMap((name) => [
	'--import',
	resolve(import.meta.dirname, name),
]);
const graceMs = 10_000;

/** Runs the Directus command line of a host. The process never outlives the one that calls this. */
export function runHost({ host, command, env, cwd }: Command): HostProcess {
	const child = spawn(process.execPath, [...preloaded, host.cli, ...command], {
		cwd,
		env,
		stdio: ['pipe', 'pipe', 'pipe'],
	});
	let output = '';
	let ended: string | undefined;
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => (output += text));
	}
	child.stdin.on('error', () => undefined); // closed by the other side when it is killed
	const finished = new Promise<string>((resolve) => {
		const finish = (words: string) => resolve((ended ??= words));
		child.once('error', (error) => finish(error.message));
		child.once('close', (code, signal) => finish(signal ? `signal ${signal}` : `exit code ${String(code)}`));
	});

	async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
		if (ended) return;
		child.kill(signal);
		const patience = setTimeout(() => child.kill('SIGKILL'), graceMs);
		const how = await finished;
		clearTimeout(patience);
		if (signal === 'SIGTERM' && how === 'signal SIGKILL') {
			throw new Error(`Directus did not end within ${graceMs} ms of SIGTERM:\n${tail(output)}`);
		}
	}

	return { log: () => output, ended: () => ended, end, finished };
}

/** The last lines of a log, for a failure message. */
export function tail(log: string, lines = 30): string {
	return log.trimEnd().split('\n').slice(-lines).join('\n');
}
