import { describe, expect, it } from 'vitest';
import { rememberingFold } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/text/fold-character.ts';
import { foldText } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/text/fold-text.ts';
import { sourceOf } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/text/mapped-text.ts';

describe('one character', () => {
	it.each([
		['a', 'a'],
		['中', '中'],
		['Ａ', 'A'],
		['７', '7'],
		['：', ':'],
		['（', '('],
		['％', '%'],
		['時', '时'],
		['電', '电'],
		['區', '区'],
		['議', '议'],
		['務', '务'],
		['\u2010', '-'],
		['\u2013', '-'],
		['\u2212', '-'],
		['－', '-'],
		['\u2500', '\u2014'],
		['\u2e3b', '\u2014'],
		['\u2014', '\u2014'],
		['～', '~'],
		['〜', '~'],
		['“', '"'],
		['」', '"'],
		['『', '"'],
		['＂', '"'],
		['‘', "'"],
		['＇', "'"],
		['●', '•'],
		['■', '•'],
		['✓', '•'],
		['√', '•'],
		['☑', '•'],
		['【', '['],
		['〔', '['],
		['〖', '['],
		['［', '['],
		['｛', '['],
		['{', '['],
		['】', ']'],
		['〕', ']'],
		['〗', ']'],
		['］', ']'],
		['}', ']'],
		['≧', '≥'],
		['⩽', '≤'],
		['≦', '≤'],
		['✕', '×'],
		['□', '☐'],
		['☐', '☐'],
		['○', '〇'],
		['½', '.5'],
		['¼', '.25'],
		['¾', '.75'],
		['‥', '…'],
		['\u0085', '\n'],
		['\u000b', '\n'],
		['\u000c', '\n'],
		['\u2028', '\n'],
		['\u2029', '\n'],
		['\t', '\t'],
		['\n', '\n'],
		['\u3000', ' '],
		['\u00a0', ' '],
		['\u2009', ' '],
		['\u200b', ''],
		['\ufeff', ''],
		['\u00ad', ''],
		['\u0000', ''],
		['\ufe0f', ''],
		['\ud800', ''],
		['²', ''],
		['¹', ''],
		['⁴', ''],
		['₂', ''],
		['①', '•'],
		['⑴', '•'],
		['⓪', '•'],
		['❶', '•'],
		['㎡', 'm2'],
		['㈠', '(一)'],
		['℃', '°C'],
		['ﬁ', 'fi'],
		['㏂', 'a.m.'],
		['\ufdfa', '\ufdfa'],
		['⼀', '一'],
		['︓', ':'],
		['﹛', '['],
		['😀', '😀'],
	])('%j is folded to %j', (character, expected) => {
		const fold = rememberingFold();
		expect([fold(character), fold(character)]).toEqual([expected, expected]);
	});
});

describe('words in traditional characters', () => {
	it.each([
		['雙方的權利與責任', '双方的权利与责任'],
		['專員將會為雙方備案', '专员将会为双方备案'],
		['優質產品的費用', '优质产品的费用'],
		['國際業務，韓國與緬甸', '国际业务,韩国与缅甸'],
		['選擇補償規則', '选择补偿规则'],
		['訂購資訊，無須負責', '订购资讯,无须负责'],
		['歷次變更與證明', '历次变更与证明'],
		['續約、撤銷、諮詢、採用', '续约、撤销、咨询、采用'],
		['審閱數據，辦理傳真', '审阅数据,办理传真'],
		['發佈設定，繳費、罰款', '发布设定,缴费、罚款'],
		['違約評價，預計執行', '违约评价,预计执行'],
	])('%s: %s', (source, expected) => {
		expect(fold(source)).toBe(expected);
	});
});

const fold = (source: string) => foldText(source).text;

describe('a text', () => {
	it.each([
		['', ''],
		['２．１．１　電話：3分鐘', '2.1.1 电话:3分钟'],
		['甲\r\n乙\r丙\n丁', '甲\n乙\n丙\n丁'],
		['甲<br>乙<b>丙</b>', '甲\n乙丙'],
		['a < b', 'a < b'],
		['<a@b.cn>', '<a@b.cn>'],
		['甲<!-- 乙 -->丙', '甲丙'],
		['甲<!-- 乙', '甲<!-- 乙'],
		['<!-- <!-- 甲 --> 乙 <!-- 丙 -->', ' 乙 '],
		['甲<style>乙</style>丙', '甲丙'],
		['甲<STYLE>乙</STYLE>丙', '甲丙'],
		['甲<template>乙</template>丙', '甲丙'],
		['甲<script>乙', '甲<script>乙'],
		['&lt;b&gt;', '<b>'],
		['&#65306;&#x3010;4&#x3011;', ':4'],
		['&nosuch;', '&nosuch;'],
		[String.raw`甲\#乙 7\*24 a\_b`, '甲#乙 7×24 a_b'],
		[String.raw`C:\产品`, String.raw`C:\产品`],
		['[官网](https://a.cn/x_y)在线', '官网 https://a.cn/x_y 在线'],
		['![图](a.png)', '图 a.png '],
		['重要!', '重要!'],
	])('%j is folded to %j', (source, expected) => {
		expect(fold(source)).toBe(expected);
	});

	it.each([
		['- [ ] 邮件', '- ☐ 邮件'],
		['- [x] 邮件', '- • 邮件'],
		['* [X] 邮件', '• • 邮件'],
		['+ [x] 邮件', '+ • 邮件'],
		['甲\n  - [x] 邮件', '甲\n  - • 邮件'],
		['甲 - [x] 邮件', '甲 - x 邮件'],
		['- 【x】 邮件', '- x 邮件'],
		['- [xx] 邮件', '- xx 邮件'],
		['- [x]邮件', '- x邮件'],
	])('with the box of a task, %j, is folded to %j', (source, expected) => {
		expect(fold(source)).toBe(expected);
	});

	it.each([
		['**甲**乙', '甲乙'],
		['__甲__乙', '甲乙'],
		['*甲*', '甲'],
		['_甲_', '甲'],
		['`甲`', '甲'],
		['***甲***', '甲'],
		['应在____内', '应在内'],
		['应在＿＿＿内', '应在内'],
		['a_b', 'a_b'],
		['acme_1', 'acme_1'],
		['甲_乙', '甲乙'],
		['a_', 'a'],
		['_a', 'a'],
		['7*24', '7×24'],
		['7*乙', '7乙'],
		['a*3', 'a3'],
		['* 甲', '• 甲'],
		['甲\n* 乙', '甲\n• 乙'],
		['甲 * 乙', '甲  乙'],
		['甲*', '甲'],
		['*', '•'],
		['~~甲~~乙', '甲乙'],
		['2~4', '2~4'],
		['2～～4', '2~~4'],
	])('with emphasis, %j, is folded to %j', (source, expected) => {
		expect(fold(source)).toBe(expected);
	});
});

describe('the blanks of a text', () => {
	const fills = (source: string) => {
		const folded = foldText(source);
		return folded.fills.map(({ from, to }) => folded.text.slice(from, to));
	};

	it.each([
		['应在【4】小时', '应在4小时', ['4']],
		['应在[4]小时', '应在4小时', ['4']],
		['【】', '', ['']],
		['【甲【乙】丙】', '甲乙丙', ['乙', '甲乙丙']],
		['【甲', '甲', []],
		['甲】', '甲', []],
		['甲】【乙】', '甲乙', ['乙']],
		['2.5.3【20秒】', '2.5.3 20秒', ['20秒']],
		['&#12304;甲&#12305;', '甲', ['甲']],
	])('%j', (source, text, expected) => {
		expect([fold(source), fills(source)]).toEqual([text, expected]);
	});
});

describe('a folded text', () => {
	it.each([
		['时', '时間', '时'],
		['4&#23567;时', '4&#23567;时乙', '4小时'],
		['甲<b>乙', '(甲<b>乙)', '甲乙'],
		['𠮷', '𠮷野', '𠮷'],
	])('knows that %j of %j is where %j is from', (expected, source, words) => {
		const folded = foldText(source);
		const from = folded.text.indexOf(words);
		expect(sourceOf(folded, source, { from, to: from + words.length })).toBe(expected);
	});

	it('knows where each sign of a link is from', () => {
		const source = '见[官网](https://a.cn)。';
		const folded = foldText(source);
		const place = (words: string) => {
			const from = folded.text.indexOf(words);
			return sourceOf(folded, source, { from, to: from + words.length });
		};
		expect([place('官网'), place('https://a.cn'), place('。')]).toEqual(['官网', 'https://a.cn', '。']);
		expect([...folded.from].every((from, index) => from <= (folded.to[index] ?? -1))).toBe(true);
	});

	it('stops looking for what is hidden once it was never closed so many times', () => {
		const open = (count: number) => '<style>'.repeat(count);
		const last = '甲<script>乙</script>丙';
		expect(fold(`${open(20)}${last}`).endsWith('甲丙')).toBe(true);
		expect(fold(`${open(21)}${last}`).endsWith('丙')).toBe(true);
		expect(fold(`${open(30)}${last}`).includes('乙')).toBe(true);
	});
});
