import { describe, expect, it } from 'vitest';
import {
	isCut,
	linesOf,
	longerLines,
	widestLine,
	type SourceLine,
} from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/own-form/own-lines.ts';

const texts = (source: string) => linesOf(source).map(({ text }) => text);

describe('a line that could be ours', () => {
	it.each([
		['2.1.4 确认登记：x', '2.1.4 确认登记：x'],
		['3.1.1.4 x', '3.1.1.4 x'],
		['1.2 x', '1.2 x'],
		['S-01 时区：x', 'S-01 时区：x'],
		['S-08a x', 'S-08a x'],
		['R4 x', 'R4 x'],
		['R10a x', 'R10a x'],
		['2.1.4\tx', '2.1.4 x'],
		['2.1.4x', '2.1.4 x'],
		['2.1.4   x  ', '2.1.4 x'],
		['２．１．４ x', '２．１．４ x'],
		['Ｓ－０１ x', 'Ｓ－０１ x'],
		['  2.1.4 x', '2.1.4 x'],
		['\u3000\u30002.1.4 x', '2.1.4 x'],
		['> > 2.1.4 x', '2.1.4 x'],
		['- 2.1.4 x', '2.1.4 x'],
		['*  2.1.4 x', '2.1.4 x'],
		['+ 2.1.4 x', '2.1.4 x'],
		['> • 2.1.4 x', '2.1.4 x'],
	])('%j says %j', (source, text) => {
		expect(texts(source)).toEqual([text]);
	});

	it.each([
		'',
		'确认登记：x',
		'2 x',
		'2. x',
		'4.1 x',
		'12.1 x',
		'2.0 x',
		'T-01 x',
		'S x',
		'-2.1.4 x',
		'see 2.1.4 x',
	])('is not %j', (source) => {
		expect(texts(source)).toEqual([]);
	});

	it.each([
		['**2.1.4** a', '2.1.4 a'],
		[String.raw`**S-05** a \* b \\ c \~ d \[e\]`, String.raw`S-05 a * b \ c ~ d [e]`],
		[String.raw`**S-05** 产\品`, String.raw`S-05 产\品`],
		['**2.1.4** a **b**', '2.1.4 a **b**'],
	])('%j of Markdown says %j', (source, text) => {
		expect(texts(source)).toEqual([text]);
	});

	it('keeps its backslashes in plain text', () => {
		expect(texts(String.raw`2.1.4 a\*b`)).toEqual([String.raw`2.1.4 a\*b`]);
	});

	it('knows its place, from its number to its end', () => {
		const source = '协议\r\n> 2.1.4 甲\r\n\n  R4 乙 \nx';
		expect(linesOf(source)).toEqual([
			{ from: source.indexOf('2'), to: source.indexOf('甲') + 1, text: '2.1.4 甲' },
			{ from: source.indexOf('R'), to: source.indexOf('乙') + 2, text: 'R4 乙' },
		]);
	});

	it('is no longer than our longest', () => {
		const ofLength = (length: number) => '2.1 '.padEnd(length, 'x');
		expect(linesOf(ofLength(60_000))).toHaveLength(1);
		expect(linesOf(ofLength(60_001))).toEqual([]);
	});
});

describe('brackets and quotes that stay open', () => {
	it.each([
		['20 brackets', '('.repeat(20), true],
		['21 brackets', '('.repeat(21), false],
		['21 wide brackets', '（'.repeat(21), false],
		['21 brackets, of which one is closed', `${'('.repeat(21)})`, true],
		['21 brackets, of which one is closed by a wide one', `${'（'.repeat(21)}）`, true],
		['21 brackets after many that close nothing', `${')'.repeat(9)}${'('.repeat(21)}`, false],
		['many brackets in a quote', `“${'('.repeat(30)}”`, true],
		['21 brackets after a quote', `“x”${'('.repeat(21)}`, false],
		['20 quotes', '“'.repeat(20), true],
		['21 quotes', '“'.repeat(21), false],
	])('%s: a line of ours, or none', (_, signs, isOurs) => {
		expect(linesOf(`2.1 ${signs}`)).toHaveLength(isOurs ? 1 : 0);
	});
});

/** The first line of a source that could be ours. */
function firstOf(source: string): SourceLine {
	const [line] = linesOf(source);
	if (!line) throw new Error('The source of this test has no such line');
	return line;
}

const longer = (source: string) => [...longerLines(source, firstOf(source))].map(({ text }) => text);

describe('a line with the lines after it', () => {
	it.each([
		['2.1 a\nb\nc', ['2.1 a b', '2.1 a b c']],
		['2.1 电话：甲\n乙\n丙', ['2.1 电话：甲乙', '2.1 电话：甲乙丙']],
		['2.1 （甲\n乙', ['2.1 （甲乙']],
		['S-05 Words: 甲\n乙', ['S-05 Words: 甲 乙']],
		['2.1 a\r\nb', ['2.1 a b']],
		['2.1 a\rb', ['2.1 a b']],
		['> 2.1 a\n> b \n> - c', ['2.1 a b', '2.1 a b c']],
		['2.1 a\nb\n2.2 c', ['2.1 a b']],
		['2.1 a\nb\n> S-01 c', ['2.1 a b']],
		['2.1 a\nb\n\nc', ['2.1 a b']],
		['2.1 a\n \nb', []],
		['2.1 a\n', []],
		['2.1 a', []],
	])('%j', (source, expected) => {
		expect(longer(source)).toEqual(expected);
	});

	it('is one of eight at most', () => {
		expect(longer(`2.1 a${'\nb'.repeat(20)}`)).toEqual(
			[1, 2, 3, 4, 5, 6, 7].map((more) => `2.1 a${' b'.repeat(more)}`),
		);
	});

	it('takes none of 200 signs and more', () => {
		expect(longer(`2.1 a\n${'b'.repeat(199)}`)).toEqual([`2.1 a ${'b'.repeat(199)}`]);
		expect(longer(`2.1 a\n${'b'.repeat(200)}`)).toEqual([]);
		expect(longer(`2.1 a\r\n${'b'.repeat(201)}`)).toEqual([]);
	});

	it('knows where they end', () => {
		const source = 'x\n> 2.1 a\r\n> b\r\n\r\n';
		expect([...longerLines(source, firstOf(source))]).toEqual([
			{ from: source.indexOf('2'), to: source.indexOf('b') + 1, text: '2.1 a b' },
		]);
	});
});

describe('a line of a text that was cut at one width', () => {
	const cut = (source: string, widest: number) => isCut(source, firstOf(source), widest);

	it.each([
		['as wide as the widest', '2.1 12345678901234567890\nx', 24, true],
		['11 signs less wide', '2.1 1234567890\nx', 25, true],
		['12 signs less wide: its next word would have had room', '2.1 1234567890\nx', 26, false],
		['as wide with what mail put before it', 'a\n>>>>> 2.1 1234567890\nx', 31, true],
		['the last line of all', '2.1 1234567890', 14, false],
		['before an empty line', '2.1 1234567890\n\nx', 14, false],
		['before another line of ours', '2.1 1234567890\n2.2 x', 14, false],
	])('%s', (_, source, widest, expected) => {
		expect(cut(source, widest)).toBe(expected);
	});
});

describe('the widest line', () => {
	it.each([
		['of nothing', '', 0],
		['of a few', 'a\nabc\r\nab\r', 3],
		['of 130 signs', 'a'.repeat(130), 130],
		['of a text in paragraphs is without a limit', 'a'.repeat(131), Infinity],
		['is looked for in the first pages', `${'ab\n'.repeat(10_000)}${'a'.repeat(50)}`, 2],
	])('%s', (_, source, expected) => {
		expect(widestLine(source)).toBe(expected);
	});
});
