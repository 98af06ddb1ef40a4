import { text, type LocalizedText } from '../domain/localized-text.ts';

/**
 * - `not_docx`: the file is no Word document, or a damaged one;
 * - `too_large`: the file has more bytes than are accepted;
 * - `content_too_large`: it unpacks to more than an agreement can be.
 */
export type DocxErrorCode = 'not_docx' | 'too_large' | 'content_too_large';

/** A file that is not read, in words for the one who uploaded it. */
export class DocxError extends Error {
	readonly code: DocxErrorCode;
	readonly text: LocalizedText;

	constructor(code: DocxErrorCode, cause?: unknown) {
		super(sentences[code]['en-US'], cause === undefined ? undefined : { cause });
		this.name = 'DocxError';
		this.code = code;
		this.text = sentences[code];
	}
}

export const maxFileBytes = 5 * 1024 * 1024;
/** An agreement of a hundred pages has less than one; pictures hardly shrink in a document. */
export const maxContentBytes = 32 * 1024 * 1024;
/** Tags and attributes: a page has a thousand or two. Each takes two kilobytes while the document is read. */
export const maxMarks = 250_000;

const sentences: Readonly<Record<DocxErrorCode, LocalizedText>> = {
	not_docx: text(
		'不是可读取的 .docx 文件；旧版 .doc、加密或损坏的文件，请先在 Word 或 WPS 中另存为 .docx',
		'is not a .docx file that can be read; save an old .doc, an encrypted or a damaged file as .docx first',
	),
	too_large: text('文件超过 5 MB', 'is larger than 5 MB'),
	content_too_large: text(
		'文件解压后内容过大（超过 32 MB，或超过 25 万个标签和属性），为安全起见不予读取',
		'unpacks to too much (more than 32 MB, or 250,000 tags and attributes) and is not read, for safety',
	),
};
