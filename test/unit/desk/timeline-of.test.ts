import { describe, expect, it } from 'vitest';
import { timelineOf } from '../../../extensions/agreement-desk/src/desk/timeline-of.ts';
import type { TicketState } from '../../../extensions/agreement-desk/src/desk/ticket-plan.ts';
import type { HistoryEvent } from '../../../extensions/agreement-desk/src/store/read-history.ts';
import type { MessageRow } from '../../../extensions/agreement-desk/src/store/tables.ts';
import { at, message, received, state } from './build-state.ts';

const now = at('2026-12-24 10:00');
const ten = at('2026-11-23 10:10');
const eleven = at('2026-11-23 11:10');
const noon = at('2026-11-23 12:10');

function seenOf(given: TicketState, news: Parameters<typeof timelineOf>[0]['news'] = []) {
	return timelineOf({ ...given, news }, { now });
}

const seen = (given: Partial<MessageRow>) => seenOf(state({ messages: [message(given)] })).messages[0];

function told(
	kind: HistoryEvent['kind'],
	occurredAt: number,
	given: Partial<HistoryEvent> = {},
): HistoryEvent {
	return { ticket: 'ticket', kind, occurredAt, recordedAt: occurredAt, actor: 'anna', data: null, ...given };
}

const changed = (at_: number, changes: Record<string, [unknown, unknown]>) =>
	told('ticket_changed', at_, { data: { changes } });

it('takes the instants of a ticket without a history as they are', () => {
	const ticket = state({ ticket: { registered_at: 1, urgent_marked_at: 2 } });
	expect(seenOf(ticket)).toEqual({
		receivedAt: received,
		facts: [
			{
				from: received,
				channelType: 'phone',
				ticketType: 'service_request',
				complexity: 'general',
				complaintLevel: 'general',
				urgent: false,
				plan: null,
				language: null,
			},
		],
		numberedAt: received,
		registeredAt: 1,
		urgentMarks: [{ at: 2, by: 'customer' }],
		pauses: [],
		resolutions: [],
		ended: null,
		messages: [],
		escalations: [],
		calls: [],
		chats: [],
		notices: [],
	});
});

describe('the number was given', () => {
	const arrived = told('ticket_received', received, { recordedAt: received + 3 });

	it('when the receipt was written down, not when Directus stamped the row', () => {
		const ticket = state({ history: [arrived], ticket: { date_created: received + 9 } });
		expect(seenOf(ticket).numberedAt).toBe(received + 3);
	});

	it('when the row was stamped, where an old timeline does not say', () => {
		expect(seenOf(state({ ticket: { date_created: received + 9 } })).numberedAt).toBe(received + 9);
	});

	it('now, while the row is being made', () => {
		expect(seenOf(state({ ticket: { date_created: null } })).numberedAt).toBe(now);
	});
});

describe('the facts of a ticket', () => {
	it('are those of the row now, and those the timeline tells before each change', () => {
		const ticket = state({
			ticket: { complexity: 'complex', urgent: true, type: 'complaint' },
			history: [
				changed(ten, { complexity: ['general', 'complex'], type: ['consultation', 'complaint'] }),
				told('escalated', eleven, { data: { reason: 'Beyond us' } }),
				changed(eleven, { urgent: [false, true] }),
			],
		});
		const facts = seenOf(ticket).facts.map(({ from, complexity, ticketType, urgent }) => [
			from,
			complexity,
			ticketType,
			urgent,
		]);
		expect(facts).toEqual([
			[received, 'general', 'consultation', false],
			[ten, 'complex', 'complaint', false],
			[eleven, 'complex', 'complaint', true],
		]);
	});

	it('know the channel that the ticket came by, though it has left it', () => {
		const ticket = state({
			ticket: { channel: 'email' },
			history: [changed(ten, { channel: ['chat', 'email'] })],
		});
		expect(seenOf(ticket).facts.map(({ channelType }) => channelType)).toEqual(['chat', 'email']);
	});

	it('count what this very change tells', () => {
		const news = [
			{
				ticket: 'ticket',
				kind: 'ticket_changed' as const,
				occurredAt: eleven,
				actor: null,
				data: { changes: { complexity: ['general', 'complex'] } },
			},
		];
		const { facts } = seenOf(state({ ticket: { complexity: 'complex' } }), news);
		expect(facts.map(({ from, complexity }) => [from, complexity])).toEqual([
			[received, 'general'],
			[eleven, 'complex'],
		]);
	});

	it('are not thrown by an event that tells nothing of them', () => {
		const odd = [null, 'x', { changes: null }, { changes: { assignee: 'anna' } }, { changes: ['status'] }];
		const history = odd.map((data) => told('ticket_changed', ten, { data }));
		expect(seenOf(state({ history })).facts.every(({ complexity }) => complexity === 'general')).toBe(true);
	});
});

describe('what the status meant', () => {
	const waiting = (history: readonly HistoryEvent[], status: 'pending_customer' | 'in_progress') =>
		state({ ticket: { status }, history });

	it('is a pause from the change on', () => {
		const ticket = waiting(
			[changed(ten, { status: ['in_progress', 'pending_customer'] })],
			'pending_customer',
		);
		expect(seenOf(ticket).pauses).toEqual([{ from: ten, to: Infinity, reason: 'pending_customer' }]);
	});

	it('ends with the word of the customer', () => {
		const asked = changed(ten, { status: ['in_progress', 'pending_customer'] });
		const answer = message({ kind: 'customer_message', author_type: 'customer', sent_at: eleven });
		const ticket = { ...waiting([asked], 'pending_customer'), messages: [answer] };
		expect(seenOf(ticket).pauses).toEqual([{ from: ten, to: eleven, reason: 'pending_customer' }]);
	});

	it('is not asked again by a change of something else', () => {
		const asked = changed(ten, { status: ['in_progress', 'pending_customer'] });
		const answer = message({ kind: 'customer_message', author_type: 'customer', sent_at: eleven });
		const renamed = changed(noon, { subject: ['Fire', 'Fire is out'] });
		const ticket = { ...waiting([asked, renamed], 'pending_customer'), messages: [answer] };
		expect(seenOf(ticket).pauses).toEqual([{ from: ten, to: eleven, reason: 'pending_customer' }]);
	});

	it('is a resolution until the reopening', () => {
		const ticket = waiting(
			[
				changed(ten, { status: ['in_progress', 'resolved'] }),
				changed(noon, { status: ['resolved', 'in_progress'] }),
			],
			'in_progress',
		);
		expect(seenOf(ticket).resolutions).toEqual([{ from: ten, to: noon }]);
	});

	it('is an end when the customer withdraws', () => {
		const ticket = state({
			ticket: { status: 'cancelled' },
			history: [changed(ten, { status: ['in_progress', 'cancelled'] })],
		});
		expect(seenOf(ticket).ended).toEqual({ at: ten, reason: 'withdrawn' });
	});
});

it('takes no receipt for a registration that came after the request was withdrawn', () => {
	const withdrawn = { history: [changed(ten, { status: ['new', 'cancelled'] })] };
	const of = (registered_at: number) =>
		seenOf(state({ ...withdrawn, ticket: { status: 'cancelled', registered_at } })).registeredAt;
	expect(of(ten)).toBe(ten);
	expect(of(ten + 1)).toBeNull();
});

describe('an escalation', () => {
	it('is one that a person made; what the ladder tells people is none', () => {
		const history = [
			told('escalated', ten, { actor: null, data: { percent: 100, level: 1 } }),
			told('escalated', eleven, { data: { reason: 'Needs the maker', within_team: false } }),
			told('escalated', noon, { data: { within_team: true } }),
			changed(noon, { assignee: [null, 'anna'] }),
		];
		expect(seenOf(state({ history })).escalations).toEqual([
			{ id: String(eleven), at: eleven, withinTeam: false },
			{ id: String(noon), at: noon, withinTeam: true },
		]);
	});
});

describe('a chat', () => {
	it('is asked for by a request that comes in by chat', () => {
		expect(seenOf(state({ ticket: { channel: 'chat' } })).chats).toEqual([{ id: 'ticket', at: received }]);
	});

	it('is not asked for by one that only moves there', () => {
		const ticket = state({
			ticket: { channel: 'chat' },
			history: [changed(ten, { channel: ['email', 'chat'] })],
		});
		expect(seenOf(ticket).chats).toEqual([]);
	});
});

describe('a message', () => {
	it('knows the way it went: by e-mail only if a mail carried it', () => {
		expect(seen({})?.channelType).toBe('email');
		expect(seen({ email_message_id: null })?.channelType).toBeNull();
		expect(seen({ email_message_id: null, channel: 'phone' })?.channelType).toBe('phone');
		expect(seen({ channel: 'phone' })?.channelType).toBe('email');
		expect(seen({ email_message_id: null, author_type: 'customer' })?.channelType).toBe('email');
		expect(seen({ email_message_id: null, channel: 'gone' })?.channelType).toBeNull();
	});

	it('carries the time that it promises', () => {
		expect(seen({ kind: 'eta_notice', promised_at: noon })?.promisedAt).toBe(noon);
	});

	it('gets no credit for what is not known: a nameless author is a bot, a message of no kind a note', () => {
		expect(seen({ author_type: null, kind: null })).toMatchObject({ author: 'bot', kind: 'internal_note' });
	});

	it('stands in the order in which it arrived, those under way at the end', () => {
		const messages = [
			message({ id: 'later', sent_at: noon }),
			message({ id: 'under way', sent_at: null }),
			message({ id: 'first', sent_at: ten }),
		];
		expect(seenOf(state({ messages })).messages.map(({ id }) => id)).toEqual(['first', 'later', 'under way']);
	});
});
