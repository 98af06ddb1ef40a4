import { describe, expect, it } from 'vitest';
import type { Commitment } from '../../../../extensions/agreement-desk/src/domain/agreement/commitment.ts';
import type { Pause, Timeline } from '../../../../extensions/agreement-desk/src/domain/timers/timeline.ts';
import { readingAnswers } from '../../../../extensions/agreement-desk/src/domain/agreement/reading-rules.ts';
import {
	at,
	custom,
	HOUR,
	line,
	MINUTE,
	only,
	registered,
	reply,
	timerFor,
	timersOf,
	waiting,
} from './build-timeline.ts';

const pausePolicy = ['pending_customer', 'closed'] as const;

function hours(basis: 'business' | 'calendar', value = 4): Commitment {
	return custom('first_response', { target: { value, unit: 'hours', basis }, pausePolicy });
}

function days(unit: 'working_days' | 'calendar_days', value = 1, rules = readingAnswers({})): Commitment {
	const basis = unit === 'working_days' ? 'business' : 'calendar';
	return custom('first_response', { target: { value, unit, basis }, pausePolicy, rules });
}

function timer(commitment: Commitment, pauses: readonly Pause[], given: Partial<Timeline> = {}) {
	return only(timersOf(commitment, registered({ pauses, ...given })));
}

describe('a pause in business time', () => {
	it.each<[string, Pause[], string]>([
		['before the start', [waiting('11-23 09:00', '11-23 10:00')], '15:30'],
		['over the start', [waiting('11-23 09:00', '11-23 11:00')], '16:30'],
		['in the middle', [waiting('11-23 10:30', '11-23 11:00')], '16:00'],
		['to the very due instant', [waiting('11-23 15:00', '11-23 15:30')], '16:00'],
		['at lunch only', [waiting('11-23 12:00', '11-23 13:30')], '15:30'],
		['that is over at once', [waiting('11-23 10:30', '11-23 10:30')], '15:30'],
		['again', [waiting('11-23 10:30', '11-23 11:00'), waiting('11-23 14:00', '11-23 15:00')], '17:00'],
		[
			'again, in the time that the first one gave',
			[waiting('11-23 10:30', '11-23 11:00'), waiting('11-23 15:30', '11-23 16:30')],
			'17:00',
		],
		['split', [waiting('11-23 10:30', '11-23 10:40'), waiting('11-23 10:40', '11-23 11:00')], '16:00'],
		['twice over', [waiting('11-23 10:30', '11-23 11:00'), waiting('11-23 10:45', '11-23 11:15')], '16:15'],
		[
			'inside another',
			[waiting('11-23 10:30', '11-23 11:30'), waiting('11-23 10:45', '11-23 11:00')],
			'16:30',
		],
		[
			'told in any order',
			[waiting('11-23 14:00', '11-23 15:00'), waiting('11-23 10:30', '11-23 11:00')],
			'17:00',
		],
		['after the due instant', [waiting('11-23 15:30:00.001', '11-26 10:00')], '15:30'],
		[
			'for a reason that is not agreed',
			[waiting('11-23 10:30', '11-23 11:00', 'pending_third_party')],
			'15:30',
		],
	])('%s', (_, pauses, due) => {
		expect(line(timer(hours('business'), pauses))).toBe(`#1 11-23 10:00 -> 11-23 ${due} running`);
	});

	it('that begins at the very due instant moves the last instant only', () => {
		const found = timer(hours('business'), [waiting('11-23 15:30', '11-24 10:00')]);
		expect(line(found)).toBe('#1 11-23 10:00 -> 11-23 15:30 (11-24 10:00) running');
	});

	it('at night costs nothing', () => {
		const found = timer(hours('business', 10), [waiting('11-23 18:00', '11-24 09:00')]);
		expect(line(found)).toBe('#1 11-23 10:00 -> 11-24 14:00 running');
	});

	it('over a holiday costs the working hours around it', () => {
		const found = timer(hours('business', 4), [waiting('09-30 17:00', '10-08 10:00')], {
			receivedAt: at('09-30 16:00'),
		});
		expect(line(found)).toBe('#1 09-30 16:00 -> 10-08 14:30 running');
	});
});

describe('a pause in calendar time', () => {
	it.each<[string, Pause[], string]>([
		['before the start', [waiting('11-23 09:00', '11-23 10:00')], '11-23 14:00'],
		['over the start', [waiting('11-23 09:00', '11-23 11:00')], '11-23 15:00'],
		['at lunch', [waiting('11-23 12:00', '11-23 13:30')], '11-23 15:30'],
		['over night', [waiting('11-23 12:00', '11-24 12:00')], '11-24 14:00'],
		[
			'twice over',
			[waiting('11-23 11:00', '11-23 12:00'), waiting('11-23 11:30', '11-23 12:30')],
			'11-23 15:30',
		],
		[
			'inside another',
			[waiting('11-23 11:00', '11-23 13:00'), waiting('11-23 11:30', '11-23 12:00')],
			'11-23 16:00',
		],
		[
			'told in any order',
			[waiting('11-23 13:00', '11-23 14:00'), waiting('11-23 11:00', '11-23 12:00')],
			'11-23 16:00',
		],
		['that is over at once', [waiting('11-23 11:00', '11-23 11:00')], '11-23 14:00'],
		['after the due instant', [waiting('11-23 14:00:00.001', '11-26 10:00')], '11-23 14:00'],
	])('%s', (_, pauses, due) => {
		expect(line(timer(hours('calendar'), pauses))).toBe(`#1 11-23 10:00 -> ${due} running`);
	});

	it('that begins at the very due instant moves the last instant only', () => {
		const found = timer(hours('calendar'), [waiting('11-23 14:00', '11-24 10:00')]);
		expect(line(found)).toBe('#1 11-23 10:00 -> 11-23 14:00 (11-24 10:00) running');
	});

	it('and another one right after it moves it on', () => {
		const pauses = [waiting('11-23 14:00', '11-24 10:00'), waiting('11-24 10:00', '11-24 11:00')];
		expect(line(timer(hours('calendar'), pauses))).toBe(
			'#1 11-23 10:00 -> 11-23 14:00 (11-24 11:00) running',
		);
	});
});

describe('a pause in a number of days', () => {
	it.each<[string, Pause[], string]>([
		['at night', [waiting('11-23 18:00', '11-24 09:00')], '11-24 18:00'],
		['for two hours', [waiting('11-23 10:00', '11-23 12:00')], '11-25 11:00'],
		['for a whole day', [waiting('11-24 09:00', '11-24 18:00')], '11-25 18:00'],
		['over the start', [waiting('11-22 10:00', '11-23 11:00')], '11-25 10:00'],
		[
			'twice over',
			[waiting('11-23 10:00', '11-23 12:00'), waiting('11-23 11:00', '11-23 12:00')],
			'11-25 11:00',
		],
		['after the close', [waiting('11-24 18:00', '11-26 12:00')], '11-24 18:00'],
		['before the start', [waiting('11-20 10:00', '11-23 10:00')], '11-24 18:00'],
	])('working days: what it cost in business time is added: %s', (_, pauses, due) => {
		expect(line(timer(days('working_days'), pauses))).toBe(`#1 11-23 10:00 -> ${due} running`);
	});

	it('working days to the same time: likewise', () => {
		const sameTime = days('working_days', 1, readingAnswers({ 'reading.working_day_end': 'same_time' }));
		const found = timer(sameTime, [waiting('11-23 14:00', '11-23 18:00')]);
		expect(line(found)).toBe('#1 11-23 10:00 -> 11-24 15:30 running');
	});

	it('calendar days: what it cost in calendar time is added', () => {
		expect(line(timer(days('calendar_days'), []))).toBe('#1 11-23 10:00 -> 11-25 00:00 running');
		const pauses = [waiting('11-23 12:00', '11-23 18:00'), waiting('11-25 06:00', '11-25 07:00')];
		expect(line(timer(days('calendar_days'), pauses.slice(0, 1)))).toBe(
			'#1 11-23 10:00 -> 11-25 06:00 running',
		);
		expect(line(timer(days('calendar_days'), pauses))).toBe('#1 11-23 10:00 -> 11-25 06:00 running');
	});
});

describe('a pause that lasts', () => {
	const remaining = (commitment: Commitment, pauses: readonly Pause[]) => {
		const found = timer(commitment, pauses);
		expect(found).toMatchObject({
			state: 'paused',
			dueAt: null,
			breachAt: null,
			stoppedAt: null,
			elapsedMs: null,
		});
		return (found.remainingMs ?? NaN) / MINUTE;
	};

	it.each<[string, Commitment, Pause[], number]>([
		['business hours', hours('business'), [waiting('11-23 11:00')], 180],
		['calendar hours', hours('calendar'), [waiting('11-23 13:00')], 60],
		[
			'after another',
			hours('business'),
			[waiting('11-23 10:30', '11-23 11:00'), waiting('11-23 11:30')],
			180,
		],
		[
			'beside another',
			hours('business'),
			[waiting('11-23 11:00', '11-23 14:00'), waiting('11-23 11:30')],
			180,
		],
		['two at once', hours('business'), [waiting('11-23 11:30'), waiting('11-23 11:00')], 180],
		['from before the start', hours('business'), [waiting('11-20 11:00')], 240],
		['from the very due instant', hours('business'), [waiting('11-23 15:30')], 0],
		['from the last instant, which is the next opening', hours('business', 6.5), [waiting('11-24 09:00')], 0],
		['working days', days('working_days'), [waiting('11-24 16:00')], 120],
		[
			'working days, beside another',
			days('working_days'),
			[waiting('11-23 11:00', '11-23 14:00'), waiting('11-23 11:30')],
			13 * 60,
		],
		['working days, from before the start', days('working_days'), [waiting('11-20 11:00')], 14 * 60],
		['calendar days', days('calendar_days'), [waiting('11-24 16:00')], 8 * 60],
	])('keeps what is left: %s', (_, commitment, pauses, minutes) => {
		expect(remaining(commitment, pauses)).toBe(minutes);
	});

	it.each<[string, Commitment, string, string]>([
		['business hours', hours('business'), '11-23 15:30:00.001', '11-23 15:30'],
		['calendar hours', hours('calendar'), '11-23 14:00:00.001', '11-23 14:00'],
		['working days', days('working_days'), '11-24 18:00', '11-24 18:00'],
		['calendar days', days('calendar_days'), '11-25 00:00', '11-25 00:00'],
	])('changes nothing once the target is used up: %s', (_, commitment, since, due) => {
		expect(line(timer(commitment, [waiting(since)]))).toBe(`#1 11-23 10:00 -> ${due} running`);
	});

	it.each<[string, Commitment]>([
		['business hours', hours('business')],
		['calendar hours', hours('calendar')],
		['working days', days('working_days')],
		['calendar days', days('calendar_days')],
	])('does not make late what comes while it lasts: %s', (_, commitment) => {
		const messages = [reply('12-28 10:00')];
		const found = timer(commitment, [waiting('11-23 11:00')], { messages });
		expect(found).toMatchObject({
			state: 'met',
			stoppedAt: at('12-28 10:00'),
			elapsedMs: HOUR,
			remainingMs: null,
		});
		expect(found.pauses).toEqual([waiting('11-23 11:00', '12-28 10:00')]);
	});

	it('from the very due instant on, nothing is late either', () => {
		const found = timer(hours('business'), [waiting('11-23 15:30')], { messages: [reply('12-28 10:00')] });
		expect(found).toMatchObject({ state: 'met', elapsedMs: 4 * HOUR });
	});

	it('that began too late does not help', () => {
		const found = timer(hours('business'), [waiting('11-23 15:30:00.001')], {
			messages: [reply('11-23 17:00')],
		});
		expect(found).toMatchObject({ state: 'breached', elapsedMs: 4 * HOUR + 1 });
	});
});

describe('a promised instant', () => {
	it('is moved by nothing, whatever an administrator set', () => {
		const promise = custom('eta_kept', {
			target: { value: 0, unit: 'promise', basis: 'calendar' },
			pausePolicy,
		});
		const messages = [reply('11-23 11:00', { kind: 'eta_notice', promisedAt: at('11-25 12:00') })];
		for (const pauses of [[waiting('11-24 10:00')], [waiting('11-24 10:00', '11-25 10:00')]]) {
			expect(line(timer(promise, pauses, { messages }))).toBe('#1 11-23 11:00 -> 11-25 12:00 running');
		}
	});
});

describe('the pauses that a timer tells', () => {
	it('are those it took notice of, as far as they concern it', () => {
		const pauses = [
			waiting('11-20 10:00', '11-23 10:00'),
			waiting('11-23 10:30', '11-23 11:00'),
			waiting('11-23 11:00', '11-23 11:10', 'pending_third_party'),
			waiting('11-23 11:30', '11-23 14:00'),
			waiting('11-23 12:00', '11-23 15:00'),
		];
		const found = timer(hours('business'), pauses, { messages: [reply('11-23 12:00')] });
		expect(found.pauses).toEqual([
			waiting('11-23 10:30', '11-23 11:00'),
			waiting('11-23 11:30', '11-23 12:00'),
		]);
		expect(found.elapsedMs).toBe(HOUR);
	});

	it('are none before counting begins', () => {
		const mailAtNight = timer(
			custom('phone_answer', {
				pausePolicy,
				rules: readingAnswers({ 'reading.out_of_hours_contact': 'next_opening' }),
			}),
			[waiting('11-24 06:00', '11-24 10:00')],
			{
				calls: [
					{
						id: 'call',
						from: null,
						queuedAt: at('11-24 05:00'),
						answeredAt: at('11-24 07:00'),
						answeredBy: 'human',
						abandonedAt: null,
					},
				],
			},
		);
		expect(mailAtNight).toMatchObject({ state: 'met', pauses: [], elapsedMs: 0 });
	});
});

describe('P-I-11, waiting for the customer', () => {
	const asked = registered({ pauses: [waiting('11-23 14:00')] });

	it('stops 2.2.1, unless agreed otherwise', () => {
		expect(timerFor('general_progress', asked).state).toBe('paused');
		expect(timerFor('general_progress', asked, { pause_on_pending_customer: false }).state).toBe('running');
	});

	it('for a third party does not, unless agreed', () => {
		const vendor = registered({ pauses: [waiting('11-23 14:00', null, 'pending_third_party')] });
		expect(timerFor('general_progress', vendor).state).toBe('running');
		expect(timerFor('general_progress', vendor, { pause_on_pending_third_party: true }).state).toBe('paused');
	});

	it('and what is closed waits for nobody', () => {
		const closed = registered({ pauses: [waiting('11-23 14:00', null, 'closed')] });
		expect(timerFor('general_progress', closed, { pause_on_pending_customer: false }).state).toBe('paused');
	});
});
