import { canonicalJson } from '../domain/timeline/canonical-json.ts';
import { appendEvents } from '../store/append-events.ts';
import type { Db } from '../store/db.ts';
import { sha256 } from '../store/digest.ts';
import { lockTickets } from '../store/lock-tickets.ts';
import { messageTable, ticketTable, type NotificationRow, type TicketRow } from '../store/tables.ts';
import { bringInLine } from './bring-in-line.ts';
import { isTicketFree } from './hold-tickets.ts';
import type { PlanContext } from './ticket-plan.ts';

/**
 * What a delivered mail means for its ticket: a reply counts from now on (2.1.2), an acknowledgement completes
 * the registration (2.1.4). Runs in the transaction that settles the notification.
 */
export async function markDelivered(
	db: Db,
	notification: NotificationRow,
	context: PlanContext,
): Promise<void> {
	if (!notification.ticket) return;
	if (notification.kind === 'reply') await markSent(db, notification, notification.ticket, context);
	else if (notification.kind === 'acknowledgement')
		await markRegistered(db, notification, notification.ticket, context);
	else if (notification.kind === 'reminder' && notification.method === 'email')
		await markReminded(db, notification, notification.ticket, context);
	else return;
	await bringInLine(db, [notification.ticket], context);
}

async function markSent(db: Db, notification: NotificationRow, ticket: string, context: PlanContext) {
	const { now } = context;
	await lockTickets(db, [ticket]);
	if (notification.message)
		await messageTable.update(db, notification.message, { sent_at: now, undelivered_at: null });
	const data = { message: notification.message, recipient: notification.recipient, ...proofOf(notification) };
	await appendEvents(db, [{ ticket, kind: 'message_sent', occurredAt: now, actor: null, data }], context);
}

/** What tells later which mail it was, and that this one was accepted. */
function proofOf({ id, email_message_id, subject, body, provider_response }: NotificationRow) {
	return {
		notification: id,
		email_message_id,
		mail_digest: sha256(canonicalJson([subject, body])),
		proof: provider_response,
	};
}

/** The receipt of a request that was withdrawn or refused meanwhile registers nothing. */
function isOver({ status, cancelled_at }: TicketRow): boolean {
	return status === 'cancelled' || status === 'rejected' || cancelled_at !== null;
}

async function markRegistered(db: Db, notification: NotificationRow, id: string, context: PlanContext) {
	const { now } = context;
	const [ticket] = await lockTickets(db, [id]);
	if (!ticket || ticket.registered_at !== null || isOver(ticket)) return;
	// Any other status is a change of somebody else's, which has a line of its own in the timeline. One that is under
	// way was checked against the status as it is, which follows the registration once that is done.
	const isNew = ticket.status === 'new' && (await isTicketFree(db, id, context));
	const tracked = ticket.tracked && { ...ticket.tracked, status: 'registered' };
	const moved = isNew ? ({ status: 'registered', tracked } as const) : {};
	await ticketTable.update(db, id, { registered_at: now, ...moved });
	const changes = isNew ? { changes: { status: ['new', 'registered'] } } : {};
	const data = { by: 'acknowledgement', ...changes, ...proofOf(notification) };
	const event = {
		ticket: id,
		kind: 'ticket_registered',
		occurredAt: now,
		actor: null,
		clause: '2.1.4',
		data,
	} as const;
	await appendEvents(db, [event], context);
}

async function markReminded(db: Db, notification: NotificationRow, ticket: string, context: PlanContext) {
	const { now } = context;
	await lockTickets(db, [ticket]);
	const data = { recipient: notification.recipient, ...proofOf(notification) };
	await appendEvents(db, [{ ticket, kind: 'reminder_sent', occurredAt: now, actor: null, data }], context);
}
