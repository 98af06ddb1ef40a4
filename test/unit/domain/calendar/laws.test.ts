import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessMs } from '../../../../extensions/agreement-desk/src/domain/calendar/add.ts';
import { addBusinessMsOutside } from '../../../../extensions/agreement-desk/src/domain/calendar/add-outside.ts';
import { businessMsBetween } from '../../../../extensions/agreement-desk/src/domain/calendar/between.ts';
import { businessMsBetweenOutside } from '../../../../extensions/agreement-desk/src/domain/calendar/between-outside.ts';
import { createBusinessCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import { nextOpening } from '../../../../extensions/agreement-desk/src/domain/calendar/next-opening.ts';
import { subtractBusinessMs } from '../../../../extensions/agreement-desk/src/domain/calendar/subtract.ts';
import type { Interval } from '../../../../extensions/agreement-desk/src/domain/calendar/types.ts';
import { DAY, HOUR, pausesAfter, scene } from './arbitrary-calendar.ts';

const RUNS = { numRuns: 100 };
const amount = fc.integer({ min: 0, max: 300 * HOUR });
const pausedScene = scene.chain((at) => fc.tuple(fc.constant(at), pausesAfter(at.start)));

describe('adding and measuring', () => {
	it('undo each other', () => {
		fc.assert(
			fc.property(scene, amount, ({ definition, start }, ms) => {
				const calendar = createBusinessCalendar(definition);
				const { earliest, latest } = addBusinessMs(calendar, start, ms);
				expect(earliest).toBeLessThanOrEqual(latest);
				expect(businessMsBetween(calendar, start, earliest)).toBe(ms);
				expect(businessMsBetween(calendar, start, latest)).toBe(ms);
				expect(businessMsBetween(calendar, start, latest + 1)).toBe(ms + 1);
				if (ms > 0) expect(businessMsBetween(calendar, start, earliest - 1)).toBe(ms - 1);
			}),
			RUNS,
		);
	});

	it('subtract what was added', () => {
		fc.assert(
			fc.property(scene, amount, ({ definition, start }, ms) => {
				fc.pre(ms > 0);
				const calendar = createBusinessCalendar(definition);
				const back = subtractBusinessMs(calendar, addBusinessMs(calendar, start, ms).earliest, ms);
				expect(back.latest).toBe(nextOpening(calendar, start));
				expect(back.earliest).toBeLessThanOrEqual(back.latest);
			}),
			RUNS,
		);
	});

	it('never go backwards', () => {
		fc.assert(
			fc.property(scene, amount, amount, fc.nat(20 * DAY), ({ definition, start }, ms, more, later) => {
				const calendar = createBusinessCalendar(definition);
				const one = addBusinessMs(calendar, start, ms);
				const longer = addBusinessMs(calendar, start, ms + more);
				const after = addBusinessMs(calendar, start + later, ms);
				expect(longer.earliest).toBeGreaterThanOrEqual(one.earliest);
				expect(longer.latest).toBeGreaterThanOrEqual(one.latest);
				expect(after.earliest).toBeGreaterThanOrEqual(one.earliest);
				expect(after.latest).toBeGreaterThanOrEqual(one.latest);
			}),
			RUNS,
		);
	});

	it('add up over any instant between, over years', () => {
		fc.assert(
			fc.property(scene, fc.nat(900 * DAY), fc.nat(900 * DAY), ({ definition, start }, first, second) => {
				const calendar = createBusinessCalendar(definition);
				const [middle, end] = [start + first, start + first + second];
				const whole = businessMsBetween(calendar, start, end);
				expect(businessMsBetween(calendar, start, middle) + businessMsBetween(calendar, middle, end)).toBe(
					whole,
				);
			}),
			RUNS,
		);
	});

	it('answer the same whatever was asked before', () => {
		fc.assert(
			fc.property(scene, amount, fc.integer({ min: 1975, max: 2080 }), ({ definition, start }, ms, year) => {
				const fresh = createBusinessCalendar(definition);
				const used = createBusinessCalendar(definition);
				nextOpening(used, Date.UTC(year, 5, 1));
				expect(addBusinessMs(used, start, ms)).toEqual(addBusinessMs(fresh, start, ms));
			}),
			{ numRuns: 25 },
		);
	});
});

describe('pauses', () => {
	it('may be split, repeated and shuffled', () => {
		fc.assert(
			fc.property(
				pausedScene,
				amount,
				fc.double({ min: 0, max: 1, noNaN: true }),
				([at, pauses], ms, where) => {
					const calendar = createBusinessCalendar(at.definition);
					const parts = pauses.flatMap(([from, to]): Interval[] => {
						const cut = from + Math.floor((to - from) * where);
						return [
							[cut, to],
							[from, cut],
							[from, to],
						];
					});
					const end = at.start + 20 * DAY;
					const whole = addBusinessMsOutside(calendar, at.start, ms, pauses);
					const split = addBusinessMsOutside(calendar, at.start, ms, parts.toReversed());
					expect(split).toEqual(whole);
					expect(businessMsBetweenOutside(calendar, at.start, end, parts.toReversed())).toBe(
						businessMsBetweenOutside(calendar, at.start, end, pauses),
					);
				},
			),
			RUNS,
		);
	});

	it('leave exactly the amount outside them', () => {
		fc.assert(
			fc.property(pausedScene, amount, ([{ definition, start }, pauses], ms) => {
				const calendar = createBusinessCalendar(definition);
				const { earliest, latest } = addBusinessMsOutside(calendar, start, ms, pauses);
				expect(businessMsBetweenOutside(calendar, start, earliest, pauses)).toBe(ms);
				expect(businessMsBetweenOutside(calendar, start, latest, pauses)).toBe(ms);
				expect(businessMsBetweenOutside(calendar, start, latest + 1, pauses)).toBe(ms + 1);
				if (ms > 0) expect(businessMsBetweenOutside(calendar, start, earliest - 1, pauses)).toBe(ms - 1);
			}),
			RUNS,
		);
	});
});
