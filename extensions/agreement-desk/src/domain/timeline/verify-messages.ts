import { text } from '../localized-text.ts';
import type { Finding } from './finding.ts';
import { messageText, type MessageEvidence } from './message-text.ts';
import { detailsOf, inOrder } from './told.ts';
import type { Hashing, StoredEvent } from './verify-chain.ts';
import { iso } from '../iso.ts';

export interface StoredMessage extends MessageEvidence {
	/** Epoch ms. */
	readonly sent_at: number | null;
}

/** What the timeline tells of a message; undefined where it tells nothing. */
interface Told {
	readonly digest?: unknown;
	readonly sentAt?: unknown;
}

interface Conversation {
	readonly ticket: string;
	readonly events: readonly StoredEvent[];
	readonly messages: readonly StoredMessage[];
}

/**
 * Compares the messages of a ticket with what its timeline tells of them. Those of a release that kept no digest
 * are counted as not vouched for; that they are there is vouched for all the same.
 */
export function verifyMessages(
	{ ticket, events, messages }: Conversation,
	{ digest }: Pick<Hashing, 'digest'>,
): { findings: Finding[]; unvouched: number } {
	const told = toldOf(events);
	const present = new Set(messages.map(({ id }) => id));
	const gone = [...told.keys()].filter((id) => !present.has(id));
	let unvouched = 0;
	const findings = messages.flatMap((message) => {
		const known = told.get(message.id);
		if (!known) return [inserted(ticket, message.id)];
		if (known.digest === undefined) unvouched += 1;
		const fields = contradictions(message, known, digest);
		return fields.length > 0 ? [changed(ticket, message.id, fields)] : [];
	});
	return { findings: [...findings, ...gone.map((id) => missing(ticket, id))], unvouched };
}

/** The last word counts: what replaces the text of a message lawfully tells its new digest. */
function toldOf(events: readonly StoredEvent[]): Map<string, Told> {
	const told = new Map<string, Told>();
	for (const event of inOrder(events)) {
		if (event.kind === 'ticket_erased') retellErased(told, event);
		const { message, digest, sent_at: sentAt } = detailsOf(event);
		if (typeof message !== 'string') continue;
		const before = told.get(message);
		if (!before && event.kind !== 'message_added') continue;
		told.set(message, {
			...before,
			...(digest === undefined ? {} : { digest }),
			...(sentAt === undefined ? {} : { sentAt }),
			...(event.kind === 'message_sent' ? { sentAt: iso(event.occurred_at) } : {}),
		});
	}
	return told;
}

/** An erasure tells what has become of the messages that it changed. */
function retellErased(told: Map<string, Told>, event: StoredEvent): void {
	const { messages } = detailsOf(event);
	for (const one of Array.isArray(messages) ? (messages as unknown[]) : []) {
		const { message, digest } = detailsOf({ data: one });
		if (typeof message === 'string') told.set(message, { ...told.get(message), digest });
	}
}

function contradictions(message: StoredMessage, told: Told, digest: Hashing['digest']): string[] {
	const fields: string[] = [];
	if (told.digest !== undefined && digest(messageText(message)) !== told.digest) fields.push('content');
	if (told.sentAt !== undefined && iso(message.sent_at) !== told.sentAt) fields.push('sent_at');
	return fields;
}

function changed(ticket: string, message: string, fields: readonly string[]): Finding {
	const [onlySent] = fields;
	return {
		kind: 'message_changed',
		...{ ticket, message, fields },
		text:
			onlySent === 'sent_at'
				? text(
						'沟通记录的送达时间与时间线不符：写入后被改动',
						'the instant at which a message was sent is not the one that the timeline tells: it was changed',
					)
				: text(
						'沟通记录与时间线中的校验值不符：内容、作者或其他字段在写入后被改动',
						'a message does not fit the digest in the timeline: its text, author or another field was changed after it was written',
					),
	};
}

function missing(ticket: string, message: string): Finding {
	return {
		kind: 'message_missing',
		...{ ticket, message },
		text: text(
			'时间线记有这条沟通记录，但它已不在工单中：已被删除或移走',
			'the timeline tells of a message that is not in the ticket any more: it was removed, or moved elsewhere',
		),
	};
}

function inserted(ticket: string, message: string): Finding {
	return {
		kind: 'message_inserted',
		...{ ticket, message },
		text: text(
			'时间线没有记载这条沟通记录：它是直接写入数据库的，或记载它的事件已被删除',
			'the timeline does not tell of this message: it was put into the database past the desk, or the event that told of it was removed',
		),
	};
}
