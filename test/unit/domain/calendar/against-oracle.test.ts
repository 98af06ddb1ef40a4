import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addBusinessMs } from '../../../../extensions/agreement-desk/src/domain/calendar/add.ts';
import { addBusinessMsOutside } from '../../../../extensions/agreement-desk/src/domain/calendar/add-outside.ts';
import { businessMsBetween } from '../../../../extensions/agreement-desk/src/domain/calendar/between.ts';
import { businessMsBetweenOutside } from '../../../../extensions/agreement-desk/src/domain/calendar/between-outside.ts';
import { createBusinessCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import { isOpen } from '../../../../extensions/agreement-desk/src/domain/calendar/is-open.ts';
import { subtractBusinessMs } from '../../../../extensions/agreement-desk/src/domain/calendar/subtract.ts';
import { workingDayAfter } from '../../../../extensions/agreement-desk/src/domain/calendar/working-days.ts';
import { DAY, MINUTE, pausesAfter, scene } from './arbitrary-calendar.ts';
import { createOracle } from './oracle.ts';

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100) };
const LONG = Math.max(20_000, RUNS.numRuns * 100);

/** Up to a week on, whole minutes as often as not. */
const span = fc.oneof(
	fc.integer({ min: 0, max: 7 * DAY }),
	fc.integer({ min: 0, max: 7 * 1440 }).map((m) => m * MINUTE),
);
/** The whole of an amount ends where a walk ends, often at closing time; a part of it anywhere. */
const share = fc.oneof(fc.constant(1), fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true }));

it(
	'measures like a walk by the minute',
	() => {
		fc.assert(
			fc.property(scene, span, ({ definition, start }, length) => {
				const found = businessMsBetween(createBusinessCalendar(definition), start, start + length);
				expect(found).toBe(createOracle(definition).between(start, start + length));
			}),
			RUNS,
		);
	},
	LONG,
);

it(
	'is open when the clock on the wall says so',
	() => {
		fc.assert(
			fc.property(
				scene,
				fc.array(span, { minLength: 20, maxLength: 20 }),
				({ definition, start }, offsets) => {
					const calendar = createBusinessCalendar(definition);
					const oracle = createOracle(definition);
					for (const offset of offsets) {
						expect(isOpen(calendar, start + offset)).toBe(oracle.isOpen(start + offset));
					}
				},
			),
			RUNS,
		);
	},
	LONG,
);

it(
	'adds like a walk by the minute, with both answers',
	() => {
		fc.assert(
			fc.property(scene, span, share, ({ definition, start }, length, part) => {
				const oracle = createOracle(definition);
				const amount = Math.floor(oracle.between(start, start + length) * part);
				expect(addBusinessMs(createBusinessCalendar(definition), start, amount)).toEqual(
					oracle.add(start, amount),
				);
			}),
			RUNS,
		);
	},
	LONG,
);

it(
	'subtracts like a walk by the minute, with both answers',
	() => {
		fc.assert(
			fc.property(scene, span, share, ({ definition, start }, length, part) => {
				const oracle = createOracle(definition);
				const amount = Math.floor(oracle.between(start - length, start) * part);
				const found = subtractBusinessMs(createBusinessCalendar(definition), start, amount);
				expect(found).toEqual(oracle.subtract(start, amount));
			}),
			RUNS,
		);
	},
	LONG,
);

it(
	'stands still in pauses like a walk by the minute',
	() => {
		const paused = scene.chain((at) => fc.tuple(fc.constant(at), pausesAfter(at.start)));
		fc.assert(
			fc.property(paused, span, share, ([{ definition, start }, pauses], length, part) => {
				const calendar = createBusinessCalendar(definition);
				const oracle = createOracle(definition);
				const open = oracle.between(start, start + length, pauses);
				expect(businessMsBetweenOutside(calendar, start, start + length, pauses)).toBe(open);

				const amount = Math.floor(open * part);
				const found = addBusinessMsOutside(calendar, start, amount, pauses);
				expect(found).toEqual(oracle.add(start, amount, pauses));
			}),
			RUNS,
		);
	},
	LONG,
);

it(
	'counts working days like a walk by the date',
	() => {
		fc.assert(
			fc.property(scene, fc.integer({ min: 1, max: 30 }), ({ definition, start }, n) => {
				const found = workingDayAfter(createBusinessCalendar(definition), start, n).date;
				expect(found).toBe(createOracle(definition).workingDate(start, n));
			}),
			RUNS,
		);
	},
	LONG,
);
