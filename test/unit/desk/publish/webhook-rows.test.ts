import { describe, expect, it } from 'vitest';
import { webhookRows } from '../../../../extensions/agreement-desk/src/desk/publish/webhook-rows.ts';
import { eventTable, type EventRow } from '../../../../extensions/agreement-desk/src/store/tables.ts';

const at = Date.UTC(2026, 2, 2, 1);
const event: EventRow = {
	...eventTable.blank,
	id: 'e1',
	ticket: 't1',
	sequence: 3,
	kind: 'escalated',
	clause: '2.2.2',
	occurred_at: at,
	recorded_at: at + 5,
	actor: 'u1',
	data: { level: 2, words: 'digest' },
	words: { reason: 'Mrs Li is furious' },
};
const rowsOf = (
	events: readonly EventRow[],
	webhooks = [
		{ channel: 'erp', kinds: ['escalated', 'timer_breached', 'notification_failed'] },
		{ channel: 'bi', kinds: ['escalated'] },
		{ channel: 'other', kinds: ['ticket_received'] },
	],
) => {
	let count = 0;
	const newId = () => `n${(count += 1)}`;
	return webhookRows(events, { webhooks, numbers: new Map([['t1', 'CS-1']]), newId, mailDomain: 'x' });
};

describe('webhooks are told of events', () => {
	it('that they ask for, each once', () => {
		const rows = rowsOf([event, { ...event, id: 'e2', kind: 'timer_breached' }]);
		expect(rows.map((row) => row.idempotency_key)).toEqual(['e1:erp', 'e1:bi', 'e2:erp']);
		expect(rows[0]).toMatchObject({
			...{ method: 'webhook', kind: 'event', channel: 'erp', recipient: 'erp', ticket: 't1' },
			...{ state: 'queued', next_attempt_at: at + 5, subject: 'ticket.escalated' },
		});
	});

	it('in ids, names and numbers, without the words of people', () => {
		const [row] = rowsOf([event]);
		expect(row?.data).toEqual({
			...{ event: 'ticket.escalated', id: 'e1', ticket: 't1', number: 'CS-1', sequence: 3 },
			...{ kind: 'escalated', clause: '2.2.2', actor: 'u1', timer: null },
			...{ occurred_at: '2026-03-02T01:00:00.000Z', details: { level: 2, words: 'digest' } },
		});
		expect(JSON.stringify(row)).not.toContain('furious');
	});

	it('but not that a webhook could not be told, which would never end', () => {
		const failed = { ...event, kind: 'notification_failed' as const };
		expect(rowsOf([{ ...failed, data: { kind: 'event' } }])).toEqual([]);
		expect(rowsOf([{ ...failed, data: { kind: 'reply' } }])).toHaveLength(1);
	});
});
