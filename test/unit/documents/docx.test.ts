import { crc32, deflateRawSync } from 'node:zlib';
import { Document, Packer, Paragraph, Tab, Table, TableCell, TableRow, TextRun, type FileChild } from 'docx';
import { describe, expect, it } from 'vitest';
import { toPlainText } from '../../../extensions/agreement-desk/src/domain/agreement/writing/to-plain-text.ts';
import { writeAgreement } from '../../../extensions/agreement-desk/src/domain/agreement/writing/write-agreement.ts';
import { presetNames } from '../../../extensions/agreement-desk/src/domain/agreement/parameters/definition.ts';
import type { Language } from '../../../extensions/agreement-desk/src/domain/localized-text.ts';
import {
	DocxError,
	type DocxErrorCode,
} from '../../../extensions/agreement-desk/src/documents/docx-error.ts';
import { readDocx } from '../../../extensions/agreement-desk/src/documents/read-docx.ts';
import { writeDocx } from '../../../extensions/agreement-desk/src/documents/write-docx.ts';
import { filledParameters } from '../domain/agreement/writing/filled-parameters.ts';

const languages: readonly Language[] = ['zh-CN', 'en-US'];
const variants = presetNames.flatMap((preset) => languages.map((language) => [preset, language] as const));
const megabyte = 1024 * 1024;

/** A document as Word would save it. */
function wordFile(...children: FileChild[]): Promise<Buffer> {
	return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

interface Entry {
	readonly name: string;
	readonly content: Buffer;
	/** What the headers say that it unpacks to; the truth by default. */
	readonly claimed?: number;
	readonly method?: number;
}

/** A zip archive with whatever is wanted in its headers. */
function archive(entries: readonly Entry[], { shift = 0 } = {}): Buffer {
	const locals: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { name, content, claimed = content.length, method = 8 } of entries) {
		const packed = method === 8 ? deflateRawSync(content) : content;
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(method, 4);
		common.writeUInt32LE(crc32(content), 10);
		common.writeUInt32LE(packed.length, 14);
		common.writeUInt32LE(claimed, 18);
		common.writeUInt16LE(name.length, 22);
		const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
		const rest = Buffer.alloc(14);
		rest.writeUInt32LE(offset, 10);
		directory.push(Buffer.from('PK\x01\x02\x14\x00'), common, rest, Buffer.from(name));
		locals.push(local);
		offset += local.length;
	}
	const end = Buffer.alloc(18);
	end.writeUInt16LE(entries.length, 4);
	end.writeUInt16LE(entries.length, 6);
	end.writeUInt32LE(Buffer.concat(directory).length, 8);
	end.writeUInt32LE(offset + shift, 12);
	return Buffer.concat([...locals, ...directory, Buffer.from('PK\x05\x06'), end]);
}

const xml = (body: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`);
const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The least that is a Word document. */
const minimalEntries: readonly Entry[] = [
	{
		name: '[Content_Types].xml',
		content: xml(
			'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
		),
	},
	{
		name: '_rels/.rels',
		content: xml(
			'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
		),
	},
	{
		name: 'word/document.xml',
		content: xml(
			`<w:document xmlns:w="${wordNamespace}"><w:body><w:p><w:r><w:t>2.1.4 甲</w:t></w:r></w:p></w:body></w:document>`,
		),
	},
];

async function refusalOf(file: Buffer): Promise<DocxErrorCode> {
	const error = await readDocx(file).then(
		() => null,
		(reason: unknown) => reason,
	);
	if (!(error instanceof DocxError)) throw new Error('expected a DocxError', { cause: error });
	expect(error.text['zh-CN']).not.toBe('');
	return error.code;
}

describe('an agreement written as a Word document', () => {
	it.each(variants)('reads back line by line (%s, %s)', async (preset, language) => {
		const document = writeAgreement({ parameters: filledParameters(preset), language });
		const lines = toPlainText(document)
			.split('\n')
			.filter((line) => line !== '');
		expect((await readDocx(await writeDocx(document))).split('\n')).toEqual(lines);
	});

	it('keeps spaces, quotes and signs that XML uses itself', async () => {
		const parameters = { 'provider.name': 'A  <b> & "c" \u0001😀', 'customer.name': '甲' } as const;
		const document = writeAgreement({ parameters, language: 'en-US' });
		const text = await readDocx(await writeDocx(document));
		expect(text).toContain('sets out how “A  <b> & \\"c\\" \\u0001😀” (the “Provider”)');
	});
});

describe('a Word document of somebody else', () => {
	it('is read paragraph by paragraph, with typed numbers, tabs and breaks', async () => {
		const file = await wordFile(
			new Paragraph('第二条 服务标准'),
			new Paragraph({
				children: [new TextRun({ text: '2.1.4', bold: true }), new TextRun(' 应在2小时内登记')],
			}),
			new Paragraph(''),
			new Paragraph({ children: [new TextRun({ children: ['热线', new Tab(), '95588'] })] }),
			new Paragraph({ children: [new TextRun('一'), new TextRun({ text: '二', break: 1 })] }),
		);
		expect(await readDocx(file)).toBe('第二条 服务标准\n2.1.4 应在2小时内登记\n\n热线\t95588\n一\n二');
	});

	it('has a line for each row of a table', async () => {
		const cell = (...texts: string[]) => new TableCell({ children: texts.map((one) => new Paragraph(one)) });
		const file = await wordFile(
			new Paragraph('前'),
			new Table({
				rows: [
					new TableRow({ children: [cell('服务热线'), cell('400-800-1234')] }),
					new TableRow({ children: [cell('业务时间'), cell('09:00–12:00', '13:30–18:00')] }),
					new TableRow({ children: [cell('响应时间'), cell('电话：3分钟', '邮件：4小时', '（业务时间）')] }),
				],
			}),
			new Paragraph('后'),
		);
		expect(await readDocx(file)).toBe(
			'前\n服务热线\t400-800-1234\n业务时间\t09:00–12:00；13:30–18:00\n响应时间\t电话：3分钟；邮件：4小时 （业务时间）\n后',
		);
	});

	it('may be long', async () => {
		const file = await wordFile(...Array.from({ length: 5000 }, (_, at) => new Paragraph(`第${at}段`)));
		expect((await readDocx(file)).split('\n')).toHaveLength(5000);
	});

	it('may be as small as the format allows', async () => {
		expect(await readDocx(archive(minimalEntries))).toBe('2.1.4 甲');
		const uncompressed = minimalEntries.map((entry) => ({ ...entry, method: 0 }));
		expect(await readDocx(archive(uncompressed))).toBe('2.1.4 甲');
	});
});

describe('what is refused', () => {
	const manyZeros = Buffer.alloc(33 * megabyte);

	it.each<[string, () => Buffer, DocxErrorCode]>([
		['an empty file', () => Buffer.alloc(0), 'not_docx'],
		['plain text', () => Buffer.from('客户服务规范协议\n1.1 …'), 'not_docx'],
		['an old .doc', () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex'), 'not_docx'],
		['the end of an archive alone', () => Buffer.from('PK\x05\x06'), 'not_docx'],
		[
			'an archive of something else',
			() => archive([{ name: 'a.txt', content: Buffer.from('a') }]),
			'not_docx',
		],
		['an empty archive', () => archive([]), 'not_docx'],
		['a truncated document', () => archive(minimalEntries).subarray(0, -30), 'not_docx'],
		['offsets that lie', () => archive(minimalEntries, { shift: 4 }), 'not_docx'],
		[
			'a packing that Word does not use',
			() => archive([...minimalEntries, { name: 'x', content: Buffer.from('a'), method: 12 }]),
			'not_docx',
		],
		[
			'XML that is none',
			() =>
				archive([...minimalEntries.slice(0, 2), { name: 'word/document.xml', content: Buffer.from('<w:p') }]),
			'not_docx',
		],
		['more than 5 MB', () => Buffer.alloc(5 * megabyte + 1), 'too_large'],
		[
			'a zip bomb',
			() => archive([...minimalEntries, { name: 'word/media/a.png', content: manyZeros }]),
			'content_too_large',
		],
		[
			'a zip bomb that claims to be small',
			() => archive([...minimalEntries, { name: 'word/a.xml', content: manyZeros, claimed: 10 }]),
			'content_too_large',
		],
		[
			'a zip bomb in many pieces',
			() => {
				const piece = manyZeros.subarray(0, 9 * megabyte);
				return archive(['a', 'b', 'c', 'd'].map((name) => ({ name, content: piece })));
			},
			'content_too_large',
		],
		...['<p/>', '<p a="" b="" c=""/>'].map((tag): [string, () => Buffer, DocxErrorCode] => [
			`more of ${tag} than any agreement has`,
			() => archive([...minimalEntries, { name: 'word/b.xml', content: Buffer.from(tag.repeat(250_000)) }]),
			'content_too_large',
		]),
	])('%s', async (_, make, code) => {
		expect(await refusalOf(make())).toBe(code);
	});

	it('a document with every byte cut off at some place, without ever hanging or failing otherwise', async () => {
		const whole = await wordFile(new Paragraph('2.1.4 应在2小时内登记'));
		for (let length = 0; length < whole.length; length += 97) {
			expect(await refusalOf(whole.subarray(0, length))).toBe('not_docx');
		}
	});
});
