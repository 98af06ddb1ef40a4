import type { Db } from './db.ts';

export const refusedReplyTable = 'desk_engine_refused_replies';

/** A reply that was not let out for what clause 2.3 forbids. */
export interface RefusedReply {
	readonly id: string;
	/** The user who tried; null for an extension of Directus. */
	readonly agent: string | null;
	readonly ticket: string | null;
	/** Epoch ms. */
	readonly at: number;
}

export async function insertRefusedReply(db: Db, row: RefusedReply): Promise<void> {
	await db(refusedReplyTable).insert(row);
}

/** How often somebody tried since an instant (epoch ms). */
export async function countRefusedReplies(
	db: Db,
	{ agent, since }: { agent: string | null; since: number },
): Promise<number> {
	const row: { count?: string | number } | undefined = await db(refusedReplyTable)
		.where({ agent })
		.where('at', '>=', since)
		.count({ count: 'id' })
		.first();
	return Number(row?.count ?? 0);
}

/** Forgets what is older than an instant (epoch ms): it counts for nothing any more. */
export async function forgetRefusedReplies(db: Db, before: number): Promise<void> {
	await db(refusedReplyTable).where('at', '<', before).delete();
}
