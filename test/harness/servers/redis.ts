import { once } from 'node:events';
import { connect as connectSocket } from 'node:net';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { findProgram } from '../find-program.ts';
import { freePort } from '../free-port.ts';
import { until } from '../until.ts';
import { startServerProcess } from './server-process.ts';

/** A new, empty Redis from the system's package that keeps nothing on disk. */
export async function startRedis(runDirectory: string): Promise<{ port: number }> {
	const program = findProgram('redis-server');
	if (!program) throw new Error('redis-server is not installed: apt-get install redis-server');
	const port = await freePort();
	const directory = await mkdtemp(join(runDirectory, 'redis-'));
	const where = ['--bind', '127.0.0.1', '--port', String(port), '--dir', directory];
	const args = [...where, '--save', '', '--appendonly', 'no'];
	const server = startServerProcess({ program, args, stopSignal: 'SIGKILL' });
	await until(
		() => {
			server.check();
			return answers(port);
		},
		{ what: 'Redis to accept connections' },
	);
	return { port };
}

async function answers(port: number): Promise<true> {
	const socket = connectSocket(port, '127.0.0.1');
	await once(socket, 'connect');
	socket.destroy();
	return true;
}
