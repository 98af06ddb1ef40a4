import type { DeskApi } from '../api/use-desk-api.ts';
import { deliveryFields, messageFields, type DeliveryRecord, type MessageRecord } from './message-record.ts';

/** So many are read at once: enough for any screen, and quick however long the conversation is. */
const blockSize = 40;

/** The newest messages of a ticket up to one that is known already; the newest of all without it. Newest first. */
export function readMessages(
	api: DeskApi,
	ticket: string,
	before: { readonly at: string; readonly known: readonly string[] } | null,
): Promise<MessageRecord[]> {
	// several may be of one instant, and none of them is to be left out
	const older = before && { date_created: { _lte: before.at }, id: { _nin: before.known } };
	return api.get<MessageRecord[]>('/items/desk_messages', {
		...{ fields: messageFields, sort: '-date_created,-id', limit: blockSize },
		filter: JSON.stringify({ ticket: { _eq: ticket }, ...older }),
	});
}

export async function countMessages(api: DeskApi, ticket: string): Promise<number> {
	const [answer] = await api.get<{ count: number | string }[]>('/items/desk_messages', {
		aggregate: { count: '*' },
		filter: JSON.stringify({ ticket: { _eq: ticket } }),
	});
	return Number(answer?.count ?? 0);
}

/** How those of them that were to leave the house stand, by message; one that has no row in the outbox has none here. */
export async function readDeliveries(
	api: DeskApi,
	messages: readonly MessageRecord[],
): Promise<ReadonlyMap<string, readonly DeliveryRecord[]>> {
	const ours = messages.filter(({ is_public, author_type }) => is_public && author_type !== 'customer');
	if (ours.length === 0) return new Map();
	const rows = await api.get<DeliveryRecord[]>('/items/desk_notifications', {
		...{ fields: deliveryFields, sort: 'date_created', limit: -1 },
		filter: JSON.stringify({ message: { _in: ours.map(({ id }) => id) } }),
	});
	const byMessage = Map.groupBy(rows, ({ message }) => message);
	return new Map(ours.map(({ id }) => [id, byMessage.get(id) ?? []]));
}
