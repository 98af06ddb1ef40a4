import { describe, expect, it } from 'vitest';
import {
	splitSentences,
	wholeClauses,
	type Sentence,
} from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/structure/clauses.ts';
import type { JoinedText } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/text/join-lines.ts';

/** A text whose lines are whole; where it came from does not matter here. */
function joined(text: string): JoinedText {
	const places = new Int32Array(text.length);
	return { text, from: places, to: places, fills: [], joints: new Set() };
}

const sentences = (text: string) => splitSentences(joined(text));

/** One thing about each sentence of a text, beside its words. */
function each<T>(text: string, tell: (sentence: Sentence) => T): [string, T][] {
	return sentences(text).map((sentence) => [sentence.text.trim(), tell(sentence)]);
}

describe('the clause of a sentence', () => {
	it.each([
		[
			'is the number of its line',
			'2.1.1 电话。\n2.1.2 邮件。',
			[
				['电话', '2.1.1'],
				['邮件', '2.1.2'],
			],
		],
		[
			'goes on over lines without a number',
			'2.1.1 电话。\n另一行。',
			[
				['电话', '2.1.1'],
				['另一行', '2.1.1'],
			],
		],
		[
			'begins within a line, too',
			'2.1.1 电话。2.1.2 邮件。',
			[
				['电话', '2.1.1'],
				['邮件', '2.1.2'],
			],
		],
		[
			'is none before the first',
			'前言。\n2.1.1 电话。',
			[
				['前言', null],
				['电话', '2.1.1'],
			],
		],
		[
			'ends where an article begins',
			'2.1.1 电话。\n第三条 质量\n满意度。',
			[
				['电话', '2.1.1'],
				['第三条 质量', null],
				['满意度', null],
			],
		],
		[
			'is the one that the standard text has, for each of its parts',
			'2.1.1.2 时间。\n1.3.1.1 号码。\n2.5.2.3 满意度。\n3.1.1.4 通知。\n2.3.1.2 x。\n4.1.1.1 y。',
			[
				['时间', '2.1.1'],
				['号码', '1.3.1'],
				['满意度', '2.5.2'],
				['通知', '3.1.1.4'],
				['x', '2.3.1.2'],
				['y', '4.1.1.1'],
			],
		],
	])('%s', (_, text, expected) => {
		expect(each(text, ({ number }) => number)).toEqual(expected);
	});

	it('has a count of its own', () => {
		expect(sentences('2.1.1 甲。乙。\n丙。\n2.1.2 丁。2.1.3 戊。').map(({ clause }) => clause)).toEqual([
			1, 1, 1, 2, 3,
		]);
	});

	it('says what it says once, in its place', () => {
		expect(each('2.1.1甲。乙。甲。', ({ number }) => number).map(([words]) => words)).toEqual(['甲', '乙']);
	});

	it('stands where it was said first', () => {
		const clauses = sentences('2.1.1甲。\n2.1.2乙。\n2.1.1甲。\n2.1.2乙。');
		expect(clauses.map(({ from }) => from)).toEqual([5, 13, 21]);
	});

	it.each([
		['the same line twice', '前言。\n2.1.1 甲。\n前言。\n2.1.1 甲。', ['前言', '甲', '前言']],
		['a whole text twice', '2.1.1 甲。\n2.1.2 乙。\n2.1.1 甲。\n2.1.2 乙。', ['甲', '乙', '甲']],
		['the same words in two clauses', '2.1.1 甲。\n2.1.2 甲。', ['甲', '甲']],
		['the same words after others', '2.1.1 甲。\n乙。\n甲。', ['甲', '乙', '甲']],
	])('%s', (_, text, expected) => {
		expect(sentences(text).map((sentence) => sentence.text.trim())).toEqual(expected);
	});
});

describe('the place of a sentence', () => {
	it('is where it stands in the text', () => {
		expect(sentences('前言。\n2.1.1电话。2.1.2邮件。').map(({ from, to, text }) => [from, to, text])).toEqual(
			[
				[0, 2, '前言'],
				[9, 11, '电话'],
				[17, 19, '邮件'],
			],
		);
	});
});

describe('the heading of a sentence', () => {
	it.each([
		['is what its clause begins with', '2.1.1 电话服务:应在3分钟内接通。', ['电话服务']],
		[
			'ends with a comma, a cell or a stop',
			'2.1.1 甲,乙\n2.1.2 | 丙 | 丁\n2.1.3 戊;己',
			['甲', '丙', '戊', '戊'],
		],
		['has 40 signs at most', `2.1.1${'甲'.repeat(50)}。`, ['甲'.repeat(40)]],
		['is that of its article', '第四条 违约责任\n逾期的扣减。', ['第四条 违约责任', '第四条 违约责任']],
		[
			'is that of the lines above it, in texts without numbers',
			'邮件服务\n应在4小时内回复。\n电话:\n应在3分钟内接通。\n# 其他\n另行约定。',
			['邮件服务', '邮件服务', '电话:', '电话:', '# 其他', '# 其他'],
		],
		['is none of a line of words and amounts', '邮件4小时\n应回复。', ['', '']],
		['is none of a long line', `${'甲'.repeat(41)}\n应回复。`, ['', '']],
		[
			'is a line of 40 signs',
			`${'甲'.repeat(40)}:\n应回复。`.replace('甲', ''),
			[`${'甲'.repeat(39)}:`, `${'甲'.repeat(39)}:`],
		],
		['stays that of the numbered clause', '2.1.1 电话\n其他事项\n应回复。', ['电话', '电话', '电话']],
	])('%s', (_, text, expected) => {
		expect(sentences(text).map(({ heading }) => heading)).toEqual(expected);
	});

	it.each([
		['is above it', '2.1 响应时限\n2.1.1 电话,3分钟内', ['', '响应时限']],
		['is not that of a clause beside it', '2.1 响应时限\n2.2.1 电话,3分钟内', ['', '']],
		['is none where the clause above is a sentence', '2.1 应在3分钟内响应。\n2.1.1 电话,3分钟内', ['', '']],
		['is kept for each of its parts', '2.1 响应时限:\n2.1.1 甲。\n2.1.2 乙。', ['', '响应时限', '响应时限']],
		['is that of parts of parts', '2.1.1 电话服务\n2.1.1.1 时限,3分钟', ['', '电话服务']],
	])('%s', (_, text, expected) => {
		expect(sentences(text).map(({ above }) => above)).toEqual(expected);
	});
});

describe('what stands before a sentence', () => {
	it('is the beginning of its line, up to it, and the sentence before', () => {
		expect(sentences('2.1.1 甲。乙。\n丙。').map(({ lead, before }) => [lead.trim(), before.trim()])).toEqual(
			[
				['', ''],
				['甲。', '甲'],
				['', '乙'],
			],
		);
	});

	it('has 40 signs at most', () => {
		const [, second] = sentences(`2.1.1${'甲'.repeat(50)}。乙。`);
		expect([second?.lead, second?.before]).toEqual(['甲'.repeat(40), '甲'.repeat(40)]);
	});

	it('is nothing of another clause', () => {
		expect(sentences('2.1.1 甲。\n2.1.2 乙。').map(({ before }) => before)).toEqual(['', '']);
	});
});

describe('the section of a sentence', () => {
	it.each([
		[
			'is that of its article',
			'第四条 违约责任\n4.1 甲。\n第五条 服务\n5.1 乙。',
			['foreign', 'foreign', 'own', 'own'],
		],
		[
			'is that of its chapter',
			'第三章 违约责任\n第5条 服务商未按时答复的扣减。\n第四章 服务\n第6条 服务商应当答复。',
			['foreign', 'foreign', 'own', 'own'],
		],
		[
			'is that of an article alone, within a chapter of ours',
			'第一章 服务\n第2条 违约责任:扣减。\n第3条 服务商应当答复。',
			['own', 'foreign', 'own'],
		],
		[
			'is a party as long as its particulars go on',
			'甲方:晨星\n地址:上海\n电话:021\n为明确标准,订立本协议。\n地址:北京',
			['party', 'party', 'party', 'own', 'own'],
		],
		['is no party in a clause with a number', '甲方:晨星\n1.1 电话:021。', ['party', 'own']],
		['is no party among breaches', '第四条 违约责任\n甲方:晨星', ['foreign', 'foreign']],
	])('%s', (_, text, expected) => {
		expect(sentences(text).map(({ section }) => section)).toEqual(expected);
	});
});

describe('the columns of a sentence', () => {
	it.each([
		[
			'are the first row of its table',
			'| 渠道 | 时限 |\n| 电话 | 3分钟 |\n| 邮件 | 4小时 |',
			['| 渠道 | 时限 |', '| 渠道 | 时限 |', '| 渠道 | 时限 |'],
		],
		['are none where the first row has amounts', '| 电话 | 3分钟 |\n| 邮件 | 4小时 |', [' ', ' ']],
		[
			'are those of the next table after the end of one',
			'| 渠道 | 时限 |\n| 电话 | 3分钟 |\n其他。\n| 种类 | 时间 |\n| 紧急 | 1小时 |',
			['| 渠道 | 时限 |', '| 渠道 | 时限 |', '', '| 种类 | 时间 |', '| 种类 | 时间 |'],
		],
		['are none in a very long row', `| ${'甲'.repeat(200)} |\n| 电话 | 3分钟 |`, [' ', ' ']],
	])('%s', (_, text, expected) => {
		expect(sentences(text).map(({ columns }) => columns)).toEqual(expected);
	});
});

describe('a clause as one sentence', () => {
	const wholes = (text: string) => {
		const whole = joined(text);
		return wholeClauses(splitSentences(whole), whole.text).map((clause) => clause.text.trim());
	};

	it.each([
		['2.1.1 甲。乙;丙。', ['甲。乙;丙']],
		['2.1.1 甲。\n乙。\n2.1.2 丙。', ['甲。\n乙', '丙']],
		['甲。乙。', ['甲。乙']],
		['甲。\n乙。', ['甲', '乙']],
		['范围:\n•产品\n•价格', ['范围:\n•产品\n•价格']],
		['范围:\n产品\n价格', ['范围:', '产品', '价格']],
		['范围:\n•产品\n•时限:\n•价格', ['范围:\n•产品', '•时限:\n•价格']],
		['范围\n•产品\n•价格', ['范围', '•产品', '•价格']],
		[
			`范围:\n•${'甲'.repeat(39)}\n•${'乙'.repeat(40)}`,
			[`范围:\n•${'甲'.repeat(39)}`, `•${'乙'.repeat(40)}`],
		],
		['范围:\n产品:甲', ['范围:', '产品:甲']],
		['范围\n产品,甲', ['范围', '产品,甲']],
	])('%j', (text, expected) => {
		expect(wholes(text)).toEqual(expected);
	});

	it('is cut after 4000 signs', () => {
		const long = '甲'.repeat(1990);
		expect(wholes(`2.1.1 ${long}一。${long}二。${long}三。`)).toHaveLength(2);
	});
});
