import type { AttachmentEvidence } from '../domain/timeline/attachment-text.ts';
import type { Finding } from '../domain/timeline/finding.ts';
import type { EventRow, MessageRow, NotificationRow, TicketRow } from '../store/tables.ts';
import type { ExplainedTimer } from './explain-ticket.ts';

/**
 * Who a bundle is for. `full` holds everything; `desk` leaves out the text of internal notes; `customer` holds what
 * the customer may see: public messages, deadlines and how they came about, nothing about the staff.
 */
export const audiences = ['full', 'desk', 'customer'] as const;
export type Audience = (typeof audiences)[number];

/** A row as JSON tells it: instants in ISO 8601. */
type Told<Row, Instants extends keyof Row> = Omit<Row, Instants> & Record<Instants, string | null>;

export type ToldTicket = Told<
	Pick<
		TicketRow,
		| 'id'
		| 'number'
		| 'subject'
		| 'description'
		| 'status'
		| 'type'
		| 'complexity'
		| 'urgent'
		| 'channel'
		| 'received_at'
		| 'registered_at'
		| 'urgent_marked_at'
		| 'promised_resolution_at'
		| 'cancelled_at'
	>,
	'received_at' | 'registered_at' | 'urgent_marked_at' | 'promised_resolution_at' | 'cancelled_at'
>;

export type ToldMessage = Told<
	Pick<
		MessageRow,
		| 'id'
		| 'ticket'
		| 'kind'
		| 'is_public'
		| 'author_type'
		| 'author'
		| 'contact'
		| 'channel'
		| 'body'
		| 'promised_at'
		| 'requested_items'
		| 'in_reply_to'
		| 'override_reason'
		| 'confirmed'
		| 'sent_at'
		| 'email_message_id'
	>,
	'promised_at' | 'sent_at'
> & {
	/** SHA-256 of its evidence, as the timeline tells it. */
	readonly digest: string;
	readonly attachments: readonly ToldAttachment[];
};

/** A file that came with a message. */
export interface ToldAttachment extends AttachmentEvidence {
	/** SHA-256 of the rest, as the timeline tells it. */
	readonly digest: string;
	/** SHA-256 of what the file holds; null where it cannot be read. */
	readonly content_digest: string | null;
}

/** What a reader does not get, by key and digest. */
export interface Withheld {
	readonly id: string;
	readonly digest: string;
}

export type ToldEvent = Told<EventRow, 'occurred_at' | 'recorded_at'>;

export type ToldNotification = Told<
	Pick<
		NotificationRow,
		| 'id'
		| 'message'
		| 'kind'
		| 'method'
		| 'recipient'
		| 'subject'
		| 'state'
		| 'attempts'
		| 'sent_at'
		| 'provider_response'
		| 'last_error'
		| 'email_message_id'
	>,
	'sent_at'
>;

export type ToldTimer = Omit<ExplainedTimer, 'ladder' | 'segments' | 'remaining_ms'>;

export interface Person {
	readonly id: string;
	readonly name: string;
}

/** All that shows how one ticket was handled, made to be kept and checked outside the desk. */
export interface EvidenceBundle {
	readonly format: 'agreement-desk-evidence/1';
	readonly made_at: string;
	readonly audience: Audience;
	/** In which the page tells instants. */
	readonly timezone: string;
	readonly ticket: ToldTicket;
	readonly parties: {
		readonly provider: string | null;
		readonly customer: Person | null;
		readonly contact: (Person & { readonly email: string | null }) | null;
	};
	readonly agreement: {
		readonly id: string;
		readonly code: string;
		readonly version: string;
		readonly content_hash: string | null;
		/** Whether it still says what its hash was taken of; null for one without. */
		readonly verified: boolean | null;
	} | null;
	readonly timers: readonly ToldTimer[];
	readonly messages: readonly ToldMessage[];
	/** Messages that this reader does not get, and what is attached to them. */
	readonly withheld: readonly (Withheld & { readonly attachments: readonly Withheld[] })[];
	readonly events: readonly ToldEvent[];
	/** The end of the timeline: who keeps it can hold a timeline that is shown later against it. */
	readonly chain: { readonly length: number | null; readonly hash: string | null };
	/** The staff that events and messages name by key. */
	readonly people: readonly Person[];
	readonly notifications: readonly ToldNotification[];
	readonly verification: {
		readonly intact: boolean;
		readonly findings: readonly Finding[];
		readonly unvouched: number;
		readonly sealed: boolean;
	};
	/** SHA-256 of the canonical JSON (RFC 8785) of everything else in the bundle. */
	readonly hash: string;
}
