/** What is known of a target: whether it answers, and since when it is left alone. */
export interface Breaker {
	/** How many attempts in a row have failed by the fault of the target. */
	readonly failures: number;
	/** Epoch ms until which nothing is sent to it; after that one attempt is made. Null while it is closed. */
	readonly openUntil: number | null;
}

export const closedBreaker: Breaker = { failures: 0, openUntil: null };

/** So many failures in a row, and the target is left alone. */
export const failuresToOpen = 5;

const firstMs = 5_000;
const longestMs = 300_000;

/**
 * After an attempt that failed by the fault of the target, at an instant in epoch ms. While it is open only the
 * attempt that was made to learn about it counts: others were under way before.
 */
export function afterFailure(breaker: Breaker, { now, isProbe }: { now: number; isProbe: boolean }): Breaker {
	if (breaker.openUntil !== null && !isProbe) return breaker;
	const failures = breaker.failures + 1;
	if (failures < failuresToOpen) return { failures, openUntil: null };
	const openMs = Math.min(longestMs, firstMs * 2 ** Math.min(failures - failuresToOpen, 20));
	return { failures, openUntil: now + openMs };
}

/**
 * - `closed`: everything goes
 * - `open`: nothing does
 * - `half_open`: the time is up; one attempt tells
 */
export function stateOf({ openUntil }: Breaker, now: number): 'closed' | 'open' | 'half_open' {
	if (openUntil === null) return 'closed';
	return now < openUntil ? 'open' : 'half_open';
}
