import { describe, expect, it } from 'vitest';
import { findBareLimits } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/readers/bare-limits.ts';

describe('a number without a unit in the place of a limit', () => {
	it.each([
		['在3内接通', [3]],
		['应于 3 以内接通', [3]],
		['起三之内登记', [3]],
		['小时数:4内', [4]],
		['分钟数为4内', [4]],
		['不超过4内', [4]],
		['不得超过4之内', [4]],
		['within 4 of receipt', [4]],
		['within 4 after receipt', [4]],
		['within 4 from receipt', [4]],
		['提前30通知', [30]],
		['提前至少30告知', [30]],
		['提前三十书面通知', [30]],
		['天数: 30通知', [30]],
		['共4内', []],
		['在4份内', []],
		['within 4 offices', []],
		['提前30日通知', []],
		['提前30签署', []],
	])('%j', (text, expected) => {
		expect(findBareLimits(text).map(({ amount }) => amount)).toEqual(expected);
	});

	it('says where it stands, and that its unit is unsaid', () => {
		expect(findBareLimits('应在3内接通')).toEqual([
			{ from: 2, to: 3, amount: 3, unit: 'unsaid', clock: null, bound: 'limit' },
		]);
	});

	it.each(['在-3内', '在- 3内', '提前-30通知'])('%j is less than nothing', (text) => {
		expect(findBareLimits(text).map(({ bound, amount }) => [bound, amount > 0])).toEqual([
			['negative', true],
		]);
	});
});
