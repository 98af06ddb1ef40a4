import type { ReadingAnswers } from '../agreement/reading-rules.ts';
import { answersQuestion, firstReply, givesProgress, isHumanReply } from './messages.ts';
import { noOccurrence, occurrence, type End, type Occurrence, type Stop } from './occurrence.ts';
import { registrationOf } from './occurrences-of-response.ts';
import type { Span, Timeline, TimelineMessage } from './timeline.ts';

/** 2.2.1: from registration to a first solution or word of progress. */
export function generalProgress(timeline: Timeline, rules: ReadingAnswers): readonly Occurrence[] {
	return sinceRegistration(timeline, rules, (start) => firstReply(timeline, start, givesProgress));
}

/** 1.4.1: what reasonable time was agreed to mean. */
export function consultationAnswer(timeline: Timeline, rules: ReadingAnswers): readonly Occurrence[] {
	return sinceRegistration(timeline, rules, (start) => firstReply(timeline, start, answersQuestion));
}

function sinceRegistration(
	timeline: Timeline,
	rules: ReadingAnswers,
	stopOf: (start: number) => Stop | null,
): readonly Occurrence[] {
	const start = registrationOf(timeline, rules);
	return start === null ? noOccurrence : [occurrence(start, { stop: stopOf(start) })];
}

/** From registration to the solution, and after a reopening to the next one. */
export function resolution(timeline: Timeline, rules: ReadingAnswers): readonly Occurrence[] {
	const registered = registrationOf(timeline, rules);
	if (registered === null) return noOccurrence;
	const reopened = timeline.resolutions.map(({ to }) => to).filter((to) => to > registered && to < Infinity);
	const starts = [registered, ...reopened];
	return starts.map((start) => occurrence(start, { stop: resolvedSince(timeline, start) }));
}

/** The solution from `start` (epoch ms) on; at once where the request came in, or was promised, while solved. */
function resolvedSince({ resolutions }: Timeline, start: number): Stop | null {
	const found = resolutions.find(({ from, to }) => from >= start || to > start);
	return found ? { at: Math.max(found.from, start), by: null } : null;
}

/** A duty that is moot once the request is solved. */
function mootWhenResolved(timeline: Timeline, start: number): End | null {
	const resolved = resolvedSince(timeline, start);
	if (!resolved) return null;
	return { at: resolved.at, state: 'cancelled', reason: 'resolved', excusesLate: false };
}

/** Where the duties of a complex request begin (R13), epoch ms; null before registration. */
function complexStart(timeline: Timeline, rules: ReadingAnswers, run: Span): number | null {
	const registered = registrationOf(timeline, rules);
	if (registered === null) return null;
	return rules.complexClockStart === 'classification' ? Math.max(registered, run.from) : registered;
}

/** 2.2.2, second duty: handed to another level or team. */
export function complexEscalation(
	timeline: Timeline,
	rules: ReadingAnswers,
	run: Span,
): readonly Occurrence[] {
	const start = complexStart(timeline, rules, run);
	if (start === null) return noOccurrence;
	const escalation = timeline.escalations.find(({ at, withinTeam }) => at >= start && !withinTeam);
	const stop = escalation ? { at: escalation.at, by: escalation.id } : null;
	return [occurrence(start, { stop, end: mootWhenResolved(timeline, start) })];
}

const promises = (message: TimelineMessage) => message.kind === 'eta_notice' && message.promisedAt !== null;

/** 2.2.2, third duty: the customer is told when it will be done, as a date and time. */
export function complexEtaNotice(
	timeline: Timeline,
	rules: ReadingAnswers,
	run: Span,
): readonly Occurrence[] {
	const start = complexStart(timeline, rules, run);
	if (start === null) return noOccurrence;
	return [
		occurrence(start, {
			stop: firstReply(timeline, start, promises),
			end: mootWhenResolved(timeline, start),
		}),
	];
}

/** 2.2.2, fourth duty: from each word of ours to the next, as long as it is worked on. */
export function complexUpdateCadence(
	timeline: Timeline,
	rules: ReadingAnswers,
	run: Span,
): readonly Occurrence[] {
	const registered = registrationOf(timeline, rules);
	if (registered === null) return noOccurrence;
	const over = timeline.ended?.at ?? Infinity;
	const replies = timeline.messages.filter(isHumanReply);
	const found: Occurrence[] = [];
	for (const { from, to } of openSpans(timeline, { from: Math.max(registered, run.from), to: run.to })) {
		if (from > over) continue;
		let cursor = from;
		let startedBy: string | null = null;
		for (const { id, sentAt } of replies) {
			if (sentAt <= cursor || sentAt > to || sentAt > over) continue;
			found.push(occurrence(cursor, { startedBy, stop: { at: sentAt, by: id } }));
			cursor = sentAt;
			startedBy = id;
		}
		if (cursor >= to) continue;
		const resolved = to < run.to || timeline.resolutions.some((span) => span.from === to);
		found.push(occurrence(cursor, { startedBy, end: resolved ? mootAt(to) : null }));
	}
	return found;
}

function mootAt(at: number): End {
	return { at, state: 'cancelled', reason: 'resolved', excusesLate: false };
}

/** The parts of a span in which the request is not solved. */
function openSpans({ resolutions }: Timeline, { from, to }: Span): Span[] {
	const open: Span[] = [];
	let cursor = from;
	for (const resolved of resolutions) {
		if (resolved.from >= to) break;
		if (resolved.from > cursor) open.push({ from: cursor, to: resolved.from });
		cursor = Math.max(cursor, resolved.to);
	}
	if (cursor < to) open.push({ from: cursor, to });
	return open;
}

/** 2.2.2: each promised time, until it is kept, or replaced by another one told before it has passed. */
export function etaKept(timeline: Timeline): readonly Occurrence[] {
	const notices = timeline.messages.filter(isHumanReply).filter(promises);
	return notices.map(({ id, sentAt, promisedAt }, place) => {
		const next = notices[place + 1];
		const end: End | null = next
			? { at: next.sentAt, state: 'superseded', reason: 'revised', excusesLate: false }
			: null;
		return occurrence(sentAt, { startedBy: id, promisedAt, stop: resolvedSince(timeline, sentAt), end });
	});
}
