import type { ReadingAnswers } from '../agreement/reading-rules.ts';
import { answersQuestion, firstReply } from './messages.ts';
import { noOccurrence, occurrence, type Occurrence, type Stop } from './occurrence.ts';
import { registrationOf } from './occurrences-of-response.ts';
import type { Span, Timeline } from './timeline.ts';

/** 1.4.5: from the moment it is a complaint to the word that it was taken in. */
export function complaintAck(timeline: Timeline, rules: ReadingAnswers, run: Span): readonly Occurrence[] {
	const start = Math.max(timeline.receivedAt, run.from);
	return [occurrence(start, { stop: acknowledged(timeline, rules, start) })];
}

/** The receipt does it, or a word of ours once it is registered, such as for a request that turned into a complaint. */
function acknowledged(timeline: Timeline, rules: ReadingAnswers, start: number): Stop | null {
	const registered = registrationOf(timeline, rules);
	if (registered === null) return null;
	// a number alone may register a request (R12), but a complainant has to be told
	const word = firstReply(timeline, Math.max(start, registered));
	const { registeredAt } = timeline;
	if (registeredAt === null || registeredAt < start) return word;
	return word && word.at < registeredAt ? word : { at: registeredAt, by: null };
}

/**
 * When the request became the complaint that it is in this run, epoch ms. A complaint that is found to be more serious
 * than it looked was so from the beginning: its clocks do not start anew.
 */
function complaintSince({ facts }: Timeline, run: Span): number {
	let since = -Infinity;
	for (const { from, ticketType } of facts) {
		if (from > run.from) break;
		if (ticketType !== 'complaint') since = Infinity;
		else if (since === Infinity) since = from;
	}
	return since === Infinity ? run.from : since;
}

/**
 * When the complainant of a request that is a complaint now first heard of us about it, epoch ms; null while they have
 * not. A word of ours says so even before the number is confirmed, for which 2.1.4 has a clock of its own.
 */
export function complaintAcknowledgedAt(timeline: Timeline, rules: ReadingAnswers): number | null {
	const since = complaintBeganAt(timeline);
	const word = firstReply(timeline, since)?.at ?? Infinity;
	const receipt = acknowledged(timeline, rules, since)?.at ?? Infinity;
	const first = Math.min(word, receipt);
	return first === Infinity ? null : first;
}

/** Since when a request that is a complaint now has been one, epoch ms. */
export function complaintBeganAt(timeline: Timeline): number {
	const run = { from: timeline.facts.at(-1)?.from ?? -Infinity, to: Infinity };
	return Math.max(timeline.receivedAt, complaintSince(timeline, run));
}

/** 1.4.5: from the moment it is a complaint to the first word of a human about it, beyond the receipt. */
export function complaintReply(timeline: Timeline, _rules: ReadingAnswers, run: Span): readonly Occurrence[] {
	const start = Math.max(timeline.receivedAt, complaintSince(timeline, run));
	return [occurrence(start, { stop: firstReply(timeline, start) })];
}

/** 1.4.5: from registration, or from the moment it became a complaint, to the decision the customer is told. */
export function complaintDecision(
	timeline: Timeline,
	rules: ReadingAnswers,
	run: Span,
): readonly Occurrence[] {
	const registered = registrationOf(timeline, rules);
	if (registered === null) return noOccurrence;
	const start = Math.max(registered, complaintSince(timeline, run));
	return [occurrence(start, { stop: firstReply(timeline, start, ({ kind }) => kind === 'decision_letter') })];
}

/** A request about personal data, from receipt to the answer. */
export function privacyRequest(timeline: Timeline, _rules: ReadingAnswers, run: Span): readonly Occurrence[] {
	const start = Math.max(timeline.receivedAt, run.from);
	return [occurrence(start, { stop: firstReply(timeline, start, answersQuestion) })];
}

/** 3.1.1.4: a notice, from its delivery to the day it takes effect. One that never arrived gives no notice. */
export function suspensionNotice({ notices }: Timeline): readonly Occurrence[] {
	return notices.flatMap(({ id, deliveredAt, effectiveAt }) => {
		if (deliveredAt === null) return [];
		const stop = effectiveAt === null ? null : { at: effectiveAt, by: id };
		return [occurrence(deliveredAt, { startedBy: id, stop })];
	});
}
