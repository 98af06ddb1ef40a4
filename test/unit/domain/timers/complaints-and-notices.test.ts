import { describe, expect, it } from 'vitest';
import type {
	Timeline,
	TimelineMessage,
} from '../../../../extensions/agreement-desk/src/domain/timers/timeline.ts';
import {
	at,
	DAY,
	facts,
	line,
	lines,
	mail,
	registered,
	reply,
	timeline,
	timerFor,
	timersFor,
	waiting,
} from './build-timeline.ts';

const isComplaint = [facts({ ticketType: 'complaint' })];
/** A request at first, a complaint from Tuesday at eleven on. */
const turned = [facts(), facts({ from: at('11-24 11:00'), ticketType: 'complaint' })];

describe('1.4.5, taking a complaint in', () => {
	const ack = (given: Partial<Timeline>) =>
		timerFor('complaint_ack', timeline({ facts: isComplaint, ...given }));

	it('is done by the receipt, within calendar hours', () => {
		expect(line(ack({}))).toBe('#1 11-23 10:00 -> 11-23 12:00 running');
		const timer = ack({ registeredAt: at('11-23 11:00') });
		expect(line(timer)).toBe('#1 11-23 10:00 -> 11-23 12:00 met 11-23 11:00');
		expect(timer.stoppedBy).toBeNull();
	});

	it('is not done by a word before the receipt, nor by a number alone', () => {
		expect(ack({ messages: [reply('11-23 10:30')], numberedAt: at('11-23 10:00') }).state).toBe('running');
		const later = ack({ messages: [reply('11-23 10:30')], registeredAt: at('11-23 13:00') });
		expect(line(later)).toBe('#1 11-23 10:00 -> 11-23 12:00 breached 11-23 13:00');
	});

	it('is not done by a number alone even where that registers a request (R12)', () => {
		const numbered = { 'reading.registration_proof': 'numbered' } as const;
		const state = (given: Partial<Timeline>) =>
			timerFor('complaint_ack', timeline({ facts: isComplaint, ...given }), numbered).state;
		expect(state({ numberedAt: at('11-23 10:01') })).toBe('running');
		expect(state({ numberedAt: at('11-23 10:01'), registeredAt: at('11-23 11:00') })).toBe('met');
		const answered = {
			numberedAt: at('11-23 10:01'),
			messages: [reply('11-23 10:00'), reply('11-23 10:30')],
		};
		expect(state(answered)).toBe('met');
		expect(state({ ...answered, messages: [reply('11-23 10:00')] })).toBe('running');
		const told = { facts: turned, numberedAt: at('11-23 10:01'), messages: [reply('11-24 12:00')] };
		expect(state(told)).toBe('met');
	});

	it('takes a word of its own once a registered request turns into a complaint', () => {
		const history = registered({ facts: turned, messages: [reply('11-23 11:00')] });
		expect(line(timerFor('complaint_ack', history))).toBe('#1 11-24 11:00 -> 11-24 13:00 running');
		const told = { ...history, messages: [...history.messages, reply('11-24 12:00')] };
		expect(line(timerFor('complaint_ack', told))).toBe('#1 11-24 11:00 -> 11-24 13:00 met 11-24 12:00');
	});

	it('is done by the receipt where it turned into a complaint before that', () => {
		const history = timeline({
			facts: turned,
			registeredAt: at('11-24 11:30'),
			messages: [reply('11-24 11:10')],
		});
		expect(timerFor('complaint_ack', history).stoppedAt).toBe(at('11-24 11:30'));
		expect(timerFor('complaint_ack', { ...history, registeredAt: at('11-24 11:00') }).stoppedAt).toBe(
			at('11-24 11:00'),
		);
	});

	it('is owed to complaints alone', () => {
		expect(timersFor('complaint_ack', registered())).toEqual([]);
		expect(timersFor('complaint_decision', registered())).toEqual([]);
	});
});

describe('1.4.5, the decision', () => {
	const decision = (given: Partial<Timeline>) =>
		timerFor('complaint_decision', registered({ facts: isComplaint, ...given }));
	const letter = (time: string, given: Partial<TimelineMessage> = {}) =>
		reply(time, { kind: 'decision_letter', ...given });

	it('is due working days after the registration', () => {
		expect(line(decision({}))).toBe('#1 11-23 10:00 -> 11-26 18:00 running');
		expect(timersFor('complaint_decision', timeline({ facts: isComplaint }))).toEqual([]);
	});

	it('is the letter that tells it', () => {
		expect(line(decision({ messages: [letter('11-26 10:00')] }))).toBe(
			'#1 11-23 10:00 -> 11-26 18:00 met 11-26 10:00',
		);
	});

	it.each<[string, TimelineMessage]>([
		['a decision among colleagues', letter('11-25 10:00', { isPublic: false })],
		['a solution', reply('11-25 10:00', { kind: 'final_solution' })],
		['a letter that came back', letter('11-25 10:00', { bouncedAt: at('11-25 10:30') })],
		['a letter from before', letter('11-23 09:00')],
	])('is never %s', (_, message) => {
		expect(decision({ messages: [message] }).state).toBe('running');
	});

	it('counts from the moment it became a complaint, whatever was said before', () => {
		const history = registered({ facts: turned, messages: [letter('11-24 10:00')] });
		expect(line(timerFor('complaint_decision', history))).toBe('#1 11-24 11:00 -> 11-27 18:00 running');
	});

	it('waits with the customer', () => {
		expect(decision({ pauses: [waiting('11-24 10:00')] }).state).toBe('paused');
	});

	it('that ceased to be a complaint is owed no decision; it is once more when it is one again', () => {
		const history = registered({
			facts: [
				...isComplaint,
				facts({ from: at('11-24 10:00') }),
				facts({ from: at('11-25 10:00'), ticketType: 'complaint' }),
			],
		});
		expect(lines(timersFor('complaint_decision', history))).toEqual([
			'#1 11-23 10:00 -> 11-26 18:00 superseded reclassified 11-24 10:00',
			'#2 11-25 10:00 -> 11-30 18:00 running',
		]);
	});
});

describe('3.1.2.3, a request about personal data', () => {
	const privacy = (...messages: TimelineMessage[]) =>
		timerFor('privacy_request', timeline({ facts: [facts({ ticketType: 'privacy_request' })], messages }));

	it('is due fifteen working days after receipt', () => {
		expect(line(privacy())).toBe('#1 11-23 10:00 -> 12-14 18:00 running');
	});

	it('is answered by an answer, not by a question or progress', () => {
		expect(privacy(reply('11-24 10:00', { kind: 'info_request' })).state).toBe('running');
		expect(privacy(reply('11-24 10:00', { kind: 'progress_update' })).state).toBe('running');
		expect(privacy(mail('11-24 10:00')).state).toBe('running');
		expect(privacy(reply('11-24 10:00')).state).toBe('met');
	});

	it('counts from the moment it became one', () => {
		const later = [facts(), facts({ from: at('11-24 11:00'), ticketType: 'privacy_request' })];
		const history = timeline({ facts: later, messages: [reply('11-23 11:00')] });
		expect(line(timerFor('privacy_request', history))).toBe('#1 11-24 11:00 -> 12-15 18:00 running');
	});
});

describe('3.1.1.4, a notice of suspension', () => {
	const delivered = (deliveredAt: string | null, effectiveAt: string | null = null) =>
		timeline({
			notices: [
				{
					id: 'notice',
					deliveredAt: deliveredAt === null ? null : at(deliveredAt),
					effectiveAt: effectiveAt === null ? null : at(effectiveAt),
				},
			],
		});

	it('may take effect when thirty days have passed after the day of delivery', () => {
		const timer = timerFor('suspension_notice', delivered('11-22 15:00'));
		expect(line(timer)).toBe('#1 11-22 15:00 -> 12-23 00:00 running');
		expect(timer.startedBy).toBe('notice');
	});

	it.each([
		['12-22 23:59:59.999', 'breached'],
		['12-23 00:00', 'met'],
		['2027-01-05 00:00', 'met'],
	])('and takes effect at %s: %s', (effective, state) => {
		const timer = timerFor('suspension_notice', delivered('11-22 15:00', effective));
		expect(timer).toMatchObject({ state, stoppedAt: at(effective), stoppedBy: 'notice' });
		expect(timer.elapsedMs).toBe(at(effective) - at('11-22 15:00'));
	});

	it('R21, counts the day of delivery if agreed', () => {
		const agreed = { 'reading.notice_counting': 'delivery_day_included' } as const;
		expect(line(timerFor('suspension_notice', delivered('11-22 15:00'), agreed))).toBe(
			'#1 11-22 15:00 -> 12-22 00:00 running',
		);
	});

	it('takes dates in the zone of the calendar', () => {
		expect(line(timerFor('suspension_notice', delivered('11-22 00:00')))).toContain('-> 12-23 00:00');
		expect(line(timerFor('suspension_notice', delivered('11-21 23:59')))).toContain('-> 12-22 00:00');
	});

	it('may be given without any days', () => {
		const agreed = { 'notice.suspension_days': 0 };
		expect(timerFor('suspension_notice', delivered('11-22 15:00'), agreed).dueAt).toBe(at('11-23 00:00'));
	});

	it('that never arrived is none', () => {
		expect(timersFor('suspension_notice', delivered(null, '12-24 00:00'))).toEqual([]);
	});

	it('is a clock of its own, several at once', () => {
		const one = delivered('11-22 15:00', '12-23 00:00').notices;
		const two = delivered('11-23 15:00', '12-23 00:00').notices;
		const timers = timersFor('suspension_notice', timeline({ notices: [...one, ...two] }));
		expect(timers.map(({ cycle, state, dueAt }) => [cycle, state, dueAt])).toEqual([
			[1, 'met', at('12-23 00:00')],
			[2, 'breached', at('12-23 00:00') + DAY],
		]);
	});
});
