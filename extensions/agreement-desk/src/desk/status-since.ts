import type { TicketStatus } from '../domain/vocabulary.ts';
import type { HistoryEvent } from '../store/read-history.ts';
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

/** When a ticket last left a status for another one, epoch ms; -Infinity where it never did. */
export function leftSince(history: readonly HistoryEvent[], status: TicketStatus): number {
	const left = history.findLast(({ kind, data }) => {
		const change =
			kind === 'ticket_changed' && isRecord(data) && isRecord(data['changes']) && data['changes']['status'];
		return Array.isArray(change) && change[0] === status;
	});
	return left?.occurredAt ?? -Infinity;
}
