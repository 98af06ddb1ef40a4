import { messages } from '../../../../schema/collections/messages.ts';
import { text } from '../domain/localized-text.ts';
import { shown } from '../domain/shown.ts';
import type { AuthorType, MessageKind } from '../domain/vocabulary.ts';
import type { Db } from '../store/db.ts';
import { readContact } from '../store/read-contact.ts';
import { messageTable, type MessageRow, type TicketRow } from '../store/tables.ts';
import { givenColumns } from './given-columns.ts';
import { bodyOf } from './message-body.ts';
import { readInstant, type Payload } from './payload.ts';
import type { ReceiveContext } from './receive-ticket.ts';
import { invalid } from './refusal.ts';

/**
 * The row of a message on a ticket, with all that was not said of it.
 *
 * @throws Refusal for a message without a text, and for a contact of another customer.
 */
export async function newMessage(
	db: Db,
	payload: Payload,
	{ ticket, context }: { ticket: TicketRow; context: ReceiveContext & { readonly saidAt?: number } },
): Promise<MessageRow> {
	const kind = (payload['kind'] ?? 'agent_reply') as MessageKind;
	const isPublic = kind !== 'internal_note' && payload['is_public'] !== false;
	const isCustomer = kind === 'customer_message';
	const authorType = isCustomer ? 'customer' : authorOf(payload);
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
		sent_at: isPublic ? (context.saidAt ?? context.now) : null,
		date_created: context.now,
	};
}

/** What the customer says is a message of its own kind, so nothing else passes for their words. */
function authorOf({ author_type: given }: Payload): AuthorType {
	if (given !== 'customer') return (given ?? 'agent') as AuthorType;
	throw invalid(
		'desk_messages.author_type',
		'1.4.2',
		text(
			'客户的话请用“客户消息”类别（kind 为 customer_message）记录',
			'the words of the customer are a message of the kind customer_message',
		),
	);
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
