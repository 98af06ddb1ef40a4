import { describe, expect, it } from 'vitest';
import { presetParameters } from '../../../extensions/agreement-desk/src/domain/agreement/parameters/validate.ts';
import { toMarkdown } from '../../../extensions/agreement-desk/src/domain/agreement/writing/to-markdown.ts';
import { toPlainText } from '../../../extensions/agreement-desk/src/domain/agreement/writing/to-plain-text.ts';
import { writeAgreement } from '../../../extensions/agreement-desk/src/domain/agreement/writing/write-agreement.ts';
import { readDocx } from '../../../extensions/agreement-desk/src/documents/read-docx.ts';
import { call, type World } from './call.ts';

const write = (args: readonly string[], world: World = {}) => call(['agreement', 'write', ...args], world);

describe('an agreement', () => {
	it.each(['standard', 'relaxed', 'strict'] as const)('is written from the preset %s', async (preset) => {
		const parameters = presetParameters(preset);
		const { code, out, complaints } = await write([preset]);
		expect({ code, complaints }).toEqual({ code: 0, complaints: [] });
		expect(out).toBe(toPlainText(writeAgreement({ parameters, language: 'zh-CN' })));
	});

	it.each([
		['parameters', { 'sla.phone.answer_minutes': 7 }],
		[
			'what reading one gave',
			{ parameters: { 'sla.phone.answer_minutes': 7 }, found: [], missing: [], ambiguous: [] },
		],
		['parameters that are null', { 'sla.phone.answer_minutes': 7, 'provider.name': null }],
	])('is written from a file of %s', async (_what, file) => {
		const expected = await write(['-', '--language', 'en-US'], { input: file });
		expect(expected.out).toMatch(/^2\.1\.1 .*7 minutes/m);
		expect(await write(['a.json', '--language', 'en'], { files: { 'a.json': file } })).toMatchObject({
			code: 0,
			out: expected.out,
		});
	});

	it('is written as Markdown when the file says so', async () => {
		const { code, out, written } = await write(['strict', '--out', 'a.MD', '--language', 'en-US']);
		expect({ code, out }).toEqual({ code: 0, out: '' });
		const document = writeAgreement({ parameters: presetParameters('strict'), language: 'en-US' });
		expect(written.get('a.MD')?.toString()).toBe(toMarkdown(document));
	});

	it.each([
		['to a file', ['standard', '--out', 'a.docx']],
		['to standard output', ['standard', '--format', 'docx']],
	])('is written as a Word document %s', async (_where, args) => {
		const { code, bytes, written } = await write(args);
		expect(code).toBe(0);
		const lines = (await readDocx(written.get('a.docx') ?? bytes)).split('\n');
		expect(lines.find((line) => line.startsWith('2.1.1 '))).toContain('应在3分钟内');
	});

	it('goes by the format asked for, whatever the name of the file', async () => {
		const { written } = await write(['strict', '--format', 'text', '--out', 'a.docx']);
		expect(written.get('a.docx')?.toString()).toMatch(/^客户服务规范协议\n/);
	});
});

describe('what cannot be written', () => {
	it.each([
		[['standard', '--format', 'pdf'], '--format must be one of text, markdown, docx, not pdf'],
		[['standard', '--out', 'a.pdf'], 'The name a.pdf does not tell the format: give --format'],
		[['standard', '--language', 'fr'], '--language must be zh-CN or en-US, not fr'],
		[['standard', '--out', '/nowhere/a.txt'], '/nowhere/a.txt cannot be written: no such folder'],
		[['a.json'], 'a.json cannot be read: there is no such file'],
		[['folder/version'], 'folder/version cannot be read: there is no such file'],
		[['ACME@1'], /^"ACME@1" is neither a file nor a preset \(standard, relaxed, strict\); .* --url$/],
		[['ACME@1', '--url', 'ftp://example.com'], '--url must be an http(s) address, not ftp://example.com'],
		[['ACME@1', '--url', 'example'], '--url must be an http(s) address, not example'],
	])('%j is answered with one sentence and code 2', async (args, sentence) => {
		const { code, out, complaints } = await write(args);
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(complaints).toEqual([typeof sentence === 'string' ? sentence : expect.stringMatching(sentence)]);
	});

	it.each([
		['nonsense', /^stdin is not valid JSON: /],
		[[1], 'stdin holds no parameters: it must be a JSON object'],
		['null', 'stdin holds no parameters: it must be a JSON object'],
		[
			{ parameters: { 'sla.phone.answer_minutes': -3 } },
			/sla\.phone\.answer_minutes \(clause 2\.1\.1\) .*-3$/,
		],
		[
			{ 'notice.suspension_days': 1.5, pace: 3 },
			/notice\.suspension_days \(clause 3\.1\.1\.4\) .*1\.5; pace is no parameter/,
		],
	])('%j names what is wrong, with its clause', async (input, sentence) => {
		const { code, out, complaints } = await write(['-'], { input });
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(complaints).toEqual([typeof sentence === 'string' ? sentence : expect.stringMatching(sentence)]);
	});

	it('is a Word document on a terminal', async () => {
		const { code, out, complaints } = await write(['standard', '--format', 'docx'], { isTerminal: true });
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(complaints).toEqual(['A docx cannot be shown on a terminal: name a file with --out']);
	});

	it('is a version on an instance that does not answer, with code 1', async () => {
		// nothing listens where the system has just given out a port and taken it back
		const { createServer } = await import('node:net');
		const server = createServer().listen(0, '127.0.0.1');
		await new Promise((resolve) => server.once('listening', resolve));
		const address = server.address();
		const port = typeof address === 'object' ? address?.port : undefined;
		await new Promise((resolve) => server.close(resolve));
		const url = `http://127.0.0.1:${port}`;
		const { code, out, complaints } = await write(['ACME@1'], { env: { DESK_URL: url } });
		expect({ code, out }).toEqual({ code: 1, out: '' });
		expect(complaints).toEqual([expect.stringMatching(`^${url} cannot be reached: .*ECONNREFUSED`)]);
	});
});
