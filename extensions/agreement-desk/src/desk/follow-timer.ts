import { deadlineOf } from '../domain/timers/deadline.ts';
import type { Timer } from '../domain/timers/timer.ts';
import { iso } from '../domain/iso.ts';
import type { NewEvent } from '../store/append-events.ts';
import type { TimerRow } from '../store/tables.ts';
import { loadedCalendarOf } from './calendars-of.ts';
import type { GoverningAgreement } from './governing-agreement.ts';
import type { PlanContext } from './ticket-plan.ts';
import { timerEvent } from './timer-event.ts';
import { promiseOf } from './timer-rows.ts';

/**
 * Moves an open timer to where agreement, calendar and pauses put it today, and tells the old and the new due time
 * and the cause. Most of the time nothing has moved and nothing is written.
 */
export function followTimer(
	row: TimerRow,
	timer: Timer,
	agreement: GoverningAgreement,
	{ now }: PlanContext,
): { patch: Partial<TimerRow>; events: readonly NewEvent[] } {
	const promise = promiseOf(timer, agreement);
	const patch: Partial<TimerRow> = changesOf(row, {
		...promise,
		// What is already over was never seen as paused or running again; it ends as it is.
		...(timer.state === 'paused' || timer.state === 'running' ? { state: timer.state } : {}),
	});
	if (Object.keys(patch).length === 0) return { patch, events: [] };
	return { patch, events: eventsOf(row, timer, patch, { now, agreement }) };
}

function changesOf(row: TimerRow, wanted: Partial<TimerRow>): Partial<TimerRow> {
	const entries = Object.entries(wanted).filter(
		([name, value]) => !isSame(row[name as keyof TimerRow] ?? null, value ?? null),
	);
	return Object.fromEntries(entries);
}

/** Databases keep seven digits of an amount; instants and milliseconds are whole. */
function isSame(a: unknown, b: unknown): boolean {
	if (typeof a !== 'number' || typeof b !== 'number' || Number.isInteger(b)) return a === b;
	return Math.abs(a - b) <= Math.abs(b) * 1e-6;
}

function eventsOf(
	row: TimerRow,
	timer: Timer,
	patch: Partial<TimerRow>,
	{ now, agreement }: { readonly now: number; readonly agreement: GoverningAgreement },
): NewEvent[] {
	const pause = timer.pauses.at(-1);
	if (patch.state === 'paused' && pause) {
		const data = { reason: pause.reason, remaining_ms: timer.remainingMs };
		// A duty that arises while the clock stands still never ran.
		return [timerEvent(row, 'timer_paused', Math.max(pause.from, timer.startedAt), data)];
	}
	if (!('due_at' in patch) && !('breach_at' in patch)) return [];
	const due_at = iso(timer.dueAt);
	const cause = causeOf(row, patch, { timer, agreement });
	if (row.state !== 'paused' || !pause || cause !== 'pause') {
		const kind = patch.state === 'running' ? 'timer_resumed' : 'timer_moved';
		return [timerEvent(row, kind, now, { from: iso(row.due_at), due_at, cause })];
	}
	// What is fulfilled while its clock stands still never ran again.
	const kind = pause.to === timer.stoppedAt ? 'timer_moved' : 'timer_resumed';
	return [timerEvent(row, kind, pause.to, { from: iso(dueBeforePause(timer, agreement)), due_at, cause })];
}

/** When it would have been due without the pause that is over now; the row has no due time while it lasts. */
function dueBeforePause(timer: Timer, agreement: GoverningAgreement): number | null {
	const calendar = loadedCalendarOf(timer.commitment, agreement).business;
	const { commitment, effectiveStartAt, pauses } = timer;
	return deadlineOf({ commitment, calendar, effectiveStartAt, promisedAt: null, pauses: pauses.slice(0, -1) })
		.dueAt;
}

/** A calendar may have changed elsewhere since the row was written: then it is not what moved the timer. */
function causeOf(
	row: TimerRow,
	patch: Partial<TimerRow>,
	{ timer, agreement }: { readonly timer: Timer; readonly agreement: GoverningAgreement },
): string {
	if ('agreement' in patch) return 'agreement';
	const pause = timer.pauses.at(-1);
	const hasPaused = pause !== undefined && pause.to > (row.date_created ?? 0);
	if ('calendar' in patch || 'calendar_revision' in patch) {
		const byPause = hasPaused && row.due_at === dueBeforePause(timer, agreement);
		if (!byPause) return 'calendar';
	}
	return hasPaused ? 'pause' : 'ticket';
}
