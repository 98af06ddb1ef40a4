import { text } from '../localized-text.ts';
import type { EventOf, TicketEvent } from '../timers/ticket-event.ts';
import type { TicketStatus } from '../vocabulary.ts';
import { automaticKinds } from './read-authorship.ts';
import { readMessage } from './read-message.ts';
import { readFacts } from './read-facts.ts';
import { readInstant } from './read-instant.ts';
import { complexities, messageKinds, ticketStatuses } from '../words.ts';
import { instantOf, type WrittenEvent } from './written-event.ts';

interface EventReader {
	/** The clause that such an event matters to. */
	readonly clause: string;
	/** Beside `kind` and `at`. */
	readonly fields: readonly string[];
	readonly read: (event: WrittenEvent) => TicketEvent;
}

const happened = (event: WrittenEvent) => ({ at: instantOf(event), place: event.fields.place });

function idOf({ fields }: WrittenEvent): string {
	return fields.text('id') ?? fields.place;
}

function plain(kind: 'received' | 'numbered' | 'registered' | 'merged', clause: string): EventReader {
	return { clause, fields: [], read: (event) => ({ ...happened(event), kind }) };
}

const urgent: EventReader = {
	clause: '2.2.3',
	fields: ['by'],
	read: (event) => ({
		...happened(event),
		kind: 'urgent_marked',
		by: event.fields.choice('by', ['customer', 'staff']) ?? 'customer',
	}),
};

const classified: EventReader = {
	clause: '2.2',
	fields: ['complexity'],
	read: (event) => {
		const complexity = event.fields.choice('complexity', complexities);
		if (complexity === null) throw event.fields.refuse('complexity', text('必填', 'is required'));
		return { ...happened(event), kind: 'changed', facts: { complexity } };
	},
};

const changed: EventReader = {
	clause: '2.2',
	fields: ['channel', 'type', 'complexity', 'urgent', 'plan', 'language', 'complaint_level'],
	read: (event) => ({ ...happened(event), kind: 'changed', facts: readFacts(event.fields) }),
};

const escalated: EventReader = {
	clause: '2.2.2',
	fields: ['within_team', 'id'],
	read: (event) => ({
		...happened(event),
		kind: 'escalated',
		id: idOf(event),
		withinTeam: event.fields.flag('within_team') ?? false,
	}),
};

function statusEvent(
	event: WrittenEvent,
	status: TicketStatus,
	presumes: EventOf<'status'>['presumes'] = null,
): TicketEvent {
	return { ...happened(event), kind: 'status', status, presumes };
}

const status: EventReader = {
	clause: '2.2',
	fields: ['status'],
	read: (event) => {
		const given = event.fields.choice('status', ticketStatuses);
		if (given === null) throw event.fields.refuse('status', text('必填', 'is required'));
		return statusEvent(event, given);
	},
};

const paused: EventReader = {
	clause: '2.2',
	fields: ['reason'],
	read: (event) => {
		const reason = event.fields.choice('reason', ['pending_customer', 'pending_third_party']);
		return statusEvent(event, reason ?? 'pending_customer');
	},
};

/** Another word for a status. */
function becomes(to: TicketStatus, presumes: EventOf<'status'>['presumes'] = null): EventReader {
	return { clause: '2.2', fields: [], read: (event) => statusEvent(event, to, presumes) };
}

const message: EventReader = {
	clause: '2.2',
	fields: ['id', 'message_kind', 'author', 'public', 'channel', 'sent_at', 'promised_at', 'bounced_at'],
	read: readMessage,
};

const clauseOfMessage: Readonly<Record<string, string>> = { eta_notice: '2.2.2', decision_letter: '1.4.5' };

const callQueued: EventReader = {
	clause: '2.1.1',
	fields: ['id', 'from'],
	read: (event) => ({
		...happened(event),
		kind: 'call_queued',
		id: idOf(event),
		from: event.fields.text('from'),
	}),
};

const callAnswered: EventReader = {
	clause: '2.1.1',
	fields: ['id', 'by'],
	read: (event) => ({
		...happened(event),
		kind: 'call_answered',
		id: event.fields.text('id'),
		by: event.fields.choice('by', ['human', 'bot']) ?? 'human',
	}),
};

const callAbandoned: EventReader = {
	clause: '2.1.1',
	fields: ['id'],
	read: (event) => ({ ...happened(event), kind: 'call_abandoned', id: event.fields.text('id') }),
};

const chatRequested: EventReader = {
	clause: '2.1.3',
	fields: ['id'],
	read: (event) => ({ ...happened(event), kind: 'chat_requested', id: idOf(event) }),
};

const notice: EventReader = {
	clause: '3.1.1.4',
	fields: ['id', 'delivered_at', 'effective_at'],
	read: (event) => {
		const { fields, calendar } = event;
		const dateOf = (name: string) =>
			fields.has(name)
				? readInstant(fields.value(name), {
						calendar,
						place: `${fields.place}.${name}`,
						clause: fields.clause,
						date: true,
					})
				: null;
		const deliveredAt = dateOf('delivered_at') ?? dateOf('at');
		const effectiveAt = dateOf('effective_at');
		const at = deliveredAt ?? effectiveAt;
		if (at === null) throw fields.refuse('delivered_at', text('必填', 'is required'));
		return { at, place: fields.place, kind: 'notice', id: idOf(event), deliveredAt, effectiveAt };
	},
};

/** By the word for the event; a status and a kind of message may be used as such. */
export const eventReaders: ReadonlyMap<string, EventReader> = new Map<string, EventReader>([
	['received', plain('received', '2.1.4')],
	['numbered', plain('numbered', '2.1.4')],
	['registered', plain('registered', '2.1.4')],
	['urgent_marked', urgent],
	['urgent', urgent],
	['classified', classified],
	['changed', changed],
	['escalated', escalated],
	['status', status],
	['paused', paused],
	['resumed', becomes('in_progress', 'a_pause')],
	['reopened', becomes('in_progress', 'an_end')],
	['withdrawn', becomes('cancelled')],
	['merged', plain('merged', '2.2')],
	...ticketStatuses.flatMap((to): [string, EventReader][] =>
		to === 'registered' ? [] : [[to, becomes(to)]],
	),
	['message', message],
	...[...messageKinds, ...automaticKinds].map((kind): [string, EventReader] => [
		kind,
		{ ...message, clause: clauseOfMessage[kind] ?? message.clause },
	]),
	['call_queued', callQueued],
	['call_answered', callAnswered],
	['call_abandoned', callAbandoned],
	['chat_requested', chatRequested],
	['notice', notice],
]);

export const eventKinds: readonly string[] = [...eventReaders.keys()];
