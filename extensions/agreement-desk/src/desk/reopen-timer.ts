import { cameBack } from '../domain/timers/messages.ts';
import type { Timer } from '../domain/timers/timer.ts';
import type { NewEvent } from '../store/append-events.ts';
import type { MessageRow, TimerRow } from '../store/tables.ts';
import type { PlanContext, TicketState } from './ticket-plan.ts';
import { timerEvent } from './timer-event.ts';
import { newTimerRow } from './timer-rows.ts';

/**
 * Takes up a finished timer where what finished it never reached the customer: the mail came back within the hour
 * (2.1.2). One that such a mail had begun, and that was dropped with it, begins with the next one. Null for all others:
 * what is finished is the ledger.
 */
export function reopenTimer(
	row: TimerRow,
	timer: Timer,
	state: TicketState,
	context: PlanContext,
): { readonly patch: Partial<TimerRow>; readonly events: readonly NewEvent[] } | null {
	const patch = patchOf(row, timer, state, context);
	if (!patch) return null;
	const from = row.stopped_by === null ? {} : { bounced: row.stopped_by };
	return { patch, events: [timerEvent({ ...row, ...patch }, 'timer_reopened', context.now, from)] };
}

function patchOf(
	row: TimerRow,
	timer: Timer,
	state: TicketState,
	context: PlanContext,
): Partial<TimerRow> | null {
	if (row.state === 'superseded' && row.end_reason === 'undelivered') {
		const { agreement, ticket } = state;
		const { id: _id, date_created: _created, ...begun } = newTimerRow({ ticket, timer, agreement }, context);
		return begun;
	}
	if (!isByUndelivered(row.stopped_by, state.messages) || timer.stoppedBy === row.stopped_by) return null;
	return {
		state: row.breached_at === null ? 'running' : 'breached',
		...{ stopped_at: null, stopped_by: null, end_reason: null, elapsed_ms: null, explanation: null },
	};
}

/** Whether what began or ended a timer was a mail that never arrived. */
export function isByUndelivered(by: string | null, messages: readonly MessageRow[]): boolean {
	return messages.some(
		({ id, sent_at, undelivered_at }) =>
			id === by && cameBack({ sentAt: sent_at, bouncedAt: undelivered_at }),
	);
}
