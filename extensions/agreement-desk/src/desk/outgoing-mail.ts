import { text, toLanguage } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { readChannels } from '../store/read-channels.ts';
import { readContact, type ContactFacts } from '../store/read-contact.ts';
import type { MessageRow, NotificationRow, TicketRow } from '../store/tables.ts';
import type { ReceiveContext } from './receive-ticket.ts';
import { invalid } from './refusal.ts';
import { notificationRow } from './notify/notification-row.ts';

/**
 * The mail that carries a message to the customer, or null when it does not leave by e-mail.
 *
 * @throws Refusal for a channel that does not exist, and where the customer has no address.
 */
export async function outgoingMail(
	db: Db,
	message: MessageRow,
	ticket: TicketRow,
	context: ReceiveContext,
): Promise<NotificationRow | null> {
	const [channel] = await readChannels(db, message.channel ? [message.channel] : []);
	if (message.channel && !channel) {
		throw invalid(
			'desk_messages.channel',
			'1.3',
			text(`没有这个渠道（${message.channel}）`, `there is no channel ${message.channel}`),
		);
	}
	if (channel?.type !== 'email' || !message.is_public || message.author_type === 'customer') return null;
	const contact = ticket.contact ? await readContact(db, ticket.contact) : null;
	if (!contact?.email) throw noAddress();
	return replyMail(message, { ticket, contact, address: contact.email }, context);
}

function noAddress() {
	return invalid(
		'desk_messages.channel',
		'1.3.2',
		text(
			'工单的联系人没有邮箱，无法以邮件回复；请补充邮箱，或改用其他渠道',
			'the contact of this ticket has no e-mail address; add one, or reply on another channel',
		),
	);
}

function replyMail(
	message: MessageRow,
	to: { ticket: TicketRow; contact: ContactFacts; address: string },
	context: ReceiveContext,
): NotificationRow {
	return notificationRow(
		{
			idempotency_key: `${message.id}:reply`,
			ticket: to.ticket.id,
			message: message.id,
			kind: 'reply',
			method: 'email',
			recipient: to.address,
			recipient_contact: to.contact.id,
			channel: message.channel,
			language: toLanguage(to.contact.language),
			subject: `Re: [${to.ticket.number}] ${to.ticket.subject}`.slice(0, 255),
			body: message.body,
		},
		context,
	);
}
