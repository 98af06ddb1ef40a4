import { appendEvents } from '../store/append-events.ts';
import type { Db } from '../store/db.ts';
import { lockTickets } from '../store/lock-tickets.ts';
import { messageTable, ticketTable, type NotificationRow, type TicketRow } from '../store/tables.ts';
import { bringInLine } from './bring-in-line.ts';
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
	if (notification.kind === 'reply') await markSent(db, notification, notification.ticket, context.now);
	else if (notification.kind === 'acknowledgement')
		await markRegistered(db, notification.ticket, context.now);
	else if (notification.kind === 'reminder' && notification.method === 'email')
		await markReminded(db, notification, notification.ticket, context.now);
	else return;
	await bringInLine(db, [notification.ticket], context);
}

async function markSent(db: Db, notification: NotificationRow, ticket: string, now: number) {
	await lockTickets(db, [ticket]);
	if (notification.message) await messageTable.update(db, notification.message, { sent_at: now });
	const data = { message: notification.message, recipient: notification.recipient };
	await appendEvents(db, [{ ticket, kind: 'message_sent', occurredAt: now, actor: null, data }], { now });
}

/** The receipt of a request that was withdrawn or refused meanwhile registers nothing. */
function isOver({ status, cancelled_at }: TicketRow): boolean {
	return status === 'cancelled' || status === 'rejected' || cancelled_at !== null;
}

async function markRegistered(db: Db, id: string, now: number) {
	const [ticket] = await lockTickets(db, [id]);
	if (!ticket || ticket.registered_at !== null || isOver(ticket)) return;
	const status = ticket.status === 'new' ? 'registered' : ticket.status;
	const tracked = ticket.tracked ? { ...ticket.tracked, status } : null;
	await ticketTable.update(db, id, { registered_at: now, status, tracked });
	const data = { by: 'acknowledgement' };
	const event = {
		ticket: id,
		kind: 'ticket_registered',
		occurredAt: now,
		actor: null,
		clause: '2.1.4',
		data,
	} as const;
	await appendEvents(db, [event], { now });
}

async function markReminded(db: Db, notification: NotificationRow, ticket: string, now: number) {
	await lockTickets(db, [ticket]);
	const data = { notification: notification.id, recipient: notification.recipient };
	await appendEvents(db, [{ ticket, kind: 'reminder_sent', occurredAt: now, actor: null, data }], { now });
}
