import { iso } from '../domain/iso.ts';
import type { TimerRow } from '../store/tables.ts';

/** What the timeline keeps of a timer that has begun. */
export function startedTimer(row: TimerRow) {
	return {
		timer: row.id,
		clause: row.clause,
		metric: row.metric,
		branch: row.branch,
		due_at: iso(row.due_at),
		...(row.provisional_year === null ? {} : { calendar_not_approved: row.provisional_year }),
	};
}
