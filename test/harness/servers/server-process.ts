import { spawn } from 'node:child_process';
import { once } from 'node:events';

type Start = {
	program: string;
	args: string[];
	/** How to end it at once; what it stored is thrown away anyway. */
	stopSignal: 'SIGKILL' | 'SIGQUIT' | 'SIGTERM';
	/** Run as this user and group instead of the caller's. */
	user?: { uid: number; gid: number } | undefined;
};

export type ServerProcess = {
	/** Throws with what the server printed if it has ended: to be called while waiting for it. */
	check(): void;
	stop(signal?: NodeJS.Signals): Promise<void>;
};

const running = new Set<ServerProcess>();

/** Starts a server as a child process. It must not fork into the background. */
export function startServerProcess({ program, args, stopSignal, user }: Start): ServerProcess {
	const child = spawn(program, args, { ...user, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
	let output = '';
	let failure: string | undefined;
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-20_000)));
	}
	const closed = once(child, 'close').then(
		([code, signal]: unknown[]) => `ended with ${String(signal ?? code)}`,
		(error: unknown) => `did not start: ${String(error)}`,
	);
	const server: ServerProcess = {
		check() {
			if (failure) throw new Error(`${program} ${failure}\n${output}`);
		},
		async stop(signal = stopSignal) {
			child.kill(signal);
			await closed;
		},
	};
	running.add(server);
	void closed.then((words) => {
		failure = words;
		running.delete(server);
	});
	return server;
}

/** Ends every server that was started here. */
export async function stopServerProcesses(): Promise<void> {
	await Promise.all([...running].map((server) => server.stop()));
}
