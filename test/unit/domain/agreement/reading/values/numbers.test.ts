import { describe, expect, it } from 'vitest';
import {
	isEither,
	numberPattern,
	readNumber,
} from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/values/numbers.ts';

describe('what number words say', () => {
	it.each([
		['4', 4],
		['1,000', 1000],
		['1 000', 1000],
		['0.85', 0.85],
		['99 . 9', 99.9],
		['4.5.6', null],
		['零', 0],
		['〇', 0],
		['两', 2],
		['俩', 2],
		['十', 10],
		['十五', 15],
		['二十', 20],
		['二十四', 24],
		['廿四', 24],
		['廿', 20],
		['卅', 30],
		['卅一', 31],
		['二四', 24],
		['一二〇', 120],
		['一百', 100],
		['百', 100],
		['一百二', 120],
		['一百零二', 102],
		['一百二十', 120],
		['壹佰贰拾', 120],
		['两千', 2000],
		['两千五', 2500],
		['两千零五', 2005],
		['一千零五十', 1050],
		['叁仟', 3000],
		['万', 10_000],
		['三万', 30_000],
		['三万五', 35_000],
		['三万零五', 30_005],
		['一万二千', 12_000],
		['十二万', 120_000],
		['一点五', 1.5],
		['十点二五', 10.25],
		['九十九点九', 99.9],
		['一点十', null],
		['点五', null],
		['', null],
		['one', 1],
		['Nineteen', 19],
		['twenty', 20],
		['twenty-four', 24],
		['ninety nine', 99],
		['one hundred', 100],
		['hundred', null],
		['many', null],
		['a dozen', null],
	])('%j', (words, expected) => {
		expect(readNumber(words)).toBe(expected);
	});

	it('makes no number of more digits than a number can hold', () => {
		expect(readNumber('九'.repeat(15))).toBe(999_999_999_999_999);
		expect(readNumber('九'.repeat(16))).toBeNull();
		expect(readNumber('9'.repeat(400))).toBeNull();
	});
});

describe('where a number begins and ends', () => {
	it.each([
		['在4小时内', ['4']],
		['1,000份', ['1,000']],
		['1,0000', ['1', '0000']],
		['4. 5', ['4', '5']],
		['4 . 5', ['4 . 5']],
		['1 5 分钟', ['1 5']],
		['.5小时', ['.5']],
		['A4纸', []],
		['v2.3', []],
		['二十四小时', ['二十四']],
		['一点五', ['一点五']],
		['九点', ['九']],
		['within twenty-four hours', ['twenty-four']],
		['one hundred percent', ['one hundred']],
		['someone', []],
		['tens', []],
	])('%j', (text, expected) => {
		expect([...text.matchAll(new RegExp(numberPattern, 'gi'))].map(([words]) => words)).toEqual(expected);
	});
});

describe('one number or the next', () => {
	it.each([
		['三四', [3, 4]],
		['一两', [1, 2]],
		['三五', [3, 5]],
		['八九', [8, 9]],
		['二四', null],
		['四三', null],
		['零一', null],
		['三', null],
		['十一', null],
		['三十', null],
		['三四五', null],
		['', null],
	])('%j', (words, expected) => {
		expect(isEither(words)).toEqual(expected);
	});
});
