import { describe, expect, it } from 'vitest';
import {
	needsReason,
	requestFor,
	runBulk,
	statusesFor,
	type BulkAct,
	type BulkResult,
} from '../../../../extensions/agreement-desk/src/module/tickets/bulk-acts.ts';
import { createSelection } from '../../../../extensions/agreement-desk/src/module/tickets/selection.ts';
import type { ListedTicket } from '../../../../extensions/agreement-desk/src/module/tickets/ticket-columns.ts';

const ticket = (id: string, given: Partial<ListedTicket> = {}): ListedTicket => ({
	...{ id, number: `CS-${id}`, subject: id, status: 'in_progress', urgent: false, assignee: null },
	...given,
});
const held = { id: 'u2', first_name: 'Li', last_name: null };

describe('an act on many', () => {
	it.each<[BulkAct, ListedTicket, unknown]>([
		[{ kind: 'take' }, ticket('1'), { method: 'post', path: '/desk/tickets/1/claim', body: {} }],
		[
			{ kind: 'give', assignee: 'u1', reason: '' },
			ticket('1'),
			{ method: 'post', path: '/desk/tickets/1/assign', body: { assignee: 'u1' } },
		],
		[
			{ kind: 'give', assignee: 'u1', reason: 'ill' },
			ticket('1', { assignee: held }),
			{ method: 'post', path: '/desk/tickets/1/transfer', body: { assignee: 'u1', reason: 'ill' } },
		],
		[{ kind: 'give', assignee: 'u2', reason: 'ill' }, ticket('1', { assignee: held }), null],
		[
			{ kind: 'team', team: 'billing', reason: 'theirs' },
			ticket('1'),
			{ method: 'post', path: '/desk/tickets/1/assign', body: { team: 'billing', reason: 'theirs' } },
		],
		[
			{ kind: 'status', status: 'resolved', reason: '' },
			ticket('1'),
			{ method: 'patch', path: '/items/desk_tickets/1', body: { status: 'resolved' } },
		],
		[{ kind: 'status', status: 'in_progress', reason: '' }, ticket('1'), null],
		[
			{ kind: 'edit', changes: { severity: 'high' } },
			ticket('1'),
			{ method: 'patch', path: '/items/desk_tickets/1', body: { severity: 'high' } },
		],
	])('%j', (act, about, request) => {
		expect(requestFor(act, about)).toEqual(request);
	});

	it('asks why where somebody loses a ticket', () => {
		expect(needsReason('give', [ticket('1')])).toBe(false);
		expect(needsReason('give', [ticket('1'), ticket('2', { assignee: held })])).toBe(true);
	});

	it('offers statuses that at least one may take, with how many', () => {
		const found = statusesFor([ticket('1'), ticket('2', { status: 'resolved' })]);
		expect(found).toContainEqual({ status: 'closed', count: 1 });
		expect(found).toContainEqual({ status: 'in_progress', count: 1 });
		expect(statusesFor([ticket('1', { status: 'cancelled' })])).toEqual([]);
	});

	it('goes on where one is refused, and says what became of each', async () => {
		const results: BulkResult[] = [];
		const tickets = ['1', '2', '3', '4', '5'].map((id) => ticket(id));
		await runBulk({ kind: 'take' }, tickets, {
			ask: ({ path }) => (path.includes('/3/') ? Promise.reject(new Error('taken')) : Promise.resolve()),
			explain: (error) => (error instanceof Error ? error.message : ''),
			note: (result) => results.push(result),
			signal: new AbortController().signal,
			atOnce: 2,
		});
		expect(results.map(({ ticket: { id } }) => id).toSorted()).toEqual(['1', '2', '3', '4', '5']);
		expect(results.filter(({ outcome }) => outcome === 'refused')).toEqual([
			{ ticket: tickets[2], outcome: 'refused', message: 'taken' },
		]);
	});

	it('ends where it is stopped, and loses nothing that was done', async () => {
		const stopping = new AbortController();
		const results: BulkResult[] = [];
		await runBulk(
			{ kind: 'take' },
			['1', '2', '3'].map((id) => ticket(id)),
			{
				ask: () => Promise.resolve(stopping.abort()),
				explain: () => '',
				note: (result) => results.push(result),
				...{ signal: stopping.signal, atOnce: 1 },
			},
		);
		expect(results).toHaveLength(1);
	});
});

describe('a selection', () => {
	const rows = ['a', 'b', 'c', 'd', 'e'].map((id) => ticket(id));
	const rowAt = (index: number) => rows[index];

	it('goes on from the row that was chosen last, up or down', () => {
		const selection = createSelection();
		selection.toggle(ticket('d'), 3);
		selection.extendTo(1, rowAt);
		expect(
			selection
				.tickets()
				.map(({ id }) => id)
				.toSorted(),
		).toEqual(['b', 'c', 'd']);
	});

	it('takes rows out as it put them in', () => {
		const selection = createSelection();
		selection.add(rows);
		selection.toggle(ticket('b'), 1);
		selection.extendTo(3, rowAt);
		expect(selection.tickets().map(({ id }) => id)).toEqual(['a', 'e']);
	});
});
