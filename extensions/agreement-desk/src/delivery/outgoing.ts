/** One message for one recipient, as the adapters take it. */
export type Outgoing = OutgoingEmail | OutgoingSms | OutgoingPost | OutgoingWebhook;

interface Keyed {
	/** The idempotency key of the row in the outbox: the same at every attempt. */
	readonly key: string;
}

export interface MailAttachment {
	readonly filename: string;
	readonly contentType: string | null;
	readonly content: Buffer;
}

export interface OutgoingMail {
	/** A bare address. */
	readonly to: string;
	readonly subject: string;
	readonly text: string;
	readonly html?: string | null;
	/** With its angle brackets; the same at every attempt. */
	readonly messageId: string;
	/** Message-IDs of the mails that this one answers, oldest first, the answered one last. */
	readonly references?: readonly string[];
	/** Mail that no human wrote must not be answered by machines (RFC 3834). */
	readonly automatic: boolean;
	readonly attachments?: readonly MailAttachment[];
	/**
	 * What makes a bounce find its notification: `bounceTokenOf(notification, secret)`. Used where the channel has a
	 * `bounce_address`.
	 */
	readonly bounceToken?: string | null;
	/** The id of the notification; servers that offer DSN repeat it in their reports. */
	readonly envelopeId?: string | null;
}

export interface OutgoingEmail extends Keyed, OutgoingMail {
	readonly method: 'email';
}

/** Providers send approved templates only; the generic gateway takes the text as well. */
export interface OutgoingSms extends Keyed {
	readonly method: 'sms';
	/** With country code (`+8613800138000`), or a mainland number of 11 digits. */
	readonly to: string;
	readonly text: string;
	/** `code` null: the template of the channel. Values in the order in which the template counts them. */
	readonly template: { readonly code: string | null; readonly params: Readonly<Record<string, string>> };
}

/** Whom a group bot names, so that their phones ring. */
export interface Mentions {
	readonly users: readonly string[];
	/** Mobile numbers; Feishu knows none. */
	readonly mobiles: readonly string[];
	readonly all: boolean;
}

export interface OutgoingPost extends Keyed {
	readonly method: 'wecom' | 'dingtalk' | 'feishu';
	readonly subject: string;
	readonly text: string;
	readonly mentions?: Mentions | null;
}

/** The key becomes `webhook-id`. */
export interface OutgoingWebhook extends Keyed {
	readonly method: 'webhook';
	/** What happened, dotted: `ticket.escalated`. */
	readonly event: string;
	/** Epoch ms: when it happened. */
	readonly at: number;
	/** Anything that JSON can hold. */
	readonly data: Readonly<Record<string, unknown>>;
}
