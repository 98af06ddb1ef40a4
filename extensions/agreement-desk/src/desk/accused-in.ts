import { isOver } from '../domain/lifecycle/complaint-stages.ts';
import type { ComplaintRow, TicketRow } from '../store/tables.ts';

/** 1.4.5: the user whom a complaint that is not over is about; null where there is none. */
export function accusedIn(
	{ type }: Pick<TicketRow, 'type'>,
	complaint: Pick<ComplaintRow, 'stage' | 'respondent'> | null | undefined,
): string | null {
	if (type !== 'complaint' || !complaint || isOver(complaint.stage ?? 'received')) return null;
	return complaint.respondent;
}
