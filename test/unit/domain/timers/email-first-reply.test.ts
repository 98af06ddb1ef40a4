import { describe, expect, it } from 'vitest';
import type { AgreementParameters } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import { evaluate } from '../../../../extensions/agreement-desk/src/domain/timers/evaluate.ts';
import type {
	Timeline,
	TimelineMessage,
} from '../../../../extensions/agreement-desk/src/domain/timers/timeline.ts';
import {
	at,
	calendars,
	commitmentsWith,
	facts,
	line,
	lines,
	mail,
	MINUTE,
	reply,
	timeline,
	timerFor,
	timersFor,
} from './build-timeline.ts';

const hours = (inside: number, outside: number): AgreementParameters => ({
	'sla.email.first_reply_hours': inside,
	'sla.email.first_reply_next_open_hours': outside,
});

function mailed(receivedAt = '11-23 10:00', given: Partial<Timeline> = {}): Timeline {
	return timeline({ receivedAt: at(receivedAt), facts: [facts({ channelType: 'email' })], ...given });
}

function answered(...messages: readonly TimelineMessage[]): Timeline {
	return mailed('11-23 10:00', { messages });
}

describe('2.1.2 has two cases', () => {
	it.each([
		['in hours', '11-23 10:00', 'a', '#1 11-23 10:00 -> 11-23 15:30 running'],
		['at opening', '11-24 09:00', 'a', '#1 11-24 09:00 -> 11-24 14:30 running'],
		[
			'a millisecond before opening',
			'11-24 08:59:59.999',
			'b',
			'#1 11-24 08:59:59.999 (11-24 09:00) -> 11-24 11:00 running',
		],
		[
			'a millisecond before closing',
			'11-23 17:59:59.999',
			'a',
			'#1 11-23 17:59:59.999 -> 11-24 14:29:59.999 running',
		],
		['at closing', '11-23 18:00', 'b', '#1 11-23 18:00 (11-24 09:00) -> 11-24 11:00 running'],
		['at lunch', '11-23 12:30', 'b', '#1 11-23 12:30 (11-23 13:30) -> 11-23 15:30 running'],
		['on a Sunday', '11-22 15:00', 'b', '#1 11-22 15:00 (11-23 09:00) -> 11-23 11:00 running'],
		['on a public holiday', '09-25 10:00', 'b', '#1 09-25 10:00 (09-28 09:00) -> 09-28 11:00 running'],
		['on a make-up Saturday', '02-14 10:00', 'a', '#1 02-14 10:00 -> 02-14 15:30 running'],
	])('%s', (_, receivedAt, branch, expected) => {
		const timer = timerFor('email_first_reply', mailed(receivedAt), hours(4, 2));
		expect(line(timer)).toBe(expected);
		expect(timer.commitment.branch).toBe(branch);
	});

	it.each([
		['12:30', 'a', '#1 11-23 12:30 -> 11-23 17:30 running'],
		['18:00', 'b', '#1 11-23 18:00 (11-24 09:00) -> 11-24 11:00 running'],
		['08:30', 'b', '#1 11-23 08:30 (11-23 09:00) -> 11-23 11:00 running'],
	])('R5 by the day: a break is not out of hours, the night is: %s', (time, branch, expected) => {
		const agreed = { ...hours(4, 2), 'reading.out_of_hours': 'day' } as const;
		const timer = timerFor('email_first_reply', mailed(`11-23 ${time}`), agreed);
		expect(line(timer)).toBe(expected);
		expect(timer.commitment.branch).toBe(branch);
	});

	it('is promised to mail alone', () => {
		expect(timersFor('email_first_reply', timeline())).toEqual([]);
		expect(timersFor('email_first_reply', timeline({ facts: [facts({ channelType: null })] }))).toEqual([]);
	});

	it('promises nothing where only the other case was agreed', () => {
		const outside = commitmentsWith().filter(({ key }) => key === '2.1.2b');
		expect(evaluate(outside, calendars, mailed())).toEqual([]);
	});
});

describe('the first reply', () => {
	it('is the first e-mail of a human', () => {
		const messages = [reply('11-23 14:00'), reply('11-23 11:00'), reply('11-23 16:00')];
		const timer = timerFor('email_first_reply', answered(...messages));
		expect(line(timer)).toBe('#1 11-23 10:00 -> 11-23 15:30 met 11-23 11:00');
		expect(timer).toMatchObject({ stoppedBy: 'reply 11-23 11:00', startedBy: null, elapsedMs: 60 * MINUTE });
	});

	it.each([
		['15:30', 'met'],
		['15:30:00.001', 'breached'],
	])('at %s is %s', (time, state) => {
		expect(timerFor('email_first_reply', answered(reply(`11-23 ${time}`))).state).toBe(state);
	});

	it('before the next opening is met with no time used', () => {
		const history = mailed('11-22 15:00', { messages: [reply('11-22 16:00')] });
		expect(timerFor('email_first_reply', history)).toMatchObject({ state: 'met', elapsedMs: 0 });
	});

	it('may come in the very instant of the mail', () => {
		expect(timerFor('email_first_reply', answered(reply('11-23 10:00')))).toMatchObject({
			state: 'met',
			elapsedMs: 0,
		});
	});

	it.each<[string, TimelineMessage]>([
		['an automatic acknowledgement', reply('11-23 11:00', { author: 'system' })],
		['a bot', reply('11-23 11:00', { author: 'bot' })],
		['the customer', mail('11-23 11:00')],
		['an internal note', reply('11-23 11:00', { kind: 'internal_note', isPublic: false })],
		['a mail that has not left', reply('11-23 11:00', { sentAt: null })],
		['a mail that came back at once', reply('11-23 11:00', { bouncedAt: at('11-23 11:01') })],
		['a mail that came back after an hour', reply('11-23 11:00', { bouncedAt: at('11-23 12:00') })],
		['a chat message', reply('11-23 11:00', { channelType: 'chat' })],
		['a reply in the portal', reply('11-23 11:00', { channelType: 'portal' })],
		['what was said before the mail came', reply('11-23 09:59:59.999')],
	])('is never %s', (_, message) => {
		expect(timerFor('email_first_reply', answered(message))).toMatchObject({
			state: 'running',
			stoppedAt: null,
		});
	});

	it('arrived if it came back later than an hour', () => {
		const late = reply('11-23 11:00', { bouncedAt: at('11-23 12:00:00.001') });
		expect(timerFor('email_first_reply', answered(late)).state).toBe('met');
	});

	it('is the next one after one that came back', () => {
		const messages = [reply('11-23 11:00', { bouncedAt: at('11-23 11:02') }), reply('11-23 17:00')];
		expect(line(timerFor('email_first_reply', answered(...messages)))).toBe(
			'#1 11-23 10:00 -> 11-23 15:30 breached 11-23 17:00',
		);
	});

	it('is not put off while the customer is asked: the clock never stops', () => {
		const history = mailed('11-23 10:00', {
			pauses: [{ from: at('11-23 10:30'), to: Infinity, reason: 'pending_customer' }],
		});
		expect(line(timerFor('email_first_reply', history))).toBe('#1 11-23 10:00 -> 11-23 15:30 running');
	});
});

describe('R7, a further mail', () => {
	const further = answered(
		mail('11-23 10:00'),
		reply('11-23 11:00'),
		mail('11-23 14:00'),
		mail('11-23 15:00'),
		reply('11-23 16:00'),
		mail('11-23 19:00'),
	);

	it('starts nothing by default', () => {
		expect(lines(timersFor('email_first_reply', further))).toEqual([
			'#1 11-23 10:00 -> 11-23 15:30 met 11-23 11:00',
		]);
	});

	it('starts the clock again if agreed, once until the next answer, each in its own case', () => {
		const timers = timersFor('email_first_reply', further, { 'reading.follow_up_restarts': true });
		expect(lines(timers.toSorted((a, b) => a.cycle - b.cycle))).toEqual([
			'#1 11-23 10:00 -> 11-23 15:30 met 11-23 11:00',
			'#2 11-23 14:00 -> 11-23 18:00 (11-24 09:00) met 11-23 16:00',
			'#3 11-23 19:00 (11-24 09:00) -> 11-24 14:30 running',
		]);
		expect(timers.map(({ commitment, startedBy }) => [commitment.key, startedBy])).toEqual([
			['2.1.2a', null],
			['2.1.2a', 'mail 11-23 14:00'],
			['2.1.2b', 'mail 11-23 19:00'],
		]);
	});

	it.each<[string, TimelineMessage[]]>([
		['before there was an answer at all', [mail('11-23 11:00')]],
		['in the very instant of the answer', [reply('11-23 11:00'), mail('11-23 11:00')]],
		['that is a chat message', [reply('11-23 11:00'), mail('11-23 12:00', { channelType: 'chat' })]],
		['by a colleague', [reply('11-23 11:00'), mail('11-23 12:00', { author: 'agent', isPublic: false })]],
		['without a time', [reply('11-23 11:00'), mail('11-23 12:00', { sentAt: null })]],
	])('starts nothing %s', (_, messages) => {
		expect(
			timersFor('email_first_reply', answered(...messages), { 'reading.follow_up_restarts': true }),
		).toHaveLength(1);
	});

	it('is answered by e-mail only', () => {
		const messages = [
			reply('11-23 11:00'),
			mail('11-23 14:00'),
			reply('11-23 15:00', { channelType: 'chat' }),
		];
		const timers = timersFor('email_first_reply', answered(...messages), {
			'reading.follow_up_restarts': true,
		});
		expect(timers.map(({ state }) => state)).toEqual(['met', 'running']);
	});
});
