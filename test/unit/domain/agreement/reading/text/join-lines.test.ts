import { describe, expect, it } from 'vitest';
import { foldText } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/text/fold-text.ts';
import { joinLines } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/text/join-lines.ts';
import { sourceOf } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/text/mapped-text.ts';

const join = (source: string) => joinLines(foldText(source));

describe('the lines of a text, made whole', () => {
	it.each([
		['', ''],
		['甲', '甲'],
		['甲。\n乙。', '甲。\n乙。'],
		['服务商应在\n四小时内回复。', '服务商应在四小时内回复。'],
		['the Provider\nshall reply', 'the Provider shall reply'],
		['甲。\n\n乙。', '甲。\n乙。'],
		['服务商\n\n应当', '服务商\n应当'],
		['服务商的\n\n义务', '服务商的义务'],
		['> 甲。\n> > 乙。', '甲。\n乙。'],
		['  甲。 \t\n\t乙。', '甲。\n乙。'],
		['| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |', '|甲|乙|\n|丙|丁|'],
		['甲。\n-----\n乙。', '甲。\n乙。'],
		['拨打服务热线电话400-\n800-1234', '拨打服务热线电话400-800-1234'],
		['拨打服务热线电话400\n800', '拨打服务热线电话400800'],
	])('%j: %j', (source, expected) => {
		expect(join(source).text).toBe(expected);
	});

	it.each([
		['甲 乙', '甲乙'],
		['3 分钟', '3分钟'],
		['电话 3', '电话3'],
		['a b', 'a b'],
		['a  b', 'a b'],
		['a \t b', 'a|b'],
		['甲,,乙', '甲,乙'],
		['甲：：乙；；丙、、丁。。戊', '甲:乙;丙、丁。戊'],
		['甲, ,乙', '甲, ,乙'],
		['甲!!乙', '甲!!乙'],
		['--甲', '--甲'],
		['- 甲', '•甲'],
		['+ 甲', '•甲'],
		['-\t甲', '•甲'],
		['- a', '•a'],
		['-3', '-3'],
		['甲\t乙', '甲|乙'],
		['应在\t3\t分钟内', '应在3分钟内'],
		['﨑 a', '﨑a'],
		['𠮷 a', '𠮷a'],
		['⺀ a', '⺀a'],
		['é a', 'é a'],
	])('spaces and signs: %j: %j', (source, expected) => {
		expect(join(source).text).toBe(expected);
	});
});

describe('where a line or a column ended within a sentence', () => {
	it.each([
		['服务商应在\n四小时内', [5]],
		['the Provider\nshall reply', [13]],
		['甲   乙', [1]],
		['甲  乙', []],
		['应在\t3\t分钟内', [2, 3]],
		['甲\t乙', []],
		['甲。\n乙', []],
		['拨打服务热线电话400\n800', []],
	])('%j: %j', (source, expected) => {
		expect([...join(source).joints]).toEqual(expected);
	});
});

describe('the blanks of joined lines', () => {
	it.each([
		['应在【 4 】小时', ['4']],
		['【甲 乙】丙', ['甲乙']],
		['服务商为【云帆\n公司】', ['云帆公司']],
		['服务商为【】和', ['']],
		['服务商为【甲】', ['甲']],
		['【甲】', ['甲']],
		['甲【,,】乙', [',']],
	])('%j: %j', (source, expected) => {
		const joined = join(source);
		expect(joined.fills.map(({ from, to }) => joined.text.slice(from, to))).toEqual(expected);
	});
});

describe('the source of joined lines', () => {
	it.each([
		['服务商应在\n四小时内', '在四', '在\n四'],
		['甲：：乙', '甲:', '甲：：'],
		['- 甲', '甲', '甲'],
		['甲 乙 丙', '乙丙', '乙 丙'],
		['a  b', 'a b', 'a  b'],
	])('%j: %j is from %j', (source, words, expected) => {
		const joined = join(source);
		const from = joined.text.indexOf(words);
		expect(sourceOf(joined, source, { from, to: from + words.length })).toBe(expected);
	});
});
