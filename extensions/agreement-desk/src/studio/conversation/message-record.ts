import type {
	AuthorType,
	MessageKind,
	NotificationMethod,
	NotificationState,
	TicketStatus,
} from '../../domain/vocabulary.ts';
import type { Person } from '../ticket/ticket-record.ts';

export interface AttachedFile {
	readonly id: string;
	readonly title: string | null;
	readonly filename_download: string | null;
	/** Bytes; Directus gives what the database has, a text for large numbers. */
	readonly filesize: number | string | null;
	readonly type: string | null;
}

/** What a message asks the customer for (3.1.1.2). */
export interface AskedItem {
	readonly item: string;
	readonly purpose?: string | null;
	readonly sensitive?: boolean;
}

/** A message as the conversation shows it. Instants are ISO 8601 in UTC. */
export interface MessageRecord {
	readonly id: string;
	readonly kind: MessageKind;
	readonly is_public: boolean;
	readonly body: string | null;
	readonly author_type: AuthorType | null;
	readonly author: Person | null;
	readonly contact: { readonly name: string } | null;
	readonly channel: string | null;
	readonly date_created: string;
	readonly sent_at: string | null;
	readonly undelivered_at: string | null;
	readonly in_reply_to: string | null;
	readonly promised_at: string | null;
	readonly requested_items: readonly AskedItem[] | null;
	readonly next_status: TicketStatus | null;
	readonly override_reason: string | null;
	readonly email_message_id: string | null;
	readonly attachments: readonly { readonly file: AttachedFile | null }[] | null;
}

/** How a message was sent out: one row for each attempt by another method. */
export interface DeliveryRecord {
	readonly id: string;
	readonly message: string;
	readonly method: NotificationMethod;
	readonly state: NotificationState;
	readonly recipient: string | null;
	readonly sent_at: string | null;
	readonly delivered_at: string | null;
	readonly provider_response: string | null;
	readonly last_error: string | null;
	readonly attempts: number | null;
	readonly next_attempt_at: string | null;
}

export const messageFields = [
	...['id', 'kind', 'is_public', 'body', 'author_type', 'channel', 'date_created', 'sent_at'],
	...['undelivered_at', 'in_reply_to', 'promised_at', 'requested_items', 'next_status', 'override_reason'],
	...['email_message_id', 'author.id', 'author.first_name', 'author.last_name', 'contact.name'],
	...['attachments.file.id', 'attachments.file.title', 'attachments.file.filename_download'],
	...['attachments.file.filesize', 'attachments.file.type'],
].join(',');

export const deliveryFields =
	'id,message,method,state,recipient,sent_at,delivered_at,provider_response,last_error,attempts,next_attempt_at';

/** Who speaks, as the conversation tells them apart. */
export type Voice = 'customer' | 'staff' | 'internal' | 'system';

export function voiceOf({ kind, author_type, is_public }: MessageRecord): Voice {
	if (kind === 'customer_message' || author_type === 'customer') return 'customer';
	if (kind === 'internal_note' || !is_public) return 'internal';
	return author_type === 'bot' || author_type === 'system' ? 'system' : 'staff';
}
