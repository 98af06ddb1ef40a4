import type { Db } from './db.ts';

const memos = new WeakMap<Db, Map<string, unknown>>();

/**
 * What has been looked up in this transaction. A batch of a thousand tickets asks for the same contact,
 * channel and agreement a thousand times; one answer for the whole batch is both faster and more even.
 * Null outside a transaction, where nothing may be remembered.
 */
export function transactionMemo(db: Db): Map<string, unknown> | null {
	if (!db.isTransaction) return null;
	const known = memos.get(db);
	if (known) return known;
	const memo = new Map<string, unknown>();
	memos.set(db, memo);
	return memo;
}

/** Forgets what was looked up, after the transaction changed such rows itself. */
export function forgetTransaction(db: Db): void {
	memos.delete(db);
}
