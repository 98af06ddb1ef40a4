import type { ReadingAnswers } from '../agreement/reading-rules.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { isOpen } from '../calendar/is-open.ts';
import type { EndReason } from '../vocabulary.ts';
import { firstReply, isHumanReply } from './messages.ts';
import { noOccurrence, occurrence, type End, type Occurrence, type Stop } from './occurrence.ts';
import type { Call, Span, Timeline, TimelineMessage } from './timeline.ts';

/** A call from the same number within this time after one that nobody answered is the same attempt, ms (R8). */
export const redialMs = 30 * 60_000;

const byEmail = (message: TimelineMessage) => message.channelType === 'email';

/** When the request counts as registered (R12), epoch ms; null while it is not. */
export function registrationOf(timeline: Timeline, rules: ReadingAnswers): number | null {
	const { numberedAt, registeredAt } = timeline;
	if (rules.registrationProof !== 'numbered' || numberedAt === null) return registeredAt;
	return registeredAt === null ? numberedAt : Math.min(numberedAt, registeredAt);
}

/** 2.1.4: from the first knowledge of the request. */
export function registration(timeline: Timeline, rules: ReadingAnswers): readonly Occurrence[] {
	const at = registrationOf(timeline, rules);
	return [occurrence(timeline.receivedAt, { stop: at === null ? null : { at, by: null } })];
}

/** 2.1.2: the first reply that leaves by e-mail; with R7 again for each mail that follows an answer. */
export function emailFirstReply(timeline: Timeline, rules: ReadingAnswers): readonly Occurrence[] {
	const first = firstReply(timeline, timeline.receivedAt, byEmail);
	const all = [occurrence(timeline.receivedAt, { stop: first })];
	if (!rules.followUpRestarts || !first) return all;
	return [...all, ...followUps(timeline, first, byEmail)];
}

/** After the first answer: from each word of the customer that is still open to the next word of a human. */
export function nextReply(timeline: Timeline): readonly Occurrence[] {
	const first = firstReply(timeline, timeline.receivedAt);
	return first ? followUps(timeline, first, () => true) : noOccurrence;
}

function followUps(
	timeline: Timeline,
	answered: Stop,
	fits: (message: TimelineMessage) => boolean,
): readonly Occurrence[] {
	const found: Occurrence[] = [];
	let open: Stop | null = answered;
	for (const { id, author, sentAt, ...rest } of timeline.messages) {
		if (!open || author !== 'customer' || sentAt === null || sentAt <= open.at) continue;
		if (!fits({ id, author, sentAt, ...rest })) continue;
		open = firstReply(timeline, sentAt, fits);
		found.push(occurrence(sentAt, { startedBy: id, stop: open }));
	}
	return found;
}

/** The first word of a human, whatever the channel. */
export function firstResponse(timeline: Timeline): readonly Occurrence[] {
	return [occurrence(timeline.receivedAt, { stop: firstReply(timeline, timeline.receivedAt) })];
}

/** 2.1.3: from each request for somebody to chat with to the first line of a human (R9). */
export function chatResponse(timeline: Timeline, rules: ReadingAnswers): readonly Occurrence[] {
	return timeline.chats.map(({ id, at }) =>
		occurrence(at, { startedBy: id, stop: firstChatLine(timeline, at, rules) }),
	);
}

function firstChatLine({ messages }: Timeline, start: number, rules: ReadingAnswers): Stop | null {
	let stop: Stop | null = null;
	for (const message of messages) {
		const { id, author, channelType, isPublic, sentAt } = message;
		const counts = isHumanReply(message) || (rules.botCounts && author === 'bot' && isPublic);
		if (!counts || channelType !== 'chat' || sentAt === null || sentAt < start) continue;
		if (stop === null || sentAt < stop.at) stop = { at: sentAt, by: id };
	}
	return stop;
}

/** 2.1.1: each call, from the queue to a human voice (R8–R10). */
export function phoneAnswer(
	{ calls, earlierCalls = [] }: Timeline,
	rules: ReadingAnswers,
	_run: Span,
	calendar: BusinessCalendar,
): readonly Occurrence[] {
	const attempts = [...earlierCalls, ...calls].filter(
		({ queuedAt }) => rules.outOfHoursContact === 'next_opening' || isOpen(calendar, queuedAt),
	);
	return calls.map((call) => {
		const answeredAt = answerOf(call, rules);
		return occurrence(call.queuedAt, {
			startedBy: call.id,
			stop: answeredAt === null ? null : { at: answeredAt, by: call.id },
			end: answeredAt === null ? endOfCall(call, rules) : null,
			inapplicable: reasonNotToCount(call, attempts, rules),
		});
	});
}

/** When a call was answered, epoch ms; null while it was not. The menu may count (R9), and then it is the first to. */
function answerOf({ answeredAt, answeredBy, answeredByBotAt }: Call, rules: ReadingAnswers): number | null {
	if (rules.botCounts && answeredByBotAt !== undefined) return answeredByBotAt;
	return answeredBy === 'bot' && !rules.botCounts ? null : answeredAt;
}

function endOfCall({ abandonedAt }: Call, rules: ReadingAnswers): End | null {
	if (abandonedAt === null) return null;
	return {
		at: abandonedAt,
		state: 'not_applicable',
		reason: 'abandoned_in_time',
		lateReason: 'abandoned',
		excusesLate: rules.abandonedCall === 'excluded',
	};
}

/** What is known first comes first: a repetition is one from its first second, whatever becomes of it. */
function reasonNotToCount(call: Call, attempts: readonly Call[], rules: ReadingAnswers): EndReason | null {
	const redial =
		rules.phoneAttempt === 'first_attempt' && attempts.some((other) => precedes(other, call, rules));
	if (redial) return 'repeat_attempt';
	const { abandonedAt, queuedAt } = call;
	if (answerOf(call, rules) !== null || abandonedAt === null) return null;
	return abandonedAt - queuedAt < rules.shortAbandonSeconds * 1000 ? 'short_abandon' : null;
}

/**
 * Whether a call was the attempt that this one repeats: given up by then. One that still rings in the queue is
 * somebody else behind the same number, and a slip of the finger is no attempt.
 */
function precedes(other: Call, call: Call, rules: ReadingAnswers): boolean {
	if (other.from === null || other.from !== call.from || other.queuedAt >= call.queuedAt) return false;
	if (other.abandonedAt === null || other.abandonedAt > call.queuedAt) return false;
	if (answerOf(other, rules) !== null || call.queuedAt - other.queuedAt > redialMs) return false;
	return other.abandonedAt - other.queuedAt >= rules.shortAbandonSeconds * 1000;
}

/** 2.2.3: from the mark of the customer (R15, R16) to the first word of a human after it. */
export function urgentResponse(timeline: Timeline, rules: ReadingAnswers): readonly Occurrence[] {
	const mark = timeline.urgentMarks.find(
		({ by }) => by === 'customer' || rules.urgentBy === 'customer_or_staff',
	);
	if (!mark) return noOccurrence;
	const start = rules.urgentClockStart === 'receipt' ? timeline.receivedAt : mark.at;
	return [occurrence(start, { stop: firstReply(timeline, mark.at) })];
}
