import type { Db } from './db.ts';
import { isUniqueViolation } from './db.ts';

export const presenceTable = 'desk_engine_presence';

export interface Seen {
	readonly user: string;
	readonly mode: string;
	/** Epoch ms. */
	readonly seenAt: number;
}

/** Notes that a user has a ticket open, and what for. Kept until somebody looks after it has grown old. */
export async function notePresence(db: Db, ticket: string, { user, mode, seenAt }: Seen): Promise<void> {
	const row = { mode, seen_at: seenAt };
	const changed = await db(presenceTable).where({ ticket, user }).update(row);
	if (changed > 0) return;
	try {
		await db(presenceTable).insert({ id: `${ticket}:${user}`, ticket, user, ...row });
	} catch (error) {
		// The same user in another window was faster.
		if (!isUniqueViolation(error)) throw error;
	}
}

export async function removePresence(db: Db, ticket: string, user: string): Promise<void> {
	await db(presenceTable).where({ ticket, user }).delete();
}

/** Who has been seen on a ticket since an instant (epoch ms). */
export async function readPresence(db: Db, ticket: string, since: number): Promise<Seen[]> {
	const rows: { user: string; mode: string; seen_at: string | number }[] = await db(presenceTable)
		.where({ ticket })
		.where('seen_at', '>=', since)
		.orderBy('user');
	return rows.map(({ user, mode, seen_at }) => ({ user, mode, seenAt: Number(seen_at) }));
}

/** Forgets who was seen before an instant (epoch ms), on whatever ticket. */
export async function forgetPresence(db: Db, before: number): Promise<void> {
	await db(presenceTable).where('seen_at', '<', before).delete();
}
