import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	inQueueOrder,
	reasonForPlace,
	type QueuedTicket,
} from '../../../../extensions/agreement-desk/src/domain/lifecycle/queue-order.ts';

const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100) };
const base: QueuedTicket = { id: 'm', urgent: false, rule: 'urgent_first', dueAt: 100, receivedAt: 10 };
const ticket = (id: string, given: Partial<QueuedTicket> = {}): QueuedTicket => ({ ...base, id, ...given });
const ids = (tickets: readonly QueuedTicket[]) => tickets.toSorted(inQueueOrder).map(({ id }) => id);

describe('the order of the queue (R17)', () => {
	it.each<[string, readonly QueuedTicket[], string[]]>([
		[
			'urgent before what is due sooner',
			[ticket('a', { dueAt: 1 }), ticket('b', { urgent: true, dueAt: 500 })],
			['b', 'a'],
		],
		[
			'among urgent ones by deadline',
			[ticket('a', { urgent: true, dueAt: 9 }), ticket('b', { urgent: true, dueAt: 5 })],
			['b', 'a'],
		],
		['by deadline', [ticket('a', { dueAt: 9 }), ticket('b', { dueAt: 5 })], ['b', 'a']],
		[
			'without deadline last',
			[ticket('a', { dueAt: null, receivedAt: 1 }), ticket('b', { dueAt: 999 })],
			['b', 'a'],
		],
		['then by receipt', [ticket('a', { receivedAt: 9 }), ticket('b', { receivedAt: 5 })], ['b', 'a']],
		['then by id', [ticket('b'), ticket('a')], ['a', 'b']],
		[
			'by deadline alone where the agreement reads it so',
			[ticket('a', { urgent: true, rule: 'due_first', dueAt: 9 }), ticket('b', { dueAt: 5 })],
			['b', 'a'],
		],
		[
			'tickets of both kinds of agreement in one queue',
			[
				ticket('a', { urgent: true, rule: 'due_first', dueAt: 1 }),
				ticket('b', { urgent: true, dueAt: 5 }),
				ticket('c', { dueAt: 3 }),
			],
			['b', 'a', 'c'],
		],
	])('%s', (_title, tickets, expected) => {
		expect(ids(tickets)).toEqual(expected);
	});

	it('says why', () => {
		expect(reasonForPlace(ticket('a', { urgent: true }))['en-US']).toContain('urgent');
		expect(reasonForPlace(ticket('a', { urgent: true, rule: 'due_first' }))['zh-CN']).toContain('最早到期');
		expect(reasonForPlace(ticket('a', { dueAt: null }))['zh-CN']).toContain('收到先后');
	});

	it('is total: whatever order they come in, one order comes out', () => {
		const any = fc.record({
			id: fc.uuid(),
			urgent: fc.boolean(),
			rule: fc.constantFrom('urgent_first' as const, 'due_first' as const),
			dueAt: fc.option(fc.integer({ min: 0, max: 5 })),
			receivedAt: fc.integer({ min: 0, max: 5 }),
		});
		const some = fc.uniqueArray(any, { selector: ({ id }) => id, maxLength: 12 });
		fc.assert(
			fc.property(
				some.chain((tickets) =>
					fc.tuple(fc.constant(tickets), fc.shuffledSubarray(tickets, { minLength: tickets.length })),
				),
				([tickets, shuffled]) => {
					const order = ids(tickets);
					expect(ids(shuffled)).toEqual(order);
					const first = (id: string) =>
						tickets.find((one) => one.id === id && one.urgent && one.rule === 'urgent_first') !== undefined;
					const firstOther = order.findIndex((id) => !first(id));
					expect(firstOther === -1 || order.slice(firstOther).every((id) => !first(id))).toBe(true);
				},
			),
			runs,
		);
	});
});
