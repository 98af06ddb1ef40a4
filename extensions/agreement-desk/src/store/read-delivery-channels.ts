import { isServiceChannel } from '../domain/channel-kind.ts';
import type { DeliveryChannelType } from '../domain/vocabulary.ts';
import type { Db } from './db.ts';
import { channelTable, type ChannelRow } from './tables.ts';

/** A gateway, group bot or webhook. */
export type DeliveryChannel = ChannelRow & { readonly type: DeliveryChannelType };

/** Those of these channels that carry word out and are switched on, by key. */
export async function readDeliveryChannels(
	db: Db,
	ids: readonly string[],
): Promise<ReadonlyMap<string, DeliveryChannel>> {
	if (ids.length === 0) return new Map();
	const rows = channelTable.decode(
		db,
		await db(channelTable.name)
			.whereIn('id', [...ids])
			.where({ enabled: true }),
	);
	return new Map(rows.filter(carriesOut).map((row) => [row.id, row]));
}

function carriesOut(row: ChannelRow): row is DeliveryChannel {
	return row.type !== null && !isServiceChannel(row.type);
}
