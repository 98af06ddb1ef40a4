import { once } from 'node:events';
import { createServer } from 'node:net';

const first = 20_000;
const last = 32_000;

/**
 * A loopback port that is free right now. It is picked below the range that the kernel hands out to outgoing
 * connections, so that no client takes it while a slow server is still starting.
 */
export async function freePort(): Promise<number> {
	for (;;) {
		const port = first + Math.floor(Math.random() * (last - first));
		if (await isFree(port)) return port;
	}
}

async function isFree(port: number): Promise<boolean> {
	const probe = createServer();
	try {
		await once(probe.listen(port, '127.0.0.1'), 'listening');
	} catch {
		return false;
	}
	await once(probe.close(), 'close');
	return true;
}
