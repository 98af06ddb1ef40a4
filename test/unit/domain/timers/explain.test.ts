import { describe, expect, it } from 'vitest';
import type { AgreementParameters } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import { createBusinessCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import { text } from '../../../../extensions/agreement-desk/src/domain/localized-text.ts';
import { evaluate } from '../../../../extensions/agreement-desk/src/domain/timers/evaluate.ts';
import { explain } from '../../../../extensions/agreement-desk/src/domain/timers/explain.ts';
import type { Segment } from '../../../../extensions/agreement-desk/src/domain/timers/explanation.ts';
import type { Timer } from '../../../../extensions/agreement-desk/src/domain/timers/timer.ts';
import { daily } from '../calendar/sample-calendars.ts';
import {
	at,
	calendar,
	custom,
	DAY,
	facts,
	HOUR,
	local,
	MINUTE,
	only,
	registered,
	reply,
	timeline,
	timerFor,
	waiting,
} from './build-timeline.ts';

/** A segment in a line: `02-13 17:30 – 02-13 18:00 counted 30`, in minutes. */
function line({ from, to, kind, reason, ms, summary }: Segment): string {
	const short = (instant: number | null) => local(instant)?.slice(5, 16) ?? '…';
	const why = reason === null ? '' : ` (${reason})`;
	const length = ms === null ? '' : ` ${ms / MINUTE}`;
	const sum = summary ? ` in ${summary.workingDays} days, ${summary.pauses} pauses` : '';
	return `${short(from)} – ${short(to)} ${kind}${why}${length}${sum}`;
}

function told(timer: Timer): string[] {
	return explain(timer, calendar).segments.map(line);
}

function mailAt(receivedAt: string, agreed: AgreementParameters = {}, given = {}): Timer {
	const from = at(receivedAt);
	const history = timeline({ receivedAt: from, facts: [facts({ from, channelType: 'email' })], ...given });
	return timerFor('email_first_reply', history, agreed);
}

describe('the segments of business time', () => {
	it('pass over the night, and name a make-up day', () => {
		expect(told(mailAt('02-13 17:30'))).toEqual([
			'02-13 17:30 – 02-13 18:00 counted 30',
			'02-13 18:00 – 02-14 09:00 closed (outside_business_hours) 900',
			'02-14 09:00 – 02-14 12:00 counted (makeup_workday) 180',
			'02-14 12:00 – 02-14 13:30 closed (break) 90',
			'02-14 13:30 – 02-14 14:00 counted (makeup_workday) 30',
		]);
	});

	it('tell the days of a long wait by what they are', () => {
		expect(told(mailAt('09-30 19:00'))).toEqual([
			'09-30 19:00 – 10-01 00:00 closed (outside_business_hours) 300',
			'10-01 00:00 – 10-08 00:00 closed (holiday) 10080',
			'10-08 00:00 – 10-08 09:00 closed (outside_business_hours) 540',
			'10-08 09:00 – 10-08 12:00 counted 180',
			'10-08 12:00 – 10-08 13:30 closed (break) 90',
			'10-08 13:30 – 10-08 14:30 counted 60',
		]);
	});

	it('tell a weekend apart from a holiday', () => {
		expect(told(mailAt('11-20 17:00')).slice(1, 4)).toEqual([
			'11-20 18:00 – 11-21 00:00 closed (outside_business_hours) 360',
			'11-21 00:00 – 11-23 00:00 closed (not_a_working_day) 2880',
			'11-23 00:00 – 11-23 09:00 closed (outside_business_hours) 540',
		]);
	});

	it('end with the reply, be it early or late', () => {
		expect(told(mailAt('11-23 10:00', {}, { messages: [reply('11-23 11:00')] }))).toEqual([
			'11-23 10:00 – 11-23 11:00 counted 60',
		]);
		const late = mailAt('11-23 10:00', {}, { messages: [reply('11-23 16:00')] });
		expect(told(late).at(-1)).toBe('11-23 13:30 – 11-23 16:00 counted 150');
		expect(explain(late, calendar)).toMatchObject({ countedMs: 4.5 * HOUR, lateMs: 0.5 * HOUR });
	});

	it('end before the clock has begun for a reply out of hours', () => {
		const early = mailAt('11-21 10:00', {}, { messages: [reply('11-21 11:00')] });
		expect(told(early)).toEqual(['11-21 10:00 – 11-21 11:00 closed (not_a_working_day) 60']);
		expect(explain(early, calendar).countedMs).toBe(0);
	});

	it('are interrupted by pauses, nights in them included', () => {
		const pauses = [waiting('11-23 11:00', '11-24 10:00')];
		const timer = timerFor('general_progress', registered({ pauses }), {
			'sla.general.progress': { value: 2, unit: 'hours' },
		});
		expect(told(timer)).toEqual([
			'11-23 10:00 – 11-23 11:00 counted 60',
			'11-23 11:00 – 11-24 10:00 paused (pending_customer) 1380',
			'11-24 10:00 – 11-24 11:00 counted 60',
		]);
	});

	it('end with an open pause while the clock stands still', () => {
		const timer = timerFor('general_progress', registered({ pauses: [waiting('11-23 11:00')] }), {
			'sla.general.progress': { value: 2, unit: 'hours' },
		});
		expect(told(timer)).toEqual([
			'11-23 10:00 – 11-23 11:00 counted 60',
			'11-23 11:00 – … paused (pending_customer)',
		]);
		expect(explain(timer, calendar)).toMatchObject({ dueAt: null, remainingMs: HOUR, countedMs: HOUR });
	});

	it('sum up the middle of a long span', () => {
		const timer = timerFor('general_progress', registered(), {
			'sla.general.progress': { value: 300, unit: 'hours' },
		});
		const { segments, countedMs } = explain(timer, calendar);
		expect(countedMs).toBe(300 * HOUR);
		const sums = segments.filter(({ summary }) => summary);
		expect(sums.map(line)).toEqual(['11-25 18:00 – 01-13 09:00 counted 15300 in 34 days, 0 pauses']);
		expect(segments.length).toBeLessThan(30);
	});

	it('sum up the middle of many pauses', () => {
		const pauses = Array.from({ length: 60 }, (_, i) => ({
			from: at('11-23 10:00') + (2 * i + 1) * MINUTE,
			to: at('11-23 10:00') + (2 * i + 2) * MINUTE,
			reason: 'pending_customer' as const,
		}));
		const timer = timerFor('general_progress', registered({ pauses }), {
			'sla.general.progress': { value: 2, unit: 'hours' },
		});
		const { segments, countedMs } = explain(timer, calendar);
		expect(countedMs).toBe(2 * HOUR);
		expect(segments.filter(({ summary }) => summary).map(({ summary }) => summary?.pauses)).toEqual([52]);
		expect(segments.filter(({ kind }) => kind === 'paused')).toHaveLength(8);
	});
});

describe('the segments of other clocks', () => {
	it('run through the night in calendar time', () => {
		const timer = timerFor(
			'urgent_response',
			timeline({ urgentMarks: [{ at: at('11-21 23:30'), by: 'customer' }] }),
			{
				'sla.urgent.response_hours': 2,
			},
		);
		expect(told(timer)).toEqual(['11-21 23:30 – 11-22 01:30 counted 120']);
	});

	it('are one for a business that never closes', () => {
		const open = createBusinessCalendar(daily([['00:00', '24:00']], 'Asia/Shanghai'));
		const commitment = custom('first_response', {
			target: { value: 8760, unit: 'hours', basis: 'business' },
		});
		const timer = only(evaluate([commitment], { standard: open, others: new Map() }, timeline()));
		expect(explain(timer, open).segments.map(line)).toEqual(['11-23 10:00 – 11-23 10:00 counted 525600']);
	});

	it('are few for a business of one minute a day, however long it takes', () => {
		const minute = createBusinessCalendar(daily([['09:00', '09:01']], 'Asia/Shanghai'));
		const commitment = custom('first_response', { target: { value: 100, unit: 'hours', basis: 'business' } });
		const timer = only(evaluate([commitment], { standard: minute, others: new Map() }, timeline()));
		const { segments, countedMs } = explain(timer, minute);
		expect(countedMs).toBe(100 * HOUR);
		expect(segments.length).toBeLessThan(40);
		expect(timer.dueAt).toBeGreaterThan(at('11-23 10:00') + 5999 * DAY);
	});

	it('do not tell every day of a business that opens once a year', () => {
		const yearly = createBusinessCalendar({
			timezone: 'Asia/Shanghai',
			weekly: {},
			overrides: { '2027-11-23': [['09:00', '12:00']] },
			years: {},
		});
		const timer = only(
			evaluate(
				[custom('first_response', { target: { value: 1, unit: 'hours', basis: 'business' } })],
				{ standard: yearly, others: new Map() },
				timeline(),
			),
		);
		expect(explain(timer, yearly).segments.map(line)).toEqual([
			'11-23 10:00 – 11-23 09:00 closed (not_a_working_day) 525540',
			'11-23 09:00 – 11-23 10:00 counted (makeup_workday) 60',
		]);
	});
});

describe('the days of a target of days', () => {
	const progress = (receivedAt: string, value: number, agreed: AgreementParameters = {}) => {
		const from = at(receivedAt);
		const history = timeline({
			receivedAt: from,
			facts: [facts({ from })],
			numberedAt: from,
			registeredAt: from,
		});
		const target = { 'sla.general.progress': { value, unit: 'working_days' as const } };
		const { days } = explain(timerFor('general_progress', history, { ...target, ...agreed }), calendar);
		return days?.runs.map((run) => `${run.from.slice(5)}–${run.to.slice(5)} ${run.kind} ${run.counted}`);
	};

	it('are those of the agreement over Spring Festival', () => {
		expect(progress('02-13 10:00', 3)).toEqual([
			'02-13–02-13 start_day 0',
			'02-14–02-14 makeup_workday 1',
			'02-15–02-23 holiday 0',
			'02-24–02-25 working_day 2',
		]);
	});

	it('do not count a Sunday on which the request came', () => {
		expect(progress('11-22 15:00', 1)).toEqual(['11-22–11-22 start_day 0', '11-23–11-23 working_day 1']);
	});

	it('begin with the next opening where the same time of day counts', () => {
		expect(progress('11-21 15:00', 1, { 'reading.working_day_end': 'same_time' })).toEqual([
			'11-23–11-23 start_day 0',
			'11-24–11-24 working_day 1',
		]);
	});

	it('are summed up in the middle when they are many', () => {
		const runs = progress('11-23 10:00', 100) ?? [];
		expect(runs).toHaveLength(15);
		expect(runs[7]).toMatch(/ several \d+$/);
	});

	it('move by the business time of pauses', () => {
		const timer = timerFor(
			'general_progress',
			registered({ pauses: [waiting('11-23 11:00', '11-24 10:00')] }),
		);
		expect(local(timer.dueAt)).toBe('2026-11-25 17:00:00.000');
		expect(explain(timer, calendar).days).toMatchObject({ lastDate: '2026-11-24', movedByMs: 6.5 * HOUR });
	});

	it('leave out the day of delivery of a notice', () => {
		const notices = [{ id: 'n', deliveredAt: at('11-22 10:00'), effectiveAt: null }];
		const timer = timerFor('suspension_notice', timeline({ notices }), { 'notice.suspension_days': 30 });
		expect(explain(timer, calendar).days).toEqual({
			startDate: '2026-11-22',
			lastDate: '2026-12-22',
			runs: [
				{ from: '2026-11-22', to: '2026-11-22', days: 1, counted: 0, kind: 'start_day', name: null },
				{ from: '2026-11-23', to: '2026-12-22', days: 30, counted: 30, kind: 'calendar_day', name: null },
			],
			counted: 30,
			skipped: 0,
			movedByMs: 0,
		});
	});
});

describe('why', () => {
	it.each([
		['11-23 13:30', 4.5, 'closing'],
		['11-23 13:30', 4, null],
	])('there are two answers: mail of %s within %d hours', (receivedAt, value, heldBy) => {
		const timer = mailAt(receivedAt, { 'sla.email.first_reply_hours': value });
		expect(explain(timer, calendar).heldBy).toBe(heldBy);
	});

	it('there are two answers: a pause that begins as the target is used up', () => {
		const pauses = [waiting('11-23 11:00', '11-23 11:30')];
		const timer = timerFor('general_progress', registered({ pauses }), {
			'sla.general.progress': { value: 1, unit: 'hours' },
		});
		expect([local(timer.dueAt), local(timer.breachAt)]).toEqual([
			'2026-11-23 11:00:00.000',
			'2026-11-23 11:30:00.000',
		]);
		expect(explain(timer, calendar).heldBy).toBe('pause');
	});

	it('it lies in or out of business hours', () => {
		expect(explain(mailAt('11-23 10:00'), calendar).start.inBusinessHours).toBe(true);
		expect(explain(mailAt('11-23 12:30'), calendar).start.inBusinessHours).toBe(false);
		const day = { 'reading.out_of_hours': 'day' } as const;
		expect(explain(mailAt('11-23 12:30', day), calendar).start.inBusinessHours).toBe(true);
		expect(explain(timerFor('registration', timeline()), calendar).start.inBusinessHours).toBeNull();
	});

	it('names of days are told with them', () => {
		const names = new Map([['2026-10-01', text('国庆节', 'National Day')]]);
		const { segments } = explain(mailAt('09-30 19:00'), calendar, names);
		expect(segments.filter(({ reason }) => reason === 'holiday').map((one) => [line(one), one.name])).toEqual(
			[
				['10-01 00:00 – 10-02 00:00 closed (holiday) 1440', text('国庆节', 'National Day')],
				['10-02 00:00 – 10-08 00:00 closed (holiday) 8640', null],
			],
		);
	});

	it('a call out of hours has nothing to tell', () => {
		const calls = [
			{
				id: 'c',
				from: null,
				queuedAt: at('11-21 10:00'),
				answeredAt: null,
				answeredBy: null,
				abandonedAt: null,
			},
		];
		const timer = timerFor('phone_answer', timeline({ calls }));
		expect(explain(timer, calendar)).toMatchObject({
			state: 'not_applicable',
			endReason: 'out_of_hours',
			segments: [],
			days: null,
			start: { event: 'call_queued', by: 'c', inBusinessHours: false },
		});
	});
});
