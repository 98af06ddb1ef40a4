import type { DeliveryFailure } from '../../delivery/outcome.ts';
import type { Sender } from '../../delivery/sender.ts';
import type { NotificationMethod } from '../../domain/vocabulary.ts';
import type { Db } from '../../store/db.ts';
import { readAnyChannel } from '../../store/delivery-channels.ts';
import { claimNotifications, findDueInLane, type Lane } from '../../store/notifications.ts';
import type { ChannelRow, NotificationRow } from '../../store/tables.ts';
import { carryOut, leaseMs } from './carry-out.ts';
import { giveUpExhausted } from './exhausted.ts';
import type { OutboxContext } from './outbox-context.ts';
import { postponeQuiet } from './quiet.ts';
import { route } from './route.ts';
import type { Senders } from './senders.ts';
import { mustAskFirst } from './settle.ts';
import { askLeave, isOutside, returnLeave, type Permit } from './targets.ts';

/** How many of one lane are under way at once on one node. A bot says one thing after the other. */
const atOnce: Readonly<Record<NotificationMethod, number>> = {
	...{ email: 8, sms: 4, webhook: 8, in_app: 8, flow: 4 },
	...{ wecom: 1, dingtalk: 1, feishu: 1 },
};

const nobodyWaits = 'no row';

export interface LaneContext extends OutboxContext {
	readonly senders: Senders;
	/** Tells a lane at work that more may be due. */
	readonly nudge: { next(): Promise<void> };
}

/**
 * Sends what is due in one lane until nothing is, or its target must not be sent anything for now. What one attempt
 * takes holds up nobody but its own place.
 *
 * @returns when to come back at the earliest (epoch ms), or null when nothing stands in the way.
 */
export async function workLane(db: Db, lane: Lane, context: LaneContext): Promise<number | null> {
	const underWay = new Set<Promise<void>>();
	let askAgainAt: number | null = null;
	let isDry = false;
	while (!context.stopped() && !(isDry && underWay.size === 0)) {
		const free = atOnce[lane.method] - underWay.size;
		if (free === 0 || isDry) {
			await Promise.race([...underWay, context.nudge.next()]);
			isDry = false;
			continue;
		}
		const taken = await takeSome(db, lane, free, context);
		if (taken === nobodyWaits) isDry = true;
		else if ('askAgainAt' in taken) {
			askAgainAt = taken.askAgainAt;
			break;
		} else {
			for (const work of taken.works) {
				const done = work().finally(() => underWay.delete(done));
				underWay.add(done);
			}
		}
	}
	await Promise.all(underWay);
	return askAgainAt;
}

type Taken =
	typeof nobodyWaits | { readonly askAgainAt: number } | { readonly works: readonly (() => Promise<void>)[] };

async function takeSome(db: Db, lane: Lane, wanted: number, context: LaneContext): Promise<Taken> {
	const now = context.now();
	const found = await findDueInLane(db, lane, { now, limit: wanted });
	if (found.length === 0) return nobodyWaits;
	const unrouted = await route(db, lane, found);
	// those that were routed are due in other lanes now
	if (unrouted.length < found.length) context.wake();
	const alive = await giveUpExhausted(db, unrouted, context);
	const channel = lane.channel === null ? null : await readAnyChannel(db, lane.channel);
	const ready = await postponeQuiet(db, alive, { ...context, channel });
	if (ready.length === 0) return { works: [] };
	if (!isOutside(lane)) return claim(db, { lane, channel, ready, permit: null }, context);
	const permit = await askLeave(db, { lane, channel, wanted: ready.length }, now);
	if (permit.count === 0) return { askAgainAt: permit.askAgainAt ?? now + 1_000 };
	return claim(db, { lane, channel, ready: ready.slice(0, permit.count), permit }, context);
}

interface Ready {
	readonly lane: Lane;
	readonly channel: ChannelRow | null;
	readonly ready: readonly NotificationRow[];
	readonly permit: Permit | null;
}

async function claim(db: Db, { lane, channel, ready, permit }: Ready, context: LaneContext): Promise<Taken> {
	const now = context.now();
	const token = context.newId();
	const asking = new Set(ready.filter(isUnsure).map(({ id }) => id));
	const options = { now, until: now + leaseMs, token };
	const idsOf = (isAsking: boolean) => ready.map(({ id }) => id).filter((id) => asking.has(id) === isAsking);
	const toSend = await claimNotifications(db, idsOf(false), { ...options, isAttempt: true });
	const toAsk = await claimNotifications(db, idsOf(true), { ...options, isAttempt: false });
	const unused = ready.length - toSend.length - toAsk.length;
	if (permit)
		await returnLeave(db, { lane, channel, permit, unused: permit.count - ready.length + unused }, now);
	const sender = senderOf(lane, channel, context.senders);
	const errand = { token, sender, lane, isProbe: permit?.probe ?? false };
	const works = [...toSend, ...toAsk].map(
		(row) => () => carryOut(db, row, { ...errand, isQuestion: asking.has(row.id) }, context),
	);
	return { works };
}

/** A text message that may have been sent: its process died, or the line broke. */
function isUnsure(row: NotificationRow): boolean {
	return mustAskFirst(row) && (row.state === 'unknown' || row.state === 'sending');
}

function senderOf(lane: Lane, channel: ChannelRow | null, senders: Senders): Sender | DeliveryFailure | null {
	if (!isOutside(lane)) return null;
	if (lane.channel === null) return lane.method === 'email' ? senders.of(null) : noChannel;
	if (channel === null) return lane.method === 'email' ? senders.of(null) : gone;
	// no more is to come in by a mail address that is switched off; what is owed to customers still leaves
	return channel.enabled || lane.method === 'email' ? senders.of(channel) : switchedOff;
}

const noChannel: DeliveryFailure = {
	result: 'temporary',
	reason:
		'No channel in use sends this: add one of this type under Channels and enable it. ' +
		'没有可用的发送渠道：请在“渠道”中添加并启用一个此类型的渠道。',
};
const gone: DeliveryFailure = {
	result: 'permanent',
	reason: 'The channel does not exist any more. 该渠道已不存在。',
};
const switchedOff: DeliveryFailure = {
	result: 'permanent',
	reason: 'The channel is switched off: enable it and send again. 该渠道已停用：请启用后重新发送。',
};
