import type { NotificationMethod } from '../vocabulary.ts';

/** How much a target has taken: so many messages may go at once, and how many since. */
export interface Bucket {
	readonly tokens: number;
	/** Epoch ms. */
	readonly filledAt: number;
}

const minuteMs = 60_000;

/** What the makers of group bots allow a minute; the others have no limit that everybody shares. */
const usualRates: Readonly<Partial<Record<NotificationMethod, number>>> = {
	wecom: 20,
	dingtalk: 20,
	feishu: 100,
};

/** Most messages a minute; null for no limit. */
export function rateOf(method: NotificationMethod, given: number | null): number | null {
	return given ?? usualRates[method] ?? null;
}

/**
 * How many may go at once. What goes at once and what is filled up in a minute are the rate together, so that no
 * minute, wherever it begins, sees more than the rate.
 */
function burstOf(perMinute: number): number {
	return Math.min(5, Math.max(1, Math.floor(perMinute / 4)));
}

function perMs(perMinute: number): number {
	return Math.max(perMinute - burstOf(perMinute), perMinute / 2) / minuteMs;
}

/** A target that has not been sent anything yet. */
export function fullBucket(perMinute: number, now: number): Bucket {
	return { tokens: burstOf(perMinute), filledAt: now };
}

export function refilled(bucket: Bucket, perMinute: number, now: number): Bucket {
	// a clock that went back, or another node's, fills nothing
	const passed = Math.max(0, now - bucket.filledAt);
	const tokens = Math.min(burstOf(perMinute), bucket.tokens + passed * perMs(perMinute));
	return { tokens, filledAt: Math.max(now, bucket.filledAt) };
}

/** Takes up to `wanted` whole tokens out of a bucket that was filled up just now. */
export function take(bucket: Bucket, wanted: number): { taken: number; left: Bucket } {
	const taken = Math.max(0, Math.min(wanted, Math.floor(bucket.tokens)));
	return { taken, left: { ...bucket, tokens: bucket.tokens - taken } };
}

/** When there will be a whole token, epoch ms. */
export function nextTokenAt({ tokens, filledAt }: Bucket, perMinute: number): number {
	return tokens >= 1 ? filledAt : filledAt + Math.ceil((1 - tokens) / perMs(perMinute));
}
