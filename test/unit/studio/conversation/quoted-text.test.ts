import { describe, expect, it } from 'vitest';
import {
	beginningOf,
	divideQuoted,
	isLong,
} from '../../../../extensions/agreement-desk/src/studio/conversation/quoted-text.ts';

describe('what a mail repeats', () => {
	it.each([
		['English', 'Thanks!\n\nOn Mon, 2 Mar 2026, Agent wrote:\n> Hello', 'Thanks!'],
		['Chinese', '谢谢\n\n在 2026年3月2日 星期一，客服 写道：\n> 您好', '谢谢'],
		['original', '好的\n-----原始邮件-----\n发件人：客服', '好的'],
		['headers', 'Fine\n\nFrom: Agent\nSent: Monday\nHello', 'Fine'],
		['trailing quote', 'Yes\n> Do you agree?\n> Agent', 'Yes'],
	])('is set apart: %s', (_, text, own) => {
		const divided = divideQuoted(text);
		expect(divided.own).toBe(own);
		expect(divided.quoted).not.toBe('');
	});

	it.each([
		['answers below a quotation', '> Which one?\nThe second.\n> And when?\nToday.'],
		['an address in a sentence', 'From: the beginning it did not work.'],
		['nothing but a quotation', '> Hello'],
		['nothing', ''],
	])('is not found in %s', (_, text) => {
		expect(divideQuoted(text)).toEqual({ own: text, quoted: '' });
	});
});

it('folds what is long, and nothing else', () => {
	expect(isLong('short')).toBe(false);
	expect(isLong('line\n'.repeat(30))).toBe(true);
	const long = 'word '.repeat(500);
	expect(isLong(long)).toBe(true);
	expect(beginningOf(long).length).toBeLessThanOrEqual(1_400);
	expect(beginningOf('字'.repeat(3_000))).toBe('字'.repeat(1_400));
});
