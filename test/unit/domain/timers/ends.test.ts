import { describe, expect, it } from 'vitest';
import type { EndReason } from '../../../../extensions/agreement-desk/src/domain/vocabulary.ts';
import type { Timeline } from '../../../../extensions/agreement-desk/src/domain/timers/timeline.ts';
import {
	at,
	calendars,
	commitmentsWith,
	custom,
	facts,
	line,
	lines,
	mail,
	registered,
	reply,
	timeline,
	timerFor,
	timersFor,
	timersOf,
	waiting,
} from './build-timeline.ts';
import { evaluate } from '../../../../extensions/agreement-desk/src/domain/timers/evaluate.ts';

const byMail = [facts({ channelType: 'email' })];

describe('a request that is withdrawn, refused or merged into another', () => {
	const over = (time: string, given: Partial<Timeline> = {}, reason: EndReason = 'withdrawn') =>
		registered({ facts: byMail, ended: { at: at(time), reason }, ...given });

	it.each(['withdrawn', 'rejected', 'merged'] as const)('ends what had begun: %s', (reason) => {
		const [timer] = timersFor('email_first_reply', over('11-23 11:00', {}, reason));
		expect(timer).toMatchObject({
			state: 'cancelled',
			endReason: reason,
			stoppedAt: at('11-23 11:00'),
			stoppedBy: null,
		});
	});

	it.each([
		['11-23 15:30', 'cancelled'],
		['11-23 15:30:00.001', 'breached'],
	])('does not cure what was missed: at %s it is %s', (time, state) => {
		expect(timerFor('email_first_reply', over(time)).state).toBe(state);
	});

	it('changes nothing about what was done before, or in that instant', () => {
		for (const time of ['11-23 10:30', '11-23 11:00']) {
			const timer = timerFor('email_first_reply', over('11-23 11:00', { messages: [reply(time)] }));
			expect(timer).toMatchObject({ state: 'met', endReason: null, stoppedAt: at(time) });
		}
	});

	it('is not answered afterwards any more', () => {
		const timer = timerFor(
			'email_first_reply',
			over('11-23 11:00', { messages: [reply('11-23 11:00:00.001')] }),
		);
		expect(timer).toMatchObject({ state: 'cancelled', stoppedBy: null });
	});

	it('ends what began in that very instant, and not what began later', () => {
		const messages = [
			mail('11-23 10:00'),
			reply('11-23 10:30'),
			mail('11-23 11:00'),
			reply('11-23 11:30'),
			mail('11-23 12:00'),
		];
		expect(lines(timersOf(custom('next_reply'), over('11-23 11:00', { messages })))).toEqual([
			'#1 11-23 11:00 -> 11-23 16:30 cancelled withdrawn 11-23 11:00',
			'#2 11-23 12:00 -> 11-23 17:30 running',
		]);
	});

	it('ends what waits, with no time used since', () => {
		const history = over('11-26 10:00', { pauses: [waiting('11-23 11:00')] });
		expect(timerFor('general_progress', history)).toMatchObject({ state: 'cancelled', elapsedMs: 3_600_000 });
	});

	it('ends a promised time', () => {
		const eta = reply('11-23 11:00', { kind: 'eta_notice', promisedAt: at('11-25 10:00') });
		expect(timerFor('eta_kept', over('11-24 10:00', { messages: [eta] })).state).toBe('cancelled');
		expect(timerFor('eta_kept', over('11-26 10:00', { messages: [eta] })).state).toBe('breached');
	});

	it('ends first what comes first', () => {
		const complex = [facts(), facts({ from: at('11-23 12:00'), complexity: 'complex' })];
		const reasons = ['11-23 11:00', '11-23 12:00', '11-23 13:00'].map(
			(time) => timerFor('general_progress', over(time, { facts: complex })).endReason,
		);
		expect(reasons).toEqual(['withdrawn', 'withdrawn', 'reclassified']);
	});
});

describe('merged and split', () => {
	it('of merged tickets the earliest receipt counts', () => {
		const kept = timeline({ receivedAt: at('11-20 17:00'), facts: byMail });
		expect(line(timerFor('email_first_reply', kept))).toBe(
			'#1 11-20 17:00 -> 11-23 12:00 (11-23 13:30) running',
		);
	});

	it('a ticket split off inherits the receipt, and is registered by itself', () => {
		const child = timeline({ receivedAt: at('11-23 10:00'), registeredAt: at('11-24 11:00') });
		expect(line(timerFor('registration', child))).toBe('#1 11-23 10:00 -> 11-23 12:00 breached 11-24 11:00');
		expect(line(timerFor('general_progress', child))).toBe('#1 11-24 11:00 -> 11-25 18:00 running');
	});
});

describe('a reopening', () => {
	const solved = registered({
		facts: byMail,
		messages: [reply('11-23 11:00', { kind: 'solution' })],
		resolutions: [{ from: at('11-23 11:00'), to: Infinity }],
		pauses: [waiting('11-23 11:00', null, 'closed')],
	});
	const reopened = {
		...solved,
		messages: [...solved.messages, mail('11-25 10:00'), reply('11-26 10:00')],
		resolutions: [{ from: at('11-23 11:00'), to: at('11-25 10:00') }],
		pauses: [waiting('11-23 11:00', '11-25 10:00', 'closed')],
	};

	it('resets no result of 2.1 and 2.2.1', () => {
		expect(evaluate(commitmentsWith(), calendars, reopened)).toEqual(
			evaluate(commitmentsWith(), calendars, solved),
		);
	});

	it('goes on where word of progress was still owed, without the time it was closed', () => {
		const silent = { ...reopened, messages: [] };
		expect(line(timerFor('general_progress', silent))).toBe('#1 11-23 10:00 -> 11-26 17:00 running');
		expect(timerFor('general_progress', { ...solved, messages: [] }).remainingMs).toBe(13 * 3_600_000);
	});
});

describe('a ticket that comes in', () => {
	it('waiting for the customer already stands still, and then begins', () => {
		const pending = registered({ pauses: [waiting('11-23 10:00')] });
		expect(timerFor('general_progress', pending)).toMatchObject({
			state: 'paused',
			remainingMs: 14 * 3_600_000,
		});
		const back = registered({ pauses: [waiting('11-23 10:00', '11-25 10:00')] });
		expect(line(timerFor('general_progress', back))).toBe('#1 11-23 10:00 -> 11-26 18:00 running');
	});

	it('solved already owes nothing more of what is moot', () => {
		const history = timeline({
			receivedAt: at('11-20 10:00'),
			facts: [facts({ complexity: 'complex' })],
			registeredAt: at('11-23 10:00'),
			resolutions: [{ from: at('11-20 10:00'), to: Infinity }],
			pauses: [waiting('11-20 10:00', null, 'closed')],
		});
		expect(line(timerFor('complex_escalation', history))).toBe(
			'#1 11-23 10:00 -> 11-24 18:00 cancelled resolved 11-23 10:00',
		);
		expect(timersFor('complex_update_cadence', history)).toEqual([]);
		expect(timersOf(custom('resolution'), history)[0]?.state).toBe('met');
		expect(timerFor('complex_eta_notice', history).state).toBe('cancelled');
	});

	it('withdrawn already ends what it began', () => {
		const history = timeline({ facts: byMail, ended: { at: at('11-23 10:00'), reason: 'withdrawn' } });
		expect(evaluate(commitmentsWith(), calendars, history).map(({ state }) => state)).toEqual([
			'cancelled',
			'cancelled',
		]);
	});
});
