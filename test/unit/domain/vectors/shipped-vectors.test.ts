import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { expectationsOf } from '../../../../extensions/agreement-desk/src/domain/vectors/expectations.ts';
import { runVectors } from '../../../../extensions/agreement-desk/src/domain/vectors/run-vectors.ts';
import { describeOnHosts } from '../calendar/host-zones.ts';
import { readVectorFixture } from '../calendar/vector-calendar.ts';

const FILES = [
	{ name: 'agreement.json', count: 27 },
	{ name: 'business-time.json', count: 142 },
];
const fileSchema = z.looseObject({ vectors: z.array(z.looseObject({ id: z.string() })) });
const read = (name: string) => fileSchema.parse(readVectorFixture(name));

describeOnHosts('the vectors that are shipped', () => {
	it.each(FILES)('of $name all pass', ({ name, count }) => {
		expect(runVectors(read(name))).toEqual({ passed: count, failures: [] });
	});
});

describe('a vector of the shipped ones with another expectation', () => {
	const changed = FILES.flatMap(({ name }) => {
		const file = read(name);
		return file.vectors.flatMap((vector) =>
			Object.entries(expectationsOf(vector)).map(([field, value]) => ({
				title: `${vector.id} ${field}`,
				file: { ...file, vectors: [{ ...vector, [field]: another(value) }] },
				field,
			})),
		);
	});

	it('is what the next test goes through', () => {
		expect(changed.length).toBeGreaterThan(200);
	});

	it.each(changed)('fails: $title', ({ file, field }) => {
		const { passed, failures } = runVectors(file);
		expect(passed).toBe(0);
		// what is not one of the known words cannot be run at all; everything else is compared
		expect(failures.flatMap(({ expected }) => Object.keys(expected))).toContain(field);
	});
});

it('says the one answer where a vector of the shipped ones names no boundary', () => {
	const file = read('business-time.json');
	const claimed = file.vectors
		.filter(({ op, days, boundary }) => op === 'add' && days === undefined && boundary === undefined)
		.map((vector) => ({ ...vector, boundary: 'none', expected_next_start: vector['expected'] }));
	expect(claimed.length).toBeGreaterThan(50);
	expect(runVectors({ vectors: claimed })).toEqual({ passed: claimed.length, failures: [] });
});

/** The least that a value can differ by: a second, a day, a minute, the other word. */
function another(value: string | number | boolean): string | number | boolean {
	if (typeof value === 'boolean') return !value;
	if (typeof value === 'number') return value + 1;
	if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
		return new Date(Date.parse(value) + 86_400_000).toISOString().slice(0, 10);
	}
	if (/^\d{4}-/.test(value)) return new Date(Date.parse(value) + 1000).toISOString();
	const words: Record<string, string> = {
		a: 'b',
		b: 'a',
		in_hours: 'out_of_hours',
		out_of_hours: 'in_hours',
	};
	return words[value] ?? 'start-of-period';
}
