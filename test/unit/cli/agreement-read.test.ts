import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { call, type World } from './call.ts';

const read = (path: string, world: World) => call(['agreement', 'read', path], world);
const readingSchema = z.strictObject({
	parameters: z.record(z.string(), z.unknown()),
	found: z.array(
		z.strictObject({
			key: z.string(),
			value: z.unknown(),
			clause: z.string(),
			text: z.string(),
			confidence: z.number().min(0).max(1),
		}),
	),
	missing: z.array(z.string()),
	ambiguous: z.array(z.looseObject({ key: z.string(), readings: z.array(z.unknown()) })),
});

const agreement = [
	'2.1.1 电话：客户在业务时间内首次来电，应在5分钟内接通。',
	'2.1.4 服务请求登记：自收到请求之时起，应在6小时内完成确认登记。',
	'',
].join('\r\n');
// 2.1.1 电话：按业务时间内首次来电，应在5分钟内接通。 in the encoding of Chinese Windows
const gb18030 = Buffer.from(
	'322e312e3120b5e7bbb0a3bab0b4d2b5cef1cab1bce4c4dacad7b4cec0b4b5e7a3acd3a6d4da35b7d6d6d3c4dabdd3cda8a1a30d0a',
	'hex',
);

describe('a filled agreement', () => {
	it.each([
		['UTF-8', Buffer.from(agreement)],
		['UTF-8 with a mark', Buffer.from(`\uFEFF${agreement}`)],
		['UTF-16', Buffer.from(`\uFEFF${agreement}`, 'utf16le')],
	])('is read from text in %s', async (_encoding, file) => {
		const { code, out, complaints } = await read('a.txt', { files: { 'a.txt': file } });
		expect({ code, complaints }).toEqual({ code: 0, complaints: [] });
		const { parameters, found, missing } = readingSchema.parse(JSON.parse(out));
		expect(parameters).toEqual({ 'sla.phone.answer_minutes': 5, 'sla.registration_hours': 6 });
		expect(found.map(({ key, clause }) => [key, clause])).toEqual([
			['sla.phone.answer_minutes', '2.1.1'],
			['sla.registration_hours', '2.1.4'],
		]);
		expect(missing).toHaveLength(27 - 2);
	});

	it('is read from text in GB18030', async () => {
		const { out } = await read('-', { input: gb18030 });
		expect(readingSchema.parse(JSON.parse(out)).parameters).toEqual({ 'sla.phone.answer_minutes': 5 });
	});

	it('has four fields in the answer, and nothing else', async () => {
		const { out } = await read('-', { input: agreement });
		expect([...out.matchAll(/^ {2}"(\w+)": /gm)].map(([, field]) => field)).toEqual([
			'parameters',
			'found',
			'missing',
			'ambiguous',
		]);
	});

	it('says nothing where it is empty', async () => {
		const { code, out } = await read('-', { input: '' });
		expect(code).toBe(0);
		expect(readingSchema.parse(JSON.parse(out))).toMatchObject({ parameters: {}, found: [], ambiguous: [] });
	});

	it('is told in words with --text', async () => {
		const { out } = await call(['agreement', 'read', '--text', '-'], { input: agreement });
		expect(out).toMatch(/^Found \(2\)\n {2}2\.1\.1 .* \[sla\.phone\.answer_minutes\]: 5 \(“.*5.*”, \d+%\)\n/);
		expect(out).toMatch(/\nMissing \(25\)\n/);
		expect(out).toMatch(/\nAmbiguous \(0\)\n$/);
		const chinese = await call(['agreement', 'read', '--text', '-'], {
			input: agreement,
			env: { LANG: 'zh_CN' },
		});
		expect(chinese.out).toMatch(/^读到 \(2\)\n/);
	});
});

describe('what was written is read back', () => {
	const parameters = {
		'provider.name': '晨光云服务有限公司',
		'customer.name': 'Acme Co., Ltd.',
		'business_hours.periods': [
			['08:30', '12:00'],
			['13:00', '17:30'],
		],
		'sla.phone.answer_minutes': 0.33,
		'sla.general.progress': { value: 12, unit: 'hours' },
		'languages.additional': [{ language: 'en', hours: [['09:00', '17:00']], channels: ['email'] }],
		'target.csat': { mode: 'score', value: 4.5, scale_max: 5 },
		'notice.suspension_days': 45,
	};

	it.each(
		['text', 'markdown', 'docx'].flatMap((format) =>
			['zh-CN', 'en-US'].map((language) => ({ format, language })),
		),
	)('from $format in $language', async ({ format, language }) => {
		const write = ['agreement', 'write', '-', '--format', format, '--language', language];
		const written = await call(write, { input: { parameters } });
		expect(written.code).toBe(0);
		const { code, out } = await read('-', { input: written.bytes });
		expect(code).toBe(0);
		const reading = readingSchema.parse(JSON.parse(out));
		expect(reading.parameters).toEqual(parameters);
		// and what reading prints can be written at once
		const again = await call(write, { input: out });
		if (format !== 'docx') expect(again.out).toBe(written.out);
		expect(again.code).toBe(0);
	});
});

describe('what is no agreement', () => {
	it.each([
		['a file that is not there', {}, 'a.txt cannot be read: there is no such file'],
		[
			'an image',
			{ 'a.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]) },
			/^a\.txt \(clause 1\.1\): is no text in UTF-8/,
		],
		['a PDF', { 'a.txt': '%PDF-1.7\n' }, /^a\.txt \(clause 1\.1\): is a PDF or RTF file/],
		['an RTF', { 'a.txt': '{\\rtf1 x}' }, /^a\.txt \(clause 1\.1\): is a PDF or RTF file/],
		[
			'an old .doc',
			{ 'a.txt': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]) },
			/^a\.txt .*save an old \.doc/,
		],
		[
			'a broken .docx',
			{ 'a.txt': Buffer.from('PK\x03\x04 and no more') },
			/^a\.txt \(clause 1\.1\): is not a \.docx file/,
		],
	])('is answered with one sentence and code 2: %s', async (_what, files, sentence) => {
		const { code, out, complaints } = await read('a.txt', { files });
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(complaints).toEqual([typeof sentence === 'string' ? sentence : expect.stringMatching(sentence)]);
	});
});
