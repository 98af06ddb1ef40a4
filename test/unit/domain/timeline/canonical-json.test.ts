import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../extensions/agreement-desk/src/domain/timeline/canonical-json.ts';

describe('the canonical JSON of a value', () => {
	it.each<[unknown, string]>([
		[{ b: 1, a: 2 }, '{"a":2,"b":1}'],
		[{ 10: 1, 9: 2, a: 3 }, '{"10":1,"9":2,"a":3}'],
		[{ é: 1, z: 2, 中: 3, '😀': 4, '\ufb33': 5 }, '{"z":2,"é":1,"中":3,"😀":4,"\ufb33":5}'],
		[{ a: undefined, b: [undefined, () => 1] }, '{"b":[null,null]}'],
		[
			{ a: 1e21, b: -0, c: 1e-7, d: 0.1 + 0.2, e: Number.NaN },
			'{"a":1e+21,"b":0,"c":1e-7,"d":0.30000000000000004,"e":null}',
		],
		[new Date(0), '"1970-01-01T00:00:00.000Z"'],
		['\u2028\ud800"', '"\u2028\\ud800\\""'],
		[JSON.parse('{"__proto__": {"b": 1, "a": 2}}'), '{"__proto__":{"a":2,"b":1}}'],
		[undefined, 'null'],
	])('%j', (value, text) => {
		expect(canonicalJson(value)).toBe(text);
	});

	it('is JSON of the same value, and stays the same when it is read and written again', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				const once = canonicalJson(value);
				expect(canonicalJson(JSON.parse(once))).toBe(once);
				expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(once);
			}),
		);
	});
});
