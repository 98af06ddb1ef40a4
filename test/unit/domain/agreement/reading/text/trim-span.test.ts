import { describe, expect, it } from 'vitest';
import {
	trimSpan,
	unwrapSpan,
} from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/text/trim-span.ts';

const all = (text: string) => ({ from: 0, to: text.length });

describe('a part of a text without the signs at its ends', () => {
	it.each([
		[' "甲", ', '甲'],
		['、甲。', '甲'],
		['|甲|', '甲'],
		["':;甲;:'", '甲'],
		['甲,乙', '甲,乙'],
		['(甲)', '(甲)'],
		[' ,。 ', ''],
		['', ''],
	])('%j: %j', (text, expected) => {
		const { from, to } = trimSpan(text, all(text));
		expect(text.slice(from, to)).toBe(expected);
	});

	it('stays within it, and goes by the signs that are asked for', () => {
		expect(trimSpan('--a--', { from: 1, to: 4 }, /-/)).toEqual({ from: 2, to: 3 });
		expect(trimSpan(',,,,', { from: 1, to: 3 })).toEqual({ from: 3, to: 3 });
	});
});

describe('a part of a text without the brackets or quotes that hold all of it', () => {
	it.each([
		['(甲)', '甲'],
		['"甲"', '甲'],
		[' (甲) ', '甲'],
		['(甲)(乙)', '(甲)(乙)'],
		['((甲)乙)', '(甲)乙'],
		['(甲(乙))', '甲(乙)'],
		['(甲', '(甲'],
		['甲)', '甲)'],
		['(甲"', '(甲"'],
		['"甲"和"乙"', '"甲"和"乙"'],
		['甲(乙)', '甲(乙)'],
		['(甲)乙', '(甲)乙'],
		['()', '()'],
		['""', '""'],
		['甲乙甲', '甲乙甲'],
		[' 甲 ', '甲'],
		['', ''],
	])('%j: %j', (text, expected) => {
		const { from, to } = unwrapSpan(text, all(text));
		expect(text.slice(from, to)).toBe(expected);
	});

	it('stays within it', () => {
		expect(unwrapSpan('((甲))', { from: 1, to: 4 })).toEqual({ from: 2, to: 3 });
	});
});
