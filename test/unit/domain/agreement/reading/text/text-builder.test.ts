import { describe, expect, it } from 'vitest';
import type { MappedText } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/text/mapped-text.ts';
import { TextBuilder } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/text/text-builder.ts';

const shown = ({ text, from, to }: MappedText) => ({ text, from: [...from], to: [...to] });

describe('a text that is put together piece by piece', () => {
	it('knows what each of its units stands for', () => {
		const builder = new TextBuilder(0);
		builder.write('ab', 3, 7);
		builder.copy('cd', 9);
		expect(shown(builder.result([]))).toEqual({ text: 'abcd', from: [3, 3, 9, 10], to: [7, 7, 10, 11] });
	});

	it('takes over what a part of another text stands for', () => {
		const other = new TextBuilder(0);
		other.copy('xyz', 20);
		const builder = new TextBuilder(0);
		builder.write('-', 1, 2);
		builder.copyFrom('yz', 1, other.result([]));
		expect(shown(builder.result([]))).toEqual({ text: '-yz', from: [1, 21, 22], to: [2, 22, 23] });
	});

	it('lets its last unit stand for more', () => {
		const builder = new TextBuilder(0);
		builder.copy('ab', 0);
		builder.extend(5);
		expect(shown(builder.result([]))).toEqual({ text: 'ab', from: [0, 1], to: [1, 5] });
	});

	it('tells its length and its last unit', () => {
		const builder = new TextBuilder(0);
		expect([builder.length, builder.last]).toEqual([0, '']);
		builder.write('ab', 0, 1);
		builder.write('', 1, 2);
		expect([builder.length, builder.last]).toEqual([2, 'b']);
	});

	it('keeps its fills', () => {
		expect(new TextBuilder(0).result([{ from: 1, to: 2 }]).fills).toEqual([{ from: 1, to: 2 }]);
	});

	it.each([0, 5, 100])('may be longer than %i signs, as was expected', (expected) => {
		const builder = new TextBuilder(expected);
		for (let place = 0; place < 90; place += 3) builder.copy('abc', place);
		builder.write('z'.repeat(200), 90, 91);
		const { text, from, to } = shown(builder.result([]));
		expect(text).toBe('abc'.repeat(30) + 'z'.repeat(200));
		expect(from).toEqual([
			...Array.from({ length: 90 }, (_, place) => place),
			...Array<number>(200).fill(90),
		]);
		expect(to).toEqual(from.map((place) => place + 1));
	});
});
