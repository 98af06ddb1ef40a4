import { messageText } from '../../domain/timeline/message-text.ts';
import { detailsOf } from '../../domain/timeline/told.ts';
import { appendEvents, type NewEvent } from '../../store/append-events.ts';
import type { Db } from '../../store/db.ts';
import { sha256 } from '../../store/digest.ts';
import { eraseDirectusTraces, eraseFileFacts } from '../../store/directus-traces.ts';
import { detachFiles, eraseWords, readTraces, removeDraftsOf, type Traces } from '../../store/erase-rows.ts';
import { queueErasedFiles } from '../../store/erased-files.ts';
import {
	complaintTable,
	messageTable,
	notificationTable,
	ticketTable,
	type ContactRow,
	type NotificationRow,
	type TicketRow,
} from '../../store/tables.ts';
import type { ActContext } from '../acts/act-on-ticket.ts';
import { factsOf } from '../plan-facts.ts';
import {
	anonymised,
	erasedComplaint,
	erasedFile,
	erasedMessage,
	erasedNotification,
	erasedTicket,
} from './erased-columns.ts';

export interface Erasure {
	readonly ticket: TicketRow;
	/** Null: everything in the ticket. Else what this person wrote in it and was sent, since it is somebody else's. */
	readonly of: ContactRow | null;
	readonly reason: string;
}

export interface Erased {
	readonly ticket: string;
	readonly number: string | null;
	readonly messages: number;
	readonly files: number;
}

/**
 * Takes everything personal out of a ticket, or what is of one person in it, and tells the timeline what the rest must
 * be from now on. What statistics are made of stays. Clause 3.1.2.3. The caller holds the ticket.
 */
export async function eraseTicket(trx: Db, erasure: Erasure, context: ActContext): Promise<Erased> {
	const { ticket, of } = erasure;
	const traces = concerned(await readTraces(trx, ticket.id), of);
	const messages = traces.messages.map((message) => ({ ...message, ...erasedMessage }));
	const { attachments, files } = await detachFiles(
		trx,
		messages.map(({ id }) => id),
	);
	await messageTable.updateMany(
		trx,
		messages.map(({ id }) => ({ id, patch: erasedMessage })),
	);
	await eraseWords(
		trx,
		traces.events.map(({ id }) => id),
	);
	await notificationTable.updateMany(
		trx,
		traces.notifications.map((row) => ({ id: row.id, patch: silenced(row) })),
	);
	if (traces.complaint) await complaintTable.update(trx, traces.complaint.id, erasedComplaint);
	await eraseFileFacts(trx, files, { ...erasedFile });
	await queueErasedFiles(trx, files, context.now);
	await eraseBeside(trx, { ...erasure, traces, files });
	const told = {
		messages: messages.map((message) => ({ message: message.id, digest: sha256(messageText(message)) })),
		attachments,
		events: traces.events.map(({ sequence }) => sequence),
	};
	await writeTicket(trx, { ...erasure, told }, context);
	return { ticket: ticket.id, number: ticket.number, messages: messages.length, files: files.length };
}

function concerned(traces: Traces, of: ContactRow | null): Traces {
	if (of === null) return traces;
	const { complaint } = traces;
	const addresses: readonly unknown[] = [of.email, of.phone].filter((address) => address !== null);
	const isTheirs = (address: unknown) => addresses.includes(address);
	return {
		messages: traces.messages.filter(({ contact }) => contact === of.id),
		events: traces.events.filter(({ words }) => isTheirs(detailsOf({ data: words })['recipient'])),
		notifications: traces.notifications.filter(
			// their address may have been another one then
			({ recipient, recipient_contact }) => recipient_contact === of.id || isTheirs(recipient),
		),
		complaint: complaint?.complainant === of.id ? complaint : null,
	};
}

/** What waits to be sent, or is being sent at this moment, is given up: its claim no longer holds. */
export function silenced({ method, state }: NotificationRow): Partial<NotificationRow> {
	const isOver = state !== 'queued' && state !== 'sending' && state !== 'failed' && state !== 'unknown';
	return {
		...erasedNotification,
		...(method === 'email' || method === 'sms' ? { recipient: anonymised } : {}),
		...(isOver ? {} : { state: 'dead', next_attempt_at: null, claim_token: null }),
	};
}

async function eraseBeside(
	trx: Db,
	{ ticket, of, traces, files }: Erasure & { traces: Traces; files: readonly string[] },
) {
	const whole = of === null ? [ticket.id] : [];
	await removeDraftsOf(trx, whole);
	await eraseDirectusTraces(
		trx,
		[
			{ collection: ticketTable.name, keys: whole },
			{ collection: messageTable.name, keys: traces.messages.map(({ id }) => id) },
			{ collection: complaintTable.name, keys: traces.complaint ? [traces.complaint.id] : [] },
			{ collection: 'directus_files', keys: files },
		],
		anonymised,
	);
}

async function writeTicket(
	trx: Db,
	{ ticket, of, reason, told }: Erasure & { told: Readonly<Record<string, unknown>> },
	context: ActContext,
) {
	const row = { ...ticket, ...erasedTicket };
	if (of === null) {
		const tracked = factsOf(row);
		await ticketTable.update(trx, ticket.id, { ...erasedTicket, tracked, erased_at: context.now });
	}
	const { description_digest, status_reason } = factsOf(row);
	const facts = { subject_digest: sha256(row.subject), description_digest, status_reason };
	const event: NewEvent = {
		ticket: ticket.id,
		kind: 'ticket_erased',
		occurredAt: context.now,
		actor: context.actor,
		clause: '3.1.2.3',
		data: { reason, contact: of?.id ?? ticket.contact, ...(of === null ? { facts } : {}), ...told },
	};
	await appendEvents(trx, [event], context);
}
