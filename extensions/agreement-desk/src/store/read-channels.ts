import type { Db } from './db.ts';
import { channelTable } from './tables.ts';

/** Channels by key; all of them for null. */
export async function readChannels(db: Db, ids: readonly string[] | null) {
	if (ids?.length === 0) return [];
	const query = db(channelTable.name);
	return channelTable.decode(db, await (ids ? query.whereIn('id', ids) : query));
}

export async function hasEnabledChannel(db: Db): Promise<boolean> {
	const row: unknown = await db(channelTable.name).where({ enabled: true }).first();
	return row !== undefined;
}

export type ChannelRow = Awaited<ReturnType<typeof readChannels>>[number];
