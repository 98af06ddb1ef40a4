import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	between,
	mergeSpans,
	timeScale,
} from '../../../../extensions/agreement-desk/src/studio/timeline/time-scale.ts';

const span = fc
	.tuple(fc.integer({ min: -50, max: 150 }), fc.integer({ min: 0, max: 60 }))
	.map(([from, length]) => ({ from, to: from + length }));

describe('a scale of time', () => {
	it('is even where nothing is closed', () => {
		const { position } = timeScale({ from: 1_000, to: 2_000 });
		expect([1_000, 1_250, 2_000].map(position)).toEqual([0, 0.25, 1]);
	});

	it('shows what lies outside at its edges', () => {
		const { position } = timeScale({ from: 1_000, to: 2_000 });
		expect([0, 3_000].map(position)).toEqual([0, 1]);
	});

	it('draws closed time narrower', () => {
		// 10 open, 80 closed as wide as 8, 10 open
		const { position } = timeScale({ from: 0, to: 100 }, { closed: [{ from: 10, to: 90 }], weight: 0.1 });
		expect(position(10)).toBeCloseTo(10 / 28);
		expect(position(50)).toBeCloseTo(14 / 28);
		expect(position(90)).toBeCloseTo(18 / 28);
	});

	it('begins and ends closed, too', () => {
		const closed = [
			{ from: -20, to: 10 },
			{ from: 90, to: 200 },
		];
		const { position } = timeScale({ from: 0, to: 100 }, { closed, weight: 0.5 });
		expect(position(0)).toBe(0);
		expect(position(10)).toBeCloseTo(5 / 90);
		expect(position(95)).toBeCloseTo(87.5 / 90);
		expect(position(100)).toBe(1);
	});

	it('never runs backwards, and goes from 0 to 1', () => {
		fc.assert(
			fc.property(fc.array(span), fc.double({ min: 0.01, max: 1, noNaN: true }), (closed, weight) => {
				const { position } = timeScale({ from: 0, to: 100 }, { closed, weight });
				let before = 0;
				for (let at = -10; at <= 110; at++) {
					const now = position(at);
					expect(now).toBeGreaterThanOrEqual(before - 1e-12);
					expect(now).toBeLessThanOrEqual(1);
					before = now;
				}
				expect(position(0)).toBe(0);
				expect(position(100)).toBe(1);
			}),
		);
	});
});

describe('spans', () => {
	it('that touch or overlap become one', () => {
		const spans = [
			{ from: 5, to: 9 },
			{ from: 0, to: 2 },
			{ from: 2, to: 3 },
			{ from: 6, to: 7 },
		];
		expect(mergeSpans(spans)).toEqual([
			{ from: 0, to: 3 },
			{ from: 5, to: 9 },
		]);
	});

	it('and what is between them make up the whole', () => {
		fc.assert(
			fc.property(fc.array(span), (spans) => {
				const range = { from: 0, to: 100 };
				const rest = between(spans, range);
				for (let at = 0; at < 100; at++) {
					const inside = (all: readonly { from: number; to: number }[]) =>
						all.some(({ from, to }) => from <= at && at < to);
					expect(inside(rest)).toBe(!inside(spans));
				}
			}),
		);
	});
});
