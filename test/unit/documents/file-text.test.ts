import { describe, expect, it } from 'vitest';
import { fileText, holdsText } from '../../../extensions/agreement-desk/src/documents/file-text.ts';

describe('the words in a file', () => {
	it.each([
		[{ name: 'a.CSV', type: null }, true],
		[{ name: 'a', type: 'text/plain' }, true],
		[{ name: 'a.bin', type: 'application/json; charset=utf-8' }, true],
		[{ name: 'a.docx', type: 'application/zip' }, true],
		[{ name: 'a.xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }, false],
		[{ name: 'a.pdf', type: 'application/pdf' }, false],
		[{ name: 'a.txt.png', type: 'image/png' }, false],
	])('are looked for in %j: %s', (file, expected) => {
		expect(holdsText(file)).toBe(expected);
	});

	it('are none where the name promises too much', async () => {
		const noise = Buffer.from([0xff, 0xff, 0x00, 0x80, 0x81, 0xff]);
		expect(await fileText(noise, { name: 'a.txt', type: null })).toBeNull();
		expect(await fileText(noise, { name: 'a.docx', type: null })).toBeNull();
		expect(await fileText(Buffer.from('白痴'), { name: 'a.txt', type: null })).toBe('白痴');
	});
});
