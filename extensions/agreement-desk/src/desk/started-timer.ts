import type { TimerRow } from '../store/tables.ts';

/** What the timeline keeps of a timer that has begun. */
export function startedTimer(row: TimerRow) {
	return {
		timer: row.id,
		clause: row.clause,
		metric: row.metric,
		branch: row.branch,
		due_at: row.due_at === null ? null : new Date(row.due_at).toISOString(),
		...(row.provisional_year === null ? {} : { calendar_not_approved: row.provisional_year }),
	};
}
