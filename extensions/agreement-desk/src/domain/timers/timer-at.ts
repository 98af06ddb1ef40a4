import { targetMs, usesCalendar } from '../agreement/commitment.ts';
import { businessMsBetween } from '../calendar/between.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { usedMs } from './deadline.ts';
import { endedPauses } from './pauses-of.ts';
import type { Timer } from './timer.ts';

export interface TimerAtInstant {
	readonly timer: Timer;
	/** What is left of the target on the timer's own clock, ms; null where nothing can be said. */
	readonly remainingMs: number | null;
	/** The last instant that was still in time, epoch ms; of a notice that took effect too early, that instant. */
	readonly breachedAt: number | null;
}

/**
 * A timer as it stands at an instant (epoch ms): one that still runs after its last moment is breached. Without an
 * instant it stands as it was evaluated.
 */
export function timerAt(timer: Timer, now: number | null, calendar: BusinessCalendar): TimerAtInstant {
	const { state, breachAt } = timer;
	const isNotice = timer.commitment.metric === 'suspension_notice';
	// a notice that has not taken effect cannot be late: it is kept by being late
	const isOver = state === 'running' && !isNotice && now !== null && breachAt !== null && breachAt < now;
	const judged: Timer = isOver ? { ...timer, state: 'breached' } : timer;
	return {
		timer: judged,
		remainingMs:
			judged.state === 'running' && now !== null ? remainingAt(timer, now, calendar) : timer.remainingMs,
		breachedAt: judged.state !== 'breached' ? null : isNotice ? timer.stoppedAt : breachAt,
	};
}

function remainingAt(timer: Timer, now: number, calendar: BusinessCalendar): number | null {
	const { commitment, effectiveStartAt: from, dueAt, pauses } = timer;
	if (dueAt === null) return null;
	const to = Math.max(now, from);
	const amount = targetMs(commitment.target);
	if (amount !== null)
		return Math.max(0, amount - usedMs(commitment, calendar, { from, to }, endedPauses(pauses)));
	return usesCalendar(commitment.target) ? businessMsBetween(calendar, to, dueAt) : Math.max(0, dueAt - to);
}
