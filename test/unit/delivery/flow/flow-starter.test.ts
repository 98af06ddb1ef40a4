import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
	startFlow,
	type StartableFlow,
} from '../../../../extensions/agreement-desk/src/delivery/flow/flow-starter.ts';
import type { OwnAddress } from '../../../../extensions/agreement-desk/src/delivery/flow/own-address.ts';

const startable: StartableFlow = { status: 'active', trigger: 'webhook', method: 'POST' };
const start = { flow: 'f1', key: 'é:1', body: { ticket: 't1' } };

interface Heard {
	readonly method: string | undefined;
	readonly url: string | undefined;
	readonly key: unknown;
	readonly body: string;
}

let server: Server | null = null;
afterEach(() => void server?.close());

/** A Directus as far as it matters: answers so, or breaks the line for null. */
async function listen(
	status: number | null,
	path?: string,
): Promise<{ address: OwnAddress; heard: Heard[] }> {
	const heard: Heard[] = [];
	const listening = createServer((request, response) => {
		let body = '';
		request.on('data', (chunk: Buffer) => (body += chunk.toString()));
		request.on('end', () => {
			const { method, url, headers } = request;
			heard.push({ method, url, key: headers['idempotency-key'], body });
			if (status === null) request.socket.destroy();
			else response.writeHead(status).end('{}');
		});
	});
	server = listening;
	const where = path ? { path } : { port: 0, host: '127.0.0.1' };
	await new Promise<void>((done) => listening.listen(where, done));
	const address = path
		? { socketPath: path }
		: { host: '127.0.0.1', port: (listening.address() as AddressInfo).port };
	return { address, heard };
}

const tell = (address: OwnAddress, flow: StartableFlow | null = startable) =>
	startFlow(start, { address, readFlow: () => Promise.resolve(flow), timeoutMs: 2_000 });

describe('a Flow', () => {
	it('is started once, with what it is told and its key', async () => {
		const { address, heard } = await listen(204);
		expect(await tell(address)).toEqual({ result: 'sent', proof: 'HTTP 204' });
		expect(heard).toEqual([
			{ method: 'POST', url: '/flows/trigger/f1', key: '%C3%A9%3A1', body: '{"ticket":"t1"}' },
		]);
	});

	it('is started through a socket as well', async () => {
		const { address, heard } = await listen(200, join(tmpdir(), `flow-starter-${process.pid}.sock`));
		expect(await tell(address)).toMatchObject({ result: 'sent' });
		expect(heard).toHaveLength(1);
	});

	it.each<[string, StartableFlow | null, RegExp]>([
		['that is not there', null, /no such Flow.*没有这个流程/],
		['that is switched off', { ...startable, status: 'inactive' }, /switched off.*未启用/],
		['with another trigger', { ...startable, trigger: 'event' }, /another trigger.*触发方式/],
		['that waits for GET', { ...startable, method: 'GET' }, /set its method to POST.*POST/],
	])('%s is not called, and that is said', async (_, flow, reason) => {
		const { address, heard } = await listen(200);
		const outcome = await tell(address, flow);
		expect(outcome).toMatchObject({ result: 'permanent', reason: expect.stringMatching(reason) as unknown });
		expect(heard).toEqual([]);
	});

	it.each<[number | null, string, RegExp]>([
		[403, 'temporary', /does not know the Flow yet/],
		[400, 'permanent', /rejected by one of its operations \(400\)/],
		[429, 'temporary', /failed \(429\)/],
		[500, 'temporary', /failed \(500\)/],
		[503, 'temporary', /failed \(503\)/],
		[null, 'unknown', /may have arrived/],
	])('that answers %s ends %s', async (status, result, reason) => {
		const { address } = await listen(status);
		expect(await tell(address)).toMatchObject({ result, reason: expect.stringMatching(reason) as unknown });
	});

	it('on a node that does not listen is tried again', async () => {
		const { address } = await listen(200);
		await new Promise((closed) => server?.close(closed));
		expect(await tell(address)).toMatchObject({ result: 'temporary' });
	});
});
