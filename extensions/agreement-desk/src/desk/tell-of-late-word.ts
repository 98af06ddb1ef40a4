import { toLanguage } from '../domain/localized-text.ts';
import { lateWordWording } from '../domain/wording/late-word.ts';
import type { Db } from '../store/db.ts';
import { notificationTable, type NotificationRow, type TicketRow } from '../store/tables.ts';
import { ticketUrl } from './ticket-url.ts';
import type { ReceiveContext } from './receive-ticket.ts';
import { notificationRow } from './notify/notification-row.ts';
import { assigneeOrLeads } from './write-follow-ups.ts';

/** Tells whose business it is that a customer wrote to a ticket that is over and could not be followed by a new one. */
export async function tellOfLateWord(trx: Db, ticket: TicketRow, context: ReceiveContext): Promise<void> {
	const members = await assigneeOrLeads(trx, ticket.assignee);
	const notices = members.map(({ user, language: spoken }): NotificationRow => {
		const language = toLanguage(spoken);
		const wording = lateWordWording(language, {
			number: ticket.number ?? '',
			subject: ticket.subject,
			url: ticketUrl(ticket.id, context),
		});
		return notificationRow(
			{
				idempotency_key: `${ticket.id}:late_word:${context.newId()}`,
				ticket: ticket.id,
				kind: 'reminder',
				method: 'in_app',
				recipient: user,
				recipient_user: user,
				language,
				subject: wording.subject,
				body: wording.body,
			},
			context,
		);
	});
	await notificationTable.insert(trx, notices);
}
