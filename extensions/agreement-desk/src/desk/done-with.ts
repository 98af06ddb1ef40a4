import { openStatuses } from '../domain/lifecycle/ticket-transitions.ts';
import type { TicketRow } from '../store/tables.ts';

/** Nobody is told of a late step on a ticket that is already done with, such as one imported from elsewhere. */
export function isDoneWith({ status }: Pick<TicketRow, 'status'>): boolean {
	return status !== null && !openStatuses.has(status);
}
