import { describe, expect, it } from 'vitest';
import { everyTicket } from '../../../../extensions/agreement-desk/src/domain/agreement/commitment.ts';
import { createBusinessCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import { CalendarError } from '../../../../extensions/agreement-desk/src/domain/calendar/calendar-error.ts';
import type { CalendarDefinition } from '../../../../extensions/agreement-desk/src/domain/calendar/types.ts';
import { evaluate } from '../../../../extensions/agreement-desk/src/domain/timers/evaluate.ts';
import type { Metric } from '../../../../extensions/agreement-desk/src/domain/vocabulary.ts';
import { describeOnHosts } from '../calendar/host-zones.ts';
import { daily, every, officeHours } from '../calendar/sample-calendars.ts';
import {
	at,
	calendar,
	calendars,
	commitmentsWith,
	custom,
	facts,
	HOUR,
	line,
	lines,
	mail,
	only,
	registered,
	reply,
	timeline,
	timerFor,
	waiting,
} from './build-timeline.ts';

describe('another version of the agreement', () => {
	const history = registered({
		receivedAt: at('11-23 10:00'),
		facts: [facts({ channelType: 'email' })],
		messages: [reply('11-23 14:00'), mail('11-23 15:00')],
		pauses: [waiting('11-23 11:00', '11-23 14:30')],
	});
	const stricter = {
		'sla.email.first_reply_hours': 2,
		'sla.general.progress': { value: 4, unit: 'hours' },
		'sla.registration_hours': 1,
	} as const;

	it('counts from the original start and keeps what was earned: the pauses, and what was done', () => {
		expect(line(timerFor('email_first_reply', history))).toBe(
			'#1 11-23 10:00 -> 11-23 15:30 met 11-23 14:00',
		);
		expect(line(timerFor('email_first_reply', history, stricter))).toBe(
			'#1 11-23 10:00 -> 11-23 12:00 (11-23 13:30) breached 11-23 14:00',
		);
		expect(line(timerFor('general_progress', history, stricter))).toBe(
			'#1 11-23 10:00 -> 11-23 17:30 running',
		);
	});

	it('that pauses for more leaves the time it had been running before', () => {
		const vendor = {
			...history,
			pauses: [...history.pauses, waiting('11-23 15:00', null, 'pending_third_party')],
		};
		const before = timerFor('general_progress', vendor, stricter);
		expect(before.state).toBe('running');
		const after = timerFor('general_progress', vendor, { ...stricter, pause_on_pending_third_party: true });
		expect(after).toMatchObject({ state: 'paused', remainingMs: 2.5 * HOUR });
	});

	it('has the same timers whatever the order of its commitments', () => {
		const keyed = (commitments = commitmentsWith()) =>
			new Map(
				evaluate(commitments, calendars, history).map((timer) => [
					`${timer.commitment.key}#${timer.cycle}`,
					timer,
				]),
			);
		expect(keyed(commitmentsWith().toReversed())).toEqual(keyed());
	});

	it('that promises nothing makes no timers', () => {
		expect(evaluate([], calendars, history)).toEqual([]);
	});

	it('tells its timers in the order of its commitments and of time', () => {
		const timers = evaluate(commitmentsWith(), calendars, history);
		expect(timers.map(({ commitment }) => commitment.key)).toEqual(['2.1.2a', '2.1.4', '2.2.1']);
	});
});

describe('a calendar of its own', () => {
	const roundTheClock = createBusinessCalendar(daily([['00:00', '24:00']], 'Asia/Shanghai'));
	const own = { standard: calendar, others: new Map([['round-the-clock', roundTheClock]]) };
	const gold = custom('first_response', {
		calendar: 'round-the-clock',
		conditions: { ...everyTicket, plans: ['gold'] },
	});

	it('counts for that commitment alone', () => {
		const history = timeline({ receivedAt: at('11-21 20:00'), facts: [facts({ plan: 'gold' })] });
		const timers = evaluate([gold, custom('first_response', { key: 'S-2' })], own, history);
		expect(lines(timers)).toEqual([
			'#1 11-21 20:00 -> 11-22 00:00 running',
			'#1 11-21 20:00 -> 11-23 14:30 running',
		]);
	});

	it('also decides what is out of hours', () => {
		const agreed = custom('chat_response', { calendar: 'round-the-clock' });
		const history = timeline({ chats: [{ id: 'chat', at: at('11-21 20:00') }] });
		expect(only(evaluate([agreed], own, history)).state).toBe('running');
	});

	it('that is not loaded is a fault that says so', () => {
		expect(() => evaluate([gold], calendars, timeline())).toThrow(
			'The calendar round-the-clock of commitment S-first_response is not loaded',
		);
	});
});

describe('years that are not approved', () => {
	const timer = (metric: Metric, receivedAt: string) =>
		timerFor(
			metric,
			timeline({
				receivedAt: at(receivedAt),
				registeredAt: at(receivedAt),
				facts: [facts({ channelType: 'email' })],
			}),
		);

	it.each<[string, Metric, string, number | null]>([
		['within the year', 'email_first_reply', '12-30 10:00', null],
		['ending with the year, late only in the next one', 'email_first_reply', '12-31 14:00', 2027],
		['over the end of the year', 'email_first_reply', '12-31 17:00', 2027],
		['in working days', 'general_progress', '12-31 10:00', 2027],
		['all of it in such a year', 'email_first_reply', '2031-06-02 10:00', 2031],
		['on the clock that never closes', 'registration', '2031-06-02 10:00', null],
	])('%s', (_, metric, receivedAt, year) => {
		expect(timer(metric, receivedAt).provisionalYear).toBe(year);
	});

	it('make nothing uncertain of a paused clock but the year it began in', () => {
		const history = registered({ registeredAt: at('12-31 10:00'), pauses: [waiting('12-31 11:00')] });
		expect(timerFor('general_progress', history)).toMatchObject({ state: 'paused', provisionalYear: null });
	});
});

describe('the turn of the year', () => {
	const office = { standard: createBusinessCalendar(officeHours({ '2027-01-01': [] })), others: new Map() };
	const timer = (unit: 'hours' | 'working_days') =>
		only(
			evaluate(
				[custom('general_progress', { target: { value: 1, unit, basis: 'business' } })],
				office,
				timeline({ registeredAt: at('12-31 17:30') }),
			),
		);

	it('is skipped like any holiday', () => {
		expect(line(timer('hours'))).toBe('#1 12-31 17:30 -> 2027-01-04 09:30 running');
		expect(line(timer('working_days'))).toBe('#1 12-31 17:30 -> 2027-01-04 18:00 running');
	});
});

describeOnHosts('clocks that change', () => {
	const shop = (timezone: string) => createBusinessCalendar(daily([['00:00', '24:00']], timezone));
	const night = (timezone: string) => createBusinessCalendar(every(['sat'], [['22:00', '06:00']], timezone));
	const due = (
		standard: ReturnType<typeof shop>,
		receivedAt: string,
		given: Parameters<typeof custom>[1],
	) => {
		const history = registered({ receivedAt: Date.parse(receivedAt), registeredAt: Date.parse(receivedAt) });
		const found = only(evaluate([custom('first_response', given)], { standard, others: new Map() }, history));
		return new Date(found.dueAt ?? NaN).toISOString();
	};
	const hours = (value: number, basis: 'business' | 'calendar') =>
		({ target: { value, unit: 'hours', basis } }) as const;
	const oneDay = { target: { value: 1, unit: 'working_days', basis: 'business' } } as const;

	it.each([
		// spring: the day has 23 hours; autumn: 25
		['Europe/Berlin', '2026-03-28T12:00:00+01:00', '2026-03-29T22:00:00.000Z', '2026-03-29T11:00:00.000Z'],
		['Europe/Berlin', '2026-10-24T12:00:00+02:00', '2026-10-25T23:00:00.000Z', '2026-10-25T10:00:00.000Z'],
		['America/New_York', '2026-03-07T12:00:00-05:00', '2026-03-09T04:00:00.000Z', '2026-03-08T17:00:00.000Z'],
		['America/New_York', '2026-10-31T12:00:00-04:00', '2026-11-02T05:00:00.000Z', '2026-11-01T16:00:00.000Z'],
	])('in %s from %s', (zone, from, endOfNextDay, dayLater) => {
		const open = shop(zone);
		// An hour is an hour, a day ends when it ends.
		expect(due(open, from, oneDay)).toBe(endOfNextDay);
		expect(due(open, from, hours(24, 'business'))).toBe(dayLater);
		expect(due(open, from, hours(24, 'calendar'))).toBe(dayLater);
	});

	it.each([
		['Europe/Berlin', '2026-03-28T22:00:00+01:00', 7, '2026-03-29T04:00:00.000Z'],
		['Europe/Berlin', '2026-10-24T22:00:00+02:00', 9, '2026-10-25T05:00:00.000Z'],
		['America/New_York', '2026-03-07T22:00:00-05:00', 7, '2026-03-08T10:00:00.000Z'],
		['America/New_York', '2026-10-31T22:00:00-04:00', 9, '2026-11-01T11:00:00.000Z'],
	])('a night shift in %s from %s has %d hours', (zone, from, length, end) => {
		expect(due(night(zone), from, hours(length, 'business'))).toBe(end);
	});

	it('pauses over the change count what the clock would have counted', () => {
		const standard = shop('Europe/Berlin');
		const from = Date.parse('2026-10-24T12:00:00+02:00');
		const history = registered({
			receivedAt: from,
			pauses: [
				{
					from: Date.parse('2026-10-25T02:30:00+02:00'),
					to: Date.parse('2026-10-25T02:30:00+01:00'),
					reason: 'closed',
				},
			],
		});
		const timers = evaluate(
			[custom('first_response', { ...hours(24, 'business'), pausePolicy: ['closed'] })],
			{ standard, others: new Map() },
			history,
		);
		expect(new Date(only(timers).dueAt ?? NaN).toISOString()).toBe('2026-10-25T11:00:00.000Z');
	});
});

describe('a calendar that does not open', () => {
	it('at all is refused with an error, not walked for ever', () => {
		const empty: CalendarDefinition = { timezone: 'Asia/Shanghai', weekly: {}, overrides: {}, years: {} };
		expect(() => createBusinessCalendar(empty)).toThrow(CalendarError);
	});

	it.each<Metric>(['email_first_reply', 'general_progress', 'chat_response'])(
		'again is an error: %s',
		(metric) => {
			const once: CalendarDefinition = {
				timezone: 'Asia/Shanghai',
				weekly: {},
				overrides: { '2026-11-23': [['09:00', '11:00']] },
				years: {},
			};
			const standard = createBusinessCalendar(once);
			const history = registered({
				facts: [facts({ channelType: 'email' })],
				chats: [{ id: 'chat', at: at('11-23 10:59') }],
			});
			const wanted = commitmentsWith({ 'sla.chat.response_minutes': 5 }).filter(
				(commitment) => commitment.metric === metric,
			);
			expect(() => evaluate(wanted, { standard, others: new Map() }, history)).toThrow(CalendarError);
		},
	);
});
