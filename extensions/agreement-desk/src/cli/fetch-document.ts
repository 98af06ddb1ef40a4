import { z } from 'zod';
import { text, type Language } from '../domain/localized-text.ts';
import type { Io } from './io.ts';
import { get, refused, type Instance } from './instance.ts';
import type { DocumentFormat } from '../desk/render-agreement.ts';

export interface DocumentRequest extends Instance {
	/** An id, or `code@version`. */
	readonly version: string;
	readonly format: DocumentFormat;
	readonly language: Language;
}

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
