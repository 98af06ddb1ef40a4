import { draftTable } from './drafts.ts';
import type { Db } from './db.ts';
import {
	complaintTable,
	eventTable,
	messageFileTable,
	messageTable,
	notificationTable,
	type ComplaintRow,
	type MessageRow,
	type NotificationRow,
} from './tables.ts';

/** Everything of one ticket in which persons are spoken of. */
export interface Traces {
	readonly messages: readonly MessageRow[];
	/** Those that have words beside their details. */
	readonly events: readonly {
		readonly id: string;
		readonly sequence: number | null;
		readonly words: unknown;
	}[];
	readonly notifications: readonly NotificationRow[];
	readonly complaint: ComplaintRow | null;
}

export async function readTraces(db: Db, ticket: string): Promise<Traces> {
	const [complaint] = complaintTable.decode(db, await db(complaintTable.name).where({ ticket }));
	return {
		messages: messageTable.decode(db, await db(messageTable.name).where({ ticket }).orderBy('id')),
		events: eventTable.decode(
			db,
			await db(eventTable.name).where({ ticket }).whereNotNull('words').orderBy('sequence'),
		),
		notifications: notificationTable.decode(db, await db(notificationTable.name).where({ ticket })),
		complaint: complaint ?? null,
	};
}

/** What was sent to a contact that belongs to no ticket. */
export async function readSentBesideTickets(db: Db, contact: string): Promise<NotificationRow[]> {
	const rows: object[] = await db(notificationTable.name)
		.where({ recipient_contact: contact })
		.whereNull('ticket');
	return notificationTable.decode(db, rows);
}

/** Forgets the words of events; the chain vouches for their digest alone. */
export async function eraseWords(db: Db, events: readonly string[]): Promise<void> {
	if (events.length > 0)
		await db(eventTable.name)
			.whereIn('id', [...events])
			.update({ words: null });
}

/**
 * Takes attachments from their messages. Returns the attachments, and the files that are attached to nothing any more.
 */
export async function detachFiles(
	db: Db,
	messages: readonly string[],
): Promise<{ readonly attachments: readonly string[]; readonly files: readonly string[] }> {
	if (messages.length === 0) return { attachments: [], files: [] };
	const rows: { id: string; file: string | null }[] = await db(messageFileTable.name)
		.select('id', 'file')
		.whereIn('message', [...messages])
		.orderBy('id');
	const attachments = rows.map(({ id }) => id);
	const files = [...new Set(rows.flatMap(({ file }) => file ?? []))];
	await db(messageFileTable.name).whereIn('id', attachments).delete();
	const kept: { file: string }[] = await db(messageFileTable.name).distinct('file').whereIn('file', files);
	const stillAttached = new Set(kept.map(({ file }) => file));
	return { attachments, files: files.filter((file) => !stillAttached.has(file)) };
}

export async function removeDraftsOf(db: Db, tickets: readonly string[]): Promise<void> {
	if (tickets.length > 0)
		await db(draftTable)
			.whereIn('ticket', [...tickets])
			.delete();
}
