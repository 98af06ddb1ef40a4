import { createHash } from 'node:crypto';
import { messageText } from '../../../../extensions/agreement-desk/src/domain/timeline/message-text.ts';
import { chainText } from '../../../../extensions/agreement-desk/src/domain/timeline/chain-text.ts';
import type {
	Hashing,
	StoredEvent,
} from '../../../../extensions/agreement-desk/src/domain/timeline/verify-chain.ts';
import { attachmentText } from '../../../../extensions/agreement-desk/src/domain/timeline/attachment-text.ts';
import type { StoredAttachment } from '../../../../extensions/agreement-desk/src/domain/timeline/verify-attachments.ts';
import type { StoredMessage } from '../../../../extensions/agreement-desk/src/domain/timeline/verify-messages.ts';
import type { StoredTimer } from '../../../../extensions/agreement-desk/src/domain/timeline/verify-timers.ts';
import type { TicketRecord } from '../../../../extensions/agreement-desk/src/domain/timeline/verify-ticket.ts';

export const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** Seals with what is no HMAC, but depends on a secret all the same. */
export function sealWith(secret: string | null): Hashing & { seal: (ticket: string, end: object) => string } {
	const seal = (ticket: string, end: object) => digest(JSON.stringify([secret, ticket, end]));
	return {
		digest,
		seal,
		fits: (ticket, { length, hash }, given) =>
			secret === null ? null : given === seal(ticket, { length, hash }),
	};
}

export const hashing = sealWith('the secret of this instance');

export const received = Date.parse('2026-11-23T02:00:00Z');
const at = (minute: number) => received + minute * 60_000;
const iso = (ms: number) => new Date(ms).toISOString();

/** The one at a place where there is one. */
export function pick<T>(list: readonly T[], place: number): T {
	const found = list[place];
	if (found === undefined) throw new Error(`There is nothing at ${place}`);
	return found;
}

export type Told = Pick<StoredEvent, 'kind' | 'data'> & Partial<StoredEvent>;

/** A chain as the desk writes it. */
export function chainOf(told: readonly Told[], ticket = 'ticket'): StoredEvent[] {
	let previous_hash = '';
	return told.map((given, index) => {
		const event = {
			id: `event-${index + 1}`,
			ticket,
			sequence: index + 1,
			clause: null,
			occurred_at: at(index),
			recorded_at: at(index) + 5,
			actor: null,
			timer: null,
			previous_hash,
			...given,
		};
		const hash = digest(chainText(event));
		previous_hash = hash;
		return { ...event, hash };
	});
}

/** All hashes computed anew, as by somebody who knows how: numbers and links included. */
export function computedAnew(events: readonly StoredEvent[]): StoredEvent[] {
	let previous_hash = '';
	return events.map((event, index) => {
		const linked = { ...event, sequence: index + 1, previous_hash };
		previous_hash = digest(chainText(linked));
		return { ...linked, hash: previous_hash };
	});
}

export function endOf(events: readonly StoredEvent[], { seal } = hashing, ticket = 'ticket') {
	const last = events.at(-1);
	const end = { length: last?.sequence ?? 0, hash: last?.hash ?? '' };
	return { chain_length: end.length, chain_hash: end.hash, chain_seal: seal(ticket, end) };
}

const message: StoredMessage = {
	id: 'reply',
	ticket: 'ticket',
	kind: 'agent_reply',
	is_public: true,
	author_type: 'agent',
	author: 'agent',
	contact: null,
	requested_items: null,
	in_reply_to: null,
	override_reason: null,
	confirmed: false,
	channel: 'email',
	body: '我们正在处理。 We are on it 😀',
	promised_at: null,
	email_message_id: '<1@example.com>',
	sent_at: at(4),
};

const attachment: StoredAttachment = {
	id: 'attachment',
	message: 'reply',
	file: 'file',
	name: '说明书.pdf',
	type: 'application/pdf',
	content: digest('%PDF'),
};

const kept: StoredTimer = {
	id: 'kept',
	clause: '2.1.2',
	metric: 'chat_accept',
	branch: null,
	state: 'met',
	due_at: at(240),
	stopped_at: at(4),
	breached_at: null,
	elapsed_ms: 240_000,
};

const missed: StoredTimer = {
	...kept,
	id: 'missed',
	clause: '2.2.3',
	metric: 'urgent_response',
	state: 'breached',
	due_at: at(2),
	breached_at: at(2),
	stopped_at: null,
	elapsed_ms: null,
};

const facts = {
	urgent: true,
	status: 'registered',
	subject: '打印机',
	assignee: 'agent',
	description_digest: digest('卡纸'),
};

/** The record of one ticket that nobody has touched: a reply by mail, one promise kept, one missed. */
export function untouched(): TicketRecord & { row: NonNullable<TicketRecord['row']> } {
	const events = chainOf([
		{
			kind: 'ticket_received',
			data: {
				...{ number: 'CS-1', customer: 'customer', agreement: 'agreement' },
				...{ urgent: true, status: 'new', subject_digest: digest(facts.subject), assignee: null },
				description_digest: facts.description_digest,
				timers: [
					{ timer: 'kept', clause: '2.1.2', metric: 'chat_accept', branch: null },
					{ timer: 'missed', clause: '2.2.3', metric: 'urgent_response', branch: null },
				],
			},
		},
		{
			kind: 'ticket_registered',
			data: { by: 'acknowledgement', changes: { status: ['new', 'registered'] } },
		},
		{
			kind: 'timer_breached',
			timer: 'missed',
			occurred_at: at(2),
			data: { due_at: iso(at(2)), percent: 100 },
		},
		{
			kind: 'message_added',
			data: { message: 'reply', sent_at: null, digest: digest(messageText(message)) },
		},
		{ kind: 'message_sent', data: { message: 'reply' } },
		{
			kind: 'attachment_added',
			data: {
				...{ message: 'reply', attachment: 'attachment' },
				...{ attachment_digest: digest(attachmentText(attachment)), content_digest: attachment.content },
			},
		},
		{
			kind: 'timer_met',
			timer: 'kept',
			occurred_at: at(4),
			data: { due_at: iso(at(240)), elapsed_ms: 240_000 },
		},
		{ kind: 'ticket_changed', data: { changes: { assignee: [null, 'agent'] } } },
	]);
	return {
		ticket: 'ticket',
		row: {
			...{ number: 'CS-1', customer: 'customer', agreement: 'agreement', received_at: received },
			...{ facts, tracked: facts, isStale: false },
			...endOf(events),
		},
		events,
		messages: [message],
		attachments: [attachment],
		timers: [kept, missed],
	};
}
