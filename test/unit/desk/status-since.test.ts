import { describe, expect, it } from 'vitest';
import { leftSince } from '../../../extensions/agreement-desk/src/desk/status-since.ts';

const changed = (occurredAt: number, data: unknown) => ({
	...{ ticket: 't', kind: 'ticket_changed' as const, occurredAt, recordedAt: occurredAt, actor: null, data },
});
const status = (from: string, to: string) => ({ changes: { status: [from, to] } });

describe('when a ticket last left a status', () => {
	it.each([
		['never', [], -Infinity],
		['not while it has it', [changed(1, status('in_progress', 'pending_customer'))], -Infinity],
		[
			'the last time',
			[
				changed(1, status('pending_customer', 'in_progress')),
				changed(2, status('pending_customer', 'resolved')),
			],
			2,
		],
		[
			'before it changed in other ways',
			[
				changed(1, status('pending_customer', 'in_progress')),
				changed(2, { changes: { urgent: [false, true] } }),
			],
			1,
		],
		['in no words that are known', [changed(1, null), changed(2, { changes: { status: 'x' } })], -Infinity],
	])('%s', (_what, history, at) => {
		expect(leftSince(history, 'pending_customer')).toBe(at);
	});
});
