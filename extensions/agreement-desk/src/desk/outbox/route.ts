import type { Db } from '../../store/db.ts';
import { findChannelOfType, readMailChannelsOf } from '../../store/delivery-channels.ts';
import { routeNotifications, type Lane } from '../../store/notifications.ts';
import type { NotificationRow } from '../../store/tables.ts';

/**
 * Finds the channel for notifications that name none: a mail leaves under the identity by which its ticket came in,
 * anything else by the first channel in use for its method.
 *
 * @returns those that no channel is there for; a mail among them leaves with the mail settings of Directus.
 */
export async function route(
	db: Db,
	lane: Lane,
	waiting: readonly NotificationRow[],
): Promise<NotificationRow[]> {
	const { method } = lane;
	if (lane.channel !== null || (method !== 'email' && method !== 'sms')) return [...waiting];
	const usual = await findChannelOfType(db, method);
	const own =
		method === 'email'
			? await readMailChannelsOf(db, [...new Set(waiting.flatMap(({ ticket }) => ticket ?? []))])
			: new Map<string, string>();
	const byChannel = Map.groupBy(waiting, ({ ticket }) => own.get(ticket ?? '') ?? usual);
	for (const [channel, rows] of byChannel) {
		if (channel === null) continue;
		await routeNotifications(
			db,
			rows.map(({ id }) => id),
			channel,
		);
	}
	return byChannel.get(null) ?? [];
}
