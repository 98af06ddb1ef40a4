import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../../extensions/agreement-desk/src/domain/timers/outcome.ts';
import type { Timeline } from '../../../../extensions/agreement-desk/src/domain/timers/timeline.ts';
import { at, message, timeline } from './build-timeline.ts';

const startedAt = at('2026-11-23 10:00');
const breachAt = at('2026-11-23 14:00');
const timer = { metric: 'urgent_response', startedAt, breachAt } as const;

const outcome = (given: Partial<Timeline>) => outcomeOf(timer, timeline(given));
const answeredAt = (sentAt: number) => ({ messages: [message({ sentAt })] });

it('is open while nothing has ended it', () => {
	expect(outcome({})).toEqual({ state: 'running', stoppedAt: null, stoppedBy: null });
});

describe('an answer', () => {
	it.each([
		[startedAt, 'met'],
		[breachAt - 1, 'met'],
		[breachAt, 'met'],
		[breachAt + 1, 'breached'],
	] as const)('at %d makes it %s', (sentAt, state) => {
		expect(outcome(answeredAt(sentAt))).toEqual({ state, stoppedAt: sentAt, stoppedBy: 'reply' });
	});
});

describe('a withdrawal', () => {
	it.each([
		[startedAt, 'cancelled'],
		[breachAt, 'cancelled'],
		[breachAt + 1, 'breached'],
	] as const)('at %d makes it %s', (cancelledAt, state) => {
		expect(outcome({ cancelledAt })).toEqual({ state, stoppedAt: cancelledAt, stoppedBy: null });
	});

	it('counts no more than an answer that came before it or with it', () => {
		const sentAt = breachAt - 10;
		expect(outcome({ ...answeredAt(sentAt), cancelledAt: sentAt + 1 }).state).toBe('met');
		expect(outcome({ ...answeredAt(sentAt), cancelledAt: sentAt })).toMatchObject({
			state: 'met',
			stoppedBy: 'reply',
		});
	});

	it('ends it before an answer that comes later', () => {
		const cancelledAt = breachAt - 10;
		const ended = outcome({ ...answeredAt(cancelledAt + 1), cancelledAt });
		expect(ended).toEqual({ state: 'cancelled', stoppedAt: cancelledAt, stoppedBy: null });
	});

	it('does not end before it began what began after it', () => {
		const { stoppedAt } = outcome({ cancelledAt: startedAt - 1 });
		expect(stoppedAt ?? startedAt).toBeGreaterThanOrEqual(startedAt);
	});
});
