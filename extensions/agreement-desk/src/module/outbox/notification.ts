import type { NotificationMethod, NotificationState } from '../../domain/vocabulary.ts';

/** A row of the outbox as the list shows it. Instants are ISO 8601. */
export interface OutboxRow {
	readonly id: string;
	readonly kind: string | null;
	readonly method: NotificationMethod | null;
	readonly channel: { readonly id: string; readonly name: string | null } | string | null;
	readonly recipient: string | null;
	readonly subject: string | null;
	readonly state: NotificationState | null;
	readonly attempts: number | null;
	readonly date_created: string | null;
	readonly sent_at: string | null;
	readonly next_attempt_at: string | null;
	readonly last_error: string | null;
	readonly ticket: { readonly id: string; readonly number: string | null } | string | null;
	readonly recipient_user: {
		readonly id: string;
		readonly first_name: string | null;
		readonly last_name: string | null;
	} | null;
}

export const listFields =
	'id,kind,method,channel.id,channel.name,recipient,subject,state,attempts,date_created,sent_at,next_attempt_at,last_error,ticket.id,ticket.number,recipient_user.id,recipient_user.first_name,recipient_user.last_name';

/** One of them with all that is known of it. */
export interface OutboxItem extends OutboxRow {
	readonly body: string | null;
	readonly language: string | null;
	readonly recipient_contact: { readonly id: string; readonly name: string | null } | string | null;
	readonly notice: { readonly id: string; readonly number: string | null } | string | null;
	readonly attempted_at: string | null;
	readonly delivered_at: string | null;
	readonly valid_until: string | null;
	readonly provider_id: string | null;
	readonly provider_response: string | null;
	readonly email_message_id: string | null;
	readonly bounce: string | null;
	readonly bounced_at: string | null;
	readonly drop_reason: string | null;
	readonly fallback_of: string | null;
	readonly fallback_methods: readonly NotificationMethod[] | null;
	readonly digest: string | null;
}

export const itemFields = `${listFields},body,language,recipient_contact.id,recipient_contact.name,notice.id,notice.number,attempted_at,delivered_at,valid_until,provider_id,provider_response,email_message_id,bounce,bounced_at,drop_reason,fallback_of,fallback_methods,digest`;

/** What a person may have sent again, and what they may give up: the same as the server's own lists. */
const replayable: readonly (NotificationState | null)[] = [
	...(['dead', 'unknown', 'bounced', 'expired', 'dropped', 'failed'] as const),
];
const droppable: readonly (NotificationState | null)[] = [
	...(['queued', 'failed', 'unknown', 'dead', 'bounced', 'expired'] as const),
];

export function mayReplay({ state }: Pick<OutboxRow, 'state'>): boolean {
	return replayable.includes(state);
}

export function mayDrop({ state }: Pick<OutboxRow, 'state'>): boolean {
	return droppable.includes(state);
}

/** The field of a contact in which the address of this method stands; null for a method without one. */
export function addressField(method: NotificationMethod | null): 'email' | 'phone' | null {
	if (method === 'email') return 'email';
	return method === 'sms' ? 'phone' : null;
}

/** The key of something that may have been read with its fields or without. */
export function keyOf(reference: { readonly id: string } | string | null): string | null {
	return typeof reference === 'object' && reference !== null ? reference.id : reference;
}

/** Who gets it, as people call them: what the studio shows has the key of a user for an address. */
export function whoGets({
	recipient,
	recipient_user: user,
}: Pick<OutboxRow, 'recipient' | 'recipient_user'>): string {
	if (user && (recipient === null || recipient === user.id))
		return [user.first_name, user.last_name].filter(Boolean).join(' ') || user.id;
	return recipient ?? '—';
}
