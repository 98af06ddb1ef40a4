import type { MessageRecord } from './message-record.ts';

/** A message with what stands before it. */
export interface FlowEntry {
	readonly message: MessageRecord;
	/** The day that begins with it, in the reader's zone, as an instant; null where it is that of the one before. */
	readonly newDay: string | null;
	/** It is the first word of the customer that nobody has answered. */
	readonly isUnanswered: boolean;
	/** Same speaker shortly after: the head need not be said again. */
	readonly continues: boolean;
}

const closeMs = 5 * 60_000;

/**
 * Messages in order of time with day separators; the first one that waits for an answer is marked. An entry that is
 * what it was stays the same object, so that of a long conversation only what has changed is drawn anew.
 */
export function flowOf(messages: readonly MessageRecord[], known: readonly FlowEntry[] = []): FlowEntry[] {
	const unanswered = firstUnanswered(messages);
	const knownById = new Map(known.map((entry) => [entry.message.id, entry]));
	return messages.map((message, place) => {
		const before = messages[place - 1];
		const newDay = !before || dayOf(before) !== dayOf(message) ? message.date_created : null;
		const entry = {
			message,
			newDay,
			isUnanswered: message.id === unanswered,
			continues: newDay === null && before !== undefined && isContinued(before, message),
		};
		const same = knownById.get(message.id);
		return same && isSame(same, entry) ? same : entry;
	});
}

function isSame(one: FlowEntry, other: FlowEntry): boolean {
	return (
		one.message === other.message &&
		one.newDay === other.newDay &&
		one.isUnanswered === other.isUnanswered &&
		one.continues === other.continues
	);
}

/** The key of the first message of the customer after our last public word; null where nothing waits. */
export function firstUnanswered(messages: readonly MessageRecord[]): string | null {
	const answered = messages.findLastIndex(
		({ author_type, is_public, kind }) => author_type === 'agent' && is_public && kind !== 'customer_message',
	);
	return messages.slice(answered + 1).find(({ author_type }) => author_type === 'customer')?.id ?? null;
}

function dayOf({ date_created }: MessageRecord): string {
	return new Date(date_created).toDateString();
}

function isContinued(before: MessageRecord, message: MessageRecord): boolean {
	return (
		before.author_type === message.author_type &&
		before.kind === message.kind &&
		before.is_public === message.is_public &&
		before.author?.id === message.author?.id &&
		Date.parse(message.date_created) - Date.parse(before.date_created) < closeMs
	);
}

/**
 * Two lists of messages as one in order of time; what was read later takes the place of what was read before where it
 * says something else.
 */
export function joined(
	known: readonly MessageRecord[],
	read: readonly MessageRecord[],
): readonly MessageRecord[] {
	const byId = new Map(known.map((message) => [message.id, message]));
	for (const message of read) {
		if (JSON.stringify(byId.get(message.id)) !== JSON.stringify(message)) byId.set(message.id, message);
	}
	return [...byId.values()].sort(byTime);
}

function byTime(a: MessageRecord, b: MessageRecord): number {
	const [first, second] = [Date.parse(a.date_created), Date.parse(b.date_created)];
	if (first !== second) return first - second;
	return a.id < b.id ? -1 : 1;
}
