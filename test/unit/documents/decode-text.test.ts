import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, UndecodableText } from '../../../extensions/agreement-desk/src/documents/decode-text.ts';

const content = '第一条 服务热线：400-800-1234\r\n20 秒内接通\n';
// 服务热线：20秒 as programs on Chinese Windows write it
const gbk = Buffer.from([0xb7, 0xfe, 0xce, 0xf1, 0xc8, 0xc8, 0xcf, 0xdf, 0xa3, 0xba, 0x32, 0x30, 0xc3, 0xeb]);

function utf16(written: string, { bigEndian }: { bigEndian: boolean }): Buffer {
	const bytes = Buffer.from(written, 'utf16le');
	return bigEndian ? bytes.swap16() : bytes;
}

describe('the text of bytes', () => {
	it.each([
		['UTF-8', Buffer.from(content)],
		['UTF-8 with a mark', Buffer.from(`\uFEFF${content}`)],
		['UTF-16 with a mark', utf16(`\uFEFF${content}`, { bigEndian: false })],
		['UTF-16, the other way round', utf16(`\uFEFF${content}`, { bigEndian: true })],
		['UTF-16 without a mark', utf16(content, { bigEndian: false })],
		['UTF-16 without a mark, the other way round', utf16(content, { bigEndian: true })],
	])('is read from %s', (_name, bytes) => expect(decodeText(bytes)).toBe(content));

	it('is read from GB18030, four-byte characters too', () => {
		expect(decodeText(gbk)).toBe('服务热线：20秒');
		// the first character beyond the basic plane, which GBK does not have
		expect(decodeText(Buffer.from([0x95, 0x32, 0x82, 0x36, ...gbk]))).toBe('𠀀服务热线：20秒');
	});

	it('is empty for none', () => expect(decodeText(Buffer.alloc(0))).toBe(''));

	it.each([
		['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49])],
		['bytes that are in no encoding', Buffer.from([0xff, 0xff, 0x41])],
		['half a character of UTF-16', Buffer.from([0xff, 0xfe, 0x41])],
		['a zero byte in a text', Buffer.from('a\0b')],
	])('cannot be read from %s', (_name, bytes) => {
		expect(() => decodeText(bytes)).toThrow(UndecodableText);
	});

	it('is that which was encoded, whatever it is', () => {
		const written = fc.string({ unit: 'grapheme' }).filter((one) => !/^\uFEFF|\0/.test(one));
		fc.assert(fc.property(written, (one) => decodeText(Buffer.from(one)) === one));
	});
});
