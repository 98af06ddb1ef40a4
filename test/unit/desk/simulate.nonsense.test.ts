import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../extensions/agreement-desk/src/desk/refusal.ts';
import { nothingStored, simulate } from '../../../extensions/agreement-desk/src/desk/simulate.ts';
import { eventKinds } from '../../../extensions/agreement-desk/src/domain/simulation/event-readers.ts';

function refusalOf(request: unknown): Refusal {
	try {
		simulate(request);
	} catch (error) {
		if (error instanceof Refusal) return error;
		throw error;
	}
	throw new Error('It was not refused');
}

/** The beginning of the sentence: what is wrong, and under which clause. */
function placeOf(request: unknown): string {
	const { text } = refusalOf(request);
	expect(text['zh-CN']).toMatch(/\p{Script=Han}/u);
	const [, place, clause] = /^(\S+?)(?: \(clause ([\w.-]+)\))?: /.exec(text['en-US']) ?? [];
	expect(text['zh-CN'].startsWith(`${place}${clause ? `（第 ${clause} 条）` : ''}：`)).toBe(true);
	return clause ? `${place} (${clause})` : String(place);
}

const received = { received_at: '2026-11-23 10:00' };

function withEvent(event: unknown) {
	return { ...received, events: [event] };
}

const at = '2026-11-23 11:00';
const step = { at_percent: 80, level: 0, notify: ['assignee'], methods: ['email'] };

describe('a request that makes no sense is refused, naming field and clause', () => {
	it.each<[unknown, string]>([
		[undefined, 'request'],
		[null, 'request'],
		['2.1.2', 'request'],
		[[], 'request'],
		[{}, 'received_at (2.1.4)'],
		[{ ...received, colour: 'red' }, 'colour'],
		[{ ...received, clause: '9.9' }, 'clause'],
		[{ ...received, clause: '2.1.2c' }, 'clause'],
		[{ ...received, clause: '2.3.1' }, 'clause'],
		[{ ...received, clause: 212 }, 'clause'],
		[{ ...received, clause: '2.1.4', metric: 'phone_answer' }, 'clause'],
		[{ ...received, metric: 'speed' }, 'metric'],
		[{ ...received, metric: 'resolution' }, 'metric'],
		[{ ...received, metric: ['registration', null] }, 'metric'],
		[{ ...received, commitment: 'VIP' }, 'commitment'],
		[{ ...received, preset: 'generous' }, 'preset'],
		[{ ...received, language: 'fr' }, 'language'],
		[{ ...received, agreement: 'KF@1' }, 'agreement'],
		[{ ...received, agreement: {} }, 'agreement'],
		[{ ...received, calendar: 'c' }, 'calendar'],
		[{ ...received, ticket: 't' }, 'ticket'],
		[{ ...received, now: '2026-11-23 09:59:59' }, 'now'],
		[{ ...received, now: 'now' }, 'now'],
		[
			{ ...received, ladder: [{ at_percent: 0, level: 0, notify: [], methods: [] }] },
			'ladder.0.at_percent (1.1)',
		],
	])('%j', (request, place) => {
		expect(placeOf(request)).toBe(place);
	});

	it.each([
		'2026-02-30T10:00',
		'2026-13-01 10:00',
		'2026-11-23 25:00',
		'2026-11-23',
		'yesterday',
		'',
		'2026-11-23T10:00+8',
		'2026-11-23T10:00+25:00',
		'2026-11-23T10:00+08:60',
		'2026-11-23T10:00-99',
		Number.NaN,
		Number.POSITIVE_INFINITY,
		1.5,
		9e15,
		-1e15,
		'1969-06-01 10:00',
		'2201-06-01 10:00',
		true,
		{},
		[],
	])('received at %j', (received_at) => {
		expect(placeOf({ received_at })).toBe('received_at (2.1.4)');
	});

	it.each<[unknown, string]>([
		['all', 'parameters'],
		[[], 'parameters'],
		[{ 'sla.email.first_reply_hours': 0 }, 'parameters.sla.email.first_reply_hours (2.1.2)'],
		[{ 'sla.email.first_reply_hours': '4' }, 'parameters.sla.email.first_reply_hours (2.1.2)'],
		[
			{ 'sla.general.progress': { value: 1.5, unit: 'working_days' } },
			'parameters.sla.general.progress (2.2.1)',
		],
		[{ 'sla.general.progress': { value: 1, unit: 'weeks' } }, 'parameters.sla.general.progress (2.2.1)'],
		[{ 'business_hours.periods': [['18:00', '09:00']] }, 'parameters.business_hours.periods (2.1.1)'],
		[{ 'business_hours.periods': null }, 'business_hours.periods (2.1.1)'],
		[{ 'calendar.timezone': 'Asia/Peking' }, 'parameters.calendar.timezone (2.1)'],
		[{ 'sla.fax.minutes': 5 }, 'parameters.sla.fax.minutes'],
	])('parameters %j', (parameters, place) => {
		expect(placeOf({ ...received, parameters })).toBe(place);
	});

	it.each<[unknown, string]>([
		[[], 'calendar (2.1.1)'],
		[{ timezone: 'Mars/Olympus' }, 'calendar.timezone (2.1.1)'],
		[{ timezone: 8 }, 'calendar.timezone (2.1.1)'],
		[{ weekly: {} }, 'calendar (2.1.1)'],
		[{ weekly: { mon: [] } }, 'calendar (2.1.1)'],
		[{ weekly: { monday: [['09:00', '12:00']] } }, 'calendar.weekly.monday (2.1.1)'],
		[{ weekly: { mon: '09:00-12:00' } }, 'calendar.weekly.mon (2.1.1)'],
		[{ weekly: { mon: [['09:00']] } }, 'calendar.weekly.mon[0] (2.1.1)'],
		[{ weekly: { mon: [['09:00', '25:00']] } }, 'calendar.weekly.mon[0] (2.1.1)'],
		[{ holidays: ['2026-02-30'] }, 'calendar.holidays[0] (2.1.1)'],
		[{ makeup_days: ['2026-02-14', 20260228] }, 'calendar.makeup_days[1] (2.1.1)'],
		[{ extra: { today: [] } }, 'calendar.extra.today (2.1.1)'],
		[{ extra: { '2026-11-24': [['noon', '13:00']] } }, 'calendar.days.2026-11-24[0] (2.1.1)'],
		[{ extra: [] }, 'calendar.extra (2.1.1)'],
		[{ extra: { '2026-11-24': null } }, 'calendar.extra.2026-11-24 (2.1.1)'],
		[{ years: { 2026: 'sure' } }, 'calendar.years.2026 (2.1.1)'],
		[{ years: { MMXXVI: 'approved' } }, 'calendar.years.MMXXVI (2.1.1)'],
		[{ hours: [] }, 'calendar.hours (2.1.1)'],
		[
			{ weekly: { mon: Array.from({ length: 49 }, () => ['09:00', '10:00']) } },
			'calendar.weekly.mon (2.1.1)',
		],
	])('calendar %j', (calendar, place) => {
		expect(placeOf({ ...received, calendar })).toBe(place);
	});

	it('a text that only looks like what is wanted, as the text that it is', () => {
		const words = (request: object) => refusalOf({ ...received, ...request }).text['en-US'];
		expect(words({ parameters: { 'sla.email.first_reply_hours': '4' } })).toMatch(
			/must be a number; it is "4"$/,
		);
		expect(words({ ticket: { urgent: 'true' } })).toMatch(/must be true or false; it is "true"$/);
		expect(words({ preset: '' })).toMatch(/; it is ""$/);
		expect(words({ received_at: ' ' })).toMatch(/: " " is not an instant;/);
		expect(words({ preset: 'gold' })).toMatch(/; it is gold$/);
	});

	it.each<[unknown, string, string]>([
		['up', 'must be a list of steps', '必须是列表'],
		[
			['up'],
			'must be {trigger, at_percent or minutes, level, notify, methods}',
			'必须由 trigger, at_percent or minutes, level, notify, methods 组成',
		],
		[[{ ...step, colour: 'red' }], 'has no field colour', '没有这个字段：colour'],
		[[{ ...step, at_percent: '80' }], 'must be a number', '必须是数字'],
		[[{ ...step, at_percent: 0 }], 'must be 1 to 1000', '必须在 1 至 1000 之间'],
		[[{ ...step, level: 1.5 }], 'must be a whole number', '必须是整数'],
		[
			[{ ...step, notify: ['boss'] }],
			'must be one of assignee, team_lead, manager, named_contact, on_duty, bot',
			'只能是',
		],
		[[{ ...step, methods: 'fax' }], 'must be a list', '必须是列表'],
		[[step, step], 'names the same trigger twice', '有重复项'],
	])('a ladder %j, in both languages', (ladder, english, chinese) => {
		const { text } = refusalOf({ ...received, ladder });
		expect(text['en-US']).toMatch(/^ladder(?:\.\S+)? \(clause 1\.1\): is not valid: /);
		expect(text['en-US'].endsWith(english)).toBe(true);
		expect(text['zh-CN']).toContain(`升级规则不正确：${chinese}`);
	});

	it('an entry of a list by its place', () => {
		const parameters = { 'business_hours.periods': [['18:00', '09:00']] };
		expect(refusalOf({ ...received, parameters }).text['en-US']).toContain(': [0] 09:00 is not after 18:00;');
	});

	it('a calendar that does not open long enough', () => {
		const calendar = { weekly: { mon: [['09:00', '09:01']] } };
		const parameters = { 'sla.email.first_reply_hours': 8760, 'sla.email.first_reply_next_open_hours': 8760 };
		expect(placeOf({ ...received, calendar, parameters })).toBe('calendar (2.1.1)');
	});

	it.each<[unknown, string]>([
		[[], 'ticket (1.3)'],
		[{ channel: 'fax' }, 'ticket.channel (1.3)'],
		[{ type: 'order' }, 'ticket.type (1.3)'],
		[{ complexity: 'hard' }, 'ticket.complexity (1.3)'],
		[{ urgent: 'yes' }, 'ticket.urgent (1.3)'],
		[{ plan: 3 }, 'ticket.plan (1.3)'],
		[{ priority: 1 }, 'ticket.priority (1.3)'],
	])('ticket %j', (ticket, place) => {
		expect(placeOf({ ...received, ticket })).toBe(place);
	});

	it.each<[unknown, string]>([
		['registered', 'events[0] (1.1)'],
		[null, 'events[0] (1.1)'],
		[{}, 'events[0].kind (1.1)'],
		[{ at }, 'events[0].kind (1.1)'],
		[{ kind: 7, at }, 'events[0] (1.1)'],
		[{ kind: 'exploded', at }, 'events[0].kind (1.1)'],
		[{ kind: 'toString', at }, 'events[0].kind (1.1)'],
		[{ kind: 'registered' }, 'events[0].at (2.1.4)'],
		[{ kind: 'registered', at: null }, 'events[0].at (2.1.4)'],
		[{ kind: 'registered', at: '2026-02-30 10:00' }, 'events[0].at (2.1.4)'],
		[{ kind: 'registered', at: '2026-11-23 09:00' }, 'events[0].at (2.1.4)'],
		[{ kind: 'registered', at, by: 'me' }, 'events[0].by (2.1.4)'],
		[{ kind: 'urgent', at, by: 'boss' }, 'events[0].by (2.2.3)'],
		[{ kind: 'classified', at }, 'events[0].complexity (2.2)'],
		[{ kind: 'status', at }, 'events[0].status (2.2)'],
		[{ kind: 'status', at, status: 'lost' }, 'events[0].status (2.2)'],
		[{ kind: 'paused', at, reason: 'lunch' }, 'events[0].reason (2.2)'],
		[{ kind: 'resumed', at }, 'events[0] (2.2)'],
		[{ kind: 'reopened', at }, 'events[0] (2.2)'],
		[{ kind: 'escalated', at, within_team: 1 }, 'events[0].within_team (2.2.2)'],
		[{ kind: 'message', at, message_kind: 'poem' }, 'events[0].message_kind (2.2)'],
		[{ kind: 'agent_reply', at, message_kind: 'solution' }, 'events[0].message_kind (2.2)'],
		[{ kind: 'agent_reply', at, author: 'cat' }, 'events[0].author (2.2)'],
		[{ kind: 'agent_reply', at, channel: 'pigeon' }, 'events[0].channel (2.2)'],
		[{ kind: 'agent_reply', at, public: 'no' }, 'events[0].public (2.2)'],
		[{ kind: 'agent_reply', at, sent_at: '2026-11-23 10:30' }, 'events[0].sent_at (2.2)'],
		[{ kind: 'agent_reply', at, bounced_at: '2026-11-23 10:30' }, 'events[0].bounced_at (2.2)'],
		[{ kind: 'eta_notice', at, promised_at: 'soon' }, 'events[0].promised_at (2.2.2)'],
		[{ kind: 'eta_notice', at, promised_at: at }, 'events[0].promised_at (2.2.2)'],
		[{ kind: 'call_answered', at }, 'events[0] (2.1.1)'],
		[{ kind: 'call_queued', at, from: 138 }, 'events[0].from (2.1.1)'],
		[{ kind: 'notice' }, 'events[0].delivered_at (3.1.1.4)'],
		[{ kind: 'notice', delivered_at: '2026-11-31' }, 'events[0].delivered_at (3.1.1.4)'],
	])('event %j', (event, place) => {
		expect(placeOf(withEvent(event))).toBe(place);
	});

	it('events that are no list, or too many', () => {
		expect(placeOf({ ...received, events: {} })).toBe('events');
		expect(
			placeOf({ ...received, events: Array.from({ length: 2001 }, () => ({ kind: 'numbered', at })) }),
		).toBe('events');
	});

	it('tells what there is where a word is not known', () => {
		const { text } = refusalOf(withEvent({ kind: 'exploded', at }));
		for (const kind of ['registered', 'paused', 'agent_reply', 'call_queued'])
			expect(text['en-US']).toContain(kind);
	});

	const vip = { key: 'VIP', clause: '1.4.6', metric: 'first_response', target: { value: 1, unit: 'hours' } };
	it.each<[unknown, string]>([
		['VIP', 'commitments[0] (1.1)'],
		[{ ...vip, key: '2.1.4' }, 'commitments[0].key (1.4.6)'],
		[{ ...vip, clause: '7.7' }, 'commitments[0].clause (1.1)'],
		[{ ...vip, metric: 'joy' }, 'commitments[0].metric (1.1)'],
		[{ ...vip, target: { value: -1, unit: 'hours' } }, 'commitments[0].target_value (1.1)'],
		[{ ...vip, target: { value: 1, unit: 'hours', per: 'day' } }, 'commitments[0].target.per (1.1)'],
		[{ ...vip, channel_types: ['fax'] }, 'commitments[0].channel_types (1.1)'],
		[{ ...vip, pause_policy: ['pending_customer'] }, 'commitments[0].pause_policy (3.1.1.2)'],
		[{ ...vip, calendar: 'night' }, 'commitments.VIP.calendar (1.4.6)'],
		[{ ...vip, colour: 'red' }, 'commitments[0].colour (1.1)'],
	])('commitment %j', (commitment, place) => {
		expect(placeOf({ ...received, commitments: [commitment] })).toBe(place);
	});

	it('a commitment that is given twice', () => {
		expect(placeOf({ ...received, commitments: [vip, vip] })).toBe('commitments[1].key (1.4.6)');
	});

	it('the history of a stored ticket beside one of its own', () => {
		const timeline = {
			receivedAt: 0,
			facts: [],
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
		};
		const attempt = () => simulate({ ticket: 't', events: [] }, { ...nothingStored, timeline });
		expect(attempt).toThrow(/^events: cannot be given/);
	});
});

describe('whatever is sent', () => {
	const instant = fc.oneof(
		fc.constantFrom('2026-11-23 10:00', '2026-11-24T09:00:00Z', '2026-02-30', '', 'x'),
		fc
			.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
			.map((date) => date.toISOString()),
		fc.double(),
	);
	const anything = fc.oneof(fc.jsonValue(), instant);
	const event = fc.oneof(
		fc.record({ kind: fc.constantFrom(...eventKinds), at: instant }, { requiredKeys: ['kind'] }),
		fc.record(
			{ kind: fc.constantFrom(...eventKinds), at: instant, id: anything, by: anything, channel: anything },
			{ requiredKeys: ['kind'] },
		),
		anything,
	);
	const request = fc.record(
		{
			clause: fc.oneof(fc.constantFrom('2.1.2', '2.2', '9'), anything),
			metric: fc.oneof(fc.constantFrom('registration', 'resolution'), anything),
			parameters: fc.oneof(
				fc.dictionary(fc.constantFrom('sla.registration_hours', 'business_hours.periods', 'x'), anything),
				anything,
			),
			calendar: fc.oneof(
				fc.record(
					{ timezone: anything, weekly: anything, holidays: anything, extra: anything, years: anything },
					{ requiredKeys: [] },
				),
				anything,
			),
			ticket: fc.oneof(fc.record({ channel: anything, type: anything }, { requiredKeys: [] }), anything),
			commitments: anything,
			ladder: anything,
			events: fc.oneof(fc.array(event, { maxLength: 4 }), anything),
			received_at: instant,
			now: instant,
		},
		{ requiredKeys: [] },
	);

	it('gets timers or a refusal with a place, never another error', () => {
		fc.assert(
			fc.property(fc.oneof(request, anything), (sent) => {
				try {
					JSON.stringify(simulate(sent));
				} catch (error) {
					expect(error).toBeInstanceOf(Refusal);
				}
			}),
			{ numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) },
		);
	});
});
