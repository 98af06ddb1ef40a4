import type { SubscribedWebhook } from '../../store/read-listeners.ts';
import type { EventRow, NotificationRow } from '../../store/tables.ts';
import { notificationRow } from '../notify/notification-row.ts';
import { iso } from '../../domain/iso.ts';

export interface WebhookRowsContext {
	readonly webhooks: readonly SubscribedWebhook[];
	/** The number of each ticket that has one, by its key. */
	readonly numbers: ReadonlyMap<string, string>;
	readonly newId: () => string;
	readonly mailDomain: string;
}

/**
 * The rows of the outbox by which webhooks are told of events, each webhook of the kinds that it asks for. Nothing is
 * in them that could have to be erased: the words of people are kept apart from the details of an event.
 */
export function webhookRows(
	events: readonly EventRow[],
	{ webhooks, numbers, newId, mailDomain }: WebhookRowsContext,
): NotificationRow[] {
	return events.flatMap((event) => {
		if (event.kind === null || isOfWebhook(event)) return [];
		const { kind } = event;
		const data = dataOf(event, numbers.get(event.ticket ?? '') ?? null);
		return webhooks
			.filter(({ kinds }) => kinds.includes(kind))
			.map(({ channel }) =>
				notificationRow(
					{
						idempotency_key: `${event.id}:${channel}`,
						kind: 'event',
						ticket: event.ticket,
						method: 'webhook',
						channel,
						recipient: channel,
						language: null,
						subject: data.event,
						body: null,
						data,
					},
					{ now: event.recorded_at ?? 0, newId, mailDomain },
				),
			);
	});
}

/** A webhook that fails would otherwise be told so for ever. */
function isOfWebhook({ data }: EventRow): boolean {
	return data?.['kind'] === 'event';
}

/** What the receiver finds under `data`; its `event` is the `type` of the message as well. */
function dataOf(event: EventRow, number: string | null) {
	return {
		event: `ticket.${event.kind}`,
		id: event.id,
		ticket: event.ticket,
		number,
		sequence: event.sequence,
		kind: event.kind,
		clause: event.clause,
		actor: event.actor,
		timer: event.timer,
		occurred_at: iso(event.occurred_at),
		details: event.data,
	};
}
