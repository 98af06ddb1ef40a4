import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** A call that has come whole. */
export interface ReceivedCall {
	readonly method: string;
	/** As it came, with its query. */
	readonly url: URL;
	/** By lower-case name. */
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
	/** Epoch ms. */
	readonly at: number;
}

export interface LoopbackServer {
	/** `http://127.0.0.1:port` */
	readonly origin: string;
	/** Drops what is still open. */
	stop(): Promise<void>;
}

export interface HttpAnswer {
	readonly status?: number;
	readonly headers?: Readonly<Record<string, string>>;
	/** JSON, or a text as it is. */
	readonly body?: unknown;
}

/** How a call ends: with an answer, without one, or with the line dropped. */
export type CallEnd = 'hang' | 'cut' | HttpAnswer;

/** A real HTTP server on loopback in the place of a service of others. */
export async function startLoopbackServer(onCall: (call: ReceivedCall) => CallEnd): Promise<LoopbackServer> {
	const server = createServer((request, response) => {
		text(request)
			.then((body) => {
				const headers = Object.entries(request.headers).map(
					([name, value]) => [name, String(value)] as const,
				);
				const end = onCall({
					method: request.method ?? '',
					url: new URL(`http://${request.headers.host ?? ''}${request.url ?? ''}`),
					headers: Object.fromEntries(headers),
					body,
					at: Date.now(),
				});
				if (end === 'cut') request.socket.destroy();
				else if (end !== 'hang') answer(response, end);
			})
			.catch(() => request.socket.destroy());
	});
	await once(server.listen(0, '127.0.0.1'), 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port.');
	return {
		origin: `http://127.0.0.1:${address.port}`,
		async stop() {
			const closed = once(server, 'close');
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
}

function answer(response: ServerResponse, { status = 200, headers = {}, body = '' }: HttpAnswer): void {
	response.writeHead(status, { 'content-type': 'application/json', ...headers });
	response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
