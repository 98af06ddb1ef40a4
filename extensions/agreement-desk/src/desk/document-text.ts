import { text } from '../domain/localized-text.ts';
import { decodeText, UndecodableText } from '../documents/decode-text.ts';
import { DocxError, maxFileBytes } from '../documents/docx-error.ts';
import { invalid } from './refusal.ts';

const zip = Buffer.from('PK\u0003\u0004', 'latin1');
/** A .doc of before 2007, or an encrypted .docx; what it is told is best said by the reader of documents. */
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const unreadable = ['%PDF-', '{\\rtf'].map((mark) => Buffer.from(mark, 'latin1'));

/**
 * The text of an uploaded agreement: plain text or Markdown in any usual encoding, or a .docx. Its first bytes say
 * which, whatever the file is called.
 *
 * @throws Refusal naming `place` for a file of another kind, one that is damaged, and one that is too large.
 */
export async function documentText(bytes: Buffer, place: string): Promise<string> {
	const starts = (mark: Buffer) => bytes.subarray(0, mark.length).equals(mark);
	if (bytes.length > maxFileBytes) throw invalid(place, '1.1', new DocxError('too_large').text);
	if (unreadable.some(starts)) {
		throw invalid(
			place,
			'1.1',
			text(
				'是 PDF 或 RTF 文件，请先另存为 .docx 或文本文件',
				'is a PDF or RTF file: save it as .docx or as text first',
			),
		);
	}
	try {
		if (!starts(zip) && !starts(compound)) return decodeText(bytes);
		// The library behind it takes long to load, and hardly any request needs it.
		const { readDocx } = await import('../documents/read-docx.ts');
		return await readDocx(bytes);
	} catch (error) {
		if (error instanceof DocxError) throw invalid(place, '1.1', error.text);
		if (!(error instanceof UndecodableText)) throw error;
		throw invalid(
			place,
			'1.1',
			text('不是文本：无法按 UTF-8、UTF-16 或 GB18030 读取', 'is no text in UTF-8, UTF-16 or GB18030'),
		);
	}
}
