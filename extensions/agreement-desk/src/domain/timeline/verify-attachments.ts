import { text } from '../localized-text.ts';
import { attachmentText, type AttachmentEvidence } from './attachment-text.ts';
import type { Finding } from './finding.ts';
import { detailsOf, inOrder } from './told.ts';
import type { Hashing, StoredEvent } from './verify-chain.ts';

export interface StoredAttachment extends AttachmentEvidence {
	/** SHA-256 of what the file holds, null where there is nothing to read; undefined where nobody looked. */
	readonly content?: string | null | undefined;
}

interface Told {
	readonly row: unknown;
	readonly content: unknown;
}

interface Attached {
	readonly ticket: string;
	readonly events: readonly StoredEvent[];
	readonly attachments: readonly StoredAttachment[];
}

/** Compares the attachments of a ticket's messages with what its timeline tells of them. */
export function verifyAttachments(
	{ ticket, events, attachments }: Attached,
	{ digest }: Pick<Hashing, 'digest'>,
): Finding[] {
	const told = toldOf(events);
	const present = new Set(attachments.map(({ id }) => id));
	const gone = [...told.keys()].filter((id) => !present.has(id));
	return [
		...attachments.flatMap((attachment) => {
			const known = told.get(attachment.id);
			if (!known) return [inserted(ticket, attachment)];
			const fields = contradictions(attachment, known, digest);
			return fields.length > 0 ? [changed(ticket, attachment, fields)] : [];
		}),
		...gone.map((id) => missing(ticket, id)),
	];
}

/** The last word counts, as with messages. */
function toldOf(events: readonly StoredEvent[]): Map<string, Told> {
	const told = new Map<string, Told>();
	for (const event of inOrder(events)) {
		if (event.kind === 'ticket_erased') {
			const { attachments } = detailsOf(event);
			for (const id of Array.isArray(attachments) ? (attachments as unknown[]) : []) told.delete(String(id));
		}
		if (event.kind !== 'attachment_added') continue;
		const { attachment, attachment_digest: row, content_digest: content } = detailsOf(event);
		if (typeof attachment === 'string') told.set(attachment, { row, content });
	}
	return told;
}

function contradictions(attachment: StoredAttachment, told: Told, digest: Hashing['digest']): string[] {
	const fields: string[] = [];
	if (digest(attachmentText(attachment)) !== told.row) fields.push('file');
	if (attachment.content !== undefined && attachment.content !== told.content) fields.push('content');
	return fields;
}

const about = (ticket: string, { id, message }: StoredAttachment) => {
	return { ticket, attachment: id, ...(message === null ? {} : { message }) };
};

function changed(ticket: string, attachment: StoredAttachment, fields: readonly string[]): Finding {
	return {
		kind: 'attachment_changed',
		...about(ticket, attachment),
		fields,
		text: fields.includes('file')
			? text(
					'附件与时间线中的校验值不符：所附文件、文件名或类型在写入后被改动',
					'an attachment does not fit the digest in the timeline: its file, name or type was changed after it was attached',
				)
			: text(
					'附件的文件内容与时间线中的校验值不符：文件被替换或已不可读取',
					'what the file of an attachment holds does not fit the digest in the timeline: it was replaced, or can no longer be read',
				),
	};
}

function missing(ticket: string, attachment: string): Finding {
	return {
		kind: 'attachment_missing',
		...{ ticket, attachment },
		text: text(
			'时间线记有这个附件，但它已不在沟通记录中：已被删除或移走',
			'the timeline tells of an attachment that is not in the conversation any more: it was removed, or moved elsewhere',
		),
	};
}

function inserted(ticket: string, attachment: StoredAttachment): Finding {
	return {
		kind: 'attachment_inserted',
		...about(ticket, attachment),
		text: text(
			'时间线没有记载这个附件：它是直接写入数据库的，或记载它的事件已被删除',
			'the timeline does not tell of this attachment: it was put into the database past the desk, or the event that told of it was removed',
		),
	};
}
