import { text } from '../domain/localized-text.ts';
import type { AuthorType, MessageKind } from '../domain/vocabulary.ts';
import { messageText } from '../domain/timeline/message-text.ts';
import type { NewEvent } from '../store/append-events.ts';
import type { Db } from '../store/db.ts';
import { sha256 } from '../store/digest.ts';
import { lockTickets } from '../store/lock-tickets.ts';
import { readChannels } from '../store/read-channels.ts';
import { readContact, type ContactFacts } from '../store/read-contact.ts';
import {
	messageTable,
	notificationTable,
	type MessageRow,
	type NotificationRow,
	type TicketRow,
} from '../store/tables.ts';
import { toLanguage } from '../domain/localized-text.ts';
import { bringInLine } from './bring-in-line.ts';
import { loadTicketStates } from './load-ticket-states.ts';
import { messageIdOf } from './message-id.ts';
import { readInstant, type Payload } from './payload.ts';
import { planWhenFree } from './plan-when-free.ts';
import type { ReceiveContext } from './receive-ticket.ts';
import { iso } from './timer-event.ts';
import { invalid } from './refusal.ts';
import { queued } from './write-alerts.ts';
import { writePlans } from './write-plans.ts';
import { shown } from '../domain/shown.ts';

/**
 * Records a message inside the transaction that will insert its row, and stops the timers that it fulfils.
 * A reply that leaves by e-mail goes to the outbox first: it counts from the instant at which the mail server
 * accepts it (2.1.2). Returns the columns that the engine adds to the row.
 *
 * @throws Refusal naming field and clause.
 */
export async function recordMessage(
	db: Db,
	payload: Payload,
	context: ReceiveContext,
): Promise<Partial<MessageRow>> {
	const ticket = await holdTicket(db, payload['ticket'], context);
	const draft = newMessage(payload, ticket, context);
	refuseVaguePromise(draft, context.now);
	const mail = await outgoingMail(db, draft, ticket, context);
	const message = mail ? { ...draft, sent_at: null, email_message_id: mail.email_message_id } : draft;

	const [state] = await loadTicketStates(db, [ticket], context);
	if (!state) throw new Error(`The agreement of ticket ${ticket.id} does not exist`);
	const told = { ...state, messages: [...state.messages, message] };
	const plan = await planWhenFree(db, told, context);
	if (mail) await notificationTable.insert(db, [mail]);
	await writePlans(db, [plan], { ...context, before: [addedEvent(message, context)] });
	return message;
}

/** 2.2.2: "as soon as possible" is no completion time; a date and a time of day is, and it lies ahead. */
function refuseVaguePromise({ kind, promised_at }: MessageRow, now: number) {
	if (promised_at === null ? kind !== 'eta_notice' : kind === 'eta_notice' && promised_at > now) return;
	throw invalid(
		'desk_messages.promised_at',
		'2.2.2',
		kind === 'eta_notice'
			? text(
					'请填写预计完成的日期和时刻，且须晚于现在',
					'is needed to tell the customer a promised time: a date and a time of day that lie ahead',
				)
			: text(
					'仅用于“告知预计完成时间”的消息',
					'belongs to a message of the kind eta_notice, and to no other',
				),
	);
}

/** Holds the ticket, with whatever was changed before already told: this message may change it once more. */
async function holdTicket(db: Db, key: unknown, context: ReceiveContext): Promise<TicketRow> {
	const ticket = await lockTicket(db, key);
	if (ticket?.stale_since === null) return ticket;
	if (ticket) await bringInLine(db, [ticket.id], context);
	const settled = ticket ? await lockTicket(db, ticket.id) : undefined;
	if (settled) return settled;
	throw invalid(
		'desk_messages.ticket',
		null,
		text(`没有这张工单（${shown(key)}）`, `there is no ticket ${shown(key)}`),
	);
}

async function lockTicket(db: Db, key: unknown): Promise<TicketRow | undefined> {
	const [ticket] = typeof key === 'string' ? await lockTickets(db, [key]) : [];
	return ticket;
}

function newMessage(payload: Payload, ticket: TicketRow, context: ReceiveContext): MessageRow {
	const kind = (payload['kind'] ?? 'agent_reply') as MessageKind;
	const isPublic = kind !== 'internal_note' && payload['is_public'] !== false;
	const authorType =
		kind === 'customer_message' ? 'customer' : ((payload['author_type'] ?? 'agent') as AuthorType);
	return {
		...messageTable.blank,
		id: typeof payload['id'] === 'string' ? payload['id'] : context.newId(),
		ticket: ticket.id,
		kind,
		is_public: isPublic,
		body: String(payload['body']),
		promised_at: readInstant(payload, 'desk_messages', 'promised_at'),
		author_type: authorType,
		author: authorType === 'customer' ? null : context.actor,
		channel: typeof payload['channel'] === 'string' ? payload['channel'] : ticket.channel,
		sent_at: isPublic ? context.now : null,
		email_message_id: null,
		date_created: context.now,
	};
}

/** The mail that carries this message to the customer, or null when it does not leave by e-mail. */
async function outgoingMail(
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
	const id = context.newId();
	return {
		id,
		idempotency_key: `${message.id}:reply`,
		ticket: to.ticket.id,
		message: message.id,
		kind: 'reply',
		method: 'email',
		recipient: to.address,
		recipient_user: null,
		language: toLanguage(to.contact.language),
		subject: `Re: [${to.ticket.number}] ${to.ticket.subject}`.slice(0, 255),
		body: message.body,
		...queued(context.now),
		email_message_id: messageIdOf(id, context.mailDomain),
	};
}

function addedEvent(message: MessageRow, context: ReceiveContext): NewEvent {
	return {
		ticket: message.ticket ?? '',
		kind: 'message_added',
		occurredAt: context.now,
		actor: context.actor,
		data: {
			message: message.id,
			kind: message.kind,
			author_type: message.author_type,
			is_public: message.is_public,
			by_email: message.email_message_id !== null,
			sent_at: iso(message.sent_at),
			digest: sha256(messageText(message)),
		},
	};
}
