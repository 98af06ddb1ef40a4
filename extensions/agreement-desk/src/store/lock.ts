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
	if (taken === 1) return true;
	try {
		await db(table).insert({ name, token, until });
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
