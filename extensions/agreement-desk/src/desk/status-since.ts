import { isRecord } from './is-record.ts';
import type { TicketState } from './ticket-plan.ts';

/** Since when a ticket has the status that its timeline tells last, epoch ms. */
export function statusSince({ ticket, history }: Pick<TicketState, 'ticket' | 'history'>): number {
	const last = history.findLast(
		({ kind, data }) =>
			kind === 'ticket_changed' &&
			isRecord(data) &&
			isRecord(data['changes']) &&
			data['changes']['status'] !== undefined,
	);
	return last?.occurredAt ?? ticket.received_at ?? 0;
}
