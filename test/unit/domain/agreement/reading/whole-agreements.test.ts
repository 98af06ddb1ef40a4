import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgreementReading } from '../../../../../extensions/agreement-desk/src/domain/agreement/reading/agreement-reading.ts';
import { readAgreement } from '../../../../../extensions/agreement-desk/src/domain/agreement/reading/read-agreement.ts';

const folder = resolve(import.meta.dirname, '../../../../fixtures/agreements');
const names = readdirSync(folder).filter((name) => !name.endsWith('.json'));

interface Expectation {
	readonly parameters: Readonly<Record<string, unknown>>;
	readonly ambiguous: readonly string[];
	readonly missing: readonly string[];
}

/** Beside each agreement lies what a person found in it. */
function expectationOf(name: string): Expectation {
	return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Expectation;
}

describe.each(names)('%s', (name) => {
	const text = readFileSync(join(folder, name), 'utf8');
	const expected = expectationOf(name);
	let reading: AgreementReading;

	beforeAll(() => {
		reading = readAgreement(text);
	});

	it('gives its parameters', () => {
		expect(reading.parameters).toEqual(expected.parameters);
	});

	it('leaves open what it does not settle', () => {
		expect(reading.ambiguous.map(({ key }) => key)).toEqual(expected.ambiguous);
		expect(reading.missing).toEqual(expected.missing);
	});

	it('shows the words of each value as they stand', () => {
		for (const { text: words } of [
			...reading.found,
			...reading.ambiguous.flatMap(({ readings }) => readings),
		]) {
			expect(text).toContain(words);
			expect(words.trim()).not.toBe('');
		}
	});
});
