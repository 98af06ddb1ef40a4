import { messages } from '../../../../schema/collections/messages.ts';
import { text } from '../domain/localized-text.ts';
import type { AuthorType, MessageKind } from '../domain/vocabulary.ts';
import { messageText } from '../domain/timeline/message-text.ts';
import type { NewEvent } from '../store/append-events.ts';
import type { Db } from '../store/db.ts';
import { removeDraft } from '../store/drafts.ts';
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
import { checkCollision, checkNextStatus, checkRequestedItems, refuseVaguePromise } from './check-message.ts';
import { checkConduct, type CheckedConduct, type ConductDoors } from './conduct/check-conduct.ts';
import { givenColumns } from './given-columns.ts';
import { loadTicketStates } from './load-ticket-states.ts';
import { bodyOf } from './message-body.ts';
import { messageIdOf } from './message-id.ts';
import { targetOfCustomer } from './message-target.ts';
import { readInstant, type Payload } from './payload.ts';
import { planWhenFree } from './plan-when-free.ts';
import type { ReceiveContext } from './receive-ticket.ts';
import type { TicketState } from './ticket-plan.ts';
import { iso } from './timer-event.ts';
import { invalid } from './refusal.ts';
import { queued } from './write-alerts.ts';
import { writePlans } from './write-plans.ts';
import { shown } from '../domain/shown.ts';

export interface RecordContext extends ReceiveContext {
	/** What the reply check needs; null for what the desk itself says. */
	readonly conduct: ConductDoors | null;
}

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
	context: RecordContext,
): Promise<Partial<MessageRow>> {
	const ticket = await targetTicket(db, payload, context);
	const written = await newMessage(db, payload, { ticket, context });
	refuseVaguePromise(written, context.now);
	checkRequestedItems(payload, written);
	await checkCollision(db, written, context);
	const [state] = await loadTicketStates(db, [ticket], context);
	if (!state) throw new Error(`The agreement of ticket ${ticket.id} does not exist`);
	const checked = await checkedBy(db, { payload, message: written, state }, context);
	const draft = { ...written, ...checked.columns };
	const mail = await outgoingMail(db, draft, ticket, context);
	const message = mail ? { ...draft, sent_at: null, email_message_id: mail.email_message_id } : draft;

	const told = { ...state, messages: [...state.messages, message] };
	if (payload['next_status'] !== undefined) checkNextStatus(told, message, context);
	const plan = await planWhenFree(db, told, context);
	if (mail) await notificationTable.insert(db, [mail]);
	const before = [addedEvent(message, context), ...checked.events];
	await writePlans(db, [plan], { ...context, before });
	await forgetDraft(db, message);
	return message;
}

/** The rules of conduct are for what people and bots write; the words of the desk itself were checked with its code. */
async function checkedBy(
	db: Db,
	given: { payload: Payload; message: MessageRow; state: TicketState },
	{ conduct, ...context }: RecordContext,
): Promise<CheckedConduct> {
	if (conduct === null) return { columns: { lint: null, override_reason: null }, events: [] };
	return checkConduct(db, given, { ...context, conduct });
}

/** The ticket that is named, or the one on which the words of a customer have to go on. */
async function targetTicket(db: Db, payload: Payload, context: ReceiveContext): Promise<TicketRow> {
	const named = await holdTicket(db, payload['ticket'], context);
	if (payload['kind'] === 'customer_message') return targetOfCustomer(db, named, context);
	if (named.merged_into === null) return named;
	throw invalid(
		'desk_messages.ticket',
		'1.4.2',
		text(
			'该工单已并入另一张工单，请在那张工单上答复',
			'this ticket was merged into another one; answer there',
		),
	);
}

/** What was written is no draft any more. */
async function forgetDraft(db: Db, { ticket, author }: MessageRow) {
	if (ticket !== null && author !== null) await removeDraft(db, { ticket, user: author });
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

async function newMessage(
	db: Db,
	payload: Payload,
	{ ticket, context }: { ticket: TicketRow; context: ReceiveContext },
): Promise<MessageRow> {
	const kind = (payload['kind'] ?? 'agent_reply') as MessageKind;
	const isPublic = kind !== 'internal_note' && payload['is_public'] !== false;
	const isCustomer = kind === 'customer_message';
	const authorType = isCustomer ? 'customer' : ((payload['author_type'] ?? 'agent') as AuthorType);
	const given = givenColumns(messages, payload) as Partial<MessageRow>;
	return {
		...messageTable.blank,
		...given,
		id: typeof payload['id'] === 'string' ? payload['id'] : context.newId(),
		ticket: ticket.id,
		kind,
		is_public: isPublic,
		body: await bodyOf(db, payload, { ticket, actor: context.actor }),
		promised_at: readInstant(payload, 'desk_messages', 'promised_at'),
		next_status: given.next_status ?? (isPublic ? usualNextStatus(kind, ticket, payload) : null),
		author_type: authorType,
		author: isCustomer ? null : context.actor,
		contact: isCustomer ? await contactOf(db, payload['contact'], ticket) : null,
		channel: typeof payload['channel'] === 'string' ? payload['channel'] : ticket.channel,
		sent_at: isPublic ? context.now : null,
		date_created: context.now,
	};
}

/** 3.1.1.2: who was asked something is waited for, unless whoever asks says otherwise. */
function usualNextStatus(kind: MessageKind, ticket: TicketRow, payload: Payload): MessageRow['next_status'] {
	if (kind !== 'info_request' || payload['next_status'] !== undefined) return null;
	return ticket.status === 'registered' || ticket.status === 'in_progress' ? 'pending_customer' : null;
}

/** Who of the customer wrote it; the one who asks on the ticket where nobody is named. */
async function contactOf(db: Db, key: unknown, ticket: TicketRow): Promise<string | null> {
	if (key === undefined || key === null) return ticket.contact;
	const contact = typeof key === 'string' ? await readContact(db, key) : null;
	if (contact && contact.organization === ticket.customer) return contact.id;
	throw invalid(
		'desk_messages.contact',
		'1.2',
		contact
			? text('不属于该工单的客户', 'does not belong to the customer of this ticket')
			: text(`没有这个联系人（${shown(key)}）`, `there is no contact ${shown(key)}`),
	);
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
	// slips of tone are in the row; the timeline tells what the customer should not have had to read, or wrote
	const noted = (message.lint ?? [])
		.filter(({ category }) => category !== 'tone' && category !== 'attachment')
		.map(({ code, category, clause, gate }) => ({ code, category, clause, gate }));
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
			...(noted.length > 0 ? { noted } : {}),
		},
	};
}
