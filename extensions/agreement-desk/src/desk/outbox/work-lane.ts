import type { DeliveryFailure } from '../../delivery/outcome.ts';
import type { Sender } from '../../delivery/sender.ts';
import type { NotificationMethod } from '../../domain/vocabulary.ts';
import type { Db } from '../../store/db.ts';
import { readDeliveryChannel } from '../../store/delivery-channels.ts';
import { claimNotifications, findDueInLane, renewClaim, type Lane } from '../../store/notifications.ts';
import type { ChannelRow, NotificationRow } from '../../store/tables.ts';
import { attempt } from './attempt.ts';
import { giveUpExhausted } from './exhausted.ts';
import type { OutboxContext } from './outbox-context.ts';
import { postponeQuiet } from './quiet.ts';
import { fateOf } from './receipts.ts';
import { route } from './route.ts';
import type { Senders } from './senders.ts';
import { mustAskFirst, settle, settleFate } from './settle.ts';
import { askLeave, isOutside, noteOutcome, returnLeave, type Permit } from './targets.ts';

/** How long a claim lasts unless it is renewed, ms. */
const leaseMs = 60_000;
const renewMs = 20_000;

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
	const channel = lane.channel === null ? null : await readDeliveryChannel(db, lane.channel);
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
	const works = [...toSend, ...toAsk].map((row) => async () => {
		await safely(row, context, () =>
			keepingClaim(db, { id: row.id, token }, context, () =>
				asking.has(row.id)
					? ask(db, row, { token, sender }, context)
					: send(db, row, { token, sender, lane, isProbe: permit?.probe ?? false }, context),
			),
		);
	});
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

interface Sending {
	readonly token: string;
	readonly sender: Sender | DeliveryFailure | null;
	readonly lane: Lane;
	readonly isProbe: boolean;
}

async function send(
	db: Db,
	row: NotificationRow,
	{ token, sender, lane, isProbe }: Sending,
	context: OutboxContext,
): Promise<void> {
	const { outcome, body } = await attempt(db, row, sender, context);
	await noteOutcome(db, { lane, outcome, isProbe }, context.now());
	const settling = { ...context, now: context.now() };
	const claimed = { claim: { id: row.id, token }, outcome };
	await db.transaction((trx) => settle(trx, { ...row, body }, claimed, settling));
	await context.changed();
}

async function ask(
	db: Db,
	row: NotificationRow,
	{ token, sender }: { token: string; sender: Sender | DeliveryFailure | null },
	context: OutboxContext,
): Promise<void> {
	if (sender === null || !('send' in sender)) return;
	const now = context.now();
	const fate = await fateOf(row, sender, { now, triedAt: row.attempted_at ?? now });
	const settling = { ...context, now: context.now() };
	await db.transaction((trx) => settleFate(trx, row, { claim: { id: row.id, token }, fate }, settling));
	await context.changed();
}

/** Renews the lease as long as the work lasts: a large mail may take longer than a lease. */
async function keepingClaim(
	db: Db,
	claimed: { id: string; token: string },
	context: OutboxContext,
	work: () => Promise<void>,
): Promise<void> {
	const timer = setInterval(() => {
		renewClaim(db, claimed, { until: context.now() + leaseMs }).catch((problem: unknown) =>
			context.report(problem, `the claim on notification ${claimed.id} could not be renewed`),
		);
	}, renewMs);
	timer.unref();
	try {
		await work();
	} finally {
		clearInterval(timer);
	}
}

async function safely(row: NotificationRow, context: OutboxContext, work: () => Promise<void>) {
	try {
		await work();
	} catch (problem) {
		// The lease lapses and the attempt is made again; nothing is lost.
		context.report(problem, `notification ${row.id} could not be settled`);
	}
}
