import type { DeliveryChannelType } from '../domain/vocabulary.ts';
import type { Db } from './db.ts';
import { channelTable, type ChannelRow } from './tables.ts';

/** A channel with all that it takes to send, secrets as ciphertext; null when there is none. */
export async function readDeliveryChannel(db: Db, id: string): Promise<ChannelRow | null> {
	const [row] = channelTable.decode(db, await db(channelTable.name).where({ id }));
	return row ?? null;
}

export async function readDeliveryChannels(db: Db, ids: readonly string[]): Promise<ChannelRow[]> {
	if (ids.length === 0) return [];
	return channelTable.decode(db, await db(channelTable.name).whereIn('id', ids));
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
