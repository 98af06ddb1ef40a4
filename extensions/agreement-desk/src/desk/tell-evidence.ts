import { attachmentText } from '../domain/timeline/attachment-text.ts';
import { messageText } from '../domain/timeline/message-text.ts';
import type { TicketVerification } from '../domain/timeline/verify-ticket.ts';
import { iso } from '../domain/iso.ts';
import { sha256 } from '../store/digest.ts';
import type { AttachmentRecord } from '../store/read-attachments.ts';
import type { Sealer } from '../store/sealer.ts';
import type { EventRow, MessageRow, NotificationRow, TicketRow } from '../store/tables.ts';
import type {
	Audience,
	EvidenceBundle,
	ToldAttachment,
	ToldEvent,
	ToldMessage,
	ToldNotification,
	ToldTicket,
	ToldTimer,
} from './evidence-bundle.ts';
import type { ExplainedTimer } from './explain-ticket.ts';

export function tellTicket(row: TicketRow): ToldTicket {
	const { id, number, subject, description, status, type, complexity, urgent, channel } = row;
	return {
		...{ id, number, subject, description, status, type, complexity, urgent, channel },
		received_at: iso(row.received_at),
		registered_at: iso(row.registered_at),
		urgent_marked_at: iso(row.urgent_marked_at),
		promised_resolution_at: iso(row.promised_resolution_at),
		cancelled_at: iso(row.cancelled_at),
	};
}

export function tellEvent(event: EventRow): ToldEvent {
	return { ...event, occurred_at: iso(event.occurred_at), recorded_at: iso(event.recorded_at) };
}

/** The ladder and the steps of counting are the desk's own business; the explanation tells them in words. */
export function timersFor(audience: Audience, timers: readonly ExplainedTimer[]): ToldTimer[] {
	return timers.map(({ ladder: _ladder, segments: _segments, remaining_ms: _remaining, ...timer }) =>
		audience === 'customer' ? { ...timer, stopped_by: null } : timer,
	);
}

interface Conversation {
	readonly messages: readonly MessageRow[];
	readonly attachments: readonly AttachmentRecord[];
}

/** In the order in which they were written: keys are made of the time. */
export function messagesFor(audience: Audience, { messages, attachments }: Conversation): ToldMessage[] {
	return inOrder(messages)
		.filter((message) => isFor(audience, message))
		.map((message) => {
			const { id, ticket, kind, is_public, author_type, contact, channel, body } = message;
			const { requested_items, in_reply_to, email_message_id } = message;
			const forCustomer = audience === 'customer';
			return {
				...{ id, ticket, kind, is_public, author_type, contact, channel, body },
				...{ requested_items, in_reply_to, email_message_id },
				author: forCustomer ? null : message.author,
				override_reason: forCustomer ? null : message.override_reason,
				confirmed: forCustomer ? false : message.confirmed,
				promised_at: iso(message.promised_at),
				sent_at: iso(message.sent_at),
				digest: digestOf(message),
				attachments: attachments.filter((one) => one.message === id).map(tellAttachment),
			};
		});
}

/** What is left out, so that its place in the timeline can be checked; to the customer it does not exist. */
export function withheldFrom(
	audience: Audience,
	{ messages, attachments }: Conversation,
): EvidenceBundle['withheld'] {
	if (audience === 'customer') return [];
	return inOrder(messages)
		.filter((message) => !isFor(audience, message))
		.map((message) => ({
			id: message.id,
			digest: digestOf(message),
			attachments: attachments
				.filter((one) => one.message === message.id)
				.map(tellAttachment)
				.map(({ id, digest }) => ({ id, digest })),
		}));
}

/** A mail that has not arrived anywhere yet has told the customer nothing. */
function isFor(audience: Audience, { is_public, sent_at }: MessageRow): boolean {
	if (audience === 'full') return true;
	return is_public && (audience === 'desk' || sent_at !== null);
}

function inOrder(messages: readonly MessageRow[]): MessageRow[] {
	return messages.toSorted((a, b) => (a.date_created ?? 0) - (b.date_created ?? 0) || (a.id < b.id ? -1 : 1));
}

function tellAttachment({ ticket: _ticket, content, ...attachment }: AttachmentRecord): ToldAttachment {
	return { ...attachment, digest: sha256(attachmentText(attachment)), content_digest: content ?? null };
}

function digestOf(message: MessageRow): string {
	return sha256(messageText(message));
}

const toTheCustomer: ReadonlySet<unknown> = new Set(['acknowledgement', 'reply', 'reminder']);

/** Warnings and escalations go to the staff: who got them, and under which address, is not the customer's business. */
export function notificationsFor(
	audience: Audience,
	notifications: readonly NotificationRow[],
): ToldNotification[] {
	// a reminder that goes to the staff is one in the studio
	const isTheirs = ({ kind, method }: NotificationRow) =>
		audience !== 'customer' || (toTheCustomer.has(kind) && method === 'email');
	return notifications.filter(isTheirs).map((row) => {
		const { id, message, kind, method, recipient, subject, state, attempts } = row;
		const { provider_response, last_error, email_message_id } = row;
		return {
			...{ id, message, kind, method, recipient, subject, state, attempts },
			sent_at: iso(row.sent_at),
			...{ provider_response, last_error: audience === 'customer' ? null : last_error, email_message_id },
		};
	});
}

/** The customer learns whether the record is whole; what is wrong with it names rows that they may not see. */
export function verificationFor(
	audience: Audience,
	{ findings, unvouched }: TicketVerification,
	{ hasKey }: Sealer,
): EvidenceBundle['verification'] {
	const intact = findings.length === 0;
	return { intact, findings: audience === 'customer' ? [] : findings, unvouched, sealed: hasKey };
}
