import { z } from 'zod';
import { text, type Language, type LocalizedText } from '../domain/localized-text.ts';
import { CommandError, exitCodes } from './command-error.ts';
import type { Io } from './io.ts';
import { messageOf } from './read-input.ts';
import type { DocumentFormat } from '../desk/render-agreement.ts';

export interface DocumentRequest {
	/** An id, or `code@version`. */
	readonly version: string;
	/** Of the Directus instance. */
	readonly url: string;
	readonly token: string | undefined;
	readonly format: DocumentFormat;
	readonly language: Language;
}

const PATIENCE_MS = 30_000;

/**
 * The document of an agreement version, as a running instance writes it.
 *
 * @throws CommandError when the address is none, the instance cannot be reached, or it refuses.
 */
export async function fetchDocument(request: DocumentRequest, io: Io): Promise<Uint8Array | string> {
	const id = await idOf(request, io);
	const query = new URLSearchParams({ format: request.format, language: request.language });
	const response = await get(
		`desk/agreements/${encodeURIComponent(id)}/document?${query.toString()}`,
		request,
		io,
	);
	if (request.format === 'docx') return new Uint8Array(await response.arrayBuffer());
	return response.text();
}

const foundVersions = z.object({ data: z.array(z.object({ id: z.string() })) });

/** A code may hold an @, a version does not. */
async function idOf(request: DocumentRequest, io: Io): Promise<string> {
	const at = request.version.lastIndexOf('@');
	if (at <= 0) return request.version;
	const query = new URLSearchParams({
		'filter[code][_eq]': request.version.slice(0, at),
		'filter[version][_eq]': request.version.slice(at + 1),
		fields: 'id',
		limit: '2',
	});
	const response = await get(`items/desk_agreements?${query.toString()}`, request, io);
	const body: unknown = await response.json().catch(() => null);
	const [found] = foundVersions.safeParse(body).data?.data ?? [];
	if (found !== undefined) return found.id;
	throw refused(
		text(
			`${request.url} 上没有协议版本 ${request.version}`,
			`There is no agreement version ${request.version} on ${request.url}`,
		),
	);
}

async function get(path: string, { url, token }: DocumentRequest, io: Io): Promise<Response> {
	const address = addressOf(path, url);
	const headers = token ? { Authorization: `Bearer ${token}` } : {};
	let response: Response;
	try {
		response = await io.fetch(address, { headers, signal: AbortSignal.timeout(PATIENCE_MS) });
	} catch (error) {
		const why = causeOf(error);
		throw refused(text(`无法连接 ${url}：${why}`, `${url} cannot be reached: ${why}`));
	}
	if (response.ok) return response;
	const why = await reasonOf(response);
	throw refused(text(`${url} 拒绝了请求：${why}`, `${url} refused: ${why}`));
}

function addressOf(path: string, url: string): URL {
	const base = URL.canParse(url) ? new URL(url) : null;
	if (base === null || !['http:', 'https:'].includes(base.protocol)) {
		throw new CommandError(
			text(`--url 须为 http(s) 地址，而不是 ${url}`, `--url must be an http(s) address, not ${url}`),
		);
	}
	return new URL(path, base.href.endsWith('/') ? base : `${base.href}/`);
}

/** fetch hides what happened behind its own words. */
function causeOf(error: unknown): string {
	const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
	return messageOf(cause) || String(cause);
}

const refusals = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) });

/** Directus says why in the first of its errors. */
async function reasonOf(response: Response): Promise<string> {
	const body: unknown = await response.json().catch(() => null);
	const message = refusals.safeParse(body).data?.errors[0]?.message;
	return message === undefined ? `HTTP ${response.status}` : `${message} (HTTP ${response.status})`;
}

function refused(words: LocalizedText): CommandError {
	return new CommandError(words, exitCodes.failed);
}
