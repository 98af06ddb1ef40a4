import { describe, expect, it } from 'vitest';
import {
	defaultLadder,
	type LadderStep,
} from '../../../../extensions/agreement-desk/src/domain/agreement/escalation-ladder.ts';
import { climbLadder } from '../../../../extensions/agreement-desk/src/domain/timers/ladder.ts';
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

function climb(now: number, checkedPercent = 0, ladder: readonly LadderStep[] = defaultLadder) {
	const { reached, nextAt } = climbLadder(span, { checkedPercent, now }, { ladder, calendar });
	return { reached: reached.map((one) => [one.step.at_percent, local(one.at)]), nextAt: local(nextAt) };
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
		['after downtime', dueAt + 1, 0, [warning, breach], null],
		['once breached', dueAt + 100 * HOUR, 100, [], null],
	])('%s', (_, now, checked, reached, nextAt) => {
		expect(climb(now, checked)).toEqual({ reached, nextAt });
	});
});

describe('a ladder that goes on beyond the target', () => {
	const ladder = [step(150, 2), step(100), step(300, 3)];

	it('is climbed in the order of time, not of entry', () => {
		expect(climb(start + 20 * HOUR, 0, ladder)).toEqual({
			reached: [breach, [150, '2026-11-22 01:00:00.000']],
			nextAt: '2026-11-22 16:00:00.000',
		});
	});

	it('goes on where it was left', () => {
		expect(climb(start + 30 * HOUR, 150, ladder)).toEqual({
			reached: [[300, '2026-11-22 16:00:00.000']],
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
		const { reached } = climbLadder(span, { checkedPercent: 80, now: dueAt + 1 }, { ladder, calendar });
		expect(reached).toEqual([
			{ step: { at_percent: 100, level: 0, notify: [], methods: [] }, at: dueAt + 1 },
		]);
	});
});

it('is not asked for the past: the first look finds the first step, even one long gone', () => {
	expect(climb(Number.NEGATIVE_INFINITY)).toEqual({ reached: [], nextAt: warning[1] });
});

it('stops where the clock stands still: nothing is due until it goes on', () => {
	const paused = {
		...span,
		dueAt: null,
		breachAt: null,
		remainingMs: HOUR,
		pauses: [waiting('11-21 19:00')],
	};
	const look = (now: number) =>
		climbLadder(paused, { checkedPercent: 0, now }, { ladder: defaultLadder, calendar });
	expect(look(start).nextAt).toBe(at('11-21 18:00'));
	expect(look(dueAt + 100 * HOUR)).toMatchObject({ reached: [{ at: at('11-21 18:00') }], nextAt: null });
});
