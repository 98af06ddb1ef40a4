import type { EventKind } from '../domain/vocabulary.ts';
import { iso } from '../domain/iso.ts';
import type { NewEvent } from '../store/append-events.ts';
import type { TimerRow } from '../store/tables.ts';

/** What the timeline of a ticket tells of one of its timers; `at` is when it happened, epoch ms. */
export function timerEvent(
	row: TimerRow,
	kind: EventKind,
	at: number,
	data: Readonly<Record<string, unknown>>,
): NewEvent {
	return {
		ticket: row.ticket ?? '',
		kind,
		occurredAt: at,
		actor: null,
		clause: row.clause,
		timer: row.id,
		data: { metric: row.metric, due_at: iso(row.due_at), ...data },
	};
}
