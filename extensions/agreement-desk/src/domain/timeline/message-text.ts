import { canonicalJson } from './canonical-json.ts';

/** What of a message is evidence; when it was sent is told by an event of its own. */
export interface MessageEvidence {
	readonly id: string;
	readonly ticket: string | null;
	readonly kind: string | null;
	readonly is_public: boolean;
	readonly author_type: string | null;
	readonly author: string | null;
	readonly channel: string | null;
	readonly body: string | null;
	/** Epoch ms. */
	readonly promised_at: number | null;
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
		['channel', message.channel],
		['body', message.body],
		['promised_at', message.promised_at],
		['email_message_id', message.email_message_id],
	] as const;
	return canonicalJson(Object.fromEntries(evidence.filter(([, value]) => value !== null)));
}
