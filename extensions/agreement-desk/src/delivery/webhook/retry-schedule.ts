const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** What Standard Webhooks advises: how long to wait after the first failure, the second …; 75.6 h in all. */
const waits = [
	5 * second,
	5 * minute,
	30 * minute,
	2 * hour,
	5 * hour,
	10 * hour,
	14 * hour,
	20 * hour,
	24 * hour,
] as const;

/**
 * When to call a webhook again.
 *
 * @param attempts how many have failed, from 1
 * @param chance in [0, 1): adds up to a tenth, so that those that failed together do not all come back together
 * @returns ms to wait, or null when it is not called again
 */
export function webhookRetryMs(attempts: number, chance: number): number | null {
	const wait = waits[attempts - 1];
	return wait === undefined ? null : Math.round(wait * (1 + chance / 10));
}

/** After this many attempts there is no other. */
export const webhookAttempts = waits.length + 1;
