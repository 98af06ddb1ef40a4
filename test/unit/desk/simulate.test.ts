import { describe, expect, it } from 'vitest';
import { nothingStored, simulate } from '../../../extensions/agreement-desk/src/desk/simulate.ts';
import { readAgreementVectors } from '../domain/calendar/vector-calendar.ts';
import { onlyTimer, received, timersOf, type Request } from './run-simulation.ts';

const { calendar } = readAgreementVectors();

describe('what a request leaves out', () => {
	it('is the standard level of service on the published calendar', () => {
		const { calendar: used, timers, agreement, now } = simulate({ ...received });
		expect(used).toEqual({ source: 'standard', id: null, name: null, timezone: 'Asia/Shanghai' });
		expect({ agreement, now }).toEqual({ agreement: null, now: null });
		expect(timers.map(({ metric, due_local }) => [metric, due_local])).toEqual([
			['email_first_reply', '2026-11-23T15:30:00+08:00'],
			['registration', '2026-11-23T12:00:00+08:00'],
		]);
	});

	it('is another level of service where it is named', () => {
		const due = (preset: string) => onlyTimer({ ...received, preset, metric: 'registration' }).target.value;
		expect(due('strict')).toBeLessThan(due('standard'));
		expect(due('relaxed')).toBeGreaterThan(due('standard'));
	});

	it('is said of each commitment that made no timer', () => {
		const { not_applicable } = simulate({ ...received });
		const reasons = new Map(not_applicable.map(({ metric, reason }) => [metric, reason]));
		expect(reasons.get('phone_answer')).toBe('not_begun');
		expect(reasons.get('general_progress')).toBe('not_begun');
		expect(reasons.get('complex_escalation')).toBe('conditions');
		expect(reasons.get('complaint_ack')).toBe('conditions');
		expect(reasons.has('email_first_reply')).toBe(false);
		expect(not_applicable.find(({ metric }) => metric === 'chat_response')?.text['en-US']).toContain(
			'chat_requested',
		);
	});

	it('is the other branch of 2.1.2 where only one was asked about', () => {
		const why = (commitment: string, received_at: string) =>
			simulate({ commitment, received_at }).not_applicable.map(
				({ reason, text }) => `${reason}: ${text['en-US']}`,
			);
		expect(why('2.1.2a', '2026-11-23 12:30')).toEqual([
			'branch: came in outside business hours, so branch b applies',
		]);
		expect(why('2.1.2b', '2026-11-23 10:00')).toEqual([
			'branch: came in during business hours, so branch a applies',
		]);
		expect(why('2.1.2', '2026-11-23 10:00')).toEqual([]);
	});

	it('is a ticket to which what is asked about applies', () => {
		const events = [{ kind: 'registered', at: '2026-11-23 10:00' }];
		for (const [clause, metric] of [
			['1.4.1', 'consultation_answer'],
			['2.2.1', 'general_progress'],
			['2.2.2', 'complex_escalation'],
			['1.4.5', 'complaint_decision'],
		] as const) {
			expect(timersOf({ ...received, clause, events }).map((timer) => timer.metric)).toContain(metric);
		}
	});

	it('is a ticket to which it does not apply yet, where an event has it become one', () => {
		const became = (clause: string, change: Request, parameters: Request = {}) =>
			timersOf({
				received_at: '2026-11-23 09:00',
				clause,
				parameters,
				events: [
					{ kind: 'registered', at: '2026-11-23 10:00' },
					{ at: '2026-11-24 10:00', ...change },
				],
			}).map(({ commitment, started_at }) => `${commitment} ${started_at}`);
		expect(became('1.4.5', { kind: 'changed', type: 'complaint' })).toEqual([
			'1.4.5-ack 2026-11-24T02:00:00.000Z',
			'1.4.5-reply 2026-11-24T02:00:00.000Z',
			'1.4.5-decision 2026-11-24T02:00:00.000Z',
		]);
		const fromThen = { 'complex.clock_start': 'classification' };
		expect(became('2.2.2', { kind: 'classified', complexity: 'complex' }, fromThen)).toEqual([
			'2.2.2-escalation 2026-11-24T02:00:00.000Z',
			'2.2.2-eta 2026-11-24T02:00:00.000Z',
			'2.2.2-update 2026-11-24T02:00:00.000Z',
		]);
	});

	it('is an ordinary one where an event only says so', () => {
		const events = [
			{ kind: 'registered', at: '2026-11-23 10:00' },
			{ kind: 'classified', at: '2026-11-23 11:00', complexity: 'general' },
		];
		const timers = timersOf({ received_at: '2026-11-23 09:00', clause: '2.2', events });
		expect(timers.map(({ commitment, state }) => `${commitment} ${state}`)).toEqual(['2.2.1 running']);
	});

	it('is the receipt where there are only events', () => {
		const events = [
			{ kind: 'registered', at: '2026-11-23 11:00' },
			{ kind: 'customer_message', at: '2026-11-23 10:00' },
		];
		expect(simulate({ events }).received_at).toBe('2026-11-23T02:00:00.000Z');
		const merged = [{ kind: 'received', at: '2026-11-23 09:30' }, ...events];
		expect(simulate({ ...received, events: merged }).received_at).toBe('2026-11-23T01:30:00.000Z');
	});
});

describe('what a request selects', () => {
	it('may be a branch of a clause, as the agreement names it', () => {
		expect(timersOf({ ...received, clause: '2.1.2a' }).map(({ commitment }) => commitment)).toEqual([
			'2.1.2a',
		]);
		expect(
			timersOf({ ...received, clause: ['2.1.2b', '2.1.4'] }).map(({ commitment }) => commitment),
		).toEqual(['2.1.4']);
	});

	const keys = (selection: Request) =>
		[
			...timersOf({ ...received, ...selection }),
			...simulate({ ...received, ...selection }).not_applicable,
		].map(({ commitment }) => commitment);

	it.each<[Request, string[]]>([
		[{ clause: '2.1.4' }, ['2.1.4']],
		[{ clause: ['2.1.4', '2.1.1'] }, ['2.1.4', '2.1.1']],
		[{ clause: '2.1' }, ['2.1.2a', '2.1.4', '2.1.1', '2.1.3']],
		[{ metric: 'registration' }, ['2.1.4']],
		[{ commitment: '2.2.2-eta' }, ['2.2.2-eta']],
		[{ commitment: '2.1.2' }, ['2.1.2a']],
		[{ clause: '2.2.2', metric: ['complex_eta_notice', 'registration'] }, ['2.2.2-eta']],
		[
			{
				commitment: 'S-1',
				commitments: [
					{ key: 'S-1', clause: 'S-1', metric: 'first_response', target: { value: 1, unit: 'hours' } },
				],
			},
			['S-1'],
		],
	])('%j', (selection, expected) => {
		expect(keys(selection)).toEqual(expected);
	});
});

describe('a calendar of the request', () => {
	const morning = { timezone: 'Europe/Berlin', weekly: { mon: [['08:00', '10:00']] } };

	it('keeps its own hours and zone', () => {
		const { calendar: used, timers } = simulate({
			metric: 'email_first_reply',
			calendar: morning,
			received_at: '2026-11-23 09:00',
		});
		expect(used).toMatchObject({ source: 'request', timezone: 'Europe/Berlin' });
		expect(timers[0]?.due_local).toBe('2026-12-07T09:00:00+01:00');
	});

	it('has the agreed hours where it has none', () => {
		const { timers } = simulate({
			metric: 'email_first_reply',
			calendar: { holidays: ['2026-11-24'] },
			received_at: '2026-11-23 17:00',
		});
		expect(timers[0]?.due_local).toBe('2026-11-25T12:00:00+08:00');
	});

	it('is as approved as it says, or as far as it lists days', () => {
		const flagged = (given: Request) =>
			onlyTimer({ ...received, metric: 'email_first_reply', calendar: given }).provisional;
		expect(flagged({ ...calendar })).toBe(false);
		expect(flagged({ ...calendar, years: { 2026: 'published' } })).toBe(true);
		expect(flagged({ timezone: 'Asia/Shanghai', years: { 2026: 'approved' } })).toBe(false);
		expect(flagged({ timezone: 'Asia/Shanghai' })).toBe(true);
	});

	it('may give a date hours of its own, or none', () => {
		const extra = { '2026-11-23': [['10:00', '11:00']], '2026-11-24': [] };
		const timer = onlyTimer({ ...received, metric: 'email_first_reply', calendar: { extra } });
		expect(timer.due_local).toBe('2026-11-25T12:00:00+08:00');
		expect(timer.segments.map(({ kind, reason, ms }) => [kind, reason, (ms ?? 0) / 60_000])).toEqual([
			['counted', null, 60],
			['closed', 'outside_business_hours', 780],
			['closed', 'holiday', 1440],
			['closed', 'outside_business_hours', 540],
			['counted', null, 180],
		]);
	});

	it('follows the agreement on holidays and make-up days (R1, R2)', () => {
		const dueOf = (received_at: string, parameters: Request) =>
			onlyTimer({ metric: 'email_first_reply', calendar, received_at, parameters }).due_local;
		const holiday = '2026-10-01 10:00';
		expect(dueOf(holiday, {})).toBe('2026-10-08T14:30:00+08:00');
		expect(dueOf(holiday, { 'calendar.exclude_statutory_holidays': false })).toBe(
			'2026-10-01T15:30:00+08:00',
		);
		// a Saturday of the same holiday is no business day by any reading
		const saturday = '2026-10-03 10:00';
		expect(dueOf(saturday, { 'calendar.exclude_statutory_holidays': false })).toBe(
			'2026-10-05T14:30:00+08:00',
		);
	});

	it('is the standard one with the agreed hours and zone', () => {
		const { calendar: used, timers } = simulate({
			metric: 'email_first_reply',
			received_at: '2026-11-23 10:00',
			parameters: { 'calendar.timezone': 'Asia/Urumqi', 'business_hours.periods': [['11:00', '19:00']] },
		});
		expect(used).toMatchObject({ source: 'standard', timezone: 'Asia/Urumqi' });
		expect(timers[0]).toMatchObject({ branch: 'b', due_local: '2026-11-23T15:00:00+06:00' });
	});

	it('names its holidays in the explanation', () => {
		const { timers } = simulate({ metric: 'email_first_reply', received_at: '2026-09-30 19:00' });
		expect(timers[0]?.explanation['zh-CN']).toContain('国庆节放假，不计');
		expect(timers[0]?.explanation['en-US']).toContain('(National Day) are holidays, not counted');
	});
});

describe('instants', () => {
	it.each([
		['with an offset', '2026-11-23T10:00:00+08:00'],
		['with another offset', '2026-11-22T21:00:00-05:00'],
		['in UTC', '2026-11-23T02:00:00Z'],
		['local to the calendar', '2026-11-23T10:00'],
		['local, with a blank', '2026-11-23 10:00:00'],
		['as epoch milliseconds', Date.UTC(2026, 10, 23, 2)],
	])('may be written %s', (_, received_at) => {
		expect(simulate({ received_at, metric: 'registration' }).received_at).toBe('2026-11-23T02:00:00.000Z');
	});
});

describe('what is agreed', () => {
	it('can be taken away', () => {
		const { timers, not_applicable } = simulate({
			...received,
			parameters: { 'sla.registration_hours': null },
		});
		expect([...timers, ...not_applicable].map(({ metric }) => metric)).not.toContain('registration');
	});

	it('may hold commitments of its own', () => {
		const timer = onlyTimer({
			...received,
			commitment: 'VIP',
			ticket: { plan: 'gold', language: 'en' },
			commitments: [
				{
					key: 'VIP',
					clause: '1.4.6',
					metric: 'first_response',
					target_value: 30,
					target_unit: 'minutes',
					basis: 'calendar',
					plans: ['gold'],
					languages: ['en'],
				},
			],
		});
		expect(timer).toMatchObject({
			clause: '1.4.6',
			due_local: '2026-11-23T10:30:00+08:00',
			target: { value: 30, unit: 'minutes', basis: 'calendar' },
		});
	});

	it('may have a ladder, which is climbed on the clock of the timer', () => {
		const { ladder } = onlyTimer({
			...received,
			metric: 'email_first_reply',
			ladder: [
				{ at_percent: 100, level: 1, notify: [], methods: [] },
				{ at_percent: 50, level: 0, notify: [], methods: [] },
			],
		});
		expect(ladder).toMatchObject([
			{ at_percent: 50, level: 0, at: '2026-11-23T04:00:00.000Z' },
			{ at_percent: 100, level: 1, at: '2026-11-23T07:30:00.001Z' },
		]);
	});

	it('may be that of a stored version, and what the request gives comes in its place', () => {
		const agreement = {
			id: '1',
			code: 'KF',
			version: '2.0',
			parameters: { 'sla.registration_hours': 6, 'sla.email.first_reply_hours': 8 },
			ladder: null,
			commitments: [],
			calendar: {
				id: 'c',
				name: 'Night shift',
				entry: {
					timezone: 'Asia/Shanghai',
					weeklyPeriods: [{ days: ['mon', 'tue'] as const, from: '20:00', to: '04:00' }],
					years: [{ year: 2026, status: 'approved' as const }],
					days: [],
				},
				dayNames: new Map(),
			},
		};
		const run = (request: Request) =>
			simulate({ agreement: 'KF@2.0', ...request }, { ...nothingStored, agreement });
		const { timers, ...rest } = run({ received_at: '2026-11-23 21:00' });
		expect(rest).toMatchObject({
			agreement: { id: '1', code: 'KF', version: '2.0' },
			calendar: { source: 'agreement', id: 'c', name: 'Night shift' },
		});
		expect(timers.map(({ metric, due_local }) => [metric, due_local])).toEqual([
			['email_first_reply', '2026-11-24T21:00:00+08:00'],
			['registration', '2026-11-24T03:00:00+08:00'],
		]);
		const shorter = run({ received_at: '2026-11-23 21:00', parameters: { 'sla.registration_hours': 1 } });
		expect(shorter.timers[1]?.due_local).toBe('2026-11-23T22:00:00+08:00');
	});

	it('answers the same twice, and changes nothing that it was given', () => {
		const request = Object.freeze({
			...received,
			events: Object.freeze([Object.freeze({ kind: 'registered', at: '2026-11-23 10:00' })]),
			parameters: Object.freeze({ 'sla.registration_hours': 2 }),
		});
		expect(simulate(request)).toEqual(simulate(request));
	});
});
