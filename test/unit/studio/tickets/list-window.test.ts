import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	blocksOf,
	rangeOf,
	scrollTopToShow,
	slotsOf,
} from '../../../../extensions/agreement-desk/src/module/tickets/list-window.ts';

const view = fc.record({
	scrollTop: fc.integer({ min: -200, max: 4_000_000 }),
	height: fc.integer({ min: 0, max: 3_000 }),
	rowHeight: fc.integer({ min: 20, max: 80 }),
	total: fc.integer({ min: 0, max: 60_000 }),
});
const beyond = fc.integer({ min: 0, max: 20 });

describe('the rows that are seen', () => {
	it('are rows of the list, and all that the window shows are among them', () => {
		fc.assert(
			fc.property(view, beyond, (seen, more) => {
				const { first, end } = rangeOf(seen, more);
				expect(first).toBeGreaterThanOrEqual(0);
				expect(end).toBeLessThanOrEqual(seen.total);
				expect(first).toBeLessThanOrEqual(end);
				const top = Math.max(0, seen.scrollTop);
				for (const at of [top, top + Math.max(0, seen.height - 1)]) {
					const row = Math.floor(at / seen.rowHeight);
					if (row < seen.total && seen.height > 0) expect(row >= first && row < end).toBe(true);
				}
			}),
		);
	});

	it('never need more elements than there are', () => {
		fc.assert(
			fc.property(view, beyond, (seen, more) => {
				const { first, end } = rangeOf(seen, more);
				expect(end - first).toBeLessThanOrEqual(slotsOf(seen, more));
			}),
		);
	});

	it('lie in the blocks that are read for them, and each of those holds one', () => {
		fc.assert(
			fc.property(view, fc.integer({ min: 1, max: 200 }), (seen, blockSize) => {
				const range = rangeOf(seen);
				const blocks = blocksOf(range, blockSize);
				for (let row = range.first; row < range.end; row += 1)
					expect(blocks).toContain(Math.floor(row / blockSize));
				for (const block of blocks) {
					expect(block * blockSize).toBeLessThan(range.end);
					expect((block + 1) * blockSize).toBeGreaterThan(range.first);
				}
			}),
		);
	});

	it('are scrolled to by no more than it takes', () => {
		fc.assert(
			fc.property(view, fc.nat(50_000), (seen, row) => {
				const tall = {
					...seen,
					scrollTop: Math.max(0, seen.scrollTop),
					height: seen.height + seen.rowHeight,
				};
				const top = scrollTopToShow(row, tall);
				expect(top).toBeLessThanOrEqual(row * tall.rowHeight);
				expect(top + tall.height).toBeGreaterThanOrEqual((row + 1) * tall.rowHeight);
				expect(scrollTopToShow(row, { ...tall, scrollTop: top })).toBe(top);
			}),
		);
	});
});
