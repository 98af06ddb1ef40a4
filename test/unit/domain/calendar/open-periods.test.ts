import { describe, expect, it } from 'vitest';
import { mergeOpenPeriods } from '../../../../extensions/agreement-desk/src/domain/calendar/open-periods.ts';

function merged(pairs: readonly number[], from = 0, to = 100) {
	const { count, starts, ends, openBefore } = mergeOpenPeriods(pairs, from, to);
	return { count, starts: [...starts], ends: [...ends], openBefore: [...openBefore] };
}

/** As many numbers as periods, and a last one behind them all. */
const periods = (...list: readonly [number, number][]) => {
	let open = 0;
	const before = list.map(([from, to]) => (open += to - from) - (to - from));
	return {
		count: list.length,
		starts: [...list.map(([from]) => from), Infinity],
		ends: [...list.map(([, to]) => to), Infinity],
		openBefore: [...before, open],
	};
};

describe('open periods', () => {
	it.each<[string, number[], ReturnType<typeof periods>]>([
		['none', [], periods()],
		['in order', [1, 3, 5, 9], periods([1, 3], [5, 9])],
		['that touch become one', [1, 3, 3, 9], periods([1, 9])],
		['that nearly touch do not', [1, 3, 4, 9], periods([1, 3], [4, 9])],
		['that overlap become one', [1, 5, 3, 9], periods([1, 9])],
		['inside another one vanish', [1, 9, 3, 5, 20, 30], periods([1, 9], [20, 30])],
		['of the same beginning become one', [1, 3, 1, 9], periods([1, 9])],
		['without length vanish', [1, 1, 5, 9, 10, 10], periods([5, 9])],
		['turned round vanish', [7, 2, 8, 9], periods([8, 9])],
		['out of order are put in order', [20, 30, 1, 3, 5, 9], periods([1, 3], [5, 9], [20, 30])],
		['of which only the last is out of order', [5, 9, 20, 30, 1, 3], periods([1, 3], [5, 9], [20, 30])],
		[
			'of which the middle one is out of order, and then not',
			[5, 9, 1, 3, 20, 30],
			periods([1, 3], [5, 9], [20, 30]),
		],
	])('%s', (_, pairs, expected) => {
		expect(merged(pairs)).toEqual(expected);
	});

	it('are cut at the ends of the range, and left out beyond them', () => {
		expect(merged([0, 4, 8, 12, 18, 25, 30, 40], 10, 20)).toEqual(periods([10, 12], [18, 20]));
		expect(merged([0, 10, 20, 30], 10, 20)).toEqual(periods());
	});

	it('leave the list they came in as it was', () => {
		const pairs = [20, 30, 1, 3];
		mergeOpenPeriods(pairs, 0, 100);
		expect(pairs).toEqual([20, 30, 1, 3]);
	});
});
