import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import { labelsFor } from './labels.ts';
import { listPage, messagePage, notFoundPage } from './page.ts';
import type { Reader } from './reader.ts';
import type { MailStore } from './store.ts';

interface WebContext {
	store: MailStore;
	reader: Reader;
	report: (line: string) => void;
}

interface Answer {
	status: number;
	type: string;
	body: string | Buffer;
}

export interface WebServer {
	port: number;
	close: () => Promise<void>;
}

const HEADERS = {
	'cache-control': 'no-store',
	'content-security-policy':
		"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
	'referrer-policy': 'no-referrer',
	'x-content-type-options': 'nosniff',
};

/**
 * Starts the web page of the mail sink on 127.0.0.1: `/`, `/messages/<id>`, `/messages/<id>.eml` and
 * `/messages.json`.
 *
 * @throws when the port is taken
 */
export async function startWeb({ port }: { port: number }, context: WebContext): Promise<WebServer> {
	const server = createServer((request, response) => {
		answer(request, context).then(
			({ status, type, body }) => response.writeHead(status, { ...HEADERS, 'content-type': type }).end(body),
			(error: unknown) => {
				context.report(`Page ${request.url ?? ''}: ${String(error)}`);
				response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(`${String(error)}\n`);
			},
		);
	});
	return {
		port: await listen(server, port),
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

async function answer(request: IncomingMessage, { store, reader }: WebContext): Promise<Answer> {
	// A page elsewhere could have its own host name resolve to this machine and read the mails.
	if (!isLoopback(request.headers.host)) return plain(403, 'Open this page as 127.0.0.1 or localhost.\n');
	if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Only GET.\n');
	const path = (request.url ?? '/').split('?')[0] ?? '/';
	const labels = labelsFor(request.headers['accept-language']);
	if (path === '/') return html(200, listPage(await reader.all(), labels));
	if (path === '/messages.json') {
		return { status: 200, type: 'application/json; charset=utf-8', body: JSON.stringify(await reader.all()) };
	}
	const id = /^\/messages\/([\w.-]+?)(\.eml)?$/.exec(path);
	if (id?.[1] && id[2]) {
		const raw = await store.read(id[1]);
		if (raw) return plain(200, raw);
	} else if (id?.[1]) {
		const mail = await reader.one(id[1]);
		if (mail) return html(200, messagePage(mail, labels));
	}
	return html(404, notFoundPage(labels));
}

function isLoopback(host: string | undefined): boolean {
	return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host ?? '');
}

function html(status: number, body: string): Answer {
	return { status, type: 'text/html; charset=utf-8', body };
}

function plain(status: number, body: string | Buffer): Answer {
	return { status, type: 'text/plain; charset=utf-8', body };
}

function listen(server: Server, port: number): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => {
			server.off('error', reject);
			const address = server.address();
			resolve(address !== null && typeof address === 'object' ? address.port : port);
		});
	});
}
