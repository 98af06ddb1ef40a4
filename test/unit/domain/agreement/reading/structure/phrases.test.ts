import { describe, expect, it } from 'vitest';
import {
	isOnlyAmount,
	phrasesOf,
} from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/structure/phrases.ts';
import { sentence } from './sentence.ts';

const none: ReadonlySet<number> = new Set();

describe('the phrases of a sentence', () => {
	it.each([
		['', []],
		['电话', ['电话']],
		['甲,乙', ['甲', '乙']],
		['甲,,乙,', ['甲', '乙']],
		['甲(乙)丙', ['甲', '乙', '丙']],
		['| 甲 | 乙 |', [' 甲 ', ' 乙 ']],
		['甲、乙', ['甲、乙']],
		['电话3分钟、邮件4小时', ['电话3分钟', '邮件4小时']],
		['电话三分钟、邮件一天', ['电话三分钟', '邮件一天']],
		['电话3分钟、邮件', ['电话3分钟、邮件']],
		['电话、邮件4小时', ['电话、邮件4小时']],
		['电话3分钟,邮件、传真4小时', ['电话3分钟', '邮件、传真4小时']],
		['电话3分钟、邮件、传真4小时', ['电话3分钟', '邮件、传真4小时']],
		['电话3分钟、邮件(4小时)', ['电话3分钟、邮件', '4小时']],
		[`${'1小时'}${'甲'.repeat(58)}、4小时`, [`1小时${'甲'.repeat(58)}、4小时`]],
		[`${'1小时'}${'甲'.repeat(57)}、4小时`, [`1小时${'甲'.repeat(57)}`, '4小时']],
		[`1小时、${'甲'.repeat(57)}4小时`, ['1小时', `${'甲'.repeat(57)}4小时`]],
		[`1小时、${'甲'.repeat(58)}4小时`, [`1小时、${'甲'.repeat(58)}4小时`]],
	])('%j', (text, expected) => {
		expect(phrasesOf(sentence(text), none).map(({ from, to }) => text.slice(from, to))).toEqual(expected);
	});

	it('end where a line ended, by the places of the text', () => {
		const text = '电话3分钟邮件4小时';
		const places = phrasesOf(sentence(text, { from: 10 }), new Set([5, 10, 15]));
		expect(places.map(({ from, to }) => [from, to])).toEqual([
			[0, 5],
			[5, 10],
		]);
	});

	it.each([
		['甲(乙)丙', [false, true, false]],
		['甲(乙,丙)', [false, true, true]],
		['甲(乙(丙)丁)戊', [false, true, true, true, false]],
		['甲)乙(丙', [false, false, true]],
	])('may be in brackets: %j', (text, expected) => {
		expect(phrasesOf(sentence(text), none).map(({ inBracket }) => inBracket)).toEqual(expected);
	});

	it.each([
		['3分钟', true],
		['3 个工作日', true],
		['半天', true],
		['两小时', true],
		['4 hours', true],
		['4 hour', true],
		['1 minute', true],
		['30 seconds', true],
		['2 days', true],
		['2 working days', true],
		['2 business days', true],
		['85%', false],
		['4分', false],
		['小时', false],
		['4 hourly', false],
		['4 daylight', false],
		['400-800-1234', false],
	])('may have a length of time: %j', (text, expected) => {
		expect(phrasesOf(sentence(text), none).map(({ hasAmount }) => hasAmount)).toEqual([expected]);
	});
});

describe('an amount and nothing else', () => {
	it.each([
		'4小时',
		'4个小时',
		' | 4小时内 | ',
		'(4小时)',
		'2个工作日内',
		'两个工作日',
		'三十分钟之内',
		'30分钟以内',
		'1.5 h',
		'4 hours',
		'1 hour',
		'30 min',
		'1 minute',
		'30 seconds',
		'1 second',
		'30s',
		'2 working days',
		'1 working day',
		'1 business day',
		'3 days',
		'85%',
		'4.5分',
		'30天',
		'30日',
		'30个自然日',
		'15秒',
	])('is %j', (words) => {
		expect(isOnlyAmount(words)).toBe(true);
	});

	it.each([
		'',
		'4',
		'小时',
		'约4小时',
		'4小时响应',
		'4小时以上',
		'不超过4小时',
		'4 hourly',
		'4 hours each',
		'30 minimum',
		'30 sets',
		'within 4 hours',
	])('is not %j', (words) => {
		expect(isOnlyAmount(words)).toBe(false);
	});
});
