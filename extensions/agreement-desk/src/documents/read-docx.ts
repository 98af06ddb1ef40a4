import mammoth from 'mammoth';
import { checkArchive } from './check-archive.ts';
import { documentLines } from './document-lines.ts';
import { DocxError, maxFileBytes } from './docx-error.ts';

/**
 * The text of a Word document, a line for each paragraph and for each row of a table, as plain as if it had been
 * pasted. Numbers are kept where they are typed; those that Word makes by itself are no part of the text.
 *
 * @throws DocxError when the file is no document, is larger than 5 MB, or unpacks to more than an agreement can be.
 */
export async function readDocx(file: Buffer): Promise<string> {
	if (file.length > maxFileBytes) throw new DocxError('too_large');
	checkArchive(file);
	let lines: readonly string[] = [];
	try {
		await mammoth.convertToHtml(
			{ buffer: file },
			{
				// The structure is all that is wanted of it: an empty document leaves nothing to convert.
				transformDocument: (document: unknown) => {
					lines = documentLines(document);
					return { ...(typeof document === 'object' ? document : {}), children: [] };
				},
			},
		);
	} catch (error) {
		throw new DocxError('not_docx', error);
	}
	return lines.join('\n');
}
