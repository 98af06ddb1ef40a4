import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	countQuestionOf,
	countsOf,
	piecesOf,
	queueOrder,
	readSort,
	segmentsOf,
	writeSort,
} from '../../../../extensions/agreement-desk/src/module/tickets/list-order.ts';

describe('the order of the queue in parts', () => {
	it('puts urgent tickets first, and those without a deadline after those with one', () => {
		expect(segmentsOf(queueOrder)).toEqual([
			{
				filter: [{ urgent: { _eq: true } }, { next_due_at: { _nnull: true } }],
				sort: ['next_due_at', 'received_at', 'id'],
			},
			{ filter: [{ urgent: { _eq: true } }, { next_due_at: { _null: true } }], sort: ['received_at', 'id'] },
			{
				filter: [{ urgent: { _eq: false } }, { next_due_at: { _nnull: true } }],
				sort: ['next_due_at', 'received_at', 'id'],
			},
			{ filter: [{ urgent: { _eq: false } }, { next_due_at: { _null: true } }], sort: ['received_at', 'id'] },
		]);
	});

	it.each([
		[['subject'], [{ filter: [], sort: ['subject', 'id'] }]],
		[
			['-customer.name'],
			[
				{ filter: [{ customer: { _nnull: true } }], sort: ['-customer.name', 'id'] },
				{ filter: [{ customer: { _null: true } }], sort: ['id'] },
			],
		],
		[[], [{ filter: [], sort: ['id'] }]],
	])('for %j is %j', (keys, segments) => {
		expect(segmentsOf(readSort(keys))).toEqual(segments);
	});

	it('is counted by two questions, whatever a database calls true', () => {
		expect(countQuestionOf(queueOrder)).toEqual({
			groupBy: ['urgent'],
			filled: { next_due_at: { _nnull: true } },
		});
		const all = [
			{ urgent: 0, countDistinct: { id: '40' } },
			{ urgent: 1, countDistinct: { id: 10 } },
		];
		const filled = [
			{ urgent: true, countDistinct: { id: 7 } },
			{ urgent: false, countDistinct: { id: '25' } },
		];
		expect(countsOf({ all, filled }, queueOrder)).toEqual([7, 3, 25, 15]);
		expect(countsOf({ all: [{ countDistinct: { id: 5 } }], filled: null }, readSort(['subject']))).toEqual([
			5,
		]);
		expect(countsOf({ all: [], filled: [] }, queueOrder)).toEqual([0, 0, 0, 0]);
	});

	it('never has a part of less than nothing, when a ticket leaves between the two questions', () => {
		const counts = countsOf(
			{ all: [{ countDistinct: { id: 3 } }], filled: [{ countDistinct: { id: 4 } }] },
			readSort(['next_due_at']),
		);
		expect(counts).toEqual([3, 0]);
	});
});

describe('pieces', () => {
	it('are the rows that are asked for, in order, each once', () => {
		const counts = fc.array(fc.nat(300), { maxLength: 5 });
		fc.assert(
			fc.property(counts, fc.nat(900), fc.nat(400), (sizes, first, length) => {
				const starts = sizes.map((_, segment) => sizes.slice(0, segment).reduce((sum, one) => sum + one, 0));
				const total = sizes.reduce((sum, one) => sum + one, 0);
				const rows = piecesOf({ first, end: first + length }, sizes).flatMap(({ segment, offset, limit }) => {
					expect(offset + limit).toBeLessThanOrEqual(sizes[segment] ?? 0);
					return Array.from({ length: limit }, (_, index) => (starts[segment] ?? 0) + offset + index);
				});
				const wanted = Array.from({ length }, (_, index) => first + index).filter((row) => row < total);
				expect(rows).toEqual(wanted);
			}),
		);
	});
});

it('a sort order that is written is read again, and what is none is left out', () => {
	expect(writeSort(readSort(['-urgent', 'next_due_at', 'customer.name']))).toEqual([
		'-urgent',
		'next_due_at',
		'customer.name',
	]);
	expect(readSort(['status; drop', '$x', ''])).toEqual([]);
});
