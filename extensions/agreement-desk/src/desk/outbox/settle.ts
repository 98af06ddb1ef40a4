import type { DeliveryFailure, DeliveryOutcome, DeliverySuccess } from '../../delivery/outcome.ts';
import type { NotificationMethod } from '../../domain/vocabulary.ts';
import type { Db } from '../../store/db.ts';
import { insertInAppNotification } from '../../store/insert-in-app-notification.ts';
import { settleNotification, type Claim } from '../../store/notifications.ts';
import type { NotificationRow } from '../../store/tables.ts';
import { markDelivered } from '../mark-delivered.ts';
import type { PlanContext } from '../ticket-plan.ts';
import { giveUp } from './give-up.ts';
import { firstQuestionAt, type Fate } from './receipts.ts';
import { maxAttemptsOf, retryDelayMs } from './retry-delay.ts';

export interface SettleContext extends PlanContext {
	/** In [0, 1). */
	readonly chance: () => number;
}

/** Writes down how an attempt ended, and what follows from it, in one transaction. */
export async function settle(
	trx: Db,
	notification: NotificationRow,
	{ claim, outcome }: { claim: Claim; outcome: DeliveryOutcome },
	context: SettleContext,
): Promise<void> {
	if (outcome.result === 'sent') return settleSent(trx, notification, { claim, outcome }, context);
	return settleFailure(trx, notification, { claim, outcome }, context);
}

async function settleSent(
	trx: Db,
	notification: NotificationRow,
	{
		claim,
		outcome,
		deliveredAt = null,
	}: { claim: Claim; outcome: DeliverySuccess; deliveredAt?: number | null },
	context: SettleContext,
) {
	const patch = {
		state: 'sent',
		sent_at: context.now,
		delivered_at: deliveredAt,
		next_attempt_at: null,
		provider_response: outcome.proof,
		provider_id: outcome.providerId?.slice(0, 255) ?? null,
		last_error: null,
		body: notification.body,
	} as const;
	if (!(await settleNotification(trx, claim, patch))) return;
	if (notification.method === 'in_app') await putIntoBell(trx, notification, context);
	await markDelivered(trx, { ...notification, ...patch }, context);
}

async function putIntoBell(trx: Db, notification: NotificationRow, { now, announcer }: PlanContext) {
	const key = await insertInAppNotification(trx, {
		recipient: notification.recipient_user ?? '',
		subject: notification.subject ?? '',
		message: notification.body ?? '',
		collection: notification.ticket ? 'desk_tickets' : null,
		item: notification.ticket,
		at: now,
	});
	await announcer.notification(trx, key);
}

/** Whose receiver cannot tell a message that comes twice for one, and is charged for it twice. */
const asksFirst: ReadonlySet<NotificationMethod> = new Set<NotificationMethod>(['sms']);

export function mustAskFirst({ method }: NotificationRow): boolean {
	return method !== null && asksFirst.has(method);
}

async function settleFailure(
	trx: Db,
	notification: NotificationRow,
	{ claim, outcome }: { claim: Claim; outcome: DeliveryFailure },
	context: SettleContext,
) {
	const { now } = context;
	if (outcome.result === 'unknown' && mustAskFirst(notification)) {
		await settleNotification(trx, claim, {
			state: 'unknown',
			next_attempt_at: firstQuestionAt(now),
			last_error: outcome.reason,
		});
		return;
	}
	const attempts = notification.attempts ?? 1;
	if (outcome.result === 'permanent' || attempts >= maxAttemptsOf(notification.method)) {
		return settleDead(trx, notification, { claim, reason: outcome.reason }, context);
	}
	const wait = Math.max(
		outcome.retryAfterMs ?? 0,
		retryDelayMs(notification.method, attempts, context.chance()),
	);
	await settleNotification(trx, claim, {
		state: 'failed',
		// at the latest when it becomes worthless, which has to be written down too
		next_attempt_at: Math.min(now + wait, notification.valid_until ?? Infinity),
		last_error: outcome.reason,
	});
}

async function settleDead(
	trx: Db,
	notification: NotificationRow,
	{ claim, reason }: { claim: Claim; reason: string },
	context: SettleContext,
) {
	const patch = { state: 'dead', next_attempt_at: null, last_error: reason } as const;
	if (!(await settleNotification(trx, claim, patch))) return;
	await giveUp(trx, notification, { kind: 'notification_failed', reason }, context);
}

/** Writes down what its provider said of a message of unknown outcome, and what follows. */
export async function settleFate(
	trx: Db,
	notification: NotificationRow,
	{ claim, fate }: { claim: Claim; fate: Fate },
	context: SettleContext,
): Promise<void> {
	const { now } = context;
	if (fate.type === 'send') {
		await settleNotification(trx, claim, { state: 'failed', next_attempt_at: now });
		return;
	}
	const { receipt } = fate;
	if (fate.type === 'delivered') {
		const outcome = { result: 'sent', proof: receipt.proof, providerId: receipt.providerId ?? null } as const;
		const deliveredAt = receipt.state === 'delivered' ? now : null;
		return settleSent(trx, notification, { claim, outcome, deliveredAt }, context);
	}
	if (fate.type === 'failed') return settleDead(trx, notification, { claim, reason: receipt.proof }, context);
	const at = fate.type === 'ask' ? fate.at : null;
	const waiting = { state: 'unknown', next_attempt_at: at, last_error: receipt.proof } as const;
	if (!(await settleNotification(trx, claim, waiting)) || at !== null) return;
	await giveUp(trx, notification, { kind: 'notification_failed', reason: receipt.proof }, context);
}
