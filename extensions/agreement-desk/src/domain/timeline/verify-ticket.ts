import { text } from '../localized-text.ts';
import type { Finding } from './finding.ts';
import { verifyAttachments, type StoredAttachment } from './verify-attachments.ts';
import { verifyChain, type Hashing, type StoredEnd, type StoredEvent } from './verify-chain.ts';
import { verifyFacts, type StoredTicket } from './verify-facts.ts';
import { verifyMessages, type StoredMessage } from './verify-messages.ts';
import { verifyTimers, type StoredTimer } from './verify-timers.ts';
import { verifyWords } from './verify-words.ts';

/** All that is on record of one ticket. */
export interface TicketRecord {
	readonly ticket: string;
	/** Null when the row is not there, though something still tells of the ticket. */
	readonly row: (StoredTicket & StoredEnd) | null;
	readonly events: readonly StoredEvent[];
	readonly messages: readonly StoredMessage[];
	readonly attachments: readonly StoredAttachment[];
	readonly timers: readonly StoredTimer[];
}

export interface TicketVerification {
	readonly findings: readonly Finding[];
	/** Messages of a release that kept no digest of them: whether they were changed cannot be said. */
	readonly unvouched: number;
}

/** Holds everything that is on record of a ticket against its timeline. Clause 1.4.2. */
export function verifyTicket(record: TicketRecord, hashing: Hashing): TicketVerification {
	const { ticket, row, events } = record;
	if (!row) return { findings: [missing(ticket)], unvouched: 0 };
	const conversation = verifyMessages(record, hashing);
	return {
		findings: [
			...verifyChain({ ticket, events, end: row }, hashing),
			...verifyWords(record, hashing),
			...verifyFacts({ ticket, events, row }, hashing),
			...conversation.findings,
			...verifyAttachments(record, hashing),
			...verifyTimers(record),
		],
		unvouched: conversation.unvouched,
	};
}

function missing(ticket: string): Finding {
	return {
		kind: 'ticket_missing',
		ticket,
		text: text(
			'工单已不存在，但仍有它的事件、沟通记录或计时器：工单被直接从数据库删除',
			'the ticket is not there any more, though events, messages or timers of it are: it was removed from the database',
		),
	};
}
