import { describe, expect, it } from 'vitest';
import {
	buildBucketIndex,
	firstCandidate,
} from '../../../../extensions/agreement-desk/src/domain/calendar/bucket-index.ts';

/** The first element that is not below x, found the slow way. */
const placeOf = (values: Float64Array, x: number) => {
	const found = values.findIndex((value) => value >= x);
	return found === -1 ? values.length : found;
};

describe('a jump into an ascending list', () => {
	const even = Float64Array.from({ length: 50 }, (_, i) => 1000 + i * 10);
	const index = buildBucketIndex(even, even.length, 1000, 1500);

	it('lands at the element or before it, by a step at most', () => {
		for (let x = 1000; x <= 1490; x += 0.5) {
			const [found, wanted] = [firstCandidate(index, x), placeOf(even, x)];
			expect(found).toBeLessThanOrEqual(wanted);
			expect(wanted - found).toBeLessThanOrEqual(1);
		}
	});

	it('lands behind the last element where nothing follows', () => {
		expect(firstCandidate(index, 1500)).toBe(50);
		expect(firstCandidate(index, 1495)).toBeGreaterThanOrEqual(49);
	});

	it('never lands too late where elements crowd', () => {
		const crowded = Float64Array.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 5000, 5001, 9000]);
		const found = buildBucketIndex(crowded, crowded.length, 0, 10_000);
		for (let x = 0; x <= 9000; x += 3)
			expect(firstCandidate(found, x)).toBeLessThanOrEqual(placeOf(crowded, x));
		expect(firstCandidate(found, 4000)).toBe(10);
		expect(firstCandidate(found, 9999)).toBe(13);
	});

	it('takes notice of the first elements only, and has two buckets for each', () => {
		const some = buildBucketIndex(Float64Array.from([10, 20, 30, 999]), 3, 0, 40);
		expect(firstCandidate(some, 39)).toBe(3);
		expect(some.first).toHaveLength(8);
		expect(some.scale).toBeCloseTo(7 / 40, 12);
		expect(some.origin).toBe(0);
	});

	it('of nothing always lands at the beginning, which is the end', () => {
		const none = buildBucketIndex(new Float64Array(1), 0, 0, 10);
		expect([0, 5, 10].map((x) => firstCandidate(none, x))).toEqual([0, 0, 0]);
	});
});
