import { once } from 'node:events';
import type { LookupAddress } from 'node:dns';
import { createServer as createTcpServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { createServer } from 'node:http';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { readAllowedHosts } from '../../../extensions/agreement-desk/src/delivery/http/allowed-hosts.ts';
import { createHttpClient } from '../../../extensions/agreement-desk/src/delivery/http/guarded-http.ts';
import type { HttpCall } from '../../../extensions/agreement-desk/src/delivery/http/http-client.ts';
import { isPublicAddress } from '../../../extensions/agreement-desk/src/delivery/http/public-address.ts';
import { retryAfterMs } from '../../../extensions/agreement-desk/src/delivery/http/retry-after.ts';

const opened: Server[] = [];
const sockets = new Set<Socket>();
afterEach(() => {
	for (const server of opened.splice(0)) server.close();
	for (const socket of sockets) socket.destroy();
});

async function listen(server: Server): Promise<number> {
	opened.push(server);
	server.on('connection', (socket: Socket) => sockets.add(socket));
	await once(server.listen(0, '127.0.0.1'), 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	return address.port;
}

/** A server that counts who reaches it. */
async function trap() {
	let reached = 0;
	const port = await listen(
		createServer((request, response) => {
			reached += 1;
			request.resume();
			response.end('secret');
		}),
	);
	return { port, reached: () => reached };
}

const post = (url: string): HttpCall => ({ method: 'POST', url, headers: {}, body: '{"a":1}' });
const limits = { timeoutMs: 400, connectTimeoutMs: 200 };
const client = (hosts = '', resolve?: (host: string) => Promise<readonly LookupAddress[]>) =>
	createHttpClient({
		allowedHosts: readAllowedHosts({ DESK_ALLOWED_HOSTS: hosts }),
		...limits,
		...(resolve ? { resolve } : {}),
	});
const leadsTo =
	(...addresses: string[]) =>
	async () =>
		addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

describe('an address', () => {
	it.each([
		'0.0.0.0',
		'10.1.2.3',
		'100.64.0.1',
		'100.100.100.200',
		'127.0.0.1',
		'127.255.255.254',
		'169.254.169.254',
		'172.16.0.1',
		'172.31.255.255',
		'192.0.0.1',
		'192.0.2.1',
		'192.168.1.1',
		'198.18.0.1',
		'198.51.100.7',
		'203.0.113.9',
		'224.0.0.1',
		'239.255.255.250',
		'240.0.0.1',
		'255.255.255.255',
		'168.63.129.16',
		'::',
		'::1',
		'::ffff:127.0.0.1',
		'::ffff:8.8.8.8',
		'::ffff:7f00:1',
		'::127.0.0.1',
		'64:ff9b::7f00:1',
		'64:ff9b:1::a00:1',
		'fc00::1',
		'fd00:ec2::254',
		'fe80::1',
		'fe80::1%eth0',
		'fec0::1',
		'ff02::1',
		'2001::1',
		'2001:db8::1',
		'2002:7f00:1::',
		'3fff::1',
		'100::1',
		'no address',
		'',
	])('%s is not of the open Internet', (address) => {
		expect(isPublicAddress(address)).toBe(false);
	});

	it.each([
		'8.8.8.8',
		'1.1.1.1',
		'100.63.255.255',
		'100.128.0.1',
		'172.15.0.1',
		'172.32.0.1',
		'203.119.205.48',
		'2400:3200::1',
		'2606:4700::1111',
	])('%s is', (address) => {
		expect(isPublicAddress(address)).toBe(true);
	});

	it('of IPv4 is never public once it is wrapped into IPv6', () => {
		fc.assert(
			fc.property(fc.ipV4(), fc.constantFrom('::ffff:', '::', '64:ff9b::'), (address, prefix) => {
				expect(isPublicAddress(prefix + address)).toBe(false);
			}),
		);
	});
});

describe('without an exception nothing on this machine is reached', () => {
	it.each([
		'127.0.0.1',
		'127.1',
		'2130706433',
		'0x7f000001',
		'0x7f.0.0.1',
		'0177.0.0.1',
		'017700000001',
		'0',
		'127.0.0.1.',
		'１２７.0.0.1',
		'localhost',
		'LOCALHOST',
		'[::1]',
		'[::ffff:127.0.0.1]',
		'[::ffff:7f00:1]',
		'[0:0:0:0:0:0:0:1]',
	])('by http://%s', async (host) => {
		const { port, reached } = await trap();
		expect((await client()(post(`http://${host}:${port}/`))).type).not.toBe('answer');
		expect(reached()).toBe(0);
	});

	it.each([
		['a private address', leadsTo('127.0.0.1')],
		['a private address of IPv6', leadsTo('::1')],
		['one wrapped into IPv6', leadsTo('::ffff:127.0.0.1')],
		['several private ones', leadsTo('10.0.0.1', '127.0.0.1', 'fe80::1')],
		['none', leadsTo()],
	])('by a name that leads to %s', async (_, resolve) => {
		const { port, reached } = await trap();
		const result = await client('', resolve)(post(`http://hooks.example.com:${port}/T0K3N?key=S3CR3T`));
		expect(result.type).toBe('refused');
		expect('reason' in result && result.reason).toMatch(
			/hooks\.example\.com.*DESK_ALLOWED_HOSTS.*不是公网地址/,
		);
		expect(JSON.stringify(result)).not.toMatch(/T0K3N|S3CR3T/);
		expect(reached()).toBe(0);
	});

	it('by a name that answers differently the second time: what was checked is what is connected to', async () => {
		const { port, reached } = await trap();
		let asked = 0;
		const rebinding = async () => {
			asked += 1;
			return [{ address: asked === 1 ? '192.0.2.1' : '127.0.0.1', family: 4 }];
		};
		const call = client('192.0.2.1', rebinding);
		expect((await call(post(`http://rebind.example.com:${port}/`))).type).toBe('unreachable');
		expect((await call(post(`http://rebind.example.com:${port}/`))).type).toBe('refused');
		expect(asked).toBe(2);
		expect(reached()).toBe(0);
	});

	it('by a redirect', async () => {
		const { port, reached } = await trap();
		const target = `http://127.0.0.1:${port}/`;
		const from = await listen(
			createServer((_, response) => response.writeHead(302, { location: target }).end()),
		);
		expect(await client('127.0.0.1')(post(`http://127.0.0.1:${from}/`))).toMatchObject({
			type: 'answer',
			status: 302,
		});
		expect(reached()).toBe(0);
	});

	it.each(['ftp://127.0.0.1/', 'file:///etc/passwd', 'gopher://127.0.0.1:25/', 'no url', ''])(
		'by %s',
		async (url) => {
			expect((await client('127.0.0.1')(post(url))).type).toBe('refused');
		},
	);
});

describe('an exception', () => {
	it.each(['127.0.0.1', '127.0.0.0/8', 'other.example.com, 127.0.0.1', '10.0.0.0/8;127.0.0.1'])(
		'%s lets the address be called',
		async (hosts) => {
			const { port } = await trap();
			expect(await client(hosts)(post(`http://127.0.0.1:${port}/`))).toMatchObject({
				status: 200,
				body: 'secret',
			});
		},
	);

	it('for a name holds wherever it leads, in any spelling', async () => {
		const { port } = await trap();
		const call = client('Gateway.Intern', leadsTo('127.0.0.1'));
		expect(await call(post(`http://GATEWAY.intern:${port}/`))).toMatchObject({ status: 200 });
		expect((await call(post(`http://other.intern:${port}/`))).type).toBe('refused');
	});

	it('for a network of IPv6 is one too', () => {
		const { has } = readAllowedHosts({ DESK_ALLOWED_HOSTS: 'fd00::/8 [::1]' });
		expect([has('fd12::1'), has('::1'), has('fe80::1'), has('127.0.0.1')]).toEqual([
			true,
			true,
			false,
			false,
		]);
	});

	it('that nobody can read is told', () => {
		expect(
			readAllowedHosts({ DESK_ALLOWED_HOSTS: ['10.0.0.0/33', 'a b', 'http://x', '1.2.3.4/x'] }).unreadable,
		).toEqual(['10.0.0.0/33', 'http://x', '1.2.3.4/x']);
	});
});

describe('a call that goes wrong says whether something was handed over:', () => {
	const result = async (server: Server) =>
		client('127.0.0.1')(post(`http://127.0.0.1:${await listen(server)}/hook/T0K3N`));

	it('nobody listens', async () => {
		const { port } = await trap();
		opened.splice(0).forEach((server) => server.close());
		expect(await client('127.0.0.1')(post(`http://127.0.0.1:${port}/T0K3N`))).toEqual({
			type: 'unreachable',
			reason: '127.0.0.1: ECONNREFUSED',
		});
	});

	it('TLS never comes about', async () => {
		const port = await listen(createTcpServer((socket) => socket.resume()));
		expect(await client('127.0.0.1')(post(`https://127.0.0.1:${port}/`))).toMatchObject({
			type: 'unreachable',
		});
	});

	it('TLS is answered by something else', async () => {
		const port = await listen(createTcpServer((socket) => socket.end('hello\r\n')));
		expect(await client('127.0.0.1')(post(`https://127.0.0.1:${port}/`))).toMatchObject({
			type: 'unreachable',
		});
	});

	it.each<[string, () => Server]>([
		['the server falls silent', () => createServer((request) => request.resume())],
		[
			'the server drops the line',
			() => createServer((request) => request.resume().once('end', () => request.socket.destroy())),
		],
		[
			'the answer breaks off',
			() =>
				createServer((_, response) => {
					response.writeHead(200, { 'content-length': '1000' }).write('half');
					setTimeout(() => response.destroy(), 20);
				}),
		],
		['the answer never ends', () => createServer((_, response) => void response.writeHead(200).write('x'))],
	])('%s', async (_, make) => {
		const outcome = await result(make());
		expect(outcome.type).toBe('cut');
		expect('reason' in outcome && outcome.reason).toMatch(/^127\.0\.0\.1: /);
		expect(JSON.stringify(outcome)).not.toContain('T0K3N');
	});

	it('an endless answer is read no further than 64 kB', async () => {
		const endless = createServer((_, response) => {
			response.writeHead(200);
			const more = () => void (response.destroyed || response.write('x'.repeat(65_536), more));
			more();
		});
		const outcome = await result(endless);
		expect(outcome).toMatchObject({ type: 'answer', status: 200 });
		expect('body' in outcome && outcome.body.length).toBe(65_536);
	});
});

describe('Retry-After', () => {
	const now = Date.parse('2026-11-28T12:00:00Z');

	it.each([
		['120', 120_000],
		['0', 0],
		['Sat, 28 Nov 2026 12:05:00 GMT', 300_000],
		['Saturday, 28-Nov-26 12:05:00 GMT', 300_000],
		['Sat, 28 Nov 2026 11:00:00 GMT', 0],
		['99999999', 86_400_000],
		['Wed, 28 Nov 2126 12:05:00 GMT', 86_400_000],
		['soon', undefined],
		['-5', undefined],
		['1.5', undefined],
		['', undefined],
		[undefined, undefined],
	])('%s', (header, expected) => {
		expect(retryAfterMs(header, now)).toBe(expected);
	});
});
