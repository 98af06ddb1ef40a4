import { inflateRawSync } from 'node:zlib';
import { DocxError, maxContentBytes, maxMarks } from './docx-error.ts';

/*
 * What a package unpacks to is in its headers only as a claim, and libraries believe it after they have unpacked
 * everything. So the contents are measured here first, entry by entry, up to a limit. Anything unusual in the
 * directory is refused: then there are no two ways of reading the same file.
 */

const endMark = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const directoryMark = 0x02014b50;
const entryMark = 0x04034b50;
/** `<` begins a tag, `=` gives an attribute its value. */
const marks = [0x3c, 0x3d] as const;
const stored = 0;
const deflated = 8;

/** @throws DocxError when the file is not a plain zip archive, or unpacks to more than is accepted. */
export function checkArchive(file: Buffer): void {
	try {
		measureEntries(file);
	} catch (error) {
		throw error instanceof DocxError ? error : new DocxError('not_docx', error);
	}
}

function measureEntries(file: Buffer): void {
	const end = file.lastIndexOf(endMark);
	if (end < 0) throw new DocxError('not_docx');
	const count = file.readUInt16LE(end + 10);
	let place = file.readUInt32LE(end + 16);
	if (place + file.readUInt32LE(end + 12) !== end) throw new DocxError('not_docx');
	const left = { bytes: maxContentBytes, marks: maxMarks };
	for (let entry = 0; entry < count; entry += 1) {
		if (file.readUInt32LE(place) !== directoryMark) throw new DocxError('not_docx');
		const content = contentOf(file, place, left.bytes);
		left.bytes -= content.length;
		left.marks -= marksIn(content);
		if (left.bytes < 0 || left.marks < 0) throw new DocxError('content_too_large');
		place += 46 + [28, 30, 32].reduce((sum, at) => sum + file.readUInt16LE(place + at), 0);
	}
	if (place !== end) throw new DocxError('not_docx');
}

/** What the entry at this place of the directory unpacks to; more bytes than the limit are an error. */
function contentOf(file: Buffer, place: number, limit: number): Buffer {
	const method = file.readUInt16LE(place + 10);
	const packed = file.readUInt32LE(place + 20);
	const header = file.readUInt32LE(place + 42);
	if (file.readUInt32LE(header) !== entryMark) throw new DocxError('not_docx');
	const start = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28);
	if (start + packed > file.length) throw new DocxError('not_docx');
	const bytes = file.subarray(start, start + packed);
	if (method === stored) return bytes;
	if (method !== deflated) throw new DocxError('not_docx');
	return inflate(bytes, limit);
}

function inflate(packed: Buffer, limit: number): Buffer {
	try {
		return inflateRawSync(packed, { maxOutputLength: Math.max(limit, 1) });
	} catch (error) {
		const tooFar = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
		throw new DocxError(tooFar ? 'content_too_large' : 'not_docx', error);
	}
}

/** Pictures have such bytes by chance, but few; and no entry can hide behind its name. */
function marksIn(content: Buffer): number {
	return marks.reduce((sum, mark) => sum + countOf(mark, content), 0);
}

function countOf(byte: number, content: Buffer): number {
	let count = 0;
	for (let at = content.indexOf(byte); at >= 0 && count <= maxMarks; at = content.indexOf(byte, at + 1)) {
		count += 1;
	}
	return count;
}
