import { setTimeout as sleep } from 'node:timers/promises';
import type { HostProcess } from './host-process.ts';
import { runHost, tail } from './host-process.ts';
import type { Host } from './hosts.ts';
import type { Answer } from './http.ts';
import { requestJson } from './http.ts';

type Place = { host: Host; url: string; workdir: string; name: string };

/** A Directus that can be ended and started again at one address. */
export type HostNode = {
	process(): HostProcess;
	/** Everything printed, across restarts. */
	log(): string;
	request(method: string, path: string, body: unknown, token: string | null): Promise<Answer>;
	/** Ends it by SIGTERM if it runs, then starts it. */
	restart(env: Record<string, string>): Promise<void>;
};

const readyTimeoutMs = 90_000;

/**
 * Starts Directus and waits until it answers a ping.
 *
 * @throws Error with the end of its log when it ends or stays silent instead.
 */
export async function startHostNode(place: Place, env: Record<string, string>): Promise<HostNode> {
	const { host, url, workdir, name } = place;
	const run = (env: Record<string, string>) => runHost({ host, command: ['start'], env, cwd: workdir });
	let earlierLog = '';
	let process = run(env);
	await untilReady(process, place);

	return {
		process: () => process,
		log: () => earlierLog + process.log(),
		async request(method, path, body, token) {
			try {
				return await requestJson({ url: `${url}${path}`, method, body, token });
			} catch (error) {
				const state = process.ended() ?? 'it runs';
				const end = tail(process.log());
				throw new Error(`${method} ${path} on ${name} (${state}) failed:\n${end}`, { cause: error });
			}
		},
		async restart(next) {
			await process.end('SIGTERM');
			earlierLog += process.log();
			process = run(next);
			await untilReady(process, place);
		},
	};
}

async function untilReady(process: HostProcess, { host, url, name }: Place): Promise<void> {
	const deadline = performance.now() + readyTimeoutMs;
	while (!(await answersPing(url))) {
		const ended = process.ended() ?? (performance.now() > deadline ? 'no answer in time' : undefined);
		if (ended) {
			await process.end('SIGKILL');
			const end = tail(process.log(), 60);
			throw new Error(`${name} (Directus ${host.version}) did not start: ${ended}\n${end}`);
		}
		await sleep(50);
	}
}

async function answersPing(url: string): Promise<boolean> {
	try {
		return (await fetch(`${url}/server/ping`, { signal: AbortSignal.timeout(5_000) })).ok;
	} catch {
		return false;
	}
}
