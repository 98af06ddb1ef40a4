import { stateOf } from '../../domain/delivery/breaker.ts';
import type { NotificationMethod } from '../../domain/vocabulary.ts';
import { iso } from '../../domain/iso.ts';
import { countLanes } from '../../store/dead-letters.ts';
import type { Db } from '../../store/db.ts';
import { readDeliveryChannelsInUse } from '../../store/delivery-channels.ts';
import type { SecretBox } from '../../store/secret-box.ts';
import { readTargets } from '../../store/targets.ts';
import { receiptTokenOf } from './receipt-token.ts';
import { targetOf } from './targets.ts';

/** How a target of deliveries is doing, as the status shows it. Instants are ISO 8601. */
export interface TargetDescription {
	/** The key of a channel, or `directus:email`, `directus:in_app` for what Directus itself offers. */
	readonly target: string;
	readonly type: NotificationMethod | null;
	/** `open`: it does not answer, so nothing is sent to it; `half_open`: one attempt is about to tell. */
	readonly state: 'closed' | 'open' | 'half_open';
	readonly open_until: string | null;
	readonly failures: number;
	readonly last_error: string | null;
	readonly last_sent_at: string | null;
	/** What is due, and for how long the first has been, ms. */
	readonly waiting: number;
	readonly lag_ms: number;
	/** Where its provider reports on text messages; null for other channels. */
	readonly receipts_url: string | null;
}

export async function describeTargets(
	db: Db,
	{ box, publicUrl, now }: { box: SecretBox; publicUrl: string; now: number },
): Promise<TargetDescription[]> {
	const states = new Map((await readTargets(db)).map((state) => [state.target, state]));
	const lanes = new Map((await countLanes(db, now)).map((lane) => [targetOf(lane), lane]));
	const channels = new Map((await readDeliveryChannelsInUse(db)).map((channel) => [channel.id, channel]));
	const targets = [...new Set([...channels.keys(), ...states.keys(), ...lanes.keys()])].toSorted();
	return targets.map((target) => {
		const state = states.get(target);
		const lane = lanes.get(target);
		const channel = channels.get(target);
		const breaker = state?.breaker ?? { failures: 0, openUntil: null };
		return {
			target,
			type: methodOf(channel?.type ?? null) ?? lane?.method ?? null,
			state: stateOf(breaker, now),
			open_until: iso(breaker.openUntil),
			failures: breaker.failures,
			last_error: state?.lastError ?? null,
			last_sent_at: iso(state?.lastSentAt ?? null),
			waiting: lane?.waiting ?? 0,
			lag_ms: lane?.oldestDue === null || lane === undefined ? 0 : Math.max(0, now - lane.oldestDue),
			receipts_url: channel?.type === 'sms' ? receiptsUrl(target, box, publicUrl) : null,
		};
	});
}

function methodOf(type: string | null): NotificationMethod | null {
	const known = ['email', 'sms', 'wecom', 'dingtalk', 'feishu', 'webhook'] as const;
	return known.find((one) => one === type) ?? null;
}

function receiptsUrl(channel: string, box: SecretBox, publicUrl: string): string | null {
	const token = receiptTokenOf(channel, box);
	return token === null
		? null
		: `${publicUrl}/desk/sms/receipts/${encodeURIComponent(channel)}?token=${token}`;
}
