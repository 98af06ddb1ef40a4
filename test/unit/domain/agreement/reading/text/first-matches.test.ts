import { describe, expect, it } from 'vitest';
import {
	firstMatches,
	firstOf,
} from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/text/first-matches.ts';

describe('the first matches of a pattern', () => {
	it.each([
		['all of a few', 'a1b22c', 3, ['1', '22']],
		['no more than asked for', '1 2 3 4', 3, ['1', '2', '3']],
		['one', '1 2', 1, ['1']],
		['none', 'abc', 3, []],
	])('are %s', (_, text, most, expected) => {
		expect(firstMatches(text, /\d+/g, most).map(([words]) => words)).toEqual(expected);
	});

	it('are forty, unless something else is asked for', () => {
		expect(firstMatches('1 '.repeat(50), /\d/g)).toHaveLength(40);
	});
});

describe('the first of a list', () => {
	it.each([
		[2, [1, 3]],
		[9, [1, 3, 5]],
	])('that are so, at most %i', (most, expected) => {
		expect(firstOf([1, 2, 3, 4, 5], (one) => one % 2 === 1, most)).toEqual(expected);
	});

	it('are looked for no further than needed', () => {
		const seen: number[] = [];
		firstOf([1, 2, 3], (one) => seen.push(one) > 0, 2);
		expect(seen).toEqual([1, 2]);
	});
});
