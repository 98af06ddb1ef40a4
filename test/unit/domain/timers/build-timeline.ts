import { compileCommitments } from '../../../../extensions/agreement-desk/src/domain/agreement/compile-commitments.ts';
import {
	everyTicket,
	type Commitment,
} from '../../../../extensions/agreement-desk/src/domain/agreement/commitment.ts';
import type { AgreementParameters } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import {
	standardParameters,
	validateParameters,
} from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/validate.ts';
import { readingAnswers } from '../../../../extensions/agreement-desk/src/domain/agreement/reading-rules.ts';
import { createBusinessCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import {
	evaluate,
	type Calendars,
} from '../../../../extensions/agreement-desk/src/domain/timers/evaluate.ts';
import type {
	Call,
	FactSpan,
	Pause,
	Timeline,
	TimelineMessage,
} from '../../../../extensions/agreement-desk/src/domain/timers/timeline.ts';
import type { Timer } from '../../../../extensions/agreement-desk/src/domain/timers/timer.ts';
import type { Metric } from '../../../../extensions/agreement-desk/src/domain/vocabulary.ts';
import { agreementDefinition } from '../calendar/vector-calendar.ts';

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Mon to Fri 09:00–12:00 and 13:30–18:00 in Shanghai, with the holidays and make-up days of 2026. */
export const calendar = createBusinessCalendar(agreementDefinition(true));
export const calendars: Calendars = { standard: calendar, others: new Map() };

/** A local time of that calendar, such as `2026-11-23 14:00`; `11-23 14:00` is in 2026 too. As epoch ms. */
export function at(local: string): number {
	const whole = /^\d{4}-/.test(local) ? local : `2026-${local}`;
	const ms = Date.parse(`${whole.replace(' ', 'T')}+08:00`);
	if (Number.isNaN(ms)) throw new Error(`"${local}" is no time`);
	return ms;
}

/** An epoch instant as that local time, to the millisecond: failures then read like the agreement does. */
export function local(ms: number | null): string | null {
	if (ms === null) return null;
	return Number.isFinite(ms)
		? new Date(ms + 8 * HOUR).toISOString().replace('T', ' ').slice(0, 23)
		: String(ms);
}

/** The commitments of an agreement with the usual values, apart from those given. */
export function commitmentsWith(agreed: AgreementParameters = {}): readonly Commitment[] {
	const { parameters, problems } = validateParameters({ ...standardParameters(), ...agreed });
	const [problem] = problems;
	if (problem) throw new Error(`${problem.key} ${problem.text['en-US']}`);
	return compileCommitments(parameters);
}

export function commitmentFor(metric: Metric, agreed: AgreementParameters = {}): Commitment {
	const found = commitmentsWith(agreed).find((commitment) => commitment.metric === metric);
	if (!found) throw new Error(`Nothing is promised about ${metric}`);
	return found;
}

/** A commitment that an administrator added: within four business hours, for every ticket, never pausing. */
export function custom(metric: Metric, given: Partial<Commitment> = {}): Commitment {
	return {
		key: `S-${metric}`,
		slot: `S-${metric}`,
		clause: 'S-1',
		metric,
		branch: null,
		conditions: everyTicket,
		target: { value: 4, unit: 'hours', basis: 'business' },
		calendar: null,
		pausePolicy: [],
		force: 'obligation',
		credit: true,
		rules: readingAnswers({}),
		...given,
	};
}

/** A general request by phone, from its receipt on. */
export function facts(given: Partial<FactSpan> = {}): FactSpan {
	return {
		from: at('11-23 10:00'),
		channelType: 'phone',
		ticketType: 'service_request',
		complexity: 'general',
		complaintLevel: 'general',
		urgent: false,
		plan: null,
		language: null,
		...given,
	};
}

/** A request by phone, received on a Monday at ten, about which nothing has happened yet. */
export function timeline(given: Partial<Timeline> = {}): Timeline {
	return {
		receivedAt: at('11-23 10:00'),
		facts: [facts()],
		numberedAt: null,
		registeredAt: null,
		urgentMarks: [],
		pauses: [],
		resolutions: [],
		ended: null,
		messages: [],
		escalations: [],
		calls: [],
		chats: [],
		notices: [],
		...given,
	};
}

/** The same, registered at once. */
export function registered(given: Partial<Timeline> = {}): Timeline {
	return timeline({ numberedAt: at('11-23 10:00'), registeredAt: at('11-23 10:00'), ...given });
}

/** A reply by a human to the customer, by e-mail, delivered at this local time. */
export function reply(sentAt: string, given: Partial<TimelineMessage> = {}): TimelineMessage {
	return {
		id: `reply ${sentAt}`,
		kind: 'agent_reply',
		author: 'agent',
		isPublic: true,
		channelType: 'email',
		sentAt: at(sentAt),
		bouncedAt: null,
		promisedAt: null,
		...given,
	};
}

/** A mail of the customer that came in at this local time. */
export function mail(sentAt: string, given: Partial<TimelineMessage> = {}): TimelineMessage {
	return reply(sentAt, { id: `mail ${sentAt}`, kind: 'customer_message', author: 'customer', ...given });
}

/** A call that waits in the queue from this local time on. */
export function call(queuedAt: string, given: Partial<Call> = {}): Call {
	return {
		id: `call ${queuedAt}`,
		from: '13800138000',
		queuedAt: at(queuedAt),
		answeredAt: null,
		answeredBy: null,
		abandonedAt: null,
		...given,
	};
}

/** Waiting for the customer from one local time to another, or for ever. */
export function waiting(
	from: string,
	to: string | null = null,
	reason: Pause['reason'] = 'pending_customer',
): Pause {
	return { from: at(from), to: to === null ? Infinity : at(to), reason };
}

type ClockBasis = AgreementParameters['clock_basis'] & {};

/** The usual clocks but one. */
export function basis(clause: keyof ClockBasis, clock: 'business' | 'calendar'): ClockBasis {
	const usual = standardParameters().clock_basis;
	if (!usual) throw new Error('No clock is usual');
	return { ...usual, [clause]: clock };
}

/** The timers of one metric under the usual agreement, apart from the values given. */
export function timersFor(
	metric: Metric,
	history: Timeline,
	agreed: AgreementParameters = {},
): readonly Timer[] {
	const found = commitmentsWith(agreed).filter((commitment) => commitment.metric === metric);
	return evaluate(found, calendars, history);
}

export function timerFor(metric: Metric, history: Timeline, agreed: AgreementParameters = {}): Timer {
	return only(timersFor(metric, history, agreed));
}

/** The timers of a commitment of an administrator. */
export function timersOf(commitment: Commitment, history: Timeline): readonly Timer[] {
	return evaluate([commitment], calendars, history);
}

export function only<T>(list: readonly T[]): T {
	const [one] = list;
	if (list.length !== 1 || one === undefined) throw new Error(`${list.length} where one was expected`);
	return one;
}

/**
 * A timer in a line: its cycle, when it started (and from when it was counted), when it is due (and the last instant
 * that still keeps the promise, where that is later), what became of it and when.
 */
export function line(timer: Timer): string {
	const { cycle, startedAt, effectiveStartAt, dueAt, breachAt, state, endReason, stoppedAt } = timer;
	const began =
		effectiveStartAt === startedAt ? brief(startedAt) : `${brief(startedAt)} (${brief(effectiveStartAt)})`;
	const due = breachAt === dueAt ? brief(dueAt) : `${brief(dueAt)} (${brief(breachAt)})`;
	const end = [state, endReason, stoppedAt === null ? null : brief(stoppedAt)].filter(
		(part) => part !== null,
	);
	return `#${cycle} ${began} -> ${due} ${end.join(' ')}`;
}

export function lines(timers: readonly Timer[]): string[] {
	return timers.map(line);
}

/** `11-23 10:00` of 2026; seconds, milliseconds and other years only where there are any. */
function brief(ms: number | null): string {
	const whole = local(ms);
	if (whole === null) return '-';
	return whole
		.replace(/^2026-/, '')
		.replace(/:00\.000$/, '')
		.replace(/\.000$/, '');
}
