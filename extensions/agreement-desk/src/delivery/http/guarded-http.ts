import { request as plainRequest } from 'node:http';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import type { AllowedHosts } from './allowed-hosts.ts';
import { guardedLookup, mayCall, refusedCode, systemResolve } from './guarded-lookup.ts';
import type { Resolve } from './guarded-lookup.ts';
import type { HttpCall, HttpClient, HttpResult } from './http-client.ts';

interface Limits {
	readonly allowedHosts: AllowedHosts;
	readonly resolve?: Resolve;
	/** For finding the host, connecting and TLS, ms. */
	readonly connectTimeoutMs?: number;
	/** For the whole exchange, ms. */
	readonly timeoutMs?: number;
	/** Of an answer; the rest is not read. */
	readonly maxBytes?: number;
}

interface Call extends Required<Omit<Limits, 'allowedHosts' | 'resolve'>> {
	readonly url: URL;
	/** As Node wants it: without the brackets of IPv6. */
	readonly host: string;
	readonly lookup: ReturnType<typeof guardedLookup>;
	readonly given: HttpCall;
}

/**
 * A client that calls public addresses only (and those the operator allowed), whatever the name resolves to at the
 * moment of connecting. It follows no redirect, keeps no connection and uses no proxy.
 */
export function createHttpClient(limits: Limits): HttpClient {
	const { allowedHosts, resolve = systemResolve } = limits;
	const { connectTimeoutMs = 10_000, timeoutMs = 20_000, maxBytes = 64 * 1024 } = limits;
	const lookup = guardedLookup(allowedHosts, resolve);
	return async (given) => {
		// URLs spell every odd notation of an address (0x7f.1, 2130706433) in the usual way
		const url = URL.parse(given.url);
		if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
			return { type: 'refused', reason: 'the address is no http(s) URL' };
		}
		const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
		if (isIP(host) !== 0 && !mayCall(host, allowedHosts)) return refused(host);
		const own = given.timeoutMs ?? timeoutMs;
		return exchange({ given, url, host, lookup, connectTimeoutMs, timeoutMs: own, maxBytes });
	};
}

function exchange(call: Call): Promise<HttpResult> {
	return new Promise((done) => {
		const request = open(call);
		/** Once the last byte of the body went out, nobody can say whether it arrived. */
		let handedOver = false;
		const finish = (result: HttpResult) => {
			clearTimeout(connecting);
			clearTimeout(whole);
			done(result);
			request.destroy();
		};
		const fail = (problem: unknown) => finish(failureOf(problem, call.host, handedOver));
		const timeUp = (ms: number) => fail(new Error(`no answer within ${ms / 1000} s`));
		const connecting = setTimeout(() => timeUp(call.connectTimeoutMs), call.connectTimeoutMs);
		const whole = setTimeout(() => timeUp(call.timeoutMs), call.timeoutMs);
		// a line that fails while it is being encrypted "finishes" the request as well
		let ready = false;
		request.once('socket', (socket) => {
			socket.once(call.url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
				ready = true;
				clearTimeout(connecting);
			});
		});
		request.once('finish', () => {
			handedOver ||= ready;
		});
		request.on('error', fail);
		request.once('response', (response) => {
			handedOver = true;
			readAnswer(response, call.maxBytes).then(finish, fail);
		});
		request.end(call.given.body);
	});
}

function open({ url, host, lookup, given }: Call): ClientRequest {
	const { method, headers, body } = given;
	const length = String(Buffer.byteLength(body));
	const request = url.protocol === 'https:' ? secureRequest : plainRequest;
	return request({
		protocol: url.protocol,
		host,
		...(url.port ? { port: Number(url.port) } : {}),
		path: `${url.pathname}${url.search}`,
		method,
		headers: { ...headers, host: url.host, 'content-length': length },
		lookup,
		agent: false,
		...(isIP(host) === 0 ? { servername: host } : {}),
	});
}

async function readAnswer(response: IncomingMessage, maxBytes: number): Promise<HttpResult> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of response as AsyncIterable<Buffer>) {
		chunks.push(chunk);
		size += chunk.length;
		if (size >= maxBytes) break;
	}
	const body = Buffer.concat(chunks).subarray(0, maxBytes).toString('utf8');
	const headers = Object.entries(response.headers).map(([name, value]) => [name, String(value)] as const);
	return {
		type: 'answer',
		status: response.statusCode ?? 0,
		headers: Object.fromEntries(headers),
		body,
	};
}

/** Names the host and what happened to the line; path and query may be secrets. */
function failureOf(problem: unknown, host: string, handedOver: boolean): HttpResult {
	const code = problem instanceof Error && 'code' in problem ? String(problem.code) : '';
	if (code === refusedCode) return refused(host);
	const words = code || (problem instanceof Error ? problem.message : 'the line broke');
	return { type: handedOver ? 'cut' : 'unreachable', reason: `${host}: ${words}` };
}

function refused(host: string): HttpResult {
	return {
		type: 'refused',
		reason:
			`${host} is not a public address, so the desk does not call it; where it is meant, add it to DESK_ALLOWED_HOSTS. ` +
			`${host} 不是公网地址，服务台不会访问；如确需访问，请加入 DESK_ALLOWED_HOSTS。`,
	};
}
