import { isUniqueViolation, type Db } from './db.ts';

const table = 'desk_engine_locks';

/**
 * Gives a named lock its row if it has none, outside any transaction: MariaDB locks the gap where a missing row would
 * be, and two transactions that then fill the same gap are each other's deadlock.
 *
 * @returns who holds it at this moment, and until when (epoch ms).
 */
export async function layLock(db: Db, name: string): Promise<HeldLock> {
	const laid: LockRow | undefined = await db(table).where({ name }).first('token', 'until');
	if (laid) return { token: laid.token, until: laid.until === null ? null : Number(laid.until) };
	try {
		await db(table).insert({ name, token: null, until: null });
	} catch (error) {
		if (!isUniqueViolation(error)) throw error;
	}
	return { token: null, until: null };
}

/** Null for one that nobody holds. */
export interface HeldLock {
	readonly token: string | null;
	readonly until: number | null;
}

interface LockRow {
	readonly token: string | null;
	readonly until: string | number | null;
}

/**
 * Takes a lock that has its row (layLock) with a lease, by a conditional update that works the same on every
 * database. Instants are epoch ms. False when another one holds it.
 */
export async function takeLock(
	db: Db,
	{ name, token, now, until }: { name: string; token: string; now: number; until: number },
): Promise<boolean> {
	const taken = await db(table)
		.where({ name })
		.where((free) => free.whereNull('until').orWhere('until', '<', now).orWhere({ token }))
		.update({ token, until });
	return taken === 1;
}

/** Gives back what these tokens hold. What another one took since stays taken. */
export async function releaseLocks(db: Db, tokens: readonly string[]): Promise<void> {
	await db(table).whereIn('token', tokens).update({ token: null, until: null });
}

/** Has what this token holds lapse at an instant (epoch ms), unless it does so before. */
export async function shortenLocks(
	db: Db,
	{ token, until }: { token: string; until: number },
): Promise<void> {
	await db(table).where({ token }).where('until', '>', until).update({ until });
}
