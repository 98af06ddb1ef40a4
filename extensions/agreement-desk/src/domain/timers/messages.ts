import type { MessageKind } from '../vocabulary.ts';
import type { Stop } from './occurrence.ts';
import type { Timeline, TimelineMessage } from './timeline.ts';

/** Mail that comes back within this time never arrived, ms (2.1.2). */
const bounceMs = 3_600_000;

/** Words of a human that reached the customer. Bots, internal notes and mail that bounced are not. */
export function isHumanReply(message: TimelineMessage): message is TimelineMessage & { sentAt: number } {
	const { author, isPublic, sentAt } = message;
	return author === 'agent' && isPublic && sentAt !== null && !cameBack(message);
}

/** Whether a mail counts as never sent, for it came back within the hour. Later ones were on their way in good faith. */
export function cameBack({ sentAt, bouncedAt }: Pick<TimelineMessage, 'sentAt' | 'bouncedAt'>): boolean {
	return sentAt !== null && bouncedAt !== null && bouncedAt - sentAt <= bounceMs;
}

/** The same messages in order of time; of two in one millisecond the one with the lower id, which is older, is first. */
export function messagesInOrder(messages: readonly TimelineMessage[]): readonly TimelineMessage[] {
	for (let i = 1; i < messages.length; i++) {
		const before = messages[i - 1];
		const message = messages[i];
		if (before && message && byTime(before, message) > 0) return messages.toSorted(byTime);
	}
	return messages;
}

function byTime(a: TimelineMessage, b: TimelineMessage): number {
	const [first, second] = [a.sentAt ?? Infinity, b.sentAt ?? Infinity];
	if (first !== second) return first < second ? -1 : 1;
	return a.id < b.id ? -1 : 1;
}

/** The earliest human reply from `start` (epoch ms) on that fits, or null. */
export function firstReply(
	{ messages }: Timeline,
	start: number,
	fits: (message: TimelineMessage) => boolean = everything,
): Stop | null {
	let first: (TimelineMessage & { sentAt: number }) | null = null;
	for (const message of messages) {
		if (!isHumanReply(message) || message.sentAt < start || !fits(message)) continue;
		if (first === null || message.sentAt < first.sentAt) first = message;
	}
	return first && { at: first.sentAt, by: first.id };
}

const everything = () => true;

/** What satisfies 2.2.1: where the request stands. An acknowledgement or a question does not say. */
const progress: ReadonlySet<MessageKind> = new Set<MessageKind>([
	'progress_update',
	'initial_solution',
	'solution',
	'final_solution',
	'decision_letter',
]);

const answers: ReadonlySet<MessageKind> = new Set<MessageKind>([
	'agent_reply',
	'initial_solution',
	'solution',
	'final_solution',
	'decision_letter',
]);

export function givesProgress({ kind }: Pick<TimelineMessage, 'kind'>): boolean {
	return progress.has(kind);
}

export function answersQuestion({ kind }: Pick<TimelineMessage, 'kind'>): boolean {
	return answers.has(kind);
}
