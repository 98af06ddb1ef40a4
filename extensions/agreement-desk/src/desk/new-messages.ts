import type { Db } from '../store/db.ts';

const messages = new WeakMap<Db, Map<string, string>>();

/** Notes that a message is being written in this transaction: only now may files be attached to it. */
export function noteNewMessage(trx: Db, message: string, ticket: string): void {
	const known = messages.get(trx) ?? new Map<string, string>();
	messages.set(trx, known.set(message, ticket));
}

/** The ticket of a message that is being written in this very transaction; null for any other message. */
export function ticketOfNewMessage(trx: Db, message: string): string | null {
	return messages.get(trx)?.get(message) ?? null;
}
