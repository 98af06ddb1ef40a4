import { targetMs, usesCalendar, type Commitment } from '../agreement/commitment.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { isOpen } from '../calendar/is-open.ts';
import { isWithinBusinessDay } from '../calendar/is-within-business-day.ts';
import { countDays } from './count-days.ts';
import type { DayNames, Explanation, Segment, StartEvent } from './explanation.ts';
import { segmentsOf } from './segments-of.ts';
import type { Timer } from './timer.ts';

const noNames: DayNames = new Map();

/**
 * How a timer came to its deadline: what began it, each stretch of time that was counted, closed or paused, the days
 * that a target of days counted, and what became of it. Small for whatever span, and in no time: long stretches are
 * summed up. Pure; instants are epoch milliseconds, dates those of the calendar's zone.
 *
 * @param calendar the one that the timer was evaluated in.
 * @param names what holidays and make-up days are called.
 * @throws CalendarError as the calendar does.
 */
export function explain(timer: Timer, calendar: BusinessCalendar, names: DayNames = noNames): Explanation {
	const { commitment, cycle, startedAt, startedBy, effectiveStartAt } = timer;
	const { clause, key, metric, branch, target, rules } = commitment;
	const segments = segmentsOf(timer, calendar, names);
	return {
		clause,
		commitment: key,
		metric,
		branch,
		cycle,
		target,
		rules: { workingDayEnd: rules.workingDayEnd, noticeCounting: rules.noticeCounting },
		start: {
			at: startedAt,
			by: startedBy,
			event: startEventOf(timer),
			inBusinessHours: inBusinessHours(timer, calendar),
		},
		effectiveStartAt,
		segments,
		days: countDays(timer, calendar, names),
		countedMs: sumOf(segments),
		dueAt: timer.dueAt,
		breachAt: timer.breachAt,
		heldBy: heldBy(timer),
		remainingMs: timer.remainingMs,
		state: timer.state,
		endReason: timer.endReason,
		stoppedAt: timer.stoppedAt,
		stoppedBy: timer.stoppedBy,
		elapsedMs: timer.elapsedMs,
		lateMs: lateBy(timer),
		provisionalYear: timer.provisionalYear,
	};
}

function sumOf(segments: readonly Segment[]): number {
	return segments.reduce((sum, { kind, ms }) => sum + (kind === 'counted' ? (ms ?? 0) : 0), 0);
}

function inBusinessHours({ commitment, startedAt }: Timer, calendar: BusinessCalendar): boolean | null {
	const { branch, metric, target, rules } = commitment;
	if (branch !== null) {
		return rules.outOfHours === 'day'
			? isWithinBusinessDay(calendar, startedAt)
			: isOpen(calendar, startedAt);
	}
	const matters = metric === 'phone_answer' || metric === 'chat_response' || usesCalendar(target);
	return matters ? isOpen(calendar, startedAt) : null;
}

function heldBy({ dueAt, breachAt, pauses }: Timer): Explanation['heldBy'] {
	if (dueAt === breachAt) return null;
	return pauses.some(({ from }) => from === dueAt) ? 'pause' : 'closing';
}

/** Days and promises have no amount to be late by. */
function lateBy({ commitment, state, stoppedAt, elapsedMs }: Timer): number | null {
	const amount = targetMs(commitment.target);
	if (state !== 'breached' || stoppedAt === null || elapsedMs === null || amount === null) return null;
	return elapsedMs - amount;
}

/** What decides which event began a timer. */
type Begun = Pick<Timer, 'commitment' | 'startedBy' | 'cycle'>;

type StartOf = (timer: Begun) => StartEvent;

const registered: StartOf = () => 'registered';

const complexStart: StartOf = ({ commitment }) => classificationOrRegistration(commitment);

function classificationOrRegistration({ rules }: Commitment): StartEvent {
	return rules.complexClockStart === 'classification' ? 'classified' : 'registered';
}

const startEvents: Readonly<Record<Timer['commitment']['metric'], StartOf>> = {
	phone_answer: () => 'call_queued',
	email_first_reply: ({ startedBy }) => (startedBy === null ? 'mail_received' : 'customer_message'),
	chat_response: () => 'chat_requested',
	registration: () => 'received',
	consultation_answer: registered,
	general_progress: registered,
	complex_escalation: complexStart,
	complex_eta_notice: complexStart,
	complex_update_cadence: ({ startedBy }) => (startedBy === null ? 'complex_work_began' : 'last_word'),
	eta_kept: () => 'promised',
	urgent_response: ({ commitment: { rules } }) => {
		if (rules.urgentClockStart === 'receipt') return 'received';
		return rules.urgentBy === 'customer' ? 'urgent_marked' : 'marked_urgent_by_anyone';
	},
	complaint_ack: () => 'complaint_received',
	complaint_reply: () => 'complaint_received',
	complaint_decision: () => 'complaint_registered',
	privacy_request: () => 'privacy_received',
	suspension_notice: () => 'notice_delivered',
	first_response: () => 'received',
	next_reply: () => 'customer_message',
	resolution: ({ cycle }) => (cycle > 1 ? 'reopened' : 'registered'),
};

/** R16: what is owed to the urgent alone may have begun with the mark only. */
const ofUrgentOnly: Partial<Record<StartEvent, StartEvent>> = {
	received: 'received_and_urgent',
	mail_received: 'received_and_urgent',
	registered: 'registered_and_urgent',
};

/** Which event begins, or began, such a timer. */
export function startEventOf(timer: Begun): StartEvent {
	const { metric, conditions, rules } = timer.commitment;
	const event = startEvents[metric](timer);
	const fromMark = conditions.urgent === true && rules.urgentClockStart === 'marking';
	return fromMark ? (ofUrgentOnly[event] ?? event) : event;
}
