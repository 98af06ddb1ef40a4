import { usesCalendar, type Commitment } from '../agreement/commitment.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { isOpen } from '../calendar/is-open.ts';
import { touchesUnapprovedYear } from '../calendar/is-provisional.ts';
import { isWithinBusinessDay } from '../calendar/is-within-business-day.ts';
import { nextOpening } from '../calendar/next-opening.ts';
import type { EndReason } from '../vocabulary.ts';
import { deadlinesOfTicket, usedMs } from './deadline.ts';
import type { Run } from './in-run.ts';
import { earlierEnd, type End, type Occurrence } from './occurrence.ts';
import { outcomeOf } from './outcome.ts';
import { standstillsIn } from './pauses-of.ts';
import type { Timeline } from './timeline.ts';
import type { Timer } from './timer.ts';

/** A ticket, and what its clocks have in common. */
export interface Ticket {
	readonly timeline: Timeline;
	readonly standstillOf: ReturnType<typeof standstillsIn>;
	readonly deadlineOf: ReturnType<typeof deadlinesOfTicket>;
}

export function ticketOf(timeline: Timeline): Ticket {
	return { timeline, standstillOf: standstillsIn(timeline.pauses), deadlineOf: deadlinesOfTicket() };
}

export interface Setting extends Run {
	readonly ticket: Ticket;
	readonly calendar: BusinessCalendar;
}

/**
 * The timer of an occurrence, or null where it falls under the other half of a clause.
 *
 * @throws CalendarError when the calendar has no opening to count in.
 */
export function timerOf(setting: Setting, occurrence: Occurrence, cycle: number): Timer | null {
	const { commitment, calendar, ticket } = setting;
	const { startedAt, startedBy, promisedAt, stop } = occurrence;
	if (commitment.branch !== null && branchAt(startedAt, commitment, calendar) !== commitment.branch)
		return null;
	const inapplicable = whyOutOfHours(startedAt, commitment, calendar) ?? occurrence.inapplicable;
	if (inapplicable) return notApplicable(commitment, occurrence, cycle, inapplicable);

	const effectiveStartAt = effectiveStart(startedAt, commitment, calendar);
	const end = endOf(setting, occurrence);
	const until = Math.min(stop?.at ?? Infinity, end?.at ?? Infinity);
	const standstill = ticket.standstillOf(commitment.pausePolicy, { from: effectiveStartAt, until });
	const { pauses, ended } = standstill;
	const deadline = ticket.deadlineOf({
		commitment,
		calendar,
		effectiveStartAt,
		promisedAt,
		pauses,
		standstill,
	});
	const outcome = outcomeOf(commitment.metric, { stop, end }, deadline);
	const to = outcome.stoppedAt;
	return {
		commitment,
		cycle,
		startedAt,
		startedBy,
		effectiveStartAt,
		dueAt: deadline.dueAt,
		breachAt: deadline.breachAt,
		remainingMs: deadline.remainingMs,
		stoppedAt: outcome.stoppedAt,
		stoppedBy: outcome.stoppedBy,
		state: outcome.state,
		endReason: outcome.endReason,
		elapsedMs: to === null ? null : usedMs(commitment, calendar, { from: effectiveStartAt, to }, ended),
		pauses,
		provisionalYear: usesCalendar(commitment.target)
			? touchesUnapprovedYear(calendar, startedAt, deadline.breachAt ?? startedAt)
			: null,
	};
}

/** 2.1.2: which half of the clause a mail falls under. The closing instant itself is out of hours (R5). */
export function branchAt(instant: number, { rules }: Commitment, calendar: BusinessCalendar): 'a' | 'b' {
	const inside =
		rules.outOfHours === 'day' ? isWithinBusinessDay(calendar, instant) : isOpen(calendar, instant);
	return inside ? 'a' : 'b';
}

/** R11: 2.1.1 and 2.1.3 speak of business hours only. */
function whyOutOfHours(
	startedAt: number,
	{ metric, rules }: Commitment,
	calendar: BusinessCalendar,
): EndReason | null {
	const live = metric === 'phone_answer' || metric === 'chat_response';
	if (!live || rules.outOfHoursContact === 'next_opening') return null;
	return isOpen(calendar, startedAt) ? null : 'out_of_hours';
}

function effectiveStart(startedAt: number, commitment: Commitment, calendar: BusinessCalendar): number {
	const { metric, branch } = commitment;
	const waits = branch === 'b' || metric === 'phone_answer' || metric === 'chat_response';
	return waits ? nextOpening(calendar, startedAt) : startedAt;
}

/** Whatever comes first: an end of its own, that of the request, or the ticket leaving the commitment's conditions. */
function endOf({ commitment, ticket, run }: Setting, { startedAt, end }: Occurrence): End | null {
	const { ended } = ticket.timeline;
	if (ended === null && run.to === Infinity) return end;
	// A withdrawal ends what had begun, not what began after the customer came back.
	const withTicket: End | null =
		ended && ended.at >= startedAt
			? { at: ended.at, state: 'cancelled', reason: ended.reason, excusesLate: false }
			: null;
	const withRun: End | null =
		run.to < Infinity
			? {
					at: run.to,
					state: 'superseded',
					reason: 'reclassified',
					// R14: becoming complex, that is; nothing else is said to cure what was missed.
					excusesLate:
						commitment.conditions.complexity === 'general' && commitment.rules.lateReclassificationCures,
				}
			: null;
	return earlierEnd(end, earlierEnd(withTicket, withRun));
}

function notApplicable(
	commitment: Commitment,
	{ startedAt, startedBy }: Occurrence,
	cycle: number,
	reason: EndReason,
): Timer {
	return {
		commitment,
		cycle,
		startedAt,
		startedBy,
		effectiveStartAt: startedAt,
		dueAt: null,
		breachAt: null,
		remainingMs: null,
		stoppedAt: null,
		stoppedBy: null,
		state: 'not_applicable',
		endReason: reason,
		elapsedMs: null,
		pauses: [],
		provisionalYear: null,
	};
}
