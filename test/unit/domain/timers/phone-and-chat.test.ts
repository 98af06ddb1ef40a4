import { describe, expect, it } from 'vitest';
import type { AgreementParameters } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import type {
	Call,
	TimelineMessage,
} from '../../../../extensions/agreement-desk/src/domain/timers/timeline.ts';
import {
	at,
	call,
	custom,
	line,
	lines,
	MINUTE,
	reply,
	timeline,
	timerFor,
	timersFor,
	timersOf,
} from './build-timeline.ts';

const phone = (...calls: readonly Call[]) => timeline({ calls });
const after = (queued: string, seconds: number) => at(queued) + seconds * 1000;

function answeredCall(queued: string, seconds: number, given: Partial<Call> = {}): Call {
	return call(queued, { answeredAt: after(queued, seconds), answeredBy: 'human', ...given });
}

function lostCall(queued: string, seconds: number, given: Partial<Call> = {}): Call {
	return call(queued, { abandonedAt: after(queued, seconds), ...given });
}

function states(calls: readonly Call[], agreed: AgreementParameters = {}) {
	return timersFor('phone_answer', phone(...calls), agreed).map(({ state, endReason }) =>
		endReason ? `${state} ${endReason}` : state,
	);
}

describe('2.1.1, a call', () => {
	it('is measured from the queue to a human voice', () => {
		const timer = timerFor('phone_answer', phone(answeredCall('11-23 10:05', 100)));
		expect(line(timer)).toBe('#1 11-23 10:05 -> 11-23 10:08 met 11-23 10:06:40');
		expect(timer).toMatchObject({
			startedBy: 'call 11-23 10:05',
			stoppedBy: 'call 11-23 10:05',
			elapsedMs: 100_000,
		});
	});

	it.each([
		[180, 'met'],
		[180.001, 'breached'],
	])('answered after %d s is %s', (seconds, state) => {
		expect(states([answeredCall('11-23 10:00', seconds)])).toEqual([state]);
	});

	it('that waits still runs', () => {
		expect(line(timerFor('phone_answer', phone(call('11-23 10:00'))))).toBe(
			'#1 11-23 10:00 -> 11-23 10:03 running',
		);
	});

	it('may be promised a fraction of a minute', () => {
		const agreed = { 'sla.phone.answer_minutes': 0.33 };
		expect(line(timerFor('phone_answer', phone(call('11-23 10:00')), agreed))).toBe(
			'#1 11-23 10:00 -> 11-23 10:00:19.800 running',
		);
	});

	it('is not answered by calling back', () => {
		const history = timeline({
			calls: [call('11-23 10:00')],
			messages: [reply('11-23 10:01', { channelType: 'phone' })],
		});
		expect(timerFor('phone_answer', history).state).toBe('running');
	});

	it('is a clock of its own, several in one ticket', () => {
		const calls = [
			answeredCall('11-23 10:00', 60, { from: 'a' }),
			answeredCall('11-23 10:01', 600, { from: 'b' }),
			call('11-23 17:59', { from: 'c' }),
		];
		expect(lines(timersFor('phone_answer', phone(...calls)))).toEqual([
			'#1 11-23 10:00 -> 11-23 10:03 met 11-23 10:01',
			'#2 11-23 10:01 -> 11-23 10:04 breached 11-23 10:11',
			'#3 11-23 17:59 -> 11-24 09:02 running',
		]);
	});
});

describe('R8, a call again from the same number', () => {
	const first = lostCall('11-23 10:00', 60);

	it.each([
		['within half an hour is the same attempt', 30, 'not_applicable repeat_attempt'],
		['later than that is another one', 30.0001, 'met'],
	])('%s', (_, minutes, expected) => {
		const again = call('11-23 10:00', {
			id: 'again',
			queuedAt: at('11-23 10:00') + minutes * MINUTE,
			answeredAt: at('11-23 10:31'),
			answeredBy: 'human',
		});
		expect(states([first, again])[1]).toBe(expected);
	});

	it('repeats a repetition too', () => {
		const calls = [first, lostCall('11-23 10:20', 60), lostCall('11-23 10:45', 60)];
		expect(states(calls)).toEqual([
			'not_applicable abandoned_in_time',
			'not_applicable repeat_attempt',
			'not_applicable repeat_attempt',
		]);
	});

	it.each<[string, Call]>([
		['was answered', answeredCall('11-23 10:00', 60)],
		['was a slip of the finger', lostCall('11-23 10:00', 9.999)],
		['came from another number', lostCall('11-23 10:00', 60, { from: '95588' })],
		['withheld its number', lostCall('11-23 10:00', 60, { from: null })],
		['rings still, behind the same switchboard', call('11-23 10:00')],
		['was given up only afterwards', lostCall('11-23 10:00', 601)],
		['came in the same instant', lostCall('11-23 10:10', 0)],
	])('counts by itself if the one before %s', (_, before) => {
		expect(states([before, answeredCall('11-23 10:10', 60)])[1]).toBe('met');
	});

	it('counts by itself if both numbers are withheld', () => {
		const calls = [
			lostCall('11-23 10:00', 60, { from: null }),
			answeredCall('11-23 10:10', 60, { from: null }),
		];
		expect(states(calls)[1]).toBe('met');
	});

	it('counts as the first if the one before came when nobody had promised to be there', () => {
		const calls = [lostCall('11-24 08:50', 300), answeredCall('11-24 09:05', 600)];
		expect(states(calls)).toEqual(['not_applicable out_of_hours', 'breached']);
	});

	it('repeats one out of hours where those count too', () => {
		const calls = [lostCall('11-24 08:50', 300), answeredCall('11-24 09:05', 600)];
		expect(states(calls, { 'reading.out_of_hours_contact': 'next_opening' })).toEqual([
			'not_applicable abandoned_in_time',
			'not_applicable repeat_attempt',
		]);
	});

	it('was given up in the instant of the next one', () => {
		expect(states([lostCall('11-23 10:00', 600), answeredCall('11-23 10:10', 60)])[1]).toBe(
			'not_applicable repeat_attempt',
		);
	});

	it('counts by itself where each call counts', () => {
		const agreed = { 'reading.phone_attempt': 'each_call' } as const;
		expect(states([first, answeredCall('11-23 10:10', 60)], agreed)[1]).toBe('met');
	});
});

describe('R9, a menu or a bot that answers', () => {
	const answeredByBot = answeredCall('11-23 10:00', 5, { answeredBy: 'bot' });

	it('does not answer a call', () => {
		expect(states([answeredByBot])).toEqual(['running']);
	});

	it('does if agreed', () => {
		expect(states([answeredByBot], { 'reading.bot_counts': true })).toEqual(['met']);
	});

	it('stays the first answer if agreed, although a human follows', () => {
		const calls = [answeredCall('11-23 10:00', 300, { answeredByBotAt: after('11-23 10:00', 5) })];
		expect(states(calls)).toEqual(['breached']);
		expect(states(calls, { 'reading.bot_counts': true })).toEqual(['met']);
	});

	it('leaves the call to be given up', () => {
		const calls = [{ ...answeredByBot, abandonedAt: after('11-23 10:00', 300) }];
		expect(states(calls)).toEqual(['breached abandoned']);
		expect(states(calls, { 'reading.bot_counts': true })).toEqual(['met']);
	});
});

describe('R10, a call that is given up', () => {
	it.each([
		[9.999, 'not_applicable short_abandon'],
		[10, 'not_applicable abandoned_in_time'],
		[180, 'not_applicable abandoned_in_time'],
		[180.001, 'breached abandoned'],
	])('after %d s is %s', (seconds, expected) => {
		expect(states([lostCall('11-23 10:00', seconds)])).toEqual([expected]);
	});

	it.each([
		[9.999, 'not_applicable short_abandon'],
		[180, 'not_applicable abandoned_in_time'],
		[180.001, 'not_applicable abandoned'],
	])('after %d s is %s where such calls are left out', (seconds, expected) => {
		expect(states([lostCall('11-23 10:00', seconds)], { 'reading.abandoned_call': 'excluded' })).toEqual([
			expected,
		]);
	});

	it('by a slip of the finger has a length that is agreed', () => {
		const agreed = { 'reading.short_abandon_seconds': 30 };
		expect(states([lostCall('11-23 10:00', 29)], agreed)).toEqual(['not_applicable short_abandon']);
		expect(states([lostCall('11-23 10:00', 0)], { 'reading.short_abandon_seconds': 0 })).toEqual([
			'not_applicable abandoned_in_time',
		]);
	});

	it('was not, once it was answered', () => {
		const calls = [answeredCall('11-23 10:00', 5, { abandonedAt: after('11-23 10:00', 8) })];
		expect(states(calls)).toEqual(['met']);
	});
});

describe('R11, a call or chat out of hours', () => {
	const lunch = timeline({
		calls: [answeredCall('11-23 12:00', 60)],
		chats: [{ id: 'chat', at: at('11-23 13:29') }],
	});

	it.each(['phone_answer', 'chat_response'] as const)('is promised nothing: %s', (metric) => {
		const timer = timerFor(metric, lunch);
		expect(timer).toMatchObject({
			cycle: 1,
			state: 'not_applicable',
			endReason: 'out_of_hours',
			dueAt: null,
			breachAt: null,
			remainingMs: null,
			stoppedAt: null,
			stoppedBy: null,
			elapsedMs: null,
			pauses: [],
			provisionalYear: null,
		});
		expect(timer.effectiveStartAt).toBe(timer.startedAt);
		expect(timer.startedBy).toBe(metric === 'phone_answer' ? 'call 11-23 12:00' : 'chat');
	});

	it('is counted from the next opening if agreed', () => {
		const agreed = { 'reading.out_of_hours_contact': 'next_opening' } as const;
		expect(line(timerFor('phone_answer', lunch, agreed))).toBe(
			'#1 11-23 12:00 (11-23 13:30) -> 11-23 13:33 met 11-23 12:01',
		);
		expect(line(timerFor('chat_response', lunch, agreed))).toBe(
			'#1 11-23 13:29 (11-23 13:30) -> 11-23 13:33 running',
		);
	});

	it('is out of hours in any break, whatever R5 says of mail', () => {
		expect(timerFor('phone_answer', lunch, { 'reading.out_of_hours': 'day' }).state).toBe('not_applicable');
	});

	it('concerns no other metric', () => {
		const agreed = custom('first_response');
		expect(lines(timersOf(agreed, timeline({ receivedAt: at('11-23 12:00') })))).toEqual([
			'#1 11-23 12:00 -> 11-23 17:30 running',
		]);
	});
});

describe('2.1.3, a chat', () => {
	const chat = (...messages: readonly TimelineMessage[]) =>
		timeline({ chats: [{ id: 'chat', at: at('11-23 10:00') }], messages });
	const said = (time: string, given: Partial<TimelineMessage> = {}) =>
		reply(`11-23 ${time}`, { channelType: 'chat', ...given });

	it('is answered by the first line of a human', () => {
		const timer = timerFor('chat_response', chat(said('10:02'), said('10:01')));
		expect(line(timer)).toBe('#1 11-23 10:00 -> 11-23 10:03 met 11-23 10:01');
		expect(timer).toMatchObject({ startedBy: 'chat', stoppedBy: 'reply 11-23 10:01' });
	});

	it.each<[string, TimelineMessage]>([
		['a bot', said('10:01', { author: 'bot' })],
		['the system', said('10:01', { author: 'system' })],
		['the customer', said('10:01', { author: 'customer' })],
		['an e-mail', said('10:01', { channelType: 'email' })],
		['a note among colleagues', said('10:01', { isPublic: false })],
		['a line not sent', said('10:01', { sentAt: null })],
		['a line from before', said('09:59')],
	])('is never answered by %s', (_, message) => {
		expect(timerFor('chat_response', chat(message)).state).toBe('running');
	});

	it('is answered by a bot if agreed, be it not by a note of one, nor elsewhere', () => {
		const agreed = { 'reading.bot_counts': true };
		expect(timerFor('chat_response', chat(said('10:01', { author: 'bot' })), agreed).state).toBe('met');
		for (const given of [{ isPublic: false }, { channelType: 'email' }, { sentAt: null }] as const) {
			expect(timerFor('chat_response', chat(said('10:01', { author: 'bot', ...given })), agreed).state).toBe(
				'running',
			);
		}
	});

	it('is a clock of its own, several in one ticket', () => {
		const history = timeline({
			chats: [
				{ id: 'one', at: at('11-23 10:00') },
				{ id: 'two', at: at('11-23 11:00') },
			],
			messages: [said('10:05'), said('11:01')],
		});
		expect(lines(timersFor('chat_response', history))).toEqual([
			'#1 11-23 10:00 -> 11-23 10:03 breached 11-23 10:05',
			'#2 11-23 11:00 -> 11-23 11:03 met 11-23 11:01',
		]);
	});
});
