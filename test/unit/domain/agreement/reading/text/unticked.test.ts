import { describe, expect, it } from 'vitest';
import { blankUnticked } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/text/unticked.ts';

/** What is left of a source, without the spaces that stand for what nobody ticked. */
const left = (source: string) => blankUnticked(source).replace(/ +/g, ' ').trim();

describe('a row of boxes before their words', () => {
	it.each([
		['通过☑邮件 ☐短信 ☑公告', '通过☑邮件 ☑公告'],
		['通过☐邮件 ☑短信 ☐公告', '通过 ☑短信'],
		['通过：■邮件□短信', '通过：☑邮件'],
		['√邮件 □短信', '☑邮件'],
		['✓邮件 ⬜短信', '☑邮件'],
		['✔邮件 ◻短信', '☑邮件'],
		['◼邮件 □短信', '☑邮件'],
		['[x]邮件 [ ]短信', '☑ 邮件'],
		['[X]邮件 [   ]短信', '☑ 邮件'],
		['[√]邮件 [ ]短信', '☑ 邮件'],
		['（√）邮件（ ）短信', '☑ 邮件'],
		['(x)邮件 ( )短信', '☑ 邮件'],
		['（ √ ）邮件（　）短信', '☑ 邮件'],
		['☑邮件、☐短信、☐公告。其他', '☑邮件、 、 。其他'],
		['☑邮件 ☐短信 向客户发送', '☑邮件 向客户发送'],
		['☑邮件 ☐短信等方式', '☑邮件 等方式'],
		['☑1分钟 ☐3分钟内接通', '☑1分钟 内接通'],
		['☑1分钟 ☐3分钟之内接通', '☑1分钟 之内接通'],
		['☑邮件 ☐短信 | 其他', '☑邮件 | 其他'],
		['☑邮件 ☐ 短信 其他', '☑邮件 其他'],
		['采用☑邮件 ☐短信', '采用☑邮件'],
		['☑邮件 ☐ 短信,其他', '☑邮件 ,其他'],
		['☑邮件 ☐短信,向客户发送', '☑邮件 ,向客户发送'],
		['☑邮件 ☐短信向客户发送,及时', '☑邮件 向客户发送,及时'],
		['☑邮件 ☐等待通知', '☑邮件'],
		['☐系统的短信 ☑邮件', '☑邮件'],
		['- ☑邮件 ☐短信', '- ☑邮件'],
		['【☑邮件 ☐短信】', '【☑邮件'],
	])('%j: %j', (source, expected) => {
		expect(left(source)).toBe(expected);
	});

	it.each([
		['has no ticked one', '通过☐邮件 ☐短信'],
		['has no open one', '通过☑邮件 ☑短信'],
		['stands after its words', '邮件☑ 短信☐'],
		['may stand on either side', '通过 邮件☑短信☐公告'],
		['has one between words, nearer to those before it', '☑邮件☐ 短信'],
		['has one between words, after others with a space', '☑电子 邮件☐ 短信'],
		['has one far from its words', '☑邮件 ☐  短信'],
		['has one without words', '☑邮件 ☐'],
		['has one before a stop', '☑邮件 ☐。'],
		['is an empty bracket in a text', '甲()乙(√)'],
		['is longer than a line', `☑邮件 ☐短信${'甲'.repeat(2000)}`],
	])('is left as it is if it %s', (_, source) => {
		expect(blankUnticked(source)).toBe(source);
	});

	it('has two thousand signs at most', () => {
		const row = '☑邮件 ☐短信;'.padEnd(2000, '甲');
		expect(left(row)).toBe(`☑邮件 ;${'甲'.repeat(1992)}`);
		expect(blankUnticked(`${row}甲`)).toBe(`${row}甲`);
	});

	it('keeps its places', () => {
		const source = '通过（√）邮件（ ）短信。（√）电话';
		const result = blankUnticked(source);
		expect([result.length, result.indexOf('邮件'), result.indexOf('。'), result.indexOf('电话')]).toEqual([
			source.length,
			source.indexOf('邮件'),
			source.indexOf('。'),
			source.indexOf('电话'),
		]);
	});

	it('is read as far as forty boxes', () => {
		const row = (count: number) => `☑甲 ${'☐乙 '.repeat(count)}`;
		expect(left(row(39))).toBe('☑甲');
		expect(left(row(41))).toBe('☑甲 ☐乙 ☐乙');
	});
});

describe('a list of boxes', () => {
	it.each([
		['- [x] 邮件\n- [ ] 短信', '- [x] 邮件\n'],
		['☑邮件\n☐短信\n☐公告', '☑邮件\n\n'],
		['☐短信\n☑邮件', '\n☑邮件'],
		['> * ☐短信\n> * ☑邮件', '\n> * ☑邮件'],
		['-  ☐短信\n-  ☑邮件', '\n-  ☑邮件'],
		['☑邮件 ☐短信\n☐电话 ☐传真', '☑邮件\n☐电话 ☐传真'],
		['1\n☐短信\n2\n☑邮件', '1\n☐短信\n2\n☑邮件'],
		['☐短信\n\n☑邮件', '☐短信\n\n☑邮件'],
		['☐短信\n☐公告\n甲☑邮件', '☐短信\n☐公告\n甲☑邮件'],
		['甲 ☐短信\n☑邮件', '甲 ☐短信\n☑邮件'],
	])('%j: %j', (source, expected) => {
		const lines = blankUnticked(source).split('\n');
		expect(lines.map((line) => line.trimEnd()).join('\n')).toBe(expected);
		expect(lines.map((line) => line.length)).toEqual(source.split('\n').map((line) => line.length));
	});
});
