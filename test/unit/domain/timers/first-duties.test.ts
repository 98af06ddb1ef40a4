import { describe, expect, it } from 'vitest';
import type {
	Timeline,
	TimelineMessage,
} from '../../../../extensions/agreement-desk/src/domain/timers/timeline.ts';
import {
	at,
	basis,
	custom,
	facts,
	HOUR,
	line,
	lines,
	mail,
	registered,
	reply,
	timeline,
	timerFor,
	timersFor,
	timersOf,
} from './build-timeline.ts';

const registration = (given: Partial<Timeline>) => timerFor('registration', timeline(given));

describe('2.1.4, the registration', () => {
	it.each([
		['11-23 11:00', 'met'],
		['11-23 12:00', 'met'],
		['11-23 12:00:00.001', 'breached'],
	])('acknowledged at %s is %s', (time, state) => {
		const timer = registration({ numberedAt: at('11-23 10:00'), registeredAt: at(time) });
		expect(timer).toMatchObject({ state, stoppedAt: at(time), stoppedBy: null, startedBy: null });
	});

	it('is not completed by a number alone', () => {
		expect(line(registration({ numberedAt: at('11-23 10:00') }))).toBe(
			'#1 11-23 10:00 -> 11-23 12:00 running',
		);
	});

	it('R12, is if agreed', () => {
		const agreed = { 'reading.registration_proof': 'numbered' } as const;
		const late = timeline({ numberedAt: at('11-23 10:30'), registeredAt: at('11-23 15:00') });
		expect(line(timerFor('registration', late, agreed))).toBe(
			'#1 11-23 10:00 -> 11-23 12:00 met 11-23 10:30',
		);
		const confirmed = timeline({ registeredAt: at('11-23 11:00') });
		expect(timerFor('registration', confirmed, agreed).stoppedAt).toBe(at('11-23 11:00'));
		expect(timerFor('registration', timeline(), agreed).state).toBe('running');
	});

	it('is not completed by an answer', () => {
		expect(registration({ messages: [reply('11-23 10:30')] }).state).toBe('running');
	});

	it('R3, counts nights and weekends unless business hours were agreed', () => {
		const sunday = timeline({ receivedAt: at('11-22 23:00') });
		expect(line(timerFor('registration', sunday))).toBe('#1 11-22 23:00 -> 11-23 01:00 running');
		const agreed = { clock_basis: basis('2.1.4', 'business') };
		expect(line(timerFor('registration', sunday, agreed))).toBe('#1 11-22 23:00 -> 11-23 11:00 running');
	});

	it('is never put off', () => {
		const asked = registration({
			pauses: [{ from: at('11-23 10:00'), to: Infinity, reason: 'pending_customer' }],
		});
		expect(asked).toMatchObject({ state: 'running', pauses: [] });
	});
});

describe('2.2.1, word of a general request', () => {
	const progress = (...messages: readonly TimelineMessage[]) =>
		timerFor('general_progress', registered({ messages }));

	it('is due at close of business of the next working day', () => {
		expect(line(progress())).toBe('#1 11-23 10:00 -> 11-24 18:00 running');
	});

	it('begins with the registration, and not before', () => {
		expect(timersFor('general_progress', timeline({ numberedAt: at('11-23 10:00') }))).toEqual([]);
		const later = timeline({ registeredAt: at('11-23 19:00') });
		expect(line(timerFor('general_progress', later))).toBe('#1 11-23 19:00 -> 11-24 18:00 running');
		const numbered = timeline({ numberedAt: at('11-23 10:00') });
		const agreed = { 'reading.registration_proof': 'numbered' } as const;
		expect(timerFor('general_progress', numbered, agreed).startedAt).toBe(at('11-23 10:00'));
	});

	it.each(['progress_update', 'initial_solution', 'solution', 'final_solution', 'decision_letter'] as const)(
		'is given by: %s',
		(kind) => {
			expect(line(progress(reply('11-24 18:00', { kind })))).toBe(
				'#1 11-23 10:00 -> 11-24 18:00 met 11-24 18:00',
			);
		},
	);

	it('is late a millisecond after', () => {
		expect(progress(reply('11-24 18:00:00.001', { kind: 'progress_update' })).state).toBe('breached');
	});

	it.each<[string, TimelineMessage]>([
		['an answer that does not say', reply('11-23 11:00')],
		['a question to the customer', reply('11-23 11:00', { kind: 'info_request' })],
		['an expected time alone', reply('11-23 11:00', { kind: 'eta_notice', promisedAt: at('11-30 12:00') })],
		['an apology', reply('11-23 11:00', { kind: 'apology' })],
		['a note among colleagues', reply('11-23 11:00', { kind: 'progress_update', isPublic: false })],
		['the acknowledgement', reply('11-23 11:00', { kind: 'progress_update', author: 'system' })],
		['a bot', reply('11-23 11:00', { kind: 'progress_update', author: 'bot' })],
		['the customer', mail('11-23 11:00', { kind: 'progress_update' })],
		['what was said before the registration', reply('11-23 09:59:59.999', { kind: 'progress_update' })],
		['what came back', reply('11-23 11:00', { kind: 'progress_update', bouncedAt: at('11-23 11:30') })],
	])('is never given by %s', (_, message) => {
		expect(progress(message).state).toBe('running');
	});

	it('may be agreed in hours, business or not', () => {
		const agreed = { 'sla.general.progress': { value: 8, unit: 'hours' } } as const;
		expect(line(timerFor('general_progress', registered(), agreed))).toBe(
			'#1 11-23 10:00 -> 11-24 10:30 running',
		);
		const literal = { ...agreed, clock_basis: basis('2.2.1', 'calendar') } as const;
		expect(line(timerFor('general_progress', registered(), literal))).toBe(
			'#1 11-23 10:00 -> 11-23 18:00 running',
		);
	});
});

describe('1.4.1, the answer to a question', () => {
	const question = (...messages: readonly TimelineMessage[]) =>
		registered({ facts: [facts({ ticketType: 'consultation' })], messages });

	it('is owed to consultations, from registration on', () => {
		expect(line(timerFor('consultation_answer', question()))).toBe('#1 11-23 10:00 -> 11-24 18:00 running');
		expect(timersFor('consultation_answer', registered())).toEqual([]);
		expect(timersFor('consultation_answer', { ...question(), registeredAt: null })).toEqual([]);
	});

	it.each(['agent_reply', 'initial_solution', 'solution', 'final_solution', 'decision_letter'] as const)(
		'is given by: %s',
		(kind) => {
			expect(timerFor('consultation_answer', question(reply('11-23 11:00', { kind }))).state).toBe('met');
		},
	);

	it.each(['info_request', 'progress_update', 'eta_notice', 'apology', 'internal_note'] as const)(
		'is never given by: %s',
		(kind) => {
			expect(timerFor('consultation_answer', question(reply('11-23 11:00', { kind }))).state).toBe('running');
		},
	);
});

describe('2.2.3, the response to what is urgent', () => {
	const marked = (given: Partial<Timeline> = {}) =>
		timeline({ urgentMarks: [{ at: at('11-23 14:00'), by: 'customer' }], ...given });

	it('counts from the mark, in calendar time, to the first word of a human after it', () => {
		expect(line(timerFor('urgent_response', marked()))).toBe('#1 11-23 14:00 -> 11-23 15:00 running');
		const answered = marked({
			messages: [reply('11-23 10:30'), reply('11-23 14:30', { channelType: 'phone' })],
		});
		expect(line(timerFor('urgent_response', answered))).toBe('#1 11-23 14:00 -> 11-23 15:00 met 11-23 14:30');
	});

	it('may end in the night', () => {
		const night = marked({ urgentMarks: [{ at: at('11-21 23:30'), by: 'customer' }] });
		const agreed = { 'sla.urgent.response_hours': 2 };
		expect(line(timerFor('urgent_response', night, agreed))).toBe('#1 11-21 23:30 -> 11-22 01:30 running');
	});

	it('R3, or in business hours if agreed', () => {
		const night = marked({ urgentMarks: [{ at: at('11-21 23:30'), by: 'customer' }] });
		const agreed = { 'sla.urgent.response_hours': 2, clock_basis: basis('2.2.3', 'business') } as const;
		expect(line(timerFor('urgent_response', night, agreed))).toBe('#1 11-21 23:30 -> 11-23 11:00 running');
	});

	it('is owed to nothing that was not marked', () => {
		expect(timersFor('urgent_response', timeline())).toEqual([]);
	});

	it.each<[string, TimelineMessage]>([
		['what was said before the mark', reply('11-23 13:59')],
		['a bot', reply('11-23 14:10', { author: 'bot' })],
		['a note among colleagues', reply('11-23 14:10', { isPublic: false })],
	])('is never %s', (_, message) => {
		expect(timerFor('urgent_response', marked({ messages: [message] })).state).toBe('running');
	});

	it('R15, is not owed to what only a colleague marked, unless agreed', () => {
		const urgentMarks = [
			{ at: at('11-23 12:00'), by: 'staff' },
			{ at: at('11-23 14:00'), by: 'customer' },
		] as const;
		expect(timerFor('urgent_response', marked({ urgentMarks })).startedAt).toBe(at('11-23 14:00'));
		const agreed = { 'reading.urgent_by': 'customer_or_staff' } as const;
		expect(timerFor('urgent_response', marked({ urgentMarks }), agreed).startedAt).toBe(at('11-23 12:00'));
		expect(timersFor('urgent_response', marked({ urgentMarks: urgentMarks.slice(0, 1) }))).toEqual([]);
	});

	it('R16, counts from receipt if agreed; what was said before the mark is still no response to it', () => {
		const agreed = { 'reading.urgent_clock_start': 'receipt' } as const;
		const history = marked({ messages: [reply('11-23 10:30'), reply('11-23 14:10')] });
		expect(line(timerFor('urgent_response', history, agreed))).toBe(
			'#1 11-23 10:00 -> 11-23 11:00 breached 11-23 14:10',
		);
	});

	it('leaves the other clocks where they were', () => {
		const history = registered({ urgentMarks: [{ at: at('11-23 14:00'), by: 'customer' }] });
		expect(timerFor('general_progress', history)).toEqual(timerFor('general_progress', registered()));
	});
});

describe('clocks that administrators add', () => {
	const talk = timeline({
		receivedAt: at('11-23 10:00'),
		messages: [
			mail('11-23 10:00'),
			reply('11-23 11:00', { channelType: 'phone' }),
			mail('11-23 14:00', { channelType: 'portal' }),
			mail('11-23 14:30'),
			reply('11-23 15:00', { channelType: 'chat' }),
			mail('11-24 09:00'),
		],
	});

	it('first response: any word of a human, whatever the channel', () => {
		expect(lines(timersOf(custom('first_response'), talk))).toEqual([
			'#1 11-23 10:00 -> 11-23 15:30 met 11-23 11:00',
		]);
	});

	it('next reply: from each word of the customer that is still open', () => {
		expect(lines(timersOf(custom('next_reply'), talk))).toEqual([
			'#1 11-23 14:00 -> 11-23 18:00 (11-24 09:00) met 11-23 15:00',
			'#2 11-24 09:00 -> 11-24 14:30 running',
		]);
	});

	it('next reply: nothing before there was a first one', () => {
		const messages = [mail('11-23 11:00'), mail('11-23 12:00')];
		expect(timersOf(custom('next_reply'), timeline({ messages }))).toEqual([]);
	});

	it('resolution: from registration, and again from each reopening', () => {
		const history = registered({
			resolutions: [
				{ from: at('11-23 11:00'), to: at('11-23 14:00') },
				{ from: at('11-25 10:00'), to: Infinity },
			],
		});
		expect(lines(timersOf(custom('resolution'), history))).toEqual([
			'#1 11-23 10:00 -> 11-23 15:30 met 11-23 11:00',
			'#2 11-23 14:00 -> 11-23 18:00 (11-24 09:00) breached 11-25 10:00',
		]);
		expect(timersOf(custom('resolution'), { ...history, registeredAt: null })).toEqual([]);
	});

	it('resolution: reopened and not yet solved again, it runs', () => {
		const history = registered({ resolutions: [{ from: at('11-23 11:00'), to: at('11-23 14:00') }] });
		expect(timersOf(custom('resolution'), history).map(({ state }) => state)).toEqual(['met', 'running']);
	});

	it('resolution: what was solved and reopened before it was registered is one clock', () => {
		const history = registered({ resolutions: [{ from: at('11-23 09:00'), to: at('11-23 09:30') }] });
		expect(lines(timersOf(custom('resolution'), history))).toEqual(['#1 11-23 10:00 -> 11-23 15:30 running']);
	});

	it('have the elapsed time of their own clock', () => {
		const history = registered({ messages: [reply('11-24 10:00')] });
		const elapsed = (basis: 'business' | 'calendar') =>
			timersOf(custom('first_response', { target: { value: 40, unit: 'hours', basis } }), history)[0]
				?.elapsedMs;
		expect(elapsed('business')).toBe(7.5 * HOUR);
		expect(elapsed('calendar')).toBe(24 * HOUR);
	});
});
