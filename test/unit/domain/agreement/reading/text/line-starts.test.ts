import { describe, expect, it } from 'vitest';
import {
	brokeWithin,
	continues,
	isRow,
	isRule,
} from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/text/line-starts.ts';

describe('the line under the head of a table', () => {
	it.each(['---', '|---|---|', '| :--- | ---: |', '===', '____', '———', ' - '])('is %j', (line) => {
		expect(isRule(line)).toBe(true);
	});

	it.each(['', '| a |', '--- x', '-1-'])('is not %j', (line) => {
		expect(isRule(line)).toBe(false);
	});
});

describe('a line after one that could end a sentence or not', () => {
	const before = '服务商应在接到请求后及时';
	it.each([
		['回复客户', true],
		['4小时内回复', true],
		['4 小时内回复', true],
		['1.5小时内回复', true],
		['1.5 个工作日内', true],
		['1.5%以下', true],
		['1.5 hours later', true],
		['2 business days later', true],
		['(4)小时内', true],
		['3.5分钟内', true],
		['2. 电话', false],
		['2、电话', false],
		['2) 电话', false],
		['12. 电话', false],
		['2.1.2 邮件', false],
		['(2.1.2) 邮件', false],
		['2-1-2 邮件', false],
		['2.1 分类', false],
		['第2.1条', false],
		['第 二 条', false],
		['第二章 质量', false],
		['第3款', false],
		['一、总则', false],
		['十二、总则', false],
		['一. 总则', false],
		['(一) 总则', false],
		['(十二) 总则', false],
		['(1) 总则', false],
		['(a) general', false],
		['a) general', false],
		['a. general', false],
		['# 总则', false],
		['###', false],
		['• 总则', false],
		['· 总则', false],
		['| 甲', false],
		['- 总则', false],
		['+ 总则', false],
		['-3', true],
		['Article 2', false],
		['section iv', false],
		['Annex 1', false],
		['articles of the Customer', true],
		['电话:3分钟', false],
		['E-mail: a@b.cn', false],
		['https://a.cn', true],
		['09:00至18:00', true],
		['2.30:1', true],
		['2026.11', true],
		['时间为9:00', true],
		[`${'甲'.repeat(30)}:乙`, true],
		['甲,乙:丙', true],
		['在线 1分钟响应', false],
		['在线 一分钟响应', false],
		['邮件(工作日) 4小时', false],
		['在线 客服', true],
		['甲\t乙', false],
		['甲 | 乙', false],
	])('%j: goes on %j', (line, expected) => {
		expect(continues(line, before, false)).toBe(expected);
	});
});

describe('a line that goes on, or not, by the line before it', () => {
	it.each([
		['after nothing', '甲', '', false],
		['after a stop', '甲', '乙。', false],
		['after a semicolon', '甲', '乙;', false],
		['after an exclamation', '甲', '乙!', false],
		['after a question', '甲', '乙?', false],
		['after a colon', '甲', '乙:', false],
		['after an ellipsis', '甲', '乙…', false],
		['after a full stop of English', 'then', 'Call.', false],
		['after a comma', '甲', '乙,', true],
		['after a cell', '甲', '乙|', false],
		['after a row', '甲', '|乙', false],
		['after a row of tabs', '甲', '乙\t丙', false],
		['after a heading of Markdown', '甲', '# 乙', false],
		['after a heading', '甲', '第三条 乙', false],
		['after a heading with a space', '甲', '第 12 章 乙', false],
		['with a comma, after a stop', ',甲', '乙。', true],
		['with a bracket, after a stop', ')甲', '乙。', true],
		['with a unit, after a stop', '小时内', '乙。', true],
		['with 以内', '以内完成', '乙。', true],
		['with a bracket that opens, after a full stop of English', '(the x)', 'Ltd.', true],
		['with a numbered bracket, after a full stop of English', '(1) x', 'Ltd.', false],
		['with a bracket that opens, after a stop', '(甲)', '乙。', false],
		['with minutes, after hours', '30至18:00', '时间为9:', true],
		['with a number of three digits, after hours', '300个', '时间为9:', false],
		['with words, after hours', '甲', '时间为9:', false],
		['with the name of a party', '云帆公司', '服务商名称:', true],
		['with the name of a party of contract', '云帆公司', '甲方:', true],
		['with the name of a party, in English', 'Acme', 'Provider name:', true],
		['with the label of the next party', '客户名称:晨星', '服务商名称:', false],
		['with a long line after a party', '甲'.repeat(61), '服务商名称:', false],
		['with a name of 60 signs', '甲'.repeat(60), '服务商名称:', true],
		['with a number after a party', '2.1.1 电话', '服务商名称:', false],
		['after the particulars of a party', '其他', '地址:上海市浦东新区', false],
		['after particulars that broke off', '其他', '地址:上海市浦东新区的', true],
		['after particulars that are too long', '其他', `地址:${'甲'.repeat(61)}`, true],
	])('%s', (_, line, before, expected) => {
		expect(continues(line, before, false)).toBe(expected);
	});

	it.each([
		['after a word', '甲', '乙', false],
		['after a comma', '甲', '乙,', true],
		['after a bracket that opens', '甲', '乙(', true],
		['after a number', '小时', '应在4', true],
		['after 的', '甲', '乙的', true],
		['after 应', '甲', '服务商应', true],
		['after 响应', '甲', '及时响应', false],
		['after 对应', '甲', '相对应', false],
	])('across an empty line, %s', (_, line, before, expected) => {
		expect(continues(line, before, true)).toBe(expected);
	});

	it.each([
		['在线 1分钟响应', '应在', true],
		['在线 1分钟响应', '电话3', false],
		['在线 1分钟响应', '电话', false],
	])('%j, a label with an amount, after %j: %j', (line, before, expected) => {
		expect(continues(line, before, false)).toBe(expected);
	});
});

describe('a row of a table', () => {
	it.each([
		'甲\t乙',
		'甲 | 乙',
		'1.\t甲\t乙',
		'第1条\t甲\t乙',
		'| 甲 | 乙 |',
		'接通\t30秒\t人工',
		'应答3\t乙',
	])('is %j', (line) => {
		expect(isRow(line)).toBe(true);
	});

	it.each([
		'甲',
		'甲|乙',
		'2.1.1\t甲',
		'应在\t3\t分钟内接通',
		'甲\t,乙',
		'甲\t小时内',
		'甲\t个工作日内',
		'甲\t工作日以内',
		'应为\t甲',
		'服务商应\t甲',
	])('is not %j', (line) => {
		expect(isRow(line)).toBe(false);
	});
});

describe('a line that ended within a word', () => {
	const long = '客户可以拨打服务热线电话';
	it.each([
		['a number', `${long}400`, '800', true],
		['a number with a hyphen', `${long}400-`, '800-1234', true],
		['a number before its hyphen', `${long}400`, '-800', true],
		['a time', `${long}9:`, '00', true],
		['a time before its colon', `${long}9`, ':00', true],
		['a share', `${long}95`, '%以上', true],
		['an amount', `${long}4`, '小时', false],
		['words', long, '以及邮件', false],
		['an address of the web', `${long}https://a`, '.cn/x', true],
		['an address of the web, without a scheme', `${long}www.a.`, 'cn', true],
		['an address of mail', `${long}a@`, 'b.cn', true],
		['an address of mail before its sign', `${long}serv`, 'ice@b.cn', true],
		['an address before its end', `${long}yunfan`, '.cn', true],
		['an address, before words', `${long}https://a.cn`, '以及', false],
		['English words beside Chinese ones', `${long}Web`, 'hook', false],
		['a number on a line of a few signs', '拨打400', '800', false],
		['a number between lines without Chinese', 'call the hotline 400', '800', false],
		['a number before Chinese', 'call the hotline 400', '800转', true],
		['nothing', long, '', false],
	])('%s', (_, before, line, expected) => {
		expect(brokeWithin(before, line)).toBe(expected);
	});
});
