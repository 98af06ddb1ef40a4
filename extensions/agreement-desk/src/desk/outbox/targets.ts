import { afterFailure, closedBreaker, stateOf } from '../../domain/delivery/breaker.ts';
import { fullBucket, nextTokenAt, rateOf, refilled, take } from '../../domain/delivery/token-bucket.ts';
import type { NotificationMethod } from '../../domain/vocabulary.ts';
import type { DeliveryOutcome } from '../../delivery/outcome.ts';
import type { Db } from '../../store/db.ts';
import type { Lane } from '../../store/notifications.ts';
import type { ChannelRow } from '../../store/tables.ts';
import { readTarget, writeTarget, type TargetState } from '../../store/targets.ts';

/** What leaves through a channel or a mail server; the bell of the studio and Flows are at hand. */
const outside: ReadonlySet<NotificationMethod> = new Set<NotificationMethod>([
	...(['email', 'sms', 'wecom', 'dingtalk', 'feishu', 'webhook'] as const),
]);

export function isOutside({ method }: Lane): boolean {
	return outside.has(method);
}

/** The name under which all nodes keep what they know of where a lane leads. */
export function targetOf({ method, channel }: Lane): string {
	return channel ?? `directus:${method}`;
}

/** How many may be sent now; when none, when to ask again (epoch ms). */
export interface Permit {
	readonly count: number;
	readonly askAgainAt: number | null;
	/** One attempt, to learn whether the target answers again. */
	readonly probe: boolean;
}

/** A probe that nobody reports on is forgotten after this long, ms. */
const probeMs = 120_000;
/** How often a node tries when others change the same target at the same time. */
const tries = 5;

/** Asks for leave to send to a target: its circuit breaker must be closed, and its rate not used up. */
export async function askLeave(
	db: Db,
	{ lane, channel, wanted }: { lane: Lane; channel: ChannelRow | null; wanted: number },
	now: number,
): Promise<Permit> {
	const rate = rateOf(lane.method, channel?.rate_per_minute ?? null);
	for (let attempt = 0; attempt < tries; attempt += 1) {
		const state = await readTarget(db, targetOf(lane));
		const { openUntil } = state.breaker;
		const circuit = stateOf(state.breaker, now);
		if (circuit === 'open') return { count: 0, askAgainAt: openUntil, probe: false };
		const isProbe = circuit === 'half_open';
		if (!isProbe && rate === null) return { count: wanted, askAgainAt: null, probe: false };
		const bucket = rate === null ? null : refilled(state.bucket ?? fullBucket(rate, now), rate, now);
		const { taken, left } = bucket ? take(bucket, isProbe ? 1 : wanted) : { taken: 1, left: null };
		if (taken === 0 && bucket && rate !== null) {
			return { count: 0, askAgainAt: nextTokenAt(bucket, rate), probe: false };
		}
		const breaker = isProbe ? { ...state.breaker, openUntil: now + probeMs } : state.breaker;
		if (await writeTarget(db, { ...state, bucket: left, breaker })) {
			return { count: taken, askAgainAt: null, probe: isProbe };
		}
	}
	return { count: 0, askAgainAt: now + 50, probe: false };
}

/** Gives back leave that was not used: tokens of the rate, and the probe. */
export async function returnLeave(
	db: Db,
	{
		lane,
		channel,
		permit,
		unused,
	}: { lane: Lane; channel: ChannelRow | null; permit: Permit; unused: number },
	now: number,
): Promise<void> {
	const rate = rateOf(lane.method, channel?.rate_per_minute ?? null);
	if (unused === 0 || (rate === null && !permit.probe)) return;
	await change(db, targetOf(lane), (state) => ({
		...state,
		bucket: state.bucket && { ...state.bucket, tokens: state.bucket.tokens + unused },
		breaker: permit.probe && unused === permit.count ? { ...state.breaker, openUntil: now } : state.breaker,
	}));
}

/** Gives a probe back at once: a question about an earlier attempt does not tell whether the target takes another. */
export async function returnProbe(db: Db, lane: Lane, now: number): Promise<void> {
	await change(db, targetOf(lane), (state) => {
		if (state.breaker.openUntil === null) return state;
		return { ...state, breaker: { ...state.breaker, openUntil: now } };
	});
}

/**
 * Learns from an attempt whether its target answers. What is wrong with one message alone says that it does; an
 * outcome that nobody knows says that it fell silent.
 */
export async function noteOutcome(
	db: Db,
	{ lane, outcome, isProbe }: { lane: Lane; outcome: DeliveryOutcome; isProbe: boolean },
	now: number,
): Promise<void> {
	if (!isOutside(lane)) return;
	const target = targetOf(lane);
	const isFault = outcome.result !== 'sent' && (outcome.targetFault === true || outcome.result === 'unknown');
	if (isFault) {
		await change(db, target, (state) => ({
			...state,
			breaker: afterFailure(state.breaker, { now, isProbe }),
			lastError: outcome.reason,
		}));
		return;
	}
	await change(db, target, (state) => {
		const isKnown = state.breaker.failures === 0 && state.breaker.openUntil === null;
		const isFresh = state.lastSentAt !== null && now - state.lastSentAt < 10_000;
		if (isKnown && isFresh) return state;
		const lastSentAt = outcome.result === 'sent' ? now : state.lastSentAt;
		return { ...state, breaker: closedBreaker, lastError: null, lastSentAt };
	});
}

async function change(db: Db, target: string, to: (state: TargetState) => TargetState): Promise<void> {
	for (let attempt = 0; attempt < tries; attempt += 1) {
		const state = await readTarget(db, target);
		const next = to(state);
		if (next === state || (await writeTarget(db, next))) return;
	}
}
