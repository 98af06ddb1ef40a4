import { describe, expect, it } from 'vitest';
import { unwrittenLadder } from '../../../../extensions/agreement-desk/src/domain/agreement/default-ladder.ts';
import type { LadderStep } from '../../../../extensions/agreement-desk/src/domain/agreement/escalation-ladder.ts';
import { atTheFoot, climbLadder } from '../../../../extensions/agreement-desk/src/domain/timers/ladder.ts';
import { at, calendar, commitmentFor, HOUR, local, waiting } from './build-timeline.ts';

const start = at('2026-11-21 10:00');
const dueAt = start + 10 * HOUR;
const span = {
	commitment: commitmentFor('urgent_response', { 'sla.urgent.response_hours': 10 }),
	effectiveStartAt: start,
	dueAt,
	breachAt: dueAt,
	remainingMs: null,
	pauses: [],
};

function step(at_percent: number, level = 1): LadderStep {
	return { at_percent, level, notify: ['manager'], methods: ['email'] };
}

function climb(until: number, checkedPercent = 0, steps: readonly LadderStep[] = unwrittenLadder) {
	const { reached, breached, nextAt } = climbLadder(
		span,
		{
			...atTheFoot,
			until,
			breached: checkedPercent >= 100,
			isDone: ({ at_percent = 0 }) => at_percent <= checkedPercent,
		},
		{ steps, calendar },
	);
	return {
		reached: reached.map(({ step, at, skipped }) => [
			step.at_percent,
			local(at),
			...(skipped ? [skipped] : []),
		]),
		breached,
		nextAt: local(nextAt),
	};
}

const warning = [80, '2026-11-21 18:00:00.000'];
const breach = [100, '2026-11-21 20:00:00.001'];

describe('the usual ladder', () => {
	it.each([
		['at the start', start, 0, [], warning[1]],
		['just before the warning', start + 8 * HOUR - 1, 0, [], warning[1]],
		['at the warning', start + 8 * HOUR, 0, [warning], breach[1]],
		['once warned', start + 9 * HOUR, 80, [], breach[1]],
		['at the last instant that is in time', dueAt, 80, [], breach[1]],
		['one millisecond later', dueAt + 1, 80, [breach], null],
		['after downtime', dueAt + 1, 0, [[...warning, 'overdue'], breach], null],
		['once breached', dueAt + 100 * HOUR, 100, [], null],
	])('%s', (_, now, checked, reached, nextAt) => {
		const breached = checked >= 100 || now > dueAt;
		expect(climb(now, checked)).toEqual({ reached, breached, nextAt });
	});
});

describe('a ladder that goes on beyond the target', () => {
	const ladder = [step(150, 2), step(100), step(300, 3)];

	it('is climbed in the order of time, not of entry', () => {
		expect(climb(start + 20 * HOUR, 0, ladder)).toEqual({
			reached: [breach, [150, '2026-11-22 01:00:00.000']],
			breached: true,
			nextAt: '2026-11-22 16:00:00.000',
		});
	});

	it('goes on where it was left', () => {
		expect(climb(start + 30 * HOUR, 150, ladder)).toEqual({
			reached: [[300, '2026-11-22 16:00:00.000']],
			breached: true,
			nextAt: null,
		});
	});
});

describe('a ladder without a step at 100 %', () => {
	it.each([
		['that is empty', []],
		['that only warns', [step(80, 0)]],
		['that only follows up', [step(200)]],
	])('%s still notices the breach, and tells nobody', (_, ladder) => {
		expect(climb(dueAt, 80, ladder)).toMatchObject({ reached: [], breached: false, nextAt: breach[1] });
		expect(climb(dueAt + 1, 80, ladder)).toMatchObject({ reached: [], breached: true });
	});
});

it('is not asked for the past: the first look finds the first step, even one long gone', () => {
	expect(climb(Number.NEGATIVE_INFINITY)).toEqual({ reached: [], breached: false, nextAt: warning[1] });
});

it('stops where the clock stands still: nothing is due until it goes on', () => {
	const paused = {
		...span,
		dueAt: null,
		breachAt: null,
		remainingMs: HOUR,
		pauses: [waiting('11-21 19:00')],
	};
	const look = (until: number) =>
		climbLadder(paused, { ...atTheFoot, until }, { steps: unwrittenLadder, calendar });
	expect(look(start).nextAt).toBe(at('11-21 18:00'));
	expect(look(dueAt + 100 * HOUR)).toMatchObject({ reached: [{ at: at('11-21 18:00') }], nextAt: null });
});
