import { describe, expect, it } from 'vitest';
import { presetParameters } from '../../../../../extensions/agreement-desk/src/domain/agreement/parameters/validate.ts';
import { readAgreement } from '../../../../../extensions/agreement-desk/src/domain/agreement/reading/read-agreement.ts';
import { toPlainText } from '../../../../../extensions/agreement-desk/src/domain/agreement/writing/to-plain-text.ts';
import { writeAgreement } from '../../../../../extensions/agreement-desk/src/domain/agreement/writing/write-agreement.ts';

const eachLine = (change: (line: string) => string) => (text: string) =>
	text.split('\n').map(change).join('\n');
const numbers = /^(\d[\d.]*) /gm;
const wrapAtSpaces = (line: string) => line.replace(/(.{50,70}) /g, '$1\n');
const wrapAnywhere = (line: string) => [...line.matchAll(/.{1,40}/gu)].map(([part]) => part).join('\n');

/** What happens to an agreement of ours between its export and its import. */
const guises: Readonly<Record<string, (text: string) => string>> = {
	'an indent': (text) => text.replace(/^/gm, '  '),
	'an ideographic indent': (text) => text.replace(/^/gm, '\u3000\u3000'),
	'the quotation marks of mail': (text) => text.replace(/^/gm, '> '),
	bullets: (text) => text.replace(/^/gm, '• '),
	'a tab after each number': (text) => text.replace(numbers, '$1\t'),
	'nothing after each number': (text) => text.replace(numbers, '$1'),
	'punctuation of half width': (text) =>
		text
			.replaceAll('，', ',')
			.replaceAll('：', ':')
			.replaceAll('；', ';')
			.replace(/[（）]/g, (sign) => (sign === '（' ? '(' : ')')),
	'straight quotes': (text) => text.replace(/[“”]/g, '"').replaceAll('’', "'"),
};

const parameters = presetParameters('standard');

describe.each(['zh-CN', 'en-US'] as const)(
	'an agreement that was written in %s, and has since got',
	(language) => {
		const text = toPlainText(writeAgreement({ parameters, language }));
		const wrap = eachLine(language === 'zh-CN' ? wrapAnywhere : wrapAtSpaces);

		it.each(Object.entries({ ...guises, 'lines of one width': wrap }))('%s', (_, change) => {
			const reading = readAgreement(change(text));
			expect(reading.parameters).toEqual(parameters);
			expect(reading.ambiguous).toEqual([]);
		});

		it('no numbers any more gives nothing that it did not say', () => {
			const reading = readAgreement(text.replace(numbers, ''));
			expect(parameters).toMatchObject(reading.parameters);
		});
	},
);
