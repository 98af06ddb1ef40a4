import { isServiceChannel } from '../domain/channel-kind.ts';
import type { DeliveryChannelType } from '../domain/vocabulary.ts';
import type { Db } from './db.ts';
import { channelTable, type ChannelRow } from './tables.ts';

/** A channel of any type with all that it takes to send, secrets as ciphertext; null when there is none. */
export async function readAnyChannel(db: Db, id: string): Promise<ChannelRow | null> {
	const [row] = channelTable.decode(db, await db(channelTable.name).where({ id }));
	return row ?? null;
}

/** Channels of any type by key. */
export async function readAnyChannels(db: Db, ids: readonly string[]): Promise<ChannelRow[]> {
	if (ids.length === 0) return [];
	return channelTable.decode(db, await db(channelTable.name).whereIn('id', ids));
}

/** A gateway, group bot or webhook. */
type DeliveryChannel = ChannelRow & { readonly type: DeliveryChannelType };

/** Those of these channels that carry word out and are switched on, by key. */
export async function readDeliveryChannels(
	db: Db,
	ids: readonly string[],
): Promise<ReadonlyMap<string, DeliveryChannel>> {
	const rows = await readAnyChannels(db, ids);
	return new Map(rows.filter(carriesOut).map((row) => [row.id, row]));
}

function carriesOut(row: ChannelRow): row is DeliveryChannel {
	return row.enabled && row.type !== null && !isServiceChannel(row.type);
}

/** The first channel in use of a type, by key; null when there is none. */
export async function findChannelOfType(db: Db, type: DeliveryChannelType | 'email'): Promise<string | null> {
	const row: { id: string } | undefined = await db(channelTable.name)
		.where({ type, enabled: true })
		.orderBy('id')
		.first('id');
	return row?.id ?? null;
}

/** The e-mail channels in use by which these tickets came in, by ticket. */
export async function readMailChannelsOf(
	db: Db,
	tickets: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	if (tickets.length === 0) return new Map();
	const rows: { ticket: string; channel: string }[] = await db('desk_tickets as t')
		.join('desk_channels as c', 'c.id', 't.channel')
		.select({ ticket: 't.id', channel: 'c.id' })
		.whereIn('t.id', tickets)
		.where({ 'c.type': 'email', 'c.enabled': true });
	return new Map(rows.map(({ ticket, channel }) => [ticket, channel]));
}

/** Channels in use that carry word out. */
export async function readDeliveryChannelsInUse(db: Db): Promise<Pick<ChannelRow, 'id' | 'type'>[]> {
	return db(channelTable.name)
		.where({ enabled: true })
		.whereIn('type', ['email', 'sms', 'wecom', 'dingtalk', 'feishu', 'webhook'])
		.orderBy('id')
		.select('id', 'type');
}
