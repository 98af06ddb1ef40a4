import { describe, expect, it } from 'vitest';
import { clauses } from '../../../../../extensions/agreement-desk/src/domain/agreement/clauses/index.ts';
import {
	definitionOf,
	parameterKeys,
	placeholderKeys,
	type AgreementParameters,
} from '../../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import { presetNames } from '../../../../../extensions/agreement-desk/src/domain/agreement/parameters/definition.ts';
import { toMarkdown } from '../../../../../extensions/agreement-desk/src/domain/agreement/writing/to-markdown.ts';
import { toPlainText } from '../../../../../extensions/agreement-desk/src/domain/agreement/writing/to-plain-text.ts';
import { writeAgreement } from '../../../../../extensions/agreement-desk/src/domain/agreement/writing/write-agreement.ts';
import { writeParameter } from '../../../../../extensions/agreement-desk/src/domain/agreement/writing/clause-text.ts';
import type { Language } from '../../../../../extensions/agreement-desk/src/domain/localized-text.ts';
import { filledParameters } from './filled-parameters.ts';

const languages: readonly Language[] = ['zh-CN', 'en-US'];
const variants = presetNames.flatMap((preset) => languages.map((language) => [preset, language] as const));
const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');

function plain(parameters: AgreementParameters, language: Language): string {
	return toPlainText(writeAgreement({ parameters, language }));
}

/** The line that begins with this number. */
function lineOf(number: string, text: string): string {
	const lines = linesOf(text).filter((line) => line.startsWith(`${number} `));
	expect(lines, number).toHaveLength(1);
	return lines[0] ?? '';
}

describe('the written agreement', () => {
	it.each(languages)('has a line for each of the 45 clauses (%s)', (language) => {
		const lines = linesOf(plain({}, language)).filter((line) => /^\d+\.\d+(\.\d+)* /.test(line));
		expect(lines.map((line) => line.split(' ')[0])).toEqual(clauses.map(({ number }) => number));
	});

	it('sets out three articles and two sections', () => {
		const { title, articles, sections } = writeAgreement({ parameters: {}, language: 'zh-CN' });
		expect(title).toBe('客户服务规范协议');
		expect(articles.map(({ heading }) => heading.slice(0, 3))).toEqual(['第一条', '第二条', '第三条']);
		expect(articles.map((article) => article.clauses.length)).toEqual([15, 19, 11]);
		expect(sections.map(({ heading }) => heading)).toEqual(['补充约定', '解释规则']);
	});

	it('knows how deep a clause lies', () => {
		const { articles } = writeAgreement({ parameters: {}, language: 'en-US' });
		const levels = new Map(
			articles.flatMap((article) => article.clauses.map((one) => [one.number, one.level])),
		);
		expect([levels.get('1.1'), levels.get('1.3.1'), levels.get('3.1.1.1')]).toEqual([1, 2, 3]);
	});

	it('leaves the clause without a text without one', () => {
		expect(lineOf('3.1.2.3', plain({}, 'zh-CN'))).toBe('3.1.2.3 （原文缺失）');
		expect(lineOf('3.1.2.3', plain({}, 'en-US'))).toBe('3.1.2.3 (missing in the source)');
	});

	it('lists every supplementary term once, the reading rules in order', () => {
		const { sections } = writeAgreement({ parameters: {}, language: 'en-US' });
		const listed = sections.flatMap(({ terms }) => terms.map(({ key }) => key));
		const inClauses = clauses.flatMap(
			({ template }) => template['zh-CN'].match(/(?<=\{\{).*?(?=\}\})/g) ?? [],
		);
		const beside = parameterKeys.filter((key) => !inClauses.includes(key) || key.startsWith('calendar.'));
		expect([...listed].sort()).toEqual([...beside].sort());
		const numbers = sections.map(({ terms }) => terms.map(({ number }) => number));
		expect(numbers[0]?.slice(0, 10)).toEqual([
			...['S-01', 'S-02', 'S-03', 'S-04', 'S-05', 'S-06', 'S-07', 'S-08', 'S-08a', 'S-09'],
		]);
		expect(numbers[1]?.slice(0, 8)).toEqual(['R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R10', 'R10a']);
	});

	it.each(languages)('has one colon to end each label (%s)', (language) => {
		const { sections } = writeAgreement({ parameters: {}, language });
		for (const { label, clause } of sections.flatMap(({ terms }) => terms)) {
			expect(`${label}${clause}`).not.toMatch(/[:：]/);
		}
	});
});

describe('values', () => {
	it.each(variants)('of the preset %s all stand in their clauses (%s)', (preset, language) => {
		const parameters = filledParameters(preset);
		const text = plain(parameters, language);
		for (const key of parameterKeys) {
			expect(parameters[key], key).toBeDefined();
			const value = writeParameter(key, { parameters, language, unfilled: '' });
			const { number, clause, section } = definitionOf(key);
			const beside = section === 'supplementary' || section === 'reading';
			const line = lineOf(beside ? number.replace('P-I-', 'S-') : clause, text);
			expect(line, key).toContain(value);
			if (beside) expect(line.endsWith(language === 'zh-CN' ? `：${value}` : `: ${value}`)).toBe(true);
		}
		expect(text).not.toContain('未约定');
		expect(text).not.toContain('not agreed');
		expect(text).not.toMatch(/[{}|]|undefined|null|\[\[/);
	});

	it.each([
		['zh-CN', '【未约定】'],
		['en-US', '[not agreed]'],
	] as const)('that are missing are marked in their clauses (%s)', (language, mark) => {
		const text = plain({}, language);
		for (const key of placeholderKeys) {
			expect(lineOf(definitionOf(key).clause, text), key).toContain(mark);
		}
		expect(lineOf('S-01', text).endsWith(mark)).toBe(true);
	});

	it('that are missing can be left blank', () => {
		const document = writeAgreement({ parameters: {}, language: 'zh-CN', unfilled: '____' });
		expect(lineOf('2.1.4', toPlainText(document))).toContain('在____内');
	});

	it('fill the sentence', () => {
		const chinese = plain({ 'sla.registration_hours': 2, 'target.fcr_percent': 80 }, 'zh-CN');
		expect(lineOf('2.1.4', chinese)).toContain('应在2小时内完成');
		const english = plain({ 'sla.registration_hours': 1 }, 'en-US');
		expect(lineOf('2.1.4', english)).toContain('within 1 hour of');
	});
});

describe('what is said only when it was agreed', () => {
	const url = { 'channel.chat.url': 'https://chat.example.cn' } as const;
	const tools = { 'channel.chat.im_tool': [{ tool: 'QQ', account: null }] };

	it.each<[AgreementParameters, string]>([
		[{ ...url, ...tools }, '客户可访问 https://chat.example.cn 与在线客服对话，也可使用即时通讯工具：QQ。'],
		[url, '客户可访问 https://chat.example.cn 与在线客服对话。'],
		[tools, '客户可使用即时通讯工具与在线客服对话：QQ。'],
		[{}, '客户可访问 【未约定】 与在线客服对话，也可使用即时通讯工具：【未约定】。'],
	])('1.3.3 with %j', (parameters, expected) => {
		expect(lineOf('1.3.3', plain(parameters, 'zh-CN'))).toBe(`1.3.3 在线客服：${expected}`);
	});

	it.each<[boolean | undefined, boolean | undefined, string, string]>([
		[
			true,
			true,
			'（法定节假日除外，调休补班日照常）',
			' (public holidays excluded, make-up working days included)',
		],
		[
			false,
			false,
			'（含法定节假日，调休补班日不计）',
			' (public holidays included, make-up working days excluded)',
		],
		[true, undefined, '（法定节假日除外）', ' (public holidays excluded)'],
		[undefined, true, '（调休补班日照常）', ' (make-up working days included)'],
		[undefined, undefined, '', ''],
	])('2.1.1 with holidays %s and make-up days %s', (holidays, makeup, chinese, english) => {
		const parameters: AgreementParameters = {
			'business_hours.periods': [['09:00', '18:00']],
			...(holidays === undefined ? {} : { 'calendar.exclude_statutory_holidays': holidays }),
			...(makeup === undefined ? {} : { 'calendar.include_makeup_workdays': makeup }),
		};
		expect(lineOf('2.1.1', plain(parameters, 'zh-CN'))).toContain(`09:00–18:00${chinese}。`);
		expect(lineOf('2.1.1', plain(parameters, 'en-US'))).toContain(`09:00–18:00${english}.`);
	});

	it('the credit code of the provider', () => {
		const name = { 'provider.name': '甲公司' };
		const without = lineOf('1.1', plain(name, 'zh-CN'));
		expect(without).toContain('约定甲公司（以下称“服务商”）');
		const code = { ...name, 'provider.uscc': '91310000MA1FL0000X' };
		expect(lineOf('1.1', plain(code, 'zh-CN'))).toContain(
			'甲公司（统一社会信用代码 91310000MA1FL0000X）（以下称',
		);
	});
});

describe('as Markdown', () => {
	/** What CommonMark shows of the little that we use. */
	const shown = (markdown: string) =>
		linesOf(markdown).map((line) =>
			line
				.replace(/^#+ |^- /, '')
				.replace(/^\*\*(.*?)\*\*/, '$1')
				.replace(/\\([!-/:-@[-`{-~])/g, '$1'),
		);

	it.each(variants)('shows the same lines (%s, %s)', (preset, language) => {
		const document = writeAgreement({ parameters: filledParameters(preset), language });
		expect(shown(toMarkdown(document))).toEqual(linesOf(toPlainText(document)));
	});

	it('sets off headings and numbers, and keeps the signs of others from being markup', () => {
		const parameters = { 'provider.name': '<b>甲</b>_公司_', 'channel.email.address': 'a_b@x.cn' };
		const markdown = toMarkdown(writeAgreement({ parameters, language: 'zh-CN' }));
		expect(markdown).toMatch(/^# 客户服务规范协议\n\n## 第一条 /);
		expect(markdown).toContain('\n\n**1.3 服务渠道**：');
		expect(markdown).toContain('\n- **S-02** 法定节假日');
		expect(markdown).toContain('“\\<b\\>甲\\</b\\>\\_公司\\_”');
		expect(markdown).toContain(' a_b@x.cn ');
	});
});
