import { isServiceChannel } from '../domain/channel-kind.ts';
import type { ChannelType } from '../domain/vocabulary.ts';
import type { Db } from './db.ts';
import { channelTable, type ChannelRow as StoredChannel } from './tables.ts';

const columns = ['id', 'name', 'type', 'address', 'enabled', 'acknowledge'] as const;

/** A channel by which customers reach the provider (1.3), without what it takes to send. */
export type ChannelRow = Pick<StoredChannel, (typeof columns)[number]> & {
	readonly type: ChannelType | null;
};

/** Service channels by key; all of them for null. Gateways, bots and webhooks are none. */
export async function readChannels(db: Db, ids: readonly string[] | null): Promise<ChannelRow[]> {
	if (ids?.length === 0) return [];
	const query = db(channelTable.name).select(...columns);
	const rows: Columns[] = channelTable.decode(db, await (ids ? query.whereIn('id', ids) : query));
	return rows.filter(isOfService);
}

/** What is read of any channel here. */
type Columns = Pick<StoredChannel, (typeof columns)[number]>;

function isOfService(row: Columns): row is ChannelRow {
	return row.type === null || isServiceChannel(row.type);
}

export async function hasEnabledChannel(db: Db): Promise<boolean> {
	return (await readChannels(db, null)).some(({ enabled }) => enabled);
}
