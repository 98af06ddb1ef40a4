import { calendarsOf } from '../../extensions/agreement-desk/src/desk/calendars-of.ts';
import type { TicketState } from '../../extensions/agreement-desk/src/desk/ticket-plan.ts';
import { timelineOf } from '../../extensions/agreement-desk/src/desk/timeline-of.ts';
import { evaluate } from '../../extensions/agreement-desk/src/domain/timers/evaluate.ts';
import type { Timer } from '../../extensions/agreement-desk/src/domain/timers/timer.ts';
import type { TimerRow } from '../../extensions/agreement-desk/src/store/tables.ts';

/** What the engine makes of the whole timeline of a ticket, by obligation; `now` in epoch ms. */
export function freshTimers(state: TicketState, { now }: { now: number }): ReadonlyMap<string, Timer> {
	const timeline = timelineOf({ ...state, news: [] }, { now });
	const timers = evaluate(state.agreement.commitments, calendarsOf(state.agreement), timeline);
	return new Map(timers.map((timer) => [`${timer.commitment.slot}#${timer.cycle}`, timer]));
}

/** What a stored row says of a timer. */
export function storedTimer(row: TimerRow) {
	return {
		state: row.state,
		commitment: row.commitment,
		started_at: row.started_at,
		started_by: row.started_by,
		effective_start_at: row.effective_start_at,
		due_at: row.due_at,
		breach_at: row.breach_at,
		remaining_ms: row.remaining_ms,
		breached_at: row.breached_at,
		stopped_at: row.stopped_at,
		stopped_by: row.stopped_by,
		elapsed_ms: row.elapsed_ms,
		end_reason: row.end_reason,
		provisional_year: row.provisional_year,
	};
}

/** What a row has to say of a timer: as the engine has it, but that the sweep declares an open one breached. */
export function expectedTimer(timer: Timer | undefined, now: number) {
	if (!timer) return null;
	const overdue = timer.state === 'running' && timer.breachAt !== null && timer.breachAt < now;
	const state = overdue ? 'breached' : timer.state;
	return {
		state,
		commitment: timer.commitment.key,
		started_at: timer.startedAt,
		started_by: timer.startedBy,
		effective_start_at: timer.effectiveStartAt,
		due_at: timer.dueAt,
		breach_at: timer.breachAt,
		remaining_ms: timer.remainingMs,
		breached_at: state === 'breached' ? timer.breachAt : null,
		// What does not apply is done with when it begins.
		stopped_at: timer.stoppedAt ?? (state === 'not_applicable' ? timer.startedAt : null),
		stopped_by: timer.stoppedBy,
		elapsed_ms: timer.elapsedMs,
		end_reason: timer.endReason,
		provisional_year: timer.provisionalYear,
	};
}
