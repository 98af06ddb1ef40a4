import { describe, expect, it } from 'vitest';
import type {
	Escalation,
	Timeline,
	TimelineMessage,
} from '../../../../extensions/agreement-desk/src/domain/timers/timeline.ts';
import {
	at,
	basis,
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
	waiting,
} from './build-timeline.ts';

const isComplex = [facts({ complexity: 'complex' })];
const complex = (given: Partial<Timeline> = {}) => registered({ facts: isComplex, ...given });
const eta = (sentAt: string, promised: string | null, given: Partial<TimelineMessage> = {}) =>
	reply(sentAt, { kind: 'eta_notice', promisedAt: promised === null ? null : at(promised), ...given });
const handedOn = (time: string, withinTeam = false): Escalation => ({
	id: `to level 2 ${time}`,
	at: at(time),
	withinTeam,
});
const duties = ['complex_escalation', 'complex_eta_notice', 'complex_update_cadence'] as const;

describe('2.2.2 makes duties for a complex request', () => {
	it.each(duties)('from its registration: %s', (metric) => {
		expect(line(timerFor(metric, complex()))).toBe('#1 11-23 10:00 -> 11-24 18:00 running');
		expect(timersFor(metric, complex({ registeredAt: null, numberedAt: null }))).toEqual([]);
		expect(timersFor(metric, registered())).toEqual([]);
	});

	it('in hours if agreed', () => {
		const agreed = {
			'sla.complex.escalate': { value: 10, unit: 'hours' },
			clock_basis: basis('2.2.2', 'calendar'),
		} as const;
		expect(line(timerFor('complex_escalation', complex(), agreed))).toBe(
			'#1 11-23 10:00 -> 11-23 20:00 running',
		);
	});

	it('done nothing about, it misses each of them', () => {
		const late = complex({
			messages: [eta('11-25 10:00', '11-30 10:00')],
			escalations: [handedOn('11-25 10:00')],
		});
		for (const metric of duties) expect(timersFor(metric, late)[0]?.state).toBe('breached');
	});
});

describe('the second duty, to hand it on', () => {
	const escalation = (given: Partial<Timeline>) => timerFor('complex_escalation', complex(given));

	it('is done by an escalation', () => {
		const timer = escalation({ escalations: [handedOn('11-24 10:00'), handedOn('11-24 12:00')] });
		expect(line(timer)).toBe('#1 11-23 10:00 -> 11-24 18:00 met 11-24 10:00');
		expect(timer.stoppedBy).toBe('to level 2 11-24 10:00');
	});

	it.each<[string, Partial<Timeline>]>([
		['another colleague of the same team', { escalations: [handedOn('11-24 10:00', true)] }],
		['an escalation before the registration', { escalations: [handedOn('11-23 09:00')] }],
		['a word to the customer', { messages: [reply('11-24 10:00')] }],
	])('is never done by %s', (_, given) => {
		expect(escalation(given).state).toBe('running');
	});

	it.each([
		['11-24 12:00', 'cancelled'],
		['11-24 18:00', 'cancelled'],
		['11-24 18:00:00.001', 'breached'],
	])('is moot once it is solved: at %s it is %s', (time, state) => {
		const solved = escalation({ resolutions: [{ from: at(time), to: Infinity }] });
		expect(solved).toMatchObject({ state, endReason: 'resolved', stoppedAt: at(time), stoppedBy: null });
	});

	it('done in the instant of the solution is done', () => {
		const both = escalation({
			escalations: [handedOn('11-24 10:00')],
			resolutions: [{ from: at('11-24 10:00'), to: Infinity }],
		});
		expect(both).toMatchObject({ state: 'met', endReason: null });
	});

	it('does not come back with a reopening', () => {
		const reopened = escalation({
			escalations: [handedOn('11-26 10:00')],
			resolutions: [{ from: at('11-24 10:00'), to: at('11-26 09:00') }],
		});
		expect(line(reopened)).toBe('#1 11-23 10:00 -> 11-24 18:00 cancelled resolved 11-24 10:00');
	});
});

describe('the third duty, to say when', () => {
	const notice = (given: Partial<Timeline>) => timerFor('complex_eta_notice', complex(given));

	it('is done by a date and time', () => {
		const timer = notice({ messages: [eta('11-24 10:00', '11-30 10:00')] });
		expect(line(timer)).toBe('#1 11-23 10:00 -> 11-24 18:00 met 11-24 10:00');
		expect(timer.stoppedBy).toBe('reply 11-24 10:00');
	});

	it.each<[string, TimelineMessage]>([
		['"as soon as possible"', eta('11-24 10:00', null)],
		['a date in any other kind of message', eta('11-24 10:00', '11-30 10:00', { kind: 'agent_reply' })],
		['a date that only colleagues read', eta('11-24 10:00', '11-30 10:00', { isPublic: false })],
		['a date that a bot made up', eta('11-24 10:00', '11-30 10:00', { author: 'bot' })],
		['a date told before the registration', eta('11-23 09:00', '11-30 10:00')],
		['a date that came back', eta('11-24 10:00', '11-30 10:00', { bouncedAt: at('11-24 10:00:01') })],
	])('is never done by %s', (_, message) => {
		expect(notice({ messages: [message] }).state).toBe('running');
	});

	it('is moot once it is solved', () => {
		expect(notice({ resolutions: [{ from: at('11-24 12:00'), to: Infinity }] })).toMatchObject({
			state: 'cancelled',
			endReason: 'resolved',
		});
	});
});

describe('the fourth duty, to stay in touch', () => {
	const cadence = (given: Partial<Timeline>) => timersFor('complex_update_cadence', complex(given));

	it('begins again with each word of ours', () => {
		const timers = cadence({ messages: [reply('11-24 16:00'), reply('11-24 10:00'), reply('11-26 11:00')] });
		expect(lines(timers)).toEqual([
			'#1 11-23 10:00 -> 11-24 18:00 met 11-24 10:00',
			'#2 11-24 10:00 -> 11-25 18:00 met 11-24 16:00',
			'#3 11-24 16:00 -> 11-25 18:00 breached 11-26 11:00',
			'#4 11-26 11:00 -> 11-27 18:00 running',
		]);
		expect(timers[0]).toMatchObject({ startedBy: null, stoppedBy: 'reply 11-24 10:00' });
	});

	it.each<[string, TimelineMessage]>([
		['a word of the customer', mail('11-23 14:00')],
		['a bot', reply('11-23 14:00', { author: 'bot' })],
		['a note among colleagues', reply('11-23 14:00', { isPublic: false })],
		['a word in the instant of the registration', reply('11-23 10:00')],
	])('is never done by %s', (_, message) => {
		expect(lines(cadence({ messages: [message] }))).toEqual(['#1 11-23 10:00 -> 11-24 18:00 running']);
	});

	it('counts our silence only: it waits with the customer', () => {
		const asked = {
			messages: [reply('11-23 14:00', { kind: 'info_request' })],
			pauses: [waiting('11-23 14:00')],
		};
		const timers = cadence(asked);
		expect(lines(timers)).toEqual([
			'#1 11-23 10:00 -> 11-24 18:00 met 11-23 14:00',
			'#2 11-23 14:00 -> - paused',
		]);
		expect(timers[1]?.remainingMs).toBe(11.5 * HOUR);
		const back = { ...asked, pauses: [waiting('11-23 14:00', '11-26 10:00')] };
		expect(lines(cadence(back))[1]).toBe('#2 11-23 14:00 -> 11-27 15:30 running');
	});

	it('waits even where nothing else does', () => {
		const agreed = { pause_on_pending_customer: false };
		const history = complex({ pauses: [waiting('11-23 14:00')] });
		expect(timerFor('complex_update_cadence', history, agreed).state).toBe('paused');
		expect(timerFor('complex_escalation', history, agreed).state).toBe('running');
	});

	it('goes on while a third party is waited for, unless agreed', () => {
		const history = complex({ pauses: [waiting('11-23 14:00', null, 'pending_third_party')] });
		expect(timerFor('complex_update_cadence', history).state).toBe('running');
		expect(timerFor('complex_update_cadence', history, { pause_on_pending_third_party: true }).state).toBe(
			'paused',
		);
	});

	it('rests while it is solved, and begins anew when it is reopened', () => {
		const timers = cadence({
			messages: [reply('11-23 11:00'), reply('11-24 12:00'), reply('11-26 15:00'), reply('11-27 10:00')],
			resolutions: [
				{ from: at('11-24 11:00'), to: at('11-26 14:00') },
				{ from: at('11-27 11:00'), to: Infinity },
			],
		});
		expect(lines(timers)).toEqual([
			'#1 11-23 10:00 -> 11-24 18:00 met 11-23 11:00',
			'#2 11-23 11:00 -> 11-24 18:00 cancelled resolved 11-24 11:00',
			'#3 11-26 14:00 -> 11-27 18:00 met 11-26 15:00',
			'#4 11-26 15:00 -> 11-27 18:00 met 11-27 10:00',
			'#5 11-27 10:00 -> 11-30 18:00 cancelled resolved 11-27 11:00',
		]);
	});

	it('that was silent too long before the solution was missed', () => {
		expect(lines(cadence({ resolutions: [{ from: at('11-25 10:00'), to: Infinity }] }))).toEqual([
			'#1 11-23 10:00 -> 11-24 18:00 breached resolved 11-25 10:00',
		]);
	});

	it('ends with the solution that was told in the very instant', () => {
		const history = {
			messages: [reply('11-24 11:00')],
			resolutions: [{ from: at('11-24 11:00'), to: Infinity }],
		};
		expect(lines(cadence(history))).toEqual(['#1 11-23 10:00 -> 11-24 18:00 met 11-24 11:00']);
	});

	it('has nothing to say of what was solved before it was registered', () => {
		expect(cadence({ resolutions: [{ from: at('11-23 09:00'), to: Infinity }] })).toEqual([]);
		expect(lines(cadence({ resolutions: [{ from: at('11-23 09:00'), to: at('11-24 09:00') }] }))).toEqual([
			'#1 11-24 09:00 -> 11-25 18:00 running',
		]);
	});

	it('is not taken up again by a word after the withdrawal', () => {
		const ended = { at: at('11-24 10:00'), reason: 'withdrawn' } as const;
		expect(lines(cadence({ ended, messages: [reply('11-24 11:00')] }))).toEqual([
			'#1 11-23 10:00 -> 11-24 18:00 cancelled withdrawn 11-24 10:00',
		]);
		const last = cadence({ ended, messages: [reply('11-24 10:00')] });
		expect(lines(last)).toEqual([
			'#1 11-23 10:00 -> 11-24 18:00 met 11-24 10:00',
			'#2 11-24 10:00 -> 11-25 18:00 cancelled withdrawn 11-24 10:00',
		]);
		const solvedFirst = { resolutions: [{ from: at('11-24 09:00'), to: at('11-24 11:00') }] };
		expect(cadence({ ended, ...solvedFirst })).toHaveLength(1);
	});
});

describe('each promised time', () => {
	const kept = (given: Partial<Timeline>) => timersFor('eta_kept', registered(given));

	it('is a deadline to the millisecond, be it at night', () => {
		const [timer] = kept({ messages: [eta('11-24 10:00', '11-28 23:00')] });
		expect(timer && line(timer)).toBe('#1 11-24 10:00 -> 11-28 23:00 running');
		expect(timer).toMatchObject({ startedBy: 'reply 11-24 10:00', provisionalYear: null });
	});

	it.each([
		['11-28 23:00', 'met'],
		['11-28 23:00:00.001', 'breached'],
	])('solved at %s is %s', (time, state) => {
		const history = {
			messages: [eta('11-24 10:00', '11-28 23:00')],
			resolutions: [{ from: at(time), to: Infinity }],
		};
		expect(kept(history)[0]).toMatchObject({ state, stoppedAt: at(time), endReason: null });
	});

	it('told anew before the old one has passed takes its place; told later, the old one was missed', () => {
		const messages = [
			eta('11-24 10:00', '11-26 12:00'),
			eta('11-26 12:00', '11-27 12:00'),
			eta('11-27 12:00:00.001', '11-30 12:00'),
		];
		expect(lines(kept({ messages: messages.toReversed() }))).toEqual([
			'#1 11-24 10:00 -> 11-26 12:00 superseded revised 11-26 12:00',
			'#2 11-26 12:00 -> 11-27 12:00 breached revised 11-27 12:00:00.001',
			'#3 11-27 12:00:00.001 -> 11-30 12:00 running',
		]);
	});

	it('is not replaced by one that the customer was not told', () => {
		const messages = [
			eta('11-24 10:00', '11-26 12:00'),
			eta('11-24 11:00', '11-30 12:00', { isPublic: false }),
			eta('11-24 12:00', '11-30 12:00', { sentAt: null }),
			eta('11-24 13:00', null),
		];
		expect(lines(kept({ messages }))).toEqual(['#1 11-24 10:00 -> 11-26 12:00 running']);
	});

	it('stands while the customer is waited for', () => {
		const history = { messages: [eta('11-24 10:00', '11-26 12:00')], pauses: [waiting('11-25 10:00')] };
		expect(lines(kept(history))).toEqual(['#1 11-24 10:00 -> 11-26 12:00 running']);
	});

	it('once kept stays kept when it is reopened; the next one is another', () => {
		const history = {
			messages: [eta('11-24 10:00', '11-26 12:00'), eta('11-27 10:00', '11-28 12:00')],
			resolutions: [{ from: at('11-25 10:00'), to: at('11-27 09:00') }],
		};
		expect(lines(kept(history))).toEqual([
			'#1 11-24 10:00 -> 11-26 12:00 met 11-25 10:00',
			'#2 11-27 10:00 -> 11-28 12:00 running',
		]);
	});

	it('made while it is solved is kept by that', () => {
		const history = {
			messages: [eta('11-25 11:00', '11-26 12:00')],
			resolutions: [{ from: at('11-25 10:00'), to: Infinity }],
		};
		expect(lines(kept(history))).toEqual(['#1 11-25 11:00 -> 11-26 12:00 met 11-25 11:00']);
	});

	it('is owed for any request, and nothing is where nothing was agreed on complex ones', () => {
		const history = timeline({ messages: [eta('11-24 10:00', '11-26 12:00')] });
		expect(timersFor('eta_kept', history)).toHaveLength(1);
	});
});
