import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { until } from './until.ts';

export interface ReceivedCall {
	readonly method: string;
	/** With its query. */
	readonly path: string;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly body: string;
	/** Epoch ms. */
	readonly at: number;
}

/** What the stand-in says to a call; `hang` says nothing at all, `cut` drops the line once it has the body. */
export type Reaction =
	| 'hang'
	| 'cut'
	| { readonly status?: number; readonly body?: unknown; readonly headers?: Record<string, string> };

export interface HttpStandIn {
	readonly url: string;
	/** In the order in which they came. */
	readonly calls: readonly ReceivedCall[];
	react(to: (call: ReceivedCall) => Reaction): void;
	/** The first call that fits, past or future (10 s unless told). */
	waitForCall(fits: (call: ReceivedCall) => boolean, timeoutMs?: number): Promise<ReceivedCall>;
	stop(): Promise<void>;
}

/** A real HTTP server on loopback in the place of a service of others. */
export async function startHttpStandIn(): Promise<HttpStandIn> {
	const calls: ReceivedCall[] = [];
	let react: (call: ReceivedCall) => Reaction = () => ({ body: {} });
	const server = createServer((request, response) => {
		text(request)
			.then((body) => {
				const call = {
					...{ method: request.method ?? '', path: request.url ?? '', headers: request.headers },
					...{ body, at: Date.now() },
				};
				calls.push(call);
				answer(response, react(call));
			})
			.catch(() => response.destroy());
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The stand-in has no port.');
	return {
		url: `http://127.0.0.1:${address.port}`,
		calls,
		react: (to) => (react = to),
		waitForCall: (fits, timeoutMs = 10_000) =>
			until(() => calls.find(fits), { what: 'a call that fits', timeoutMs }).catch((error: unknown) => {
				throw new Error(
					`${String(error)}; there came ${JSON.stringify(calls.map(({ path, body }) => [path, body]))}`,
				);
			}),
		async stop() {
			const closed = once(server, 'close');
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
}

function answer(response: ServerResponse, reaction: Reaction) {
	if (reaction === 'hang') return;
	if (reaction === 'cut') {
		response.destroy();
		return;
	}
	const { status = 200, body = {}, headers = {} } = reaction;
	response.writeHead(status, { 'content-type': 'application/json', ...headers });
	response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
