import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventContradiction } from '../../../../extensions/agreement-desk/src/domain/timers/event-contradiction.ts';
import type {
	TicketEvent,
	TicketFacts,
} from '../../../../extensions/agreement-desk/src/domain/timers/ticket-event.ts';
import { timelineFromEvents } from '../../../../extensions/agreement-desk/src/domain/timers/timeline-from-events.ts';

const facts: TicketFacts = {
	channelType: 'email',
	ticketType: 'service_request',
	complexity: 'general',
	complaintLevel: 'general',
	urgent: false,
	plan: null,
	language: null,
};

type Told = TicketEvent extends infer E ? (E extends TicketEvent ? Omit<E, 'place'> : never) : never;

function timelineOf(events: readonly Told[], given: Partial<TicketFacts> = {}) {
	const placed = events.map((event, i) => ({ ...event, place: `events[${i}]` }));
	return timelineFromEvents({ receivedAt: 100, facts: { ...facts, ...given } }, placed);
}

function status(
	at: number,
	to: Extract<TicketEvent, { kind: 'status' }>['status'],
	presumes: 'a_pause' | 'an_end' | null = null,
): Told {
	return { kind: 'status', at, status: to, presumes };
}

function message(
	at: number,
	given: Partial<Extract<TicketEvent, { kind: 'message' }>['message']> = {},
): Told {
	return {
		kind: 'message',
		at,
		message: {
			id: `message at ${at}`,
			kind: 'agent_reply',
			author: 'agent',
			isPublic: true,
			channelType: 'email',
			sentAt: at,
			bouncedAt: null,
			promisedAt: null,
			...given,
		},
	};
}

describe('a timeline that is told by events', () => {
	it('is empty without any', () => {
		expect(timelineOf([])).toEqual({
			receivedAt: 100,
			facts: [{ from: 100, ...facts }],
			numberedAt: null,
			registeredAt: null,
			urgentMarks: [],
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

	it('does not depend on the order in which they are told', () => {
		const events: Told[] = [
			{ kind: 'numbered', at: 101 },
			{ kind: 'registered', at: 102 },
			{ kind: 'changed', at: 103, facts: { complexity: 'complex' } },
			status(104, 'pending_customer'),
			message(105, { author: 'customer', kind: 'customer_message' }),
			{ kind: 'escalated', at: 106, id: 'e', withinTeam: false },
			status(107, 'resolved'),
			status(108, 'in_progress', 'an_end'),
			{ kind: 'call_queued', at: 109, id: 'c', from: null },
			{ kind: 'call_answered', at: 110, id: 'c', by: 'human' },
		];
		const told = timelineOf(events);
		expect(told).toMatchObject({
			numberedAt: 101,
			registeredAt: 102,
			pauses: [
				{ from: 104, to: 105, reason: 'pending_customer' },
				{ from: 107, to: 108, reason: 'closed' },
			],
			resolutions: [{ from: 107, to: 108 }],
			escalations: [{ id: 'e', at: 106, withinTeam: false }],
			calls: [{ id: 'c', queuedAt: 109, answeredAt: 110, answeredBy: 'human' }],
		});
		fc.assert(
			fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
				expect(timelineOf(shuffled)).toEqual(told);
			}),
		);
	});

	it('says what the request is from when on', () => {
		const { facts: spans } = timelineOf([
			{ kind: 'changed', at: 100, facts: { plan: 'gold' } },
			{ kind: 'changed', at: 120, facts: { complexity: 'complex' } },
			{ kind: 'urgent_marked', at: 130, by: 'customer' },
			{ kind: 'changed', at: 130, facts: { ticketType: 'complaint' } },
		]);
		expect(spans).toEqual([
			{ from: 100, ...facts, plan: 'gold' },
			{ from: 120, ...facts, plan: 'gold', complexity: 'complex' },
			{ from: 130, ...facts, plan: 'gold', complexity: 'complex', urgent: true, ticketType: 'complaint' },
		]);
	});

	it('knows each way of being urgent', () => {
		expect(timelineOf([], { urgent: true }).urgentMarks).toEqual([{ at: 100, by: 'customer' }]);
		expect(timelineOf([{ kind: 'changed', at: 120, facts: { urgent: true } }]).urgentMarks).toEqual([
			{ at: 120, by: 'customer' },
		]);
		expect(timelineOf([{ kind: 'changed', at: 120, facts: { urgent: false } }]).urgentMarks).toEqual([]);
		expect(timelineOf([{ kind: 'urgent_marked', at: 120, by: 'staff' }]).urgentMarks).toEqual([
			{ at: 120, by: 'staff' },
		]);
	});

	it('is registered by the status that says so', () => {
		expect(timelineOf([status(120, 'registered')]).registeredAt).toBe(120);
		expect(timelineOf([status(120, 'registered'), { kind: 'registered', at: 110 }]).registeredAt).toBe(110);
		expect(timelineOf([status(120, 'in_progress')]).registeredAt).toBeNull();
	});

	it('ends with what came first, a merge or a withdrawal', () => {
		const merged: Told = { kind: 'merged', at: 150 };
		expect(timelineOf([merged]).ended).toEqual({ at: 150, reason: 'merged' });
		expect(timelineOf([merged, status(140, 'cancelled')]).ended).toEqual({ at: 140, reason: 'withdrawn' });
		expect(timelineOf([merged, status(160, 'cancelled')]).ended).toEqual({ at: 150, reason: 'merged' });
	});

	it('has messages in the order in which they arrived, those that did not last', () => {
		const { messages } = timelineOf([
			message(110, { sentAt: null }),
			message(120, { sentAt: 140 }),
			message(130),
		]);
		expect(messages.map(({ sentAt }) => sentAt)).toEqual([130, 140, null]);
	});

	it('gives an answer without a name to the call that waits', () => {
		const { calls } = timelineOf([
			{ kind: 'call_queued', at: 110, id: 'first', from: '1' },
			{ kind: 'call_abandoned', at: 111, id: null },
			{ kind: 'call_queued', at: 120, id: 'second', from: '1' },
			{ kind: 'call_answered', at: 121, id: null, by: 'bot' },
			{ kind: 'call_answered', at: 125, id: null, by: 'human' },
		]);
		expect(calls).toEqual([
			{ id: 'first', from: '1', queuedAt: 110, answeredAt: null, answeredBy: null, abandonedAt: 111 },
			{
				id: 'second',
				from: '1',
				queuedAt: 120,
				answeredAt: 125,
				answeredBy: 'human',
				answeredByBotAt: 121,
				abandonedAt: null,
			},
		]);
	});
});

describe('events that contradict each other', () => {
	it.each<[string, Told[], string, string]>([
		['happen before the receipt', [message(99)], 'events[0].at', '2.1.4'],
		['resume what was never paused', [status(110, 'in_progress', 'a_pause')], 'events[0]', '2.2'],
		[
			'resume twice',
			[
				status(110, 'pending_customer'),
				status(120, 'in_progress', 'a_pause'),
				status(130, 'in_progress', 'a_pause'),
			],
			'events[2]',
			'2.2',
		],
		[
			'reopen what was never solved',
			[status(110, 'in_progress'), status(120, 'in_progress', 'an_end')],
			'events[1]',
			'2.2',
		],
		['answer no call', [{ kind: 'call_answered', at: 110, id: null, by: 'human' }], 'events[0]', '2.1.1'],
		[
			'answer a call that was given up',
			[
				{ kind: 'call_queued', at: 110, id: 'c', from: null },
				{ kind: 'call_abandoned', at: 111, id: 'c' },
				{ kind: 'call_answered', at: 112, id: 'c', by: 'human' },
			],
			'events[2]',
			'2.1.1',
		],
		[
			'answer a call twice',
			[
				{ kind: 'call_queued', at: 110, id: 'c', from: null },
				{ kind: 'call_answered', at: 111, id: 'c', by: 'human' },
				{ kind: 'call_answered', at: 112, id: null, by: 'human' },
			],
			'events[2]',
			'2.1.1',
		],
		[
			'begin a call twice',
			[
				{ kind: 'call_queued', at: 110, id: 'c', from: null },
				{ kind: 'call_queued', at: 111, id: 'c', from: null },
			],
			'events[1]',
			'2.1.1',
		],
	])('are refused when they %s', (_, events, place, clause) => {
		const attempt = () => timelineOf(events);
		expect(attempt).toThrow(EventContradiction);
		expect(attempt).toThrow(expect.objectContaining({ place, clause }));
	});

	it.each<[string, Told[]]>([
		[
			'resume after the customer has answered',
			[
				status(110, 'pending_customer'),
				message(115, { author: 'customer' }),
				status(120, 'in_progress', 'a_pause'),
			],
		],
		['reopen what was withdrawn', [status(110, 'cancelled'), status(120, 'in_progress', 'an_end')]],
		['happen in the instant of the receipt', [message(100)]],
	])('are not those that %s', (_, events) => {
		expect(() => timelineOf(events)).not.toThrow();
	});
});
