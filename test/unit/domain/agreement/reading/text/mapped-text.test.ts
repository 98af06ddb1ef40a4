import { describe, expect, it } from 'vitest';
import {
	sourceOf,
	type MappedText,
} from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/text/mapped-text.ts';
import { TextBuilder } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/text/text-builder.ts';

/** A text that stands for itself. */
function plain(text: string): MappedText {
	const builder = new TextBuilder(text.length);
	builder.copy(text, 0);
	return builder.result([]);
}

describe('the words of the source that a part of a text was made of', () => {
	it.each([
		['甲方为云帆公司。', '云帆公司', '云帆公司'],
		['(云帆)公司', '云帆)公司', '(云帆)公司'],
		['云帆(公司)', '云帆(公司', '云帆(公司)'],
		['【云帆】公司', '云帆】公司', '【云帆】公司'],
		['云帆【公司】', '云帆【公司', '云帆【公司】'],
		['[云帆]公司', '云帆]公司', '[云帆]公司'],
		['〔云帆〕公司', '云帆〕公司', '〔云帆〕公司'],
		['（云帆）公司', '云帆）公司', '（云帆）公司'],
		['“云帆”公司', '云帆”公司', '“云帆”公司'],
		['「云帆」公司', '云帆」公司', '「云帆」公司'],
		['『云帆』公司', '云帆』公司', '『云帆』公司'],
		['《云帆》公司', '云帆》公司', '《云帆》公司'],
		['(云帆)', '云帆', '云帆'],
		['(云(帆)公司', '云(帆)公司', '云(帆)公司'],
		['云帆)', '云帆', '云帆'],
		['(云帆', '云帆', '云帆'],
		['（云帆)公司', '云帆)公司', '云帆)公司'],
	])('%j, of which %j: %j', (source, words, expected) => {
		const from = source.indexOf(words);
		expect(sourceOf(plain(source), source, { from, to: from + words.length })).toBe(expected);
	});

	it('are what each sign stands for', () => {
		const builder = new TextBuilder(8);
		builder.copy('甲', 0);
		builder.write('4', 1, 6);
		builder.copy('时', 6);
		expect(sourceOf(builder.result([]), '甲&#52;时乙', { from: 1, to: 3 })).toBe('&#52;时');
	});

	it('are none where there is no such part', () => {
		expect(sourceOf(plain('甲'), '甲', { from: 0, to: 2 })).toBe('');
		expect(sourceOf(plain('甲'), '甲', { from: 2, to: 1 })).toBe('');
		expect(sourceOf(plain(''), '', { from: 0, to: 0 })).toBe('');
	});
});
