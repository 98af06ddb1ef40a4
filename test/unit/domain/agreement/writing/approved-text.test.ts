import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readingOptions } from '../../../../../extensions/agreement-desk/src/domain/agreement/notation/reading-options.ts';
import type { AgreementParameters } from '../../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import { readAgreement } from '../../../../../extensions/agreement-desk/src/domain/agreement/reading/read-agreement.ts';
import { toPlainText } from '../../../../../extensions/agreement-desk/src/domain/agreement/writing/to-plain-text.ts';
import { writeAgreement } from '../../../../../extensions/agreement-desk/src/domain/agreement/writing/write-agreement.ts';
import type { Language } from '../../../../../extensions/agreement-desk/src/domain/localized-text.ts';

const folder = resolve(import.meta.dirname, '../../../../fixtures/agreements');
const languages: readonly Language[] = ['zh-CN', 'en-US'];

/** What parties sign must not change by the way: the fixture is the text as a person has read and approved it. */
describe('the text of the agreement', () => {
	it.each(languages)('is the approved one, word for word (%s)', (language) => {
		const file = resolve(folder, `own-form.${language}.txt`);
		const { parameters } = JSON.parse(readFileSync(`${file}.json`, 'utf8')) as {
			parameters: AgreementParameters;
		};
		expect(toPlainText(writeAgreement({ parameters, language }))).toBe(readFileSync(file, 'utf8'));
	});
});

const answers = Object.entries(readingOptions).flatMap(([key, options]) =>
	Object.keys(options).flatMap((answer) => languages.map((language) => [key, answer, language] as const)),
);

describe('every answer to a reading rule', () => {
	it('is one of several', () => {
		expect(Object.keys(readingOptions)).toHaveLength(15);
		for (const options of Object.values(readingOptions)) {
			expect(Object.keys(options).length).toBeGreaterThan(1);
		}
	});

	it.each(answers)('%s: %s reads as itself after it was written (%s)', (key, answer, language) => {
		const text = toPlainText(writeAgreement({ parameters: { [key]: answer }, language }));
		expect(readAgreement(text).parameters).toEqual({ [key]: answer });
	});
});
