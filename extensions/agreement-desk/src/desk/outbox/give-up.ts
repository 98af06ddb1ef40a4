import type { NotificationKind } from '../../domain/vocabulary.ts';
import { appendEvents, type NewEvent } from '../../store/append-events.ts';
import type { Db } from '../../store/db.ts';
import { lockTickets } from '../../store/lock-tickets.ts';
import { readTried } from '../../store/read-fallbacks.ts';
import { messageTable, notificationTable, type NotificationRow, type TicketRow } from '../../store/tables.ts';
import { assigneeOrLeads } from '../assignee-or-leads.ts';
import { saidBy } from '../notify/other-ways.ts';
import { notificationRow } from '../notify/notification-row.ts';
import { inAppRow } from '../notify/in-app-row.ts';
import { readTemplateTexts } from '../notify/read-template-texts.ts';
import { usualTimezone } from '../notify/template-texts.ts';
import { staffTicketFacts } from '../notify/ticket-facts.ts';
import type { PlanContext } from '../ticket-plan.ts';
import { nextWay, type Way } from './ways.ts';

export interface Failure {
	readonly kind: 'notification_failed' | 'notification_bounced';
	readonly reason: string;
	/** What else the timeline should tell. */
	readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * What follows when a notification will not arrive: its ticket tells it, it goes the next way that was agreed on
 * (1.4.4), and where there is none, whoever has the ticket learns of it. Runs in the transaction in which that was
 * written down.
 */
export async function giveUp(
	trx: Db,
	notification: NotificationRow,
	failure: Failure,
	context: PlanContext,
): Promise<void> {
	const [ticket] = notification.ticket ? await lockTickets(trx, [notification.ticket]) : [];
	const next = await fallBack(trx, notification, context);
	// a report on a mail to one of the staff is nothing that happened to the ticket
	const isBounced = failure.kind === 'notification_bounced';
	if (!ticket || (isBounced && notification.recipient_user !== null)) return;
	// what came back counts as said until the next way has taken it: it has to be taken back (2.1.2)
	if ((isBounced || !next) && notification.kind === 'reply' && notification.message !== null) {
		await messageTable.update(trx, notification.message, { undelivered_at: context.now });
	}
	await appendEvents(trx, [failedEvent(notification, failure, { next, now: context.now })], context);
	if (!next && isForCustomer(notification)) await tellStaff(trx, { notification, ticket, failure }, context);
}

/** Sends the same by the next way; null when there is none. */
async function fallBack(
	trx: Db,
	notification: NotificationRow,
	context: PlanContext,
): Promise<NotificationRow | null> {
	const { methods: tried, root } = await readTried(trx, notification);
	const way = await nextWay(trx, notification, tried);
	if (!way) return null;
	const row = fallbackRow(notification, way, root, context);
	await notificationTable.insert(trx, [row]);
	return row;
}

function fallbackRow(
	notification: NotificationRow,
	{ method, recipient, channel }: Way,
	root: string,
	context: PlanContext,
): NotificationRow {
	const { kind, ticket, notice, message, language } = notification;
	return notificationRow(
		{
			...{ kind, ticket, notice, message, language, method, recipient, channel },
			...saidBy(method, notification),
			idempotency_key: `${root}:fallback:${method}`.slice(-255),
			recipient_user: notification.recipient_user,
			recipient_contact: notification.recipient_contact,
			valid_until: notification.valid_until,
			fallback_methods: notification.fallback_methods?.filter((one) => one !== method) ?? null,
			fallback_of: notification.id,
		},
		context,
	);
}

function failedEvent(
	notification: NotificationRow,
	{ kind, reason, data = {} }: Failure,
	{ next, now }: { next: NotificationRow | null; now: number },
): NewEvent {
	return {
		ticket: notification.ticket ?? '',
		kind,
		occurredAt: now,
		actor: null,
		clause: '1.4.4',
		data: {
			notification: notification.id,
			kind: notification.kind,
			recipient: notification.recipient,
			reason,
			...data,
			...(next ? { fallback: next.id, fallback_method: next.method } : {}),
		},
	};
}

/** What a customer waits for, or has a right to. */
const forCustomers: ReadonlySet<NotificationKind> = new Set(['reply', 'acknowledgement', 'notice']);

function isForCustomer({ kind, recipient_user }: NotificationRow): boolean {
	return kind !== null && forCustomers.has(kind) && recipient_user === null;
}

async function tellStaff(
	trx: Db,
	{ notification, ticket, failure }: { notification: NotificationRow; ticket: TicketRow; failure: Failure },
	context: PlanContext,
): Promise<void> {
	const readers = await assigneeOrLeads(trx, ticket.assignee);
	const facts = {
		...staffTicketFacts(ticket, context),
		'undelivered.recipient': notification.recipient,
		'undelivered.reason': failure.reason,
		'undelivered.is_reply': notification.kind === 'reply',
	};
	const texts = await readTemplateTexts(trx, context);
	const say = texts.say('undelivered', facts, { timezone: usualTimezone, organization: ticket.customer });
	const rows = readers.map((to) =>
		inAppRow(
			{ key: `${notification.id}:undelivered`, kind: 'assignment', ticket: ticket.id, say, to },
			context,
		),
	);
	await notificationTable.insert(trx, rows);
}
