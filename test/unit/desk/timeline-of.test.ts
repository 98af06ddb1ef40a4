import { expect, it } from 'vitest';
import { timelineOf } from '../../../extensions/agreement-desk/src/desk/timeline-of.ts';
import type { MessageRow } from '../../../extensions/agreement-desk/src/store/tables.ts';
import { message, received, state } from './build-state.ts';

const seen = (given: Partial<MessageRow>) => {
	const ticket = state({ messages: [message(given)] });
	return timelineOf(ticket.ticket, ticket).messages[0];
};

it('takes the instants of the ticket as they are', () => {
	const ticket = state({ ticket: { registered_at: 1, urgent_marked_at: 2, cancelled_at: 3 } });
	expect(timelineOf(ticket.ticket, ticket)).toEqual({
		receivedAt: received,
		channelType: 'phone',
		registeredAt: 1,
		urgentMarkedAt: 2,
		cancelledAt: 3,
		messages: [],
	});
});

it('knows an e-mail by its Message-ID', () => {
	expect(seen({})?.byEmail).toBe(true);
	expect(seen({ email_message_id: null })?.byEmail).toBe(false);
});

it('gives no credit for what it does not know: a nameless author is a bot, a message of no kind a note', () => {
	expect(seen({ author_type: null, kind: null })).toMatchObject({ author: 'bot', kind: 'internal_note' });
});
