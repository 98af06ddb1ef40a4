import { once } from 'node:events';
import net from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { isPortFree, portFrom, reservePort } from '../../../scripts/lib/ports.mjs';

const use = { variable: 'PORT', purpose: 'the studio', fallback: 8055 };

async function listenAnywhere(host: string): Promise<{ port: number; close: () => Promise<unknown> }> {
	const server = net.createServer().listen(0, host);
	await once(server, 'listening');
	const address = server.address();
	const close = async () => server.listening && once(server.close(), 'close');
	onTestFinished(() => void close());
	return { port: address !== null && typeof address === 'object' ? address.port : 0, close };
}

test('the port is the one of the environment, else the usual one', () => {
	expect(portFrom(use, {})).toBe(8055);
	expect(portFrom(use, { PORT: '' })).toBe(8055);
	expect(portFrom(use, { PORT: '80' })).toBe(80);
});

test.each(['0', '65536', 'abc', '-1', '80.5'])('%s is no port', (text) => {
	expect(() => portFrom(use, { PORT: text })).toThrow(`PORT is the port of the studio and must be a number`);
});

test.each(['127.0.0.1', '0.0.0.0'])(
	'a port that is taken on %s is named, with the variable to change',
	async (host) => {
		const { port } = await listenAnywhere(host);
		expect(await isPortFree(port)).toBe(false);
		await expect(reservePort(use, { PORT: String(port) })).rejects.toThrow(
			new RegExp(`Port ${port}.*is taken.*PORT=\\d+ npm start`),
		);
	},
);

test('a reserved port is taken until it is released', async () => {
	const { port, close } = await listenAnywhere('127.0.0.1');
	await close();
	const reservation = await reservePort(use, { PORT: String(port) });
	expect(await isPortFree(port)).toBe(false);
	await reservation.release();
	expect(await isPortFree(port)).toBe(true);
});
