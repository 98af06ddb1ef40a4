import { text } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { readAgreements } from '../store/find-agreement-in-force.ts';
import { readChannels } from '../store/read-channels.ts';
import { readContact, type ContactFacts } from '../store/read-contact.ts';
import type { MessageRow, NotificationRow, TicketRow } from '../store/tables.ts';
import type { ReceiveContext } from './receive-ticket.ts';
import { invalid } from './refusal.ts';
import type { Notice } from './notify/notice.ts';
import { notificationRow } from './notify/notification-row.ts';
import { readTemplateTexts } from './notify/read-template-texts.ts';
import type { TemplateTexts } from './notify/template-texts.ts';
import { textColumns } from './notify/text-columns.ts';
import { ticketFacts } from './notify/ticket-facts.ts';

/**
 * The mail that carries a message to the customer, or null when it does not leave by e-mail.
 *
 * @throws Refusal for a channel that does not exist, and where the customer has no address.
 */
export async function outgoingMail(
	db: Db,
	message: MessageRow,
	{ ticket, timezone }: { ticket: TicketRow; timezone: string },
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
	const [agreement] = await readAgreements(db, ticket.agreement ? [ticket.agreement] : []);
	const to = { ticket, contact, address: contact.email, timezone, provider: agreement?.providerName ?? null };
	return replyMail(message, { ...to, texts: await readTemplateTexts(db, context) }, context);
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

interface Addressee {
	readonly ticket: TicketRow;
	readonly contact: ContactFacts;
	readonly address: string;
	readonly timezone: string;
	readonly provider: string | null;
	readonly texts: TemplateTexts;
}

function replyMail(message: MessageRow, to: Addressee, context: ReceiveContext): NotificationRow {
	return notificationRow(
		{
			idempotency_key: `${message.id}:reply`,
			ticket: to.ticket.id,
			message: message.id,
			kind: 'reply',
			recipient: to.address,
			recipient_contact: to.contact.id,
			channel: message.channel,
			...textColumns(framed(message, to), { language: to.contact.language, method: 'email' }),
		},
		context,
	);
}

/** The words stand as they were written, in what the template has around them. */
function framed(
	message: MessageRow,
	{ ticket, contact, provider, timezone, texts }: Addressee,
): Notice['say'] {
	const facts = {
		...ticketFacts(ticket),
		'contact.name': contact.name,
		'provider.name': provider,
		'message.body': message.body,
	};
	const about = { timezone, organization: contact.organization };
	switch (message.kind) {
		case 'eta_notice':
			return texts.say('eta_notice', { ...facts, 'message.promised_at': message.promised_at }, about);
		case 'info_request':
			return texts.say('info_request', { ...facts, items: itemsOf(message) }, about);
		case 'progress_update':
		case 'decision_letter':
		case 'solution':
			return texts.say(message.kind, facts, about);
		case 'final_solution':
			return texts.say('solution', facts, about);
		case 'agent_reply':
		case 'initial_solution':
		case 'apology':
		case 'customer_message':
		case 'internal_note':
		case null:
			return texts.say('reply', facts, about);
	}
}

function itemsOf({ requested_items }: MessageRow) {
	return (requested_items ?? []).map(({ item, purpose = null }) => ({ item, purpose }));
}
