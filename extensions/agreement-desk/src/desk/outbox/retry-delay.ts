import { webhookAttempts, webhookRetryMs } from '../../delivery/webhook/retry-schedule.ts';
import type { NotificationMethod } from '../../domain/vocabulary.ts';

const firstMs = 5_000;
const longestMs = 3_600_000;
const usualAttempts = 18;

/** After this many attempts a notification is given up and shown as undeliverable: about eight hours, for webhooks three days. */
export function maxAttemptsOf(method: NotificationMethod | null): number {
	return method === 'webhook' ? webhookAttempts : usualAttempts;
}

/**
 * How long to wait after the n-th failed attempt (n from 1), ms: as Standard Webhooks advises, or doubling from five
 * seconds up to an hour. `chance` in [0, 1) spreads the retries of many notifications over a fifth of that.
 */
export function retryDelayMs(method: NotificationMethod | null, attempt: number, chance: number): number {
	if (method === 'webhook') return webhookRetryMs(attempt, chance) ?? longestMs;
	const delay = Math.min(longestMs, firstMs * 2 ** Math.min(attempt - 1, 20));
	return Math.round(delay * (0.9 + chance * 0.2));
}
