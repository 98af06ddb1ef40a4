import { attachmentText } from '../domain/timeline/attachment-text.ts';
import { text } from '../domain/localized-text.ts';
import { shown } from '../domain/shown.ts';
import { appendEvents } from '../store/append-events.ts';
import type { Db } from '../store/db.ts';
import { sha256 } from '../store/digest.ts';
import { lockTickets } from '../store/lock-tickets.ts';
import { readFileFacts } from '../store/read-attachments.ts';
import { messageFileTable } from '../store/tables.ts';
import { newMessageIn } from './new-messages.ts';
import type { Payload } from './payload.ts';
import { forbidden, invalid } from './refusal.ts';
import type { ReceiveContext } from './receive-ticket.ts';

/** SHA-256 of what a file of Directus holds, in hexadecimal; null where there is nothing to read. */
export type DigestOfFile = (db: Db, file: string) => Promise<string | null>;

export interface AttachContext extends ReceiveContext {
	readonly digestOfFile: DigestOfFile;
}

/**
 * Tells the timeline what is attached to a message, inside the transaction that writes the message and is about to
 * insert the attachment. Returns the columns that the engine adds to the row. Clause 1.4.2.
 *
 * @throws Refusal naming the field.
 */
export async function attachFile(
	db: Db,
	payload: Payload,
	context: AttachContext,
): Promise<{ readonly id: string }> {
	const { message, file } = keysIn(payload);
	const written = newMessageIn(db, message);
	// what a message brings along was checked with it (2.3.4)
	if (!written?.files.includes(file)) throw tooLate();
	const { ticket } = written;
	const facts = await readFileFacts(db, file);
	if (!facts) throw noFile(file);
	const id = typeof payload['id'] === 'string' ? payload['id'] : context.newId();
	const data = {
		message,
		attachment: id,
		attachment_digest: sha256(attachmentText({ id, message, file, ...facts })),
		content_digest: await context.digestOfFile(db, file),
	};
	await lockTickets(db, [ticket]);
	const event = { ticket, kind: 'attachment_added', occurredAt: context.now, actor: context.actor } as const;
	await appendEvents(db, [{ ...event, data }], context);
	return { id };
}

/** Attaches files to a message that does not come through Directus, in the transaction that writes it. */
export async function attachFiles(
	db: Db,
	{ message, files }: { message: string; files: readonly string[] },
	context: AttachContext,
): Promise<void> {
	for (const file of files) {
		const { id } = await attachFile(db, { message, file }, context);
		await messageFileTable.insert(db, [{ id, message, file }]);
	}
}

function keysIn({ message, file }: Payload): { message: string; file: string } {
	if (typeof message !== 'string') throw tooLate();
	if (typeof file === 'string') return { message, file };
	throw invalid(
		'desk_messages_files.file',
		'1.4.2',
		text('须为已上传文件的标识', 'must be the id of a file that was uploaded before'),
	);
}

function tooLate() {
	return forbidden(
		'desk_messages_files.message',
		'1.4.2',
		text(
			'附件只能随消息一并提交；请另写一条消息',
			'attachments come with their message and not later; write another message',
		),
	);
}

function noFile(file: string) {
	return invalid(
		'desk_messages.attachments',
		'1.4.2',
		text(`没有这个文件（${shown(file)}）；请先上传`, `there is no file ${shown(file)}; upload it first`),
	);
}
