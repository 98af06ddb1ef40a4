import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	figuresOf,
	type TimerCount,
} from '../../../../extensions/agreement-desk/src/domain/metrics/figures.ts';
import { judge } from '../../../../extensions/agreement-desk/src/domain/metrics/judge-timers.ts';
import type { TimerState } from '../../../../extensions/agreement-desk/src/domain/vocabulary.ts';

const states: readonly TimerState[] = [
	'running',
	'paused',
	'met',
	'breached',
	'superseded',
	'cancelled',
	'not_applicable',
];

const timers = (state: TimerState, count: number, given: Partial<TimerCount> = {}): TimerCount => ({
	metric: 'registration',
	state,
	isPast: false,
	hasEnded: state !== 'running' && state !== 'paused',
	count,
	...given,
});

describe('figures of timers', () => {
	it('has no attainment where nothing was due', () => {
		expect(figuresOf([])).toEqual({ met: 0, missed: 0, open: 0, overdue: 0, attainment: null });
		expect(figuresOf([timers('running', 3), timers('cancelled', 2)])).toEqual({
			...{ met: 0, missed: 0, open: 3, overdue: 0, attainment: null },
		});
	});

	it('counts what has passed its last moment as missed, recorded or not', () => {
		const found = figuresOf([
			timers('met', 6),
			timers('breached', 1),
			timers('breached', 1, { hasEnded: false }),
			timers('running', 2, { isPast: true }),
			timers('paused', 1, { isPast: true }),
		]);
		expect(found).toEqual({ met: 6, missed: 4, open: 1, overdue: 3, attainment: 60 });
	});

	it('never finds a notice late', () => {
		const late = { metric: 'suspension_notice', isPast: true } as const;
		expect(figuresOf([timers('running', 1, late)])).toMatchObject({ missed: 0, open: 1 });
	});

	it('agrees with what a back-test makes of each timer by itself', () => {
		const now = 1_000;
		const timer = fc.record({
			state: fc.constantFrom(...states),
			breachAt: fc.option(fc.integer({ min: 990, max: 1_010 })),
			metric: fc.constantFrom('registration', 'suspension_notice'),
		});
		fc.assert(
			fc.property(fc.array(timer), (all) => {
				const one = ({ state, breachAt, metric }: (typeof all)[number]) =>
					judge({ state, breachAt, commitment: { metric: metric } }, now);
				const figures = figuresOf(
					all.map(({ state, breachAt, metric }) =>
						timers(state, 1, {
							metric: metric as 'registration',
							isPast: breachAt !== null && breachAt < now,
						}),
					),
				);
				const { met, missed, open } = figures;
				const judged = (wanted: string) => all.filter((timer) => one(timer) === wanted).length;
				expect({ met, missed, open }).toEqual({
					met: judged('met'),
					missed: judged('missed'),
					open: judged('open'),
				});
			}),
		);
	});
});
