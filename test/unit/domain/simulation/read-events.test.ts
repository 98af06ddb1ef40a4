import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../../extensions/agreement-desk/src/domain/simulation/fields.ts';
import { knownAt } from '../../../../extensions/agreement-desk/src/domain/simulation/known-at.ts';
import { SimulationProblem } from '../../../../extensions/agreement-desk/src/domain/simulation/problem.ts';
import { readEvents } from '../../../../extensions/agreement-desk/src/domain/simulation/read-events.ts';
import { readFacts } from '../../../../extensions/agreement-desk/src/domain/simulation/read-facts.ts';
import { at, calendar } from '../timers/build-timeline.ts';

const read = (event: unknown) => readEvents([event], { calendar, channel: 'email' })[0];
const when = '2026-11-23 11:00';
const base = { at: at('11-23 11:00'), place: 'events[0]' };

describe('an event is read', () => {
	it.each<[Record<string, unknown>, Record<string, unknown>]>([
		[{ kind: 'registered' }, { kind: 'registered' }],
		[{ kind: 'urgent' }, { kind: 'urgent_marked', by: 'customer' }],
		[
			{ kind: 'urgent_marked', by: 'staff' },
			{ kind: 'urgent_marked', by: 'staff' },
		],
		[
			{ kind: 'urgent_marked', by: 'customer' },
			{ kind: 'urgent_marked', by: 'customer' },
		],
		[
			{ kind: 'classified', complexity: 'complex' },
			{ kind: 'changed', facts: { complexity: 'complex' } },
		],
		[{ kind: 'escalated' }, { kind: 'escalated', id: 'events[0]', withinTeam: false }],
		[
			{ kind: 'escalated', id: 'e', within_team: true },
			{ kind: 'escalated', id: 'e', withinTeam: true },
		],
		[{ kind: 'paused' }, { kind: 'status', status: 'pending_customer', presumes: null }],
		[
			{ kind: 'paused', reason: 'pending_third_party' },
			{ kind: 'status', status: 'pending_third_party', presumes: null },
		],
		[
			{ kind: 'status', status: 'resolved' },
			{ kind: 'status', status: 'resolved', presumes: null },
		],
		[{ kind: 'resumed' }, { kind: 'status', status: 'in_progress', presumes: 'a_pause' }],
		[{ kind: 'reopened' }, { kind: 'status', status: 'in_progress', presumes: 'an_end' }],
		[{ kind: 'withdrawn' }, { kind: 'status', status: 'cancelled', presumes: null }],
		[{ kind: 'call_queued' }, { kind: 'call_queued', id: 'events[0]', from: null }],
		[
			{ kind: 'call_queued', id: 'c', from: '110' },
			{ kind: 'call_queued', id: 'c', from: '110' },
		],
		[{ kind: 'call_answered' }, { kind: 'call_answered', id: null, by: 'human' }],
		[
			{ kind: 'call_answered', id: 'c', by: 'bot' },
			{ kind: 'call_answered', id: 'c', by: 'bot' },
		],
		[
			{ kind: 'call_answered', id: 'c', by: 'human' },
			{ kind: 'call_answered', id: 'c', by: 'human' },
		],
		[
			{ kind: 'call_abandoned', id: 'c' },
			{ kind: 'call_abandoned', id: 'c' },
		],
		[{ kind: 'chat_requested' }, { kind: 'chat_requested', id: 'events[0]' }],
		[
			{ kind: 'notice', effective_at: '2026-12-24' },
			{
				kind: 'notice',
				id: 'events[0]',
				deliveredAt: at('11-23 11:00'),
				effectiveAt: at('12-24 00:00'),
			},
		],
	])('%j', (written, event) => {
		expect(read({ ...written, at: when })).toEqual({ ...base, ...event });
	});
});

describe('a message is read', () => {
	const usual = {
		id: 'events[0]',
		kind: 'agent_reply',
		author: 'agent',
		isPublic: true,
		channelType: 'email',
		sentAt: at('11-23 11:00'),
		bouncedAt: null,
		promisedAt: null,
	};

	it.each<[Record<string, unknown>, Record<string, unknown>]>([
		[{ kind: 'message' }, {}],
		[
			{ kind: 'message', id: 'm', channel: 'chat' },
			{ id: 'm', channelType: 'chat' },
		],
		[
			{ kind: 'message', author: 'customer' },
			{ kind: 'customer_message', author: 'customer' },
		],
		[{ kind: 'customer_message' }, { kind: 'customer_message', author: 'customer' }],
		[{ kind: 'message', author: 'bot' }, { author: 'bot' }],
		[{ kind: 'message', author: 'third_party' }, { author: 'system' }],
		[{ kind: 'auto_ack' }, { author: 'system' }],
		[{ kind: 'system' }, { author: 'system' }],
		[{ kind: 'internal_note' }, { kind: 'internal_note', isPublic: false }],
		[{ kind: 'internal_note', public: true }, { kind: 'internal_note' }],
		[
			{ kind: 'message', message_kind: 'solution', public: false },
			{ kind: 'solution', isPublic: false },
		],
		[{ kind: 'solution', message_kind: 'solution' }, { kind: 'solution' }],
		[{ kind: 'message', sent_at: null }, { sentAt: null }],
		[{ kind: 'message', sent_at: '2026-11-23 11:05' }, { sentAt: at('11-23 11:05') }],
		[{ kind: 'message', bounced_at: when }, { bouncedAt: at('11-23 11:00') }],
		[
			{ kind: 'eta_notice', promised_at: '2026-11-24 10:00' },
			{ kind: 'eta_notice', promisedAt: at('11-24 10:00') },
		],
	])('%j', (written, message) => {
		expect(read({ ...written, at: when })).toEqual({
			...base,
			kind: 'message',
			message: { ...usual, ...message },
		});
	});

	it('that says only when it was sent came then', () => {
		expect(read({ kind: 'message', sent_at: when })).toEqual({ ...base, kind: 'message', message: usual });
	});

	it('that bounced before it was sent is refused', () => {
		const message = {
			kind: 'message',
			at: when,
			sent_at: '2026-11-23 11:10',
			bounced_at: '2026-11-23 11:05',
		};
		expect(() => read(message)).toThrow(
			new SimulationProblem('events[0].bounced_at', '2.2', {
				'zh-CN': '早于发出的时间',
				'en-US': 'lies before it was sent',
			}),
		);
	});
});

describe('an instant may be written', () => {
	it.each([when, ` ${when} `, '2026-11-23T11:00+08:00', '2026-11-23T03:00:00Z', at('11-23 11:00')])(
		'%j',
		(one) => {
			expect(read({ kind: 'registered', at: one })?.at).toBe(at('11-23 11:00'));
		},
	);
});

describe('the facts of a ticket', () => {
	it.each([
		[{}, {}],
		[{ channel: 'chat' }, { channelType: 'chat' }],
		[{ type: 'complaint' }, { ticketType: 'complaint' }],
		[{ complexity: 'complex' }, { complexity: 'complex' }],
		[{ urgent: false }, { urgent: false }],
		[{ urgent: true }, { urgent: true }],
		[{ plan: ' 金牌 ' }, { plan: '金牌' }],
		[{ language: 'en', plan: null }, { language: 'en' }],
	])('%j', (written, facts) => {
		const known = ['channel', 'type', 'complexity', 'urgent', 'plan', 'language'];
		expect(readFacts(fieldsOf(written, { place: 'ticket', clause: '1.3', known }))).toEqual(facts);
	});
});

describe('at an instant', () => {
	it('what happens then is known, and what happens later is not', () => {
		const written = [
			{ kind: 'registered', at: when },
			{ kind: 'escalated', at: '2026-11-23 11:01' },
		];
		const events = readEvents(written, { calendar, channel: null });
		expect(knownAt(base.at, events)).toEqual([{ ...base, kind: 'registered' }]);
		expect(knownAt(base.at - 1, events)).toEqual([]);
	});

	it('it is not known what later becomes of a message or a notice', () => {
		const sent = read({
			kind: 'message',
			at: when,
			sent_at: '2026-11-23 11:05',
			bounced_at: '2026-11-23 11:09',
		});
		const notice = read({ kind: 'notice', at: when, effective_at: '2026-12-24' });
		if (!sent || !notice) throw new Error('They were not read');
		expect(knownAt(base.at, [sent])[0]).toMatchObject({ message: { sentAt: null, bouncedAt: null } });
		expect(knownAt(at('11-23 11:05'), [sent])[0]).toMatchObject({
			message: { sentAt: at('11-23 11:05'), bouncedAt: null },
		});
		expect(knownAt(base.at, [notice])[0]).toMatchObject({ effectiveAt: null });
	});
});

it('a problem says where, and what', () => {
	const problem = new SimulationProblem('events[0]', null, { 'zh-CN': '必填', 'en-US': 'is required' });
	expect([problem.name, problem.message]).toEqual(['SimulationProblem', 'events[0]: is required']);
});
