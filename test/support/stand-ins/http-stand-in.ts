import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { until } from '../../harness/until.ts';

export interface StandInCall {
	readonly method: string;
	/** As it came, with its query. */
	readonly url: URL;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
	/** Epoch ms. */
	readonly at: number;
}

export interface StandInAnswer {
	readonly status?: number;
	readonly headers?: Readonly<Record<string, string>>;
	/** JSON, or a text as it is. */
	readonly body?: unknown;
}

/**
 * What goes wrong from now on:
 * - `hang`: takes the whole call and says nothing
 * - `cut`: takes the whole call and drops the line
 * - `garbage`: answers 200 with something that nobody can read
 * - an answer: that one, whatever was asked
 */
export type StandInFault = 'hang' | 'cut' | 'garbage' | StandInAnswer;

export interface StandIn {
	/** `http://127.0.0.1:port` */
	readonly origin: string;
	/** Everything that came, in order. */
	readonly calls: readonly StandInCall[];
	/** What was taken as valid: of a cut or hanging call it is for the receiver, not the sender, to say. */
	readonly taken: readonly StandInCall[];
	/** `times` calls, or all from now on; null: nothing goes wrong any more. */
	fail(fault: StandInFault | null, times?: number): void;
	/** The first valid call that fits, past or future (10 s). */
	waitFor(fits: (call: StandInCall) => boolean): Promise<StandInCall>;
	stop(): Promise<void>;
}

/** Says what a service would: an answer, and whether it took the message. */
export type StandInRules = (call: StandInCall) => StandInAnswer & { readonly taken: boolean };

/** A service on loopback that checks what it gets. Its callers need `DESK_ALLOWED_HOSTS=127.0.0.1`. */
export async function startStandIn(rules: StandInRules): Promise<StandIn> {
	const calls: StandInCall[] = [];
	const taken: StandInCall[] = [];
	let fault: StandInFault | null = null;
	let faultsLeft = 0;
	const nextFault = () => {
		if (faultsLeft <= 0) return null;
		faultsLeft -= 1;
		return fault;
	};
	const server = createServer((request, response) => {
		readCall(request).then(
			(call) => {
				calls.push(call);
				const wrong = nextFault();
				const refusing = typeof wrong === 'object' && wrong !== null;
				const verdict = refusing ? { ...wrong, taken: false } : rules(call);
				if (verdict.taken) taken.push(call);
				if (wrong === 'cut') request.socket.destroy();
				else if (wrong === 'garbage') answer(response, { body: '<html>?' });
				else if (wrong !== 'hang') answer(response, verdict);
			},
			() => request.socket.destroy(),
		);
	});
	await once(server.listen(0, '127.0.0.1'), 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The stand-in has no port.');
	return {
		origin: `http://127.0.0.1:${address.port}`,
		calls,
		taken,
		fail(next, times = Number.POSITIVE_INFINITY) {
			fault = next;
			faultsLeft = next === null ? 0 : times;
		},
		waitFor: (fits) => until(() => taken.find(fits), { what: 'a call that fits', timeoutMs: 10_000 }),
		async stop() {
			const closed = once(server, 'close');
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
}

async function readCall(request: IncomingMessage): Promise<StandInCall> {
	const body = await text(request);
	const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as const);
	return {
		method: request.method ?? '',
		url: new URL(`http://${request.headers.host ?? ''}${request.url ?? ''}`),
		headers: Object.fromEntries(headers),
		body,
		at: Date.now(),
	};
}

function answer(response: ServerResponse, { status = 200, headers = {}, body = '' }: StandInAnswer): void {
	response.writeHead(status, { 'content-type': 'application/json', ...headers });
	response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

/** Whether two instants are no further apart, ms. */
export function isWithin(a: number, b: number, ms: number): boolean {
	return Math.abs(a - b) <= ms;
}
