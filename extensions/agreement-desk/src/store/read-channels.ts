import type { Db } from './db.ts';
import { channelTable } from './tables.ts';

export async function readChannels(db: Db, ids: readonly string[]) {
	if (ids.length === 0) return [];
	return channelTable.decode(db, await db(channelTable.name).whereIn('id', ids));
}

export type ChannelRow = Awaited<ReturnType<typeof readChannels>>[number];
