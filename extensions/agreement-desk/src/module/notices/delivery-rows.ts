import type { NoticeStanding } from '../../desk/notices/describe-notice.ts';
import type { NotificationMethod, NotificationState } from '../../domain/vocabulary.ts';

/** What was sent for a notice. Instants are ISO 8601. */
export interface SentTo {
	readonly id: string;
	readonly method: NotificationMethod | null;
	readonly state: NotificationState | null;
	readonly recipient: string | null;
	readonly recipient_contact: { readonly id: string; readonly name: string | null } | null;
	readonly sent_at: string | null;
	readonly delivered_at: string | null;
	readonly provider_response: string | null;
	readonly last_error: string | null;
}

/** One line of the table of deliveries. */
export interface DeliveryRow {
	readonly key: string;
	/** Null for the customer as such. */
	readonly name: string | null;
	readonly method: NotificationMethod | null;
	readonly state: NotificationState | null;
	readonly at: string | null;
	readonly proof: string | null;
	/** Of proof that was recorded by a person or an app. */
	readonly proofKind: string | null;
	/** Its row in the outbox. */
	readonly notification: string | null;
}

/** Everything that was sent or proven otherwise, and whoever has nothing yet. */
export function rowsOf(
	{ delivery, proofs }: Pick<NoticeStanding, 'delivery' | 'proofs'>,
	{ sent, contacts }: { sent: readonly SentTo[]; contacts: readonly { id: string; name: string | null }[] },
): DeliveryRow[] {
	const nameOf = (id: string | null) =>
		id === null ? null : (contacts.find((one) => one.id === id)?.name ?? id);
	const bySending = sent.map((row) => ({
		key: row.id,
		name: row.recipient_contact?.name ?? row.recipient,
		method: row.method,
		state: row.state,
		at: row.delivered_at ?? row.sent_at,
		proof: row.state === 'sent' ? row.provider_response : row.last_error,
		proofKind: null,
		notification: row.id,
	}));
	const byProof = proofs.map(({ contact, kind, number, note, delivered_at }, index) => ({
		key: `proof-${index}`,
		name: nameOf(contact),
		method: null,
		state: null,
		at: delivered_at,
		proof: [number, note].filter(Boolean).join(' · ') || null,
		proofKind: kind,
		notification: null,
	}));
	const reached = new Set([
		...sent.flatMap(({ recipient_contact }) => recipient_contact?.id ?? []),
		...proofs.flatMap(({ contact }) => contact ?? []),
	]);
	const waiting = delivery.recipients
		.filter(({ contact }) => !reached.has(contact))
		.map(({ contact }) => ({
			key: `waiting-${contact}`,
			name: nameOf(contact),
			...{ method: null, state: null, at: null, proof: null, proofKind: null, notification: null },
		}));
	return [...bySending, ...byProof, ...waiting];
}
