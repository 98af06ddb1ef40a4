import type { Db } from '../store/db.ts';

const messages = new WeakMap<Db, Set<string>>();

/** Notes that a message is being written in this transaction: only now may files be attached to it. */
export function noteNewMessage(trx: Db, message: string): void {
	const known = messages.get(trx) ?? new Set();
	messages.set(trx, known.add(message));
}

/** Whether a message is being written in this very transaction. */
export function isNewMessage(trx: Db, message: unknown): boolean {
	return typeof message === 'string' && messages.get(trx)?.has(message) === true;
}
