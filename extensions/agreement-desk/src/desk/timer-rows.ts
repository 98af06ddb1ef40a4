import type { Timer } from '../domain/timers/timer.ts';
import { ladderOf } from '../domain/agreement/ladder-of.ts';
import { atTheFoot, climbLadder } from '../domain/timers/ladder.ts';
import type { TicketRow, TimerRow } from '../store/tables.ts';
import { loadedCalendarOf } from './calendars-of.ts';
import type { GoverningAgreement } from './governing-agreement.ts';
import type { PlanContext } from './ticket-plan.ts';

/**
 * The row of a timer at its very beginning, running; what has happened since then is planned like that of any
 * other row. Its first check is the first step of the ladder, be it past or not.
 */
export function newTimerRow(
	{ ticket, timer, agreement }: { ticket: TicketRow; timer: Timer; agreement: GoverningAgreement },
	context: PlanContext,
): TimerRow {
	const { commitment } = timer;
	return {
		id: context.newId(),
		ticket: ticket.id,
		clause: commitment.clause,
		metric: commitment.metric,
		slot: commitment.slot,
		cycle: timer.cycle,
		state: 'running',
		started_at: timer.startedAt,
		started_by: timer.startedBy,
		stopped_at: null,
		stopped_by: null,
		breached_at: null,
		end_reason: null,
		elapsed_ms: null,
		explanation: null,
		checked_percent: 0,
		reached_steps: null,
		escalation_level: null,
		escalated_at: null,
		escalation_accepted_at: null,
		escalation_accepted_by: null,
		next_check_at: firstCheck(timer, { ticket, agreement }),
		claim_token: null,
		date_created: context.now,
		...promiseOf(timer, agreement),
	};
}

/** The columns that say what was promised: they follow the calendar and the agreement as long as the timer is open. */
export function promiseOf(timer: Timer, agreement: GoverningAgreement) {
	const { commitment } = timer;
	const calendar = loadedCalendarOf(commitment, agreement);
	return {
		agreement: agreement.id,
		commitment: commitment.key,
		branch: commitment.branch,
		target_value: commitment.target.value,
		target_unit: commitment.target.unit,
		basis: commitment.target.basis,
		effective_start_at: timer.effectiveStartAt,
		due_at: timer.dueAt,
		breach_at: timer.breachAt,
		remaining_ms: timer.remainingMs,
		provisional: timer.provisionalYear !== null,
		provisional_year: timer.provisionalYear,
		calendar: calendar.id,
		calendar_revision: calendar.revision,
	} satisfies Partial<TimerRow>;
}

function firstCheck(
	timer: Timer,
	{ ticket, agreement }: { ticket: TicketRow; agreement: GoverningAgreement },
): number | null {
	if (timer.state === 'not_applicable') return null;
	const calendar = loadedCalendarOf(timer.commitment, agreement).business;
	const steps = ladderOf(timer.commitment, { ladder: agreement.ladder, urgent: ticket.urgent });
	const state = { ...atTheFoot, until: Number.NEGATIVE_INFINITY };
	return climbLadder(timer, state, { steps, calendar }).nextAt;
}

/** Which obligation a stored row is, the same in every version of the agreement: its slot and its occurrence. */
export function obligationOf({ slot, commitment, branch, cycle }: TimerRow): string {
	// Rows of the first version have no slot; a branch was one letter at the end of the key.
	return `${slot ?? (branch ? commitment.slice(0, -1) : commitment)}#${cycle}`;
}
