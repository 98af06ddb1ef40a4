import type { QueuedTicket } from '../domain/lifecycle/queue-order.ts';
import type { OpenPost } from './open-posts.ts';

/** A ticket as the order of the queue sees it. */
export function queuedTicket({ ticket, agreement }: OpenPost): QueuedTicket {
	return {
		id: ticket.id,
		urgent: ticket.urgent,
		rule: agreement.parameters['reading.queue_order'] ?? 'urgent_first',
		dueAt: ticket.next_due_at,
		receivedAt: ticket.received_at ?? 0,
	};
}
