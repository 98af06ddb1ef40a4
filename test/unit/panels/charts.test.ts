import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcTo, sayShare, toneOf } from '../../../extensions/agreement-desk/src/panels/gauge.ts';
import { barsOf, scaleOf } from '../../../extensions/agreement-desk/src/panels/trend/bars.ts';

describe('a gauge', () => {
	it.each([
		[0, 'M 8 50 A 42 42 0 0 1 8 50'],
		[50, 'M 8 50 A 42 42 0 0 1 50 8'],
		[100, 'M 8 50 A 42 42 0 0 1 92 50'],
	])('reaches to %d', (share, path) => {
		expect(arcTo(share)).toBe(path);
	});

	it.each([
		[null, 95, 'none'],
		[100, 95, 'good'],
		[97, 95, 'short'],
		[94.9, 95, 'bad'],
		[99, null, 'bad'],
	] as const)('of %s against a limit of %s is %s', (attainment, limit, tone) => {
		expect(toneOf(attainment, limit)).toBe(tone);
	});

	it.each([
		[100, '100'],
		[99.96, '99.9'],
		[69.2, '69.2'],
		[0, '0'],
		[200 / 3, '66.6'],
	])('says %d as %s', (attainment, said) => {
		expect(sayShare(attainment)).toBe(said);
	});
});

describe('bars', () => {
	it('stand within the chart, kept below missed, whatever they show', () => {
		const part = fc.record({ met: fc.nat(10_000), missed: fc.nat(10_000) });
		fc.assert(
			fc.property(fc.array(part, { maxLength: 120 }), (parts) => {
				const bars = barsOf(parts);
				expect(bars).toHaveLength(parts.length);
				for (const { x, width, kept, missed } of bars) {
					expect(x).toBeGreaterThanOrEqual(0);
					expect(x + width).toBeLessThanOrEqual(100.001);
					expect(kept.y + kept.height).toBeCloseTo(100, 6);
					expect(missed.y + missed.height).toBeCloseTo(kept.y, 6);
					expect(missed.y).toBeGreaterThanOrEqual(-0.001);
				}
			}),
		);
	});

	it('have a scale without anything to show', () => {
		expect(scaleOf([])).toBe(1);
		expect(scaleOf([{ met: 2, missed: 3 }])).toBe(5);
	});
});
