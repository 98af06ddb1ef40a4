import type { MailAttachment, OutgoingMail } from '../delivery/outgoing.ts';
import { toLanguage } from '../domain/localized-text.ts';
import { leftOutWording } from '../domain/wording/left-out.ts';
import type { Db } from '../store/db.ts';
import { withLines } from '../documents/mail-html.ts';
import { readAttachments, type Attachment } from '../store/read-attachments.ts';
import type { NotificationRow } from '../store/tables.ts';

/** What most mail servers take of one mail, bytes, before it is encoded. */
const mostBytes = 20 * 1024 * 1024;

/**
 * The mail that a row of the outbox says, with the files of the message that it carries. What is too large stays
 * behind, and the mail names it.
 */
export async function composeMail(
	db: Db,
	notification: NotificationRow,
	{ readFile }: { readFile: (id: string) => Promise<Buffer> },
): Promise<OutgoingMail | { readonly unreadable: string }> {
	const { message, kind, language } = notification;
	const files = kind === 'reply' && message !== null ? await readAttachments(db, [message]) : [];
	const { fitting, tooLarge } = withinLimit(files);
	const attachments: MailAttachment[] = [];
	for (const { id, name, type } of fitting) {
		const content = await readFile(id).catch((problem: unknown) => unreadable(name, problem));
		if ('unreadable' in content) return content;
		attachments.push({ filename: name, contentType: type, content });
	}
	const leftOut = leftOutWording(
		toLanguage(language),
		tooLarge.map(({ name }) => name),
	);
	return {
		to: notification.recipient ?? '',
		subject: notification.subject ?? '',
		text: [notification.body ?? '', ...leftOut].join('\n'),
		html: notification.html && withLines(notification.html, leftOut),
		messageId: notification.email_message_id ?? '',
		automatic: kind !== 'reply',
		attachments,
	};
}

/** As many as there is room for, in the order of their names. */
function withinLimit(files: readonly Attachment[]) {
	const fitting: Attachment[] = [];
	const tooLarge: Attachment[] = [];
	let total = 0;
	for (const file of files) {
		const fits = total + file.size <= mostBytes;
		(fits ? fitting : tooLarge).push(file);
		if (fits) total += file.size;
	}
	return { fitting, tooLarge };
}

/** The reply waits with its files: an answer that promises an attachment and has none is no answer. */
function unreadable(name: string, problem: unknown) {
	const reason = problem instanceof Error ? problem.message : String(problem);
	return {
		unreadable:
			`The attachment ${name} could not be read: check the storage of Directus. ${reason} ` +
			`无法读取附件 ${name}，请检查 Directus 的文件存储。`,
	};
}
