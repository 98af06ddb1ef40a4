/** Bytes that are no text in any encoding we know. */
export class UndecodableText extends Error {
	constructor() {
		super('This is no text: it is neither UTF-8, UTF-16 nor GB18030.');
		this.name = 'UndecodableText';
	}
}

/**
 * The text of a file whose encoding nobody told. A byte order mark decides; without one it is UTF-16 where the
 * zero bytes of that lie, else UTF-8 where every byte agrees with it, else GB18030, which is what programs on
 * Chinese Windows write. The mark is not part of the text.
 *
 * @throws UndecodableText for anything else.
 */
export function decodeText(bytes: Uint8Array): string {
	const marked = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
	const content =
		marked === null ? (tryDecode(bytes, 'utf-8') ?? tryDecode(bytes, 'gb18030')) : tryDecode(bytes, marked);
	// no text of any language has this character; in an image or an archive there is always one
	if (content === null || content.includes('\0')) throw new UndecodableText();
	return content;
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

function markedEncoding([first, second, third]: Uint8Array): Encoding | null {
	if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	return null;
}

/**
 * A line break or a digit has a zero byte in UTF-16, and nothing has in the other encodings. Which of its two
 * orders it is shows in what comes out: the wrong one makes rare characters of common ones.
 */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
	if (bytes.length % 2 === 1 || !bytes.includes(0)) return null;
	const little = commonShare(tryDecode(bytes, 'utf-16le'));
	const big = commonShare(tryDecode(bytes, 'utf-16be'));
	if (Math.max(little, big) < 0.5) return null;
	return big > little ? 'utf-16be' : 'utf-16le';
}

/** Which part of a text is ASCII, Chinese, or the punctuation and full-width forms that go with it. */
function commonShare(content: string | null): number {
	const common =
		content?.match(/[\t\r\n\x20-\x7e\u2010-\u2026\u3000-\u303f\u4e00-\u9fff\uff00-\uff5e]/g) ?? [];
	return common.length / (content?.length || 1);
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}
