import type { HistoryEvent } from '../store/read-history.ts';
import type { TicketRow } from '../store/tables.ts';
import { isRecord } from './is-record.ts';

/**
 * The team that a ticket was escalated to while nobody has taken it there; null where somebody has. `history` is in
 * the order in which it was told. Clause 2.2.2.
 */
export function untakenEscalation(
	{ assignee }: Pick<TicketRow, 'assignee'>,
	history: readonly HistoryEvent[],
): string | null {
	if (assignee !== null) return null;
	const last = history.findLastIndex(({ kind, data }) => kind === 'escalated' && teamIn(data) !== null);
	const wasTaken = history
		.slice(last + 1)
		.some(({ kind, data }) => kind === 'assigned' && isToSomebody(data));
	return wasTaken ? null : teamIn(history[last]?.data);
}

function teamIn(data: unknown): string | null {
	if (!isRecord(data) || isToSomebody(data)) return null;
	return typeof data['to_team'] === 'string' ? data['to_team'] : null;
}

function isToSomebody(data: unknown): boolean {
	return isRecord(data) && typeof data['to'] === 'string';
}
