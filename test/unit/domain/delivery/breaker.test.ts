import { describe, expect, it } from 'vitest';
import {
	afterFailure,
	closedBreaker,
	failuresToOpen,
	stateOf,
	type Breaker,
} from '../../../../extensions/agreement-desk/src/domain/delivery/breaker.ts';

const failed = (times: number, now = 0): Breaker => {
	let breaker = closedBreaker;
	for (let i = 0; i < times; i += 1)
		breaker = afterFailure(breaker, { now, isProbe: breaker.openUntil !== null });
	return breaker;
};

describe('a circuit breaker', () => {
	it('stays closed until so many attempts in a row have failed', () => {
		expect(stateOf(failed(failuresToOpen - 1), 0)).toBe('closed');
		expect(stateOf(failed(failuresToOpen), 0)).toBe('open');
	});

	it.each([
		[failuresToOpen, 5_000],
		[failuresToOpen + 1, 10_000],
		[failuresToOpen + 3, 40_000],
		[failuresToOpen + 50, 300_000],
	])('after %d failures it is open for %d ms', (times, ms) => {
		const breaker = failed(times, 1_000);
		expect(breaker.openUntil).toBe(1_000 + ms);
		expect(stateOf(breaker, 1_000 + ms - 1)).toBe('open');
		expect(stateOf(breaker, 1_000 + ms)).toBe('half_open');
	});

	it('does not count what was under way before it opened', () => {
		const open = failed(failuresToOpen);
		expect(afterFailure(open, { now: 1, isProbe: false })).toBe(open);
		expect(afterFailure(open, { now: 1, isProbe: true }).failures).toBe(failuresToOpen + 1);
	});
});
