import type { Timeline, TimelineMessage } from '../domain/timers/timeline.ts';
import type { MessageRow, TicketRow } from '../store/tables.ts';
import type { TicketState } from './ticket-plan.ts';

/** The rows of a ticket as the timers see them. */
export function timelineOf(ticket: TicketRow, { channelType, messages }: TicketState): Timeline {
	return {
		receivedAt: ticket.received_at ?? 0,
		channelType,
		registeredAt: ticket.registered_at,
		urgentMarkedAt: ticket.urgent_marked_at,
		cancelledAt: ticket.cancelled_at,
		messages: messages.map(timelineMessage),
	};
}

function timelineMessage(message: MessageRow): TimelineMessage {
	return {
		id: message.id,
		kind: message.kind ?? 'internal_note',
		author: message.author_type ?? 'bot',
		isPublic: message.is_public,
		byEmail: message.email_message_id !== null,
		sentAt: message.sent_at,
	};
}
