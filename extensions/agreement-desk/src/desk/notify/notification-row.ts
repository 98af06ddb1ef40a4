import { notificationTable, type NotificationRow } from '../../store/tables.ts';
import { messageIdOf } from '../message-id.ts';
import type { PlanContext } from '../ticket-plan.ts';

/** What whoever writes a notification says of it; the rest is how every notification enters the outbox. */
export type NewNotification = Pick<
	NotificationRow,
	'idempotency_key' | 'kind' | 'method' | 'recipient' | 'language' | 'subject' | 'body'
> &
	Partial<NotificationRow>;

/**
 * A row of the outbox, to be inserted in the transaction that causes it. Its Message-ID is the same at every attempt,
 * so that a repeated mail is recognised as one.
 */
export function notificationRow(
	given: NewNotification,
	context: Pick<PlanContext, 'now' | 'newId' | 'mailDomain'>,
): NotificationRow {
	const id = context.newId();
	return {
		...notificationTable.blank,
		state: 'queued',
		attempts: 0,
		next_attempt_at: context.now,
		date_created: context.now,
		email_message_id: given.method === 'email' ? messageIdOf(id, context.mailDomain) : null,
		...given,
		id,
	};
}
