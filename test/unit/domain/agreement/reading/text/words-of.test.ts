import { describe, expect, it } from 'vitest';
import { foldText } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/text/fold-text.ts';
import { wordsOf } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/text/words-of.ts';

/** What a folded text says, in the signs of its source. */
function words(source: string, from = 0, to = Infinity): string {
	const folded = foldText(source);
	return wordsOf(folded, source, { from, to: Math.min(to, folded.text.length) });
}

describe('the words of a source', () => {
	it.each([
		['keep punctuation of full width', '甲：乙，丙（丁）', '甲：乙，丙（丁）'],
		['keep traditional characters', '電話時間', '電話時間'],
		['have plain letters and digits', 'ＡＣＭＥ　ａｃｍｅ１２０ｚ', 'ACME acme120z'],
		['have no markup', '<b>甲</b>乙', '甲乙'],
		['have no invisible signs', '甲\u200b乙', '甲乙'],
		['have what an entity stands for', '甲&amp;乙', '甲&乙'],
		['have each sign that stands for several once', '½小时', '½小时'],
		['have no backslash of Markdown', String.raw`甲\#乙`, '甲#乙'],
		['keep signs of two units', '𠮷野家', '𠮷野家'],
		['have plain spaces', '甲\u3000\u00a0乙', '甲  乙'],
		['have no spaces around them', '\u3000 甲 ', '甲'],
		['keep circled numbers', '①甲', '①甲'],
		['keep what is twice the same', '甲甲', '甲甲'],
	])('%s', (_, source, expected) => {
		expect(words(source)).toBe(expected);
	});

	it('are of a part alone', () => {
		expect(words('甲乙丙丁', 1, 3)).toBe('乙丙');
	});

	it('take what one sign of the source stands for together, wherever it begins', () => {
		expect([words('½小时', 1, 3), words('1½', 0, 2)]).toEqual(['½小', '1½']);
	});
});
