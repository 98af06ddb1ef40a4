import { describe, expect, it } from 'vitest';
import {
	maxAttemptsOf,
	retryDelayMs,
} from '../../../extensions/agreement-desk/src/desk/outbox/retry-delay.ts';

const hourMs = 3_600_000;
const maxAttempts = maxAttemptsOf('email');

it.each([
	[1, 5_000],
	[2, 10_000],
	[5, 80_000],
	[10, 2_560_000],
	[11, hourMs],
	[maxAttempts, hourMs],
	[1_000_000, hourMs],
])('after attempt %d it waits about %d ms', (attempt, expected) => {
	expect(retryDelayMs('email', attempt, 0.5)).toBe(expected);
});

it('chance spreads a wait over a fifth of it', () => {
	expect(retryDelayMs('email', 1, 0)).toBe(4_500);
	expect(retryDelayMs('email', 1, 0.999_999)).toBeLessThanOrEqual(5_500);
});

describe('before a notification is given up', () => {
	it.each([0, 0.5, 0.999])('the waits grow and add up to about eight hours, by chance %d', (chance) => {
		const waits = Array.from({ length: maxAttempts - 1 }, (_, i) => retryDelayMs('email', i + 1, chance));
		expect(waits).toEqual(waits.toSorted((a, b) => a - b));
		const total = waits.reduce((sum, wait) => sum + wait, 0) / hourMs;
		expect(total).toBeGreaterThan(7);
		expect(total).toBeLessThan(10);
	});
});

it('webhooks are called again for about three days, as Standard Webhooks advises', () => {
	const waits = Array.from({ length: maxAttemptsOf('webhook') - 1 }, (_, i) =>
		retryDelayMs('webhook', i + 1, 0),
	);
	expect(waits.slice(0, 3)).toEqual([5_000, 300_000, 1_800_000]);
	expect(waits.reduce((sum, wait) => sum + wait, 0) / hourMs).toBeCloseTo(75.6, 1);
});
