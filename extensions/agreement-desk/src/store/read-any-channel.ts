import type { Db } from './db.ts';
import { channelTable, type ChannelRow } from './tables.ts';

/** A channel of any type: by which customers reach the provider, or which carries word out. */
export async function readAnyChannel(db: Db, id: string): Promise<ChannelRow | null> {
	const [row] = channelTable.decode(db, await db(channelTable.name).where({ id }));
	return row ?? null;
}
