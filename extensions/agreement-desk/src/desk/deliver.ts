import type { DeliveryOutcome } from '../delivery/outcome.ts';
import type { SmtpSender } from '../delivery/smtp.ts';
import { appendEvents, type AppendContext, type NewEvent } from '../store/append-events.ts';
import type { Db } from '../store/db.ts';
import { insertInAppNotification } from '../store/insert-in-app-notification.ts';
import { lockTickets } from '../store/lock-tickets.ts';
import { claimDueNotifications, nearestAttempt, settleNotification } from '../store/notifications.ts';
import type { NotificationRow } from '../store/tables.ts';
import { composeMail } from './compose-mail.ts';
import { markDelivered } from './mark-delivered.ts';
import { maxAttempts, retryDelayMs } from './retry-delay.ts';
import type { SweepContext } from './sweep.ts';

export interface DeliverContext extends SweepContext {
	readonly smtp: SmtpSender;
	/** The content of a file in the library of Directus. */
	readonly readFile: (id: string) => Promise<Buffer>;
	/** In [0, 1). */
	readonly chance: () => number;
}

/** Longer than the slowest attempt can take, ms: connecting, greeting and sending all have shorter limits. */
const leaseMs = 60_000;
const batchSize = 10;

/**
 * Delivers what is due in the outbox until nothing is. At least once: a process that dies between the mail
 * server's answer and our note of it sends again, with the same Message-ID.
 *
 * @returns when to come back, epoch ms, or null when the outbox is empty.
 */
export async function deliver(db: Db, context: DeliverContext): Promise<number | null> {
	while (!context.stopped()) {
		const now = context.now();
		const token = context.newId();
		const claimed = await claimDueNotifications(db, { now, until: now + leaseMs, token, limit: batchSize });
		if (claimed.length === 0) return nearestAttempt(db);
		await Promise.all(byTicket(claimed).map((group) => deliverInOrder(db, group, token, context)));
		await context.changed();
	}
	return null;
}

/** Mails about one ticket leave in the order in which they were written: an acknowledgement before the reply. */
function byTicket(claimed: readonly NotificationRow[]): NotificationRow[][] {
	const ordered = claimed.toSorted((a, b) => (a.id < b.id ? -1 : 1));
	return [...Map.groupBy(ordered, ({ ticket, id }) => ticket ?? id).values()];
}

async function deliverInOrder(
	db: Db,
	group: readonly NotificationRow[],
	token: string,
	context: DeliverContext,
): Promise<void> {
	for (const notification of group) await deliverOne(db, notification, token, context);
}

async function deliverOne(db: Db, notification: NotificationRow, token: string, context: DeliverContext) {
	try {
		const { outcome, body } = await attempt(db, notification, context);
		const claim = { id: notification.id, token };
		await db.transaction((trx) => settle(trx, { ...notification, body }, claim, outcome, context));
	} catch (problem) {
		// The lease lapses and the attempt is made again; nothing is lost.
		context.report(problem, `notification ${notification.id} could not be settled`);
	}
}

/** How an attempt ended, and the text that was sent, which names the files that could not go with it. */
interface Attempt {
	readonly outcome: DeliveryOutcome;
	readonly body: string | null;
}

async function attempt(db: Db, notification: NotificationRow, context: DeliverContext): Promise<Attempt> {
	const { method, body } = notification;
	if (method === 'in_app') return { outcome: { result: 'sent', proof: 'Directus notification' }, body };
	const mail = await composeMail(db, notification, context);
	if ('unreadable' in mail) return { outcome: { result: 'temporary', reason: mail.unreadable }, body };
	return { outcome: await context.smtp.send(mail), body: mail.text };
}

async function settle(
	trx: Db,
	notification: NotificationRow,
	claim: { id: string; token: string },
	outcome: DeliveryOutcome,
	context: DeliverContext,
) {
	const now = context.now();
	if (outcome.result !== 'sent') return settleFailure(trx, notification, claim, outcome, { ...context, now });
	const patch = {
		state: 'sent',
		sent_at: now,
		next_attempt_at: null,
		provider_response: outcome.proof,
		last_error: null,
		body: notification.body,
	} as const;
	if (!(await settleNotification(trx, claim, patch))) return;
	if (notification.method === 'in_app') await putIntoBell(trx, notification, { ...context, now });
	await markDelivered(trx, { ...notification, ...patch }, { ...context, now });
}

async function putIntoBell(trx: Db, notification: NotificationRow, { now, announcer }: AppendContext) {
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

async function settleFailure(
	trx: Db,
	notification: NotificationRow,
	claim: { id: string; token: string },
	outcome: Extract<DeliveryOutcome, { reason: string }>,
	context: AppendContext & { chance: () => number },
) {
	const attempts = notification.attempts ?? 1;
	const dead = outcome.result === 'permanent' || attempts >= maxAttempts;
	const settled = await settleNotification(trx, claim, {
		state: dead ? 'dead' : 'failed',
		next_attempt_at: dead ? null : context.now + retryDelayMs(attempts, context.chance()),
		last_error: outcome.reason,
	});
	if (!settled || !dead || !notification.ticket) return;
	await lockTickets(trx, [notification.ticket]);
	await appendEvents(trx, [failedEvent(notification, outcome.reason, context.now)], context);
}

function failedEvent(notification: NotificationRow, reason: string, now: number): NewEvent {
	return {
		ticket: notification.ticket ?? '',
		kind: 'notification_failed',
		occurredAt: now,
		actor: null,
		data: {
			notification: notification.id,
			kind: notification.kind,
			recipient: notification.recipient,
			reason,
		},
	};
}
