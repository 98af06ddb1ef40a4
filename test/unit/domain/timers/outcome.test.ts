import { describe, expect, it } from 'vitest';
import type { End, Stop } from '../../../../extensions/agreement-desk/src/domain/timers/occurrence.ts';
import { earlierEnd } from '../../../../extensions/agreement-desk/src/domain/timers/occurrence.ts';
import { outcomeOf } from '../../../../extensions/agreement-desk/src/domain/timers/outcome.ts';

const breachAt = 1000;
const running = { dueAt: 900, breachAt, remainingMs: null };
const standing = { dueAt: null, breachAt: null, remainingMs: 50 };
const stopAt = (at: number): Stop => ({ at, by: 'reply' });
const endAt = (at: number, given: Partial<End> = {}): End => ({
	at,
	state: 'cancelled',
	reason: 'withdrawn',
	excusesLate: false,
	...given,
});

describe('an obligation', () => {
	it('that nothing ended runs, or stands still with its clock', () => {
		const open = { stop: null, end: null };
		const nothing = { stoppedAt: null, stoppedBy: null, endReason: null };
		expect(outcomeOf('registration', open, running)).toEqual({ state: 'running', ...nothing });
		expect(outcomeOf('registration', open, standing)).toEqual({ state: 'paused', ...nothing });
	});

	it.each([
		[breachAt, 'met'],
		[breachAt + 1, 'breached'],
	])('fulfilled at %d is %s', (at, state) => {
		expect(outcomeOf('registration', { stop: stopAt(at), end: null }, running)).toEqual({
			state,
			stoppedAt: at,
			stoppedBy: 'reply',
			endReason: null,
		});
	});

	it('fulfilled or ended while its clock stands still is in time', () => {
		expect(outcomeOf('registration', { stop: stopAt(5000), end: null }, standing).state).toBe('met');
		expect(outcomeOf('registration', { stop: null, end: endAt(5000) }, standing).state).toBe('cancelled');
	});

	it.each([
		[breachAt, 'cancelled', 'withdrawn'],
		[breachAt + 1, 'breached', 'withdrawn'],
	])('ended otherwise at %d is %s', (at, state, endReason) => {
		expect(outcomeOf('registration', { stop: null, end: endAt(at) }, running)).toEqual({
			state,
			stoppedAt: at,
			stoppedBy: null,
			endReason,
		});
	});

	it('may be excused, and have another name for it when late', () => {
		const end = { state: 'not_applicable', reason: 'abandoned_in_time', lateReason: 'abandoned' } as const;
		const outcome = (at: number, excusesLate: boolean) => {
			const { state, endReason } = outcomeOf(
				'phone_answer',
				{ stop: null, end: endAt(at, { ...end, excusesLate }) },
				running,
			);
			return `${state} ${endReason}`;
		};
		expect(outcome(breachAt, false)).toBe('not_applicable abandoned_in_time');
		expect(outcome(breachAt + 1, false)).toBe('breached abandoned');
		expect(outcome(breachAt, true)).toBe('not_applicable abandoned_in_time');
		expect(outcome(breachAt + 1, true)).toBe('not_applicable abandoned');
	});

	it.each([
		[10, 9, 'cancelled'],
		[10, 10, 'met'],
		[10, 11, 'met'],
	])('is judged by what comes first: fulfilled at %d, ended at %d', (stopped, ended, state) => {
		expect(outcomeOf('registration', { stop: stopAt(stopped), end: endAt(ended) }, running).state).toBe(
			state,
		);
	});

	it('of notice is broken by coming early', () => {
		const state = (at: number) =>
			outcomeOf('suspension_notice', { stop: stopAt(at), end: null }, running).state;
		expect([breachAt - 1, breachAt, breachAt + 1].map(state)).toEqual(['breached', 'met', 'met']);
		expect(outcomeOf('suspension_notice', { stop: stopAt(5000), end: null }, standing).state).toBe(
			'breached',
		);
	});
});

describe('of two ends', () => {
	const [early, late, atOnce] = [endAt(1), endAt(2), endAt(1, { reason: 'merged' })];

	it('the earlier one holds, of two at once the first', () => {
		expect(earlierEnd(early, late)).toBe(early);
		expect(earlierEnd(late, early)).toBe(early);
		expect(earlierEnd(early, atOnce)).toBe(early);
	});

	it('the only one holds', () => {
		expect(earlierEnd(null, late)).toBe(late);
		expect(earlierEnd(late, null)).toBe(late);
		expect(earlierEnd(null, null)).toBeNull();
	});
});
