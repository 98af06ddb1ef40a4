import type { Db } from '../store/db.ts';

/** A message that is being written. */
export interface NewMessage {
	readonly ticket: string;
	/** Keys of the files that come with it, and were checked with it (2.3.4). */
	readonly files: readonly string[];
}

const messages = new WeakMap<Db, Map<string, NewMessage>>();

/** Notes that a message is being written in this transaction: only now may its files be attached to it. */
export function noteNewMessage(trx: Db, message: string, about: NewMessage): void {
	const known = messages.get(trx) ?? new Map<string, NewMessage>();
	messages.set(trx, known.set(message, about));
}

/** What is known of a message that is being written in this very transaction; null for any other message. */
export function newMessageIn(trx: Db, message: string): NewMessage | null {
	return messages.get(trx)?.get(message) ?? null;
}
