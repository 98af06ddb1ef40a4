import type { DeliveryRecord, MessageRecord } from './message-record.ts';

/** What has become of a message on its way to the customer. */
export type Delivery =
	'none' | 'waiting' | 'retrying' | 'sent' | 'received' | 'unknown' | 'failed' | 'bounced';

/**
 * How a public message of ours stands. The message says whether it counts as sent; the rows of the outbox say why not,
 * and whether the other side confirmed it.
 */
export function deliveryOf(
	{ is_public, author_type, sent_at, undelivered_at }: MessageRecord,
	deliveries: readonly DeliveryRecord[],
): Delivery {
	if (!is_public || author_type === 'customer') return 'none';
	const has = (...states: readonly DeliveryRecord['state'][]) =>
		deliveries.some(({ state }) => states.includes(state));
	if (undelivered_at !== null) return has('bounced') ? 'bounced' : 'failed';
	if (sent_at !== null) {
		if (deliveries.some(({ delivered_at }) => delivered_at !== null)) return 'received';
		return has('bounced') ? 'bounced' : 'sent';
	}
	if (has('queued', 'sending'))
		return deliveries.some(({ attempts }) => (attempts ?? 0) > 1) ? 'retrying' : 'waiting';
	if (has('failed')) return 'retrying';
	if (has('unknown')) return 'unknown';
	return has('dead', 'expired', 'dropped') ? 'failed' : 'waiting';
}
