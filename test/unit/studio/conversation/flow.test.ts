import { describe, expect, it } from 'vitest';
import { deliveryOf } from '../../../../extensions/agreement-desk/src/studio/conversation/delivery-state.ts';
import {
	firstUnanswered,
	flowOf,
	joined,
} from '../../../../extensions/agreement-desk/src/studio/conversation/flow.ts';
import type {
	DeliveryRecord,
	MessageRecord,
} from '../../../../extensions/agreement-desk/src/studio/conversation/message-record.ts';

const blank: MessageRecord = {
	...{ id: 'a', kind: 'agent_reply', is_public: true, body: '', author_type: 'agent', author: null },
	...{ contact: null, channel: null, date_created: '2026-03-02T02:00:00Z', sent_at: null },
	...{ undelivered_at: null, in_reply_to: null, promised_at: null, requested_items: null },
	...{ next_status: null, override_reason: null, email_message_id: null, attachments: null },
};
const customer = { kind: 'customer_message', author_type: 'customer' } as const;
const at = (id: string, minute: number, patch: Partial<MessageRecord> = {}): MessageRecord => ({
	...blank,
	...{ id, date_created: `2026-03-02T02:${String(minute).padStart(2, '0')}:00Z` },
	...patch,
});

describe('the flow of a conversation', () => {
	it('marks the first word of the customer that nobody has answered', () => {
		const messages = [at('1', 0, customer), at('2', 1), at('3', 2, customer), at('4', 3, customer)];
		expect(firstUnanswered(messages)).toBe('3');
		const note = at('5', 4, { kind: 'internal_note', is_public: false });
		expect(firstUnanswered([...messages, note])).toBe('3');
		expect(firstUnanswered([...messages, at('6', 5)])).toBe(null);
	});

	it('begins a day with the first message of it alone', () => {
		const next = { ...blank, id: '3', date_created: '2026-03-04T02:00:00Z' };
		expect(flowOf([at('1', 0), at('2', 1), next]).map(({ newDay }) => newDay !== null)).toEqual([
			...[true, false, true],
		]);
	});

	it('leaves alone what is as it was when it is read again', () => {
		const first = [at('1', 0, customer), at('2', 1)];
		const known = flowOf(first);
		const messages = joined(first, [{ ...at('1', 0, customer) }, at('2', 1, { body: 'x' }), at('3', 2)]);
		const [one, two, three] = flowOf(messages, known);
		expect(one).toBe(known[0]);
		expect(two).toMatchObject({ message: { body: 'x' } });
		expect(three?.message.id).toBe('3');
		// its message is the same, but now it waits for an answer
		expect(flowOf([at('0', 0), ...first].slice(0, 2), known)[1]).not.toBe(known[0]);
	});

	it('keeps messages in order of time and takes what was read later', () => {
		const known = [at('2', 2), at('3', 3)];
		const read = [at('1', 1), at('3', 3, { sent_at: '2026-03-02T03:00:00Z' })];
		expect(joined(known, read).map(({ id, sent_at }) => [id, sent_at])).toEqual([
			...[
				['1', null],
				['2', null],
			],
			['3', '2026-03-02T03:00:00Z'],
		]);
	});
});

describe('what has become of a message', () => {
	const row = (patch: Partial<DeliveryRecord>): DeliveryRecord => ({
		...{ id: 'n', message: 'a', method: 'email', state: 'queued', recipient: null, sent_at: null },
		...{ delivered_at: null, provider_response: null, last_error: null, attempts: 0, next_attempt_at: null },
		...patch,
	});
	const sent = { sent_at: '2026-03-02T02:01:00Z' };
	const lost = { undelivered_at: '2026-03-02T02:01:00Z' };

	it.each([
		[{}, [row({})], 'waiting'],
		[{}, [row({ state: 'sending', attempts: 2 })], 'retrying'],
		[{}, [row({ state: 'failed' })], 'retrying'],
		[{}, [row({ state: 'unknown' })], 'unknown'],
		[{}, [row({ state: 'dead' })], 'failed'],
		[sent, [row({ state: 'sent' })], 'sent'],
		[sent, [row({ state: 'sent', delivered_at: '2026-03-02T02:02:00Z' })], 'received'],
		[sent, [row({ state: 'bounced' })], 'bounced'],
		[lost, [row({ state: 'bounced' })], 'bounced'],
		[lost, [row({ state: 'dead' })], 'failed'],
		[sent, [], 'sent'],
		[customer, [], 'none'],
		[{ is_public: false }, [], 'none'],
	] as const)('%o, %o: %s', (message, deliveries, expected) => {
		expect(deliveryOf({ ...blank, ...message }, deliveries)).toBe(expected);
	});
});
