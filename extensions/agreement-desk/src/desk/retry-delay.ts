const firstMs = 5_000;
const longestMs = 3_600_000;

/** After this many attempts a notification is given up and shown as undeliverable: about eight hours. */
export const maxAttempts = 18;

/**
 * How long to wait after the n-th failed attempt (n from 1), ms: doubling from five seconds up to an hour.
 * `chance` in [0, 1) spreads the retries of many notifications over a fifth of that.
 */
export function retryDelayMs(attempt: number, chance: number): number {
	const delay = Math.min(longestMs, firstMs * 2 ** Math.min(attempt - 1, 20));
	return Math.round(delay * (0.9 + chance * 0.2));
}
