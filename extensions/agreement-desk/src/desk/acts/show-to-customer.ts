import type { Db } from '../../store/db.ts';
import { readMessages, readTimers } from '../../store/read-timers.ts';
import { readAttachments } from '../../store/read-attachments.ts';
import type { MessageRow, TicketRow, TimerRow } from '../../store/tables.ts';
import { iso } from '../../domain/iso.ts';

/** A ticket as its customer sees it: no notes, no names of staff, no measures of ours. Instants are ISO 8601. */
export interface CustomerTicket {
	readonly id: string;
	readonly number: string | null;
	readonly subject: string;
	readonly description: string | null;
	readonly status: string | null;
	readonly type: string | null;
	readonly urgent: boolean;
	/** Why a supervisor does not think it urgent; it is measured all the same (2.2.3). */
	readonly urgent_disputed: string | null;
	readonly complaint_stage: string | null;
	readonly received_at: string | null;
	readonly registered_at: string | null;
	readonly promised_resolution_at: string | null;
	readonly closes_at: string | null;
	readonly rating: number | null;
	readonly related: readonly { readonly kind: string; readonly number: string }[];
}

export interface CustomerTicketInFull extends CustomerTicket {
	readonly messages: readonly object[];
	/** What was promised, by clause. */
	readonly deadlines: readonly object[];
}

export function summaryForCustomer(ticket: TicketRow): CustomerTicket {
	return {
		id: ticket.id,
		number: ticket.number,
		subject: ticket.subject,
		description: ticket.description,
		status: ticket.status,
		type: ticket.type,
		urgent: ticket.urgent,
		urgent_disputed: ticket.urgent_dispute_reason,
		complaint_stage: ticket.complaint_stage,
		received_at: iso(ticket.received_at),
		registered_at: iso(ticket.registered_at),
		promised_resolution_at: iso(ticket.promised_resolution_at),
		closes_at: iso(ticket.close_due_at),
		rating: ticket.rating,
		related: (ticket.related ?? []).map(({ kind, number }) => ({ kind, number })),
	};
}

export async function showToCustomer(db: Db, ticket: TicketRow): Promise<CustomerTicketInFull> {
	const messages = (await readMessages(db, [ticket.id])).filter(reachedCustomer);
	const files = await readAttachments(
		db,
		messages.map(({ id }) => id),
	);
	return {
		...summaryForCustomer(ticket),
		messages: messages
			.toSorted((a, b) => (a.sent_at ?? 0) - (b.sent_at ?? 0))
			.map((message) => ({
				id: message.id,
				kind: message.kind,
				from: message.author_type === 'customer' ? 'customer' : 'provider',
				body: message.body,
				sent_at: iso(message.sent_at),
				promised_at: iso(message.promised_at),
				requested_items: message.requested_items,
				attachments: files
					.filter((file) => file.message === message.id)
					.map(({ id, name, type }) => ({ id, name, type })),
			})),
		deadlines: (await readTimers(db, [ticket.id])).filter(isPromise).map(deadline),
	};
}

function reachedCustomer({ is_public, sent_at }: MessageRow): boolean {
	return is_public && sent_at !== null;
}

function isPromise({ state }: TimerRow): boolean {
	return state !== 'not_applicable' && state !== 'superseded' && state !== 'cancelled';
}

function deadline({ clause, metric, state, due_at, stopped_at }: TimerRow) {
	return { clause, metric, state, due_at: iso(due_at), done_at: iso(stopped_at) };
}
