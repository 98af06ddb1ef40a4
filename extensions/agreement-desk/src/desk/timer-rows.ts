import type { Commitment } from '../domain/agreement/commitment.ts';
import { climbLadder } from '../domain/timers/ladder.ts';
import type { Span } from '../domain/timers/instant-at-percent.ts';
import type { Timer } from '../domain/timers/timer.ts';
import type { TicketRow, TimerRow } from '../store/tables.ts';
import type { GoverningAgreement } from './governing-agreement.ts';
import type { PlanContext } from './ticket-plan.ts';

/**
 * The row of a timer at its very beginning, running; what has happened since then is planned like that of
 * any other row. Its first check is the first step of the ladder, be it past or not.
 */
export function newTimerRow(
	{ ticket, timer, agreement }: { ticket: TicketRow; timer: Timer; agreement: GoverningAgreement },
	context: PlanContext,
): TimerRow {
	const { commitment } = timer;
	return {
		id: context.newId(),
		ticket: ticket.id,
		agreement: agreement.id,
		commitment: commitment.key,
		clause: commitment.clause,
		metric: commitment.metric,
		cycle: timer.cycle,
		branch: commitment.branch,
		target_value: commitment.target.value,
		target_unit: commitment.target.unit,
		basis: commitment.target.basis,
		state: 'running',
		started_at: timer.startedAt,
		effective_start_at: timer.effectiveStartAt,
		due_at: timer.dueAt,
		breach_at: timer.breachAt,
		stopped_at: null,
		stopped_by: null,
		breached_at: null,
		elapsed_ms: null,
		provisional: timer.provisionalYear !== null,
		provisional_year: timer.provisionalYear,
		calendar: agreement.calendar.id,
		calendar_revision: agreement.calendar.revision,
		checked_percent: 0,
		next_check_at: firstCheck(timer, agreement),
		claim_token: null,
		date_created: context.now,
	};
}

function firstCheck(span: Span, agreement: GoverningAgreement): number | null {
	const state = { checkedPercent: 0, now: Number.NEGATIVE_INFINITY };
	return climbLadder(span, state, { ladder: agreement.ladder, calendar: agreement.calendar.business }).nextAt;
}

/** A stored timer as a span to climb on. Null for a row whose commitment the agreement no longer has. */
export function spanOf(row: TimerRow, commitments: readonly Commitment[]): Span | null {
	const commitment = commitments.find(({ key }) => key === row.commitment);
	if (!commitment || row.effective_start_at === null || row.due_at === null || row.breach_at === null)
		return null;
	return { commitment, effectiveStartAt: row.effective_start_at, dueAt: row.due_at, breachAt: row.breach_at };
}
