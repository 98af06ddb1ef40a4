import { describe, expect, it } from 'vitest';
import { BlockStore } from '../../../../extensions/agreement-desk/src/module/tickets/block-store.ts';
import type { RowRange } from '../../../../extensions/agreement-desk/src/module/tickets/list-window.ts';

interface Row {
	readonly id: string;
	readonly word: string;
}

/** A store whose reads wait until they are let go. */
function storeOf({ total = 1_000, most = 3 } = {}) {
	const reads: { range: RowRange; signal: AbortSignal; answer: (word: string) => void; fail: () => void }[] =
		[];
	const failures: unknown[] = [];
	let changes = 0;
	const store = new BlockStore<Row>({
		...{ blockSize: 10, most, total },
		load: (range, { signal }) =>
			new Promise((resolve, reject) => {
				const rows = (word: string) =>
					Array.from({ length: range.end - range.first }, (_, at) => ({
						id: String(range.first + at),
						word,
					}));
				reads.push({
					...{ range, signal },
					answer: (word) => resolve(rows(word)),
					fail: () => reject(new Error('no')),
				});
			}),
		changed: () => (changes += 1),
		failed: (error) => failures.push(error),
	});
	return { store, reads, failures, changes: () => changes };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('a list that is read in blocks', () => {
	it('reads what is wanted once, and the last block no further than the list goes', async () => {
		const { store, reads, changes } = storeOf({ total: 25 });
		store.want({ first: 8, end: 25 });
		store.want({ first: 9, end: 25 });
		expect(reads.map(({ range }) => range)).toEqual([
			{ first: 0, end: 10 },
			{ first: 10, end: 20 },
			{ first: 20, end: 25 },
		]);
		expect(store.rowAt(9)).toBeUndefined();
		reads[0]?.answer('a');
		await settled();
		expect(store.rowAt(9)).toEqual({ id: '9', word: 'a' });
		expect(changes()).toBe(1);
	});

	it('gives up what nobody wants any more', async () => {
		const { store, reads, failures } = storeOf();
		store.want({ first: 0, end: 10 });
		store.want({ first: 500, end: 510 });
		expect(reads[0]?.signal.aborted).toBe(true);
		reads[0]?.answer('late');
		await settled();
		expect(store.rowAt(0)).toBeUndefined();
		expect(failures).toEqual([]);
	});

	it('keeps the blocks that were wanted last', async () => {
		const { store, reads } = storeOf({ most: 2 });
		for (const first of [0, 10, 0, 20]) {
			store.want({ first, end: first + 10 });
			reads.at(-1)?.answer('a');
			await settled();
		}
		expect(store.rowAt(0)).toBeDefined();
		expect(store.rowAt(10)).toBeUndefined();
		expect(store.rowAt(20)).toBeDefined();
	});

	it('shows what it has until it is read anew, and says when that is done', async () => {
		const { store, reads } = storeOf();
		store.want({ first: 0, end: 20 });
		reads.forEach(({ answer }) => answer('old'));
		await settled();
		const renewed = store.renew({ first: 0, end: 10 }, 1_000);
		expect(store.rowAt(5)?.word).toBe('old');
		reads.at(-1)?.answer('new');
		await renewed;
		expect(store.rowAt(5)?.word).toBe('new');
		expect(store.rowAt(15)?.word).toBe('old');
		store.want({ first: 10, end: 20 });
		reads.at(-1)?.answer('new');
		await settled();
		expect(store.rowAt(15)?.word).toBe('new');
	});

	it('forgets what a shorter list has no more', async () => {
		const { store, reads } = storeOf();
		store.want({ first: 10, end: 20 });
		reads[0]?.answer('a');
		await settled();
		await store.renew({ first: 0, end: 0 }, 5);
		expect(store.rowAt(12)).toBeUndefined();
	});

	it('replaces rows where they stand', async () => {
		const { store, reads } = storeOf();
		store.want({ first: 0, end: 10 });
		reads[0]?.answer('a');
		await settled();
		store.replace([{ id: '3', word: 'changed' }]);
		expect([store.rowAt(2)?.word, store.rowAt(3)?.word]).toEqual(['a', 'changed']);
	});

	it('tells of a failure, and reads again when it is wanted again', async () => {
		const { store, reads, failures } = storeOf();
		store.want({ first: 0, end: 10 });
		reads[0]?.fail();
		await settled();
		expect(failures).toHaveLength(1);
		store.want({ first: 0, end: 10 });
		expect(reads).toHaveLength(2);
	});
});
