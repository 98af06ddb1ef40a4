import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/structure/sentences.ts';

const sentences = (text: string) =>
	sentencesOf(text, { from: 0, to: text.length }).map(({ from, to }) => text.slice(from, to));

describe('where sentences end', () => {
	it.each([
		['', []],
		['甲', ['甲']],
		['甲。乙。', ['甲', '乙']],
		['甲;乙', ['甲', '乙']],
		['甲!乙?丙', ['甲', '乙', '丙']],
		['9。5 至 10。', ['9。5 至 10']],
		['3天。乙', ['3天', '乙']],
		['于3。乙', ['于3', '乙']],
		['甲。3天', ['甲', '3天']],
		['https://a.cn/?x=1&y', ['https://a.cn/?x=1&y']],
		['https://a.cn/?/b', ['https://a.cn/?/b']],
		['a.cn/#!/b', ['a.cn/#!/b']],
		['Call. Write.', ['Call', ' Write']],
		['v2.1 of a.cn', ['v2.1 of a.cn']],
		['Acme Co. Ltd. and Inc. of Corp. x', ['Acme Co. Ltd. and Inc. of Corp. x']],
		['Room no. 5', ['Room no. 5']],
		['e.g. mail, i.e. letters, etc. and so on', ['e.g. mail, i.e. letters, etc. and so on']],
		['approx. 2 hrs. or 1 hr. or 5 min. or 9 mins. x', ['approx. 2 hrs. or 1 hr. or 5 min. or 9 mins. x']],
		['9 a.m. to 5 p.m. daily', ['9 a.m. to 5 p.m. daily']],
		['A casino. Then', ['A casino', ' Then']],
		['Mail.\nPhone', ['Mail', '\nPhone']],
	])('%j', (text, expected) => {
		expect(sentences(text)).toEqual(expected);
	});

	it('knows its place in the text, within the clause alone', () => {
		expect(sentencesOf('一。二。三。四', { from: 2, to: 5 })).toEqual([
			{ from: 2, to: 3 },
			{ from: 4, to: 5 },
		]);
	});

	it('is after 2000 signs at the latest', () => {
		expect(sentencesOf('x'.repeat(4001), { from: 0, to: 4001 })).toEqual([
			{ from: 0, to: 2000 },
			{ from: 2000, to: 4000 },
			{ from: 4000, to: 4001 },
		]);
		expect(sentencesOf('x'.repeat(2000), { from: 0, to: 2000 })).toHaveLength(1);
	});

	it('is found a thousand times in a clause', () => {
		expect(sentences('x。'.repeat(1000))).toHaveLength(1000);
		expect(sentences('x。'.repeat(1200))).toHaveLength(1000);
	});
});
