import { isUniqueViolation, type Db } from './db.ts';

const table = 'desk_engine_locks';

/**
 * Takes a named lock with a lease, by a conditional update that works the same on every database. Instants
 * are epoch ms. False when another node holds it.
 */
export async function takeLock(
	db: Db,
	{ name, token, now, until }: { name: string; token: string; now: number; until: number },
): Promise<boolean> {
	const taken = await db(table)
		.where({ name })
		.where((free) => free.whereNull('until').orWhere('until', '<', now).orWhere({ token }))
		.update({ token, until });
	return taken === 1 || insertLock(db, { name, token, until });
}

/**
 * Gives a lock that nobody had yet its row, outside any transaction: MariaDB locks the gap where a missing row would
 * be, and two transactions that then fill the same gap are each other's deadlock.
 */
export async function layLock(db: Db, name: string): Promise<void> {
	const laid: object | undefined = await db(table).where({ name }).first('name');
	if (!laid) await insertLock(db, { name, token: null, until: null });
}

interface LockRow {
	readonly name: string;
	readonly token: string | null;
	readonly until: number | null;
}

async function insertLock(db: Db, row: LockRow): Promise<boolean> {
	try {
		await db(table).insert(row);
		return true;
	} catch (error) {
		if (isUniqueViolation(error)) return false;
		throw error;
	}
}

/** Gives the lock back, if it is still ours. */
export async function releaseLock(db: Db, { name, token }: { name: string; token: string }): Promise<void> {
	await db(table).where({ name, token }).update({ token: null, until: null });
}
