import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presetParameters } from '../../../../../extensions/agreement-desk/src/domain/agreement/parameters/validate.ts';
import {
	parameterKeys,
	placeholderKeys,
	type AgreementParameters,
} from '../../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import { readAgreement } from '../../../../../extensions/agreement-desk/src/domain/agreement/reading/read-agreement.ts';
import { toMarkdown } from '../../../../../extensions/agreement-desk/src/domain/agreement/writing/to-markdown.ts';
import { toPlainText } from '../../../../../extensions/agreement-desk/src/domain/agreement/writing/to-plain-text.ts';
import { writeAgreement } from '../../../../../extensions/agreement-desk/src/domain/agreement/writing/write-agreement.ts';
import type { Language } from '../../../../../extensions/agreement-desk/src/domain/localized-text.ts';
import { arbitraryParameters } from './arbitrary-parameters.ts';

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100) };
const languages: readonly Language[] = ['zh-CN', 'en-US'];
const formats = [
	['plain text', toPlainText],
	['Markdown', toMarkdown],
	['the paragraphs of a document', (document) => toPlainText(document).replaceAll('\n', '\n\n')],
] as const satisfies readonly (readonly [string, typeof toPlainText])[];

describe.each(languages)('an agreement that was written in %s', (language) => {
	it.each(formats)(
		'is read back from %s',
		(_, write) => {
			fc.assert(
				fc.property(arbitraryParameters, (parameters) => {
					const reading = readAgreement(write(writeAgreement({ parameters, language })));
					expect(reading.parameters).toEqual(parameters);
					expect(reading.ambiguous).toEqual([]);
					expect(reading.found.filter(({ confidence }) => confidence < 1)).toEqual([]);
					expect(reading.missing).toEqual(placeholderKeys.filter((key) => parameters[key] === undefined));
				}),
				RUNS,
			);
		},
		60_000,
	);

	it('names the clause and the words of each value', () => {
		const text = toPlainText(writeAgreement({ parameters: presetParameters('standard'), language }));
		for (const { key, text: words, clause } of readAgreement(text).found) {
			expect(parameterKeys).toContain(key);
			expect(text).toContain(words);
			expect(clause).toMatch(/^\d(\.\d){1,3}$/);
		}
	});

	it('gives way to what somebody has changed in it', () => {
		const parameters: AgreementParameters = {
			...presetParameters('standard'),
			'sla.urgent.response_hours': 7,
		};
		const text = toPlainText(writeAgreement({ parameters, language }));
		const changed = text.replace(/7( ?)(小时|hours)/, '2-3$1$2');
		expect(changed).not.toBe(text);
		const { ambiguous, parameters: read } = readAgreement(changed);
		expect(ambiguous.map(({ key }) => key)).toEqual(['sla.urgent.response_hours']);
		expect(read['sla.general.progress']).toEqual(parameters['sla.general.progress']);
	});

	it('is contradicted by a line that somebody has added', () => {
		const text = toPlainText(writeAgreement({ parameters: presetParameters('standard'), language }));
		const added = {
			'zh-CN': '2.1.4 应在9小时内完成登记。',
			'en-US': '2.1.4 Requests are registered within 9 hours.',
		};
		const { ambiguous } = readAgreement(`${text}\n${added[language]}\n`);
		expect(ambiguous.map(({ key }) => key)).toEqual(['sla.registration_hours']);
	});
});
