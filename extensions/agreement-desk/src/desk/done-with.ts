import type { TicketRow } from '../store/tables.ts';

const statuses: ReadonlySet<string> = new Set(['resolved', 'closed', 'cancelled', 'rejected']);

/** Nobody is told of a late step on a ticket that is already done with, such as one imported from elsewhere. */
export function isDoneWith({ status }: Pick<TicketRow, 'status'>): boolean {
	return statuses.has(status ?? '');
}
