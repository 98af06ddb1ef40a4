import type { Db } from './db.ts';

const written = new WeakMap<Db, Map<string, string>>();

/** Notes that this transaction writes a message: what belongs to it is written by the same one. */
export function noteMessageBeingWritten(db: Db, message: string, ticket: string): void {
	const known = written.get(db) ?? new Map<string, string>();
	written.set(db, known.set(message, ticket));
}

/** The ticket of a message that this transaction writes; null for any other message. */
export function ticketOfMessageBeingWritten(db: Db, message: string): string | null {
	return written.get(db)?.get(message) ?? null;
}
