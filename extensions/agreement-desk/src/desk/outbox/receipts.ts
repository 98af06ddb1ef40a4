import type { DeliveryFailure } from '../../delivery/outcome.ts';
import type { Receipt, Sender } from '../../delivery/sender.ts';
import type { NotificationRow } from '../../store/tables.ts';

const minuteMs = 60_000;
/** Providers list a message with a delay, ms. */
const believeAfterMs = 10 * minuteMs;
/** How long the provider is asked before a person has to decide, ms. */
const askForMs = 60 * minuteMs;

/**
 * - `delivered`: it arrived, or the provider has it
 * - `failed`: the network refused it
 * - `send`: the provider never got it, so it may be sent again
 * - `ask`: ask again at an instant, epoch ms
 * - `person`: nobody can say; a person has to decide
 */
export type Fate =
	| { readonly type: 'delivered'; readonly receipt: Receipt }
	| { readonly type: 'failed'; readonly receipt: Receipt }
	| { readonly type: 'send' }
	| { readonly type: 'ask'; readonly at: number; readonly receipt: Receipt }
	| { readonly type: 'person'; readonly receipt: Receipt };

/** When the provider is asked for the first time what became of a message, after an attempt of unknown outcome. */
export function firstQuestionAt(now: number): number {
	return now + minuteMs;
}

/**
 * What became of a text message of unknown outcome: sent again blindly it would reach the customer twice, and cost
 * twice.
 */
export async function fateOf(
	notification: NotificationRow,
	sender: Sender | DeliveryFailure,
	{ now, triedAt }: { now: number; triedAt: number },
): Promise<Fate> {
	// a channel that is not set up may be so again in a moment
	const canAnswer = !('send' in sender) || sender.queryReceipt !== undefined;
	const receipt = await askFor(notification, sender, triedAt);
	if (receipt.state === 'delivered' || receipt.state === 'accepted') return { type: 'delivered', receipt };
	if (receipt.state === 'failed') return { type: 'failed', receipt };
	const age = now - triedAt;
	if (receipt.state === 'not_found' && age >= believeAfterMs) return { type: 'send' };
	if (age >= askForMs || !canAnswer) return { type: 'person', receipt };
	return { type: 'ask', at: now + Math.max(minuteMs, Math.min(age, 10 * minuteMs)), receipt };
}

async function askFor(
	notification: NotificationRow,
	sender: Sender | DeliveryFailure,
	triedAt: number,
): Promise<Receipt> {
	if (!('send' in sender)) return { state: 'unclear', proof: sender.reason };
	if (!sender.queryReceipt) {
		return { state: 'unclear', proof: 'The provider cannot be asked. 该服务商不支持查询。' };
	}
	return sender.queryReceipt({
		key: notification.idempotency_key,
		to: notification.recipient ?? '',
		providerId: notification.provider_id,
		sentAt: triedAt,
	});
}
