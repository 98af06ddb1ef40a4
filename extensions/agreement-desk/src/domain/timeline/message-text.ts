import { canonicalJson } from './canonical-json.ts';

/** What of a message is evidence; when it was sent is told by an event of its own. */
export interface MessageEvidence {
	readonly id: string;
	readonly ticket: string | null;
	readonly kind: string | null;
	readonly is_public: boolean;
	readonly author_type: string | null;
	readonly author: string | null;
	readonly contact: string | null;
	readonly channel: string | null;
	readonly body: string | null;
	/** Epoch ms. */
	readonly promised_at: number | null;
	/** What the customer was asked for, as JSON. */
	readonly requested_items: unknown;
	readonly in_reply_to: string | null;
	/** Why it went out though the reply check refused it. */
	readonly override_reason: string | null;
	/** That somebody sent it in spite of a warning. */
	readonly confirmed: boolean;
	readonly email_message_id: string | null;
}

/**
 * The text whose SHA-256 the timeline keeps of a message. What is empty is left out, so that a later release, which
 * may know more columns, gives the same text for a message of today.
 */
export function messageText(message: MessageEvidence): string {
	const evidence = [
		['id', message.id],
		['ticket', message.ticket],
		['kind', message.kind],
		['is_public', message.is_public],
		['author_type', message.author_type],
		['author', message.author],
		['contact', message.contact],
		['channel', message.channel],
		['body', message.body],
		['promised_at', message.promised_at],
		['requested_items', message.requested_items ?? null],
		['in_reply_to', message.in_reply_to],
		['override_reason', message.override_reason],
		['confirmed', message.confirmed ? true : null],
		['email_message_id', message.email_message_id],
	] as const;
	return canonicalJson(Object.fromEntries(evidence.filter(([, value]) => value !== null)));
}
