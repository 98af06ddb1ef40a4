import { z } from 'zod';
import { documentText } from '../desk/document-text.ts';
import { invalid } from '../desk/refusal.ts';
import { DocxError, maxFileBytes } from '../documents/docx-error.ts';
import { text } from '../domain/localized-text.ts';
import { openLibraryFile } from '../hooks/library-file.ts';
import type { Host } from '../install/host.ts';
import type { Call } from './handle.ts';

const source = z.union([
	z.strictObject({ text: z.string() }),
	z.strictObject({ content_base64: z.base64(), filename: z.string().optional() }),
	z.strictObject({ file: z.guid() }),
]);

/**
 * The text of the filled agreement in a request: as it is, as a file in base64, or as a file in the library of
 * Directus that the one who asks may read.
 *
 * @throws Refusal for a request without one, and for a file that is no text.
 */
export async function readImportedDocument(host: Host, call: Call): Promise<string> {
	const parsed = source.safeParse(call.request.body);
	if (!parsed.success) throw noSource();
	const given = parsed.data;
	if ('text' in given) return given.text;
	if ('file' in given) return documentText(await readLibraryFile(host, call, given.file), 'file');
	return documentText(Buffer.from(given.content_base64, 'base64'), 'content_base64');
}

function noSource() {
	return invalid(
		'body',
		'1.1',
		text(
			'请提交以下之一：{text}、{content_base64, filename} 或 {file}（已上传文件的标识）',
			'send one of {text}, {content_base64, filename} and {file}, the id of an uploaded file',
		),
	);
}

async function readLibraryFile(host: Host, { request }: Call, id: string): Promise<Buffer> {
	const { size, read } = await openLibraryFile(host, { id, accountability: request.accountability ?? null });
	if (size > maxFileBytes) throw invalid('file', '1.1', new DocxError('too_large').text);
	return read();
}
