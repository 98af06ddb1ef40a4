import { describe, expect, it } from 'vitest';
import { addBusinessMs } from '../../../../extensions/agreement-desk/src/domain/calendar/add.ts';
import { businessMsBetween } from '../../../../extensions/agreement-desk/src/domain/calendar/between.ts';
import { createBusinessCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import { compileCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/compile.ts';
import { isOpen } from '../../../../extensions/agreement-desk/src/domain/calendar/is-open.ts';
import { nextOpening } from '../../../../extensions/agreement-desk/src/domain/calendar/next-opening.ts';
import { subtractBusinessMs } from '../../../../extensions/agreement-desk/src/domain/calendar/subtract.ts';
import { HOUR } from './arbitrary-calendar.ts';
import { daily, every, officeHours } from './sample-calendars.ts';

const office = createBusinessCalendar(officeHours());
const at = (time: string) => Date.parse(`${time}+08:00`);

describe('an amount that ends at closing time', () => {
	it('has two answers: closing today and opening tomorrow', () => {
		const found = addBusinessMs(office, at('2026-11-24T16:00:00'), 2 * HOUR);
		expect(found).toEqual({ earliest: at('2026-11-24T18:00:00'), latest: at('2026-11-25T09:00:00') });
	});

	it('has two answers at the lunch break and over the weekend', () => {
		expect(addBusinessMs(office, at('2026-11-24T11:00:00'), HOUR)).toEqual({
			earliest: at('2026-11-24T12:00:00'),
			latest: at('2026-11-24T13:30:00'),
		});
		expect(addBusinessMs(office, at('2026-11-27T17:00:00'), HOUR)).toEqual({
			earliest: at('2026-11-27T18:00:00'),
			latest: at('2026-11-30T09:00:00'),
		});
	});

	it('has one answer a millisecond to either side', () => {
		const start = at('2026-11-24T16:00:00');
		const before = at('2026-11-24T17:59:59.999');
		const after = at('2026-11-25T09:00:00.001');
		expect(addBusinessMs(office, start, 2 * HOUR - 1)).toEqual({ earliest: before, latest: before });
		expect(addBusinessMs(office, start, 2 * HOUR + 1)).toEqual({ earliest: after, latest: after });
	});

	it('has two answers backwards at opening time', () => {
		expect(subtractBusinessMs(office, at('2026-11-25T10:00:00'), HOUR)).toEqual({
			earliest: at('2026-11-24T18:00:00'),
			latest: at('2026-11-25T09:00:00'),
		});
	});
});

describe('an amount of nothing', () => {
	it('is the first open instant', () => {
		for (const [start, open] of [
			['2026-11-24T10:00:00', '2026-11-24T10:00:00'],
			['2026-11-24T18:00:00', '2026-11-25T09:00:00'],
			['2026-11-28T10:00:00', '2026-11-30T09:00:00'],
		] as const) {
			expect(addBusinessMs(office, at(start), 0)).toEqual({ earliest: at(open), latest: at(open) });
			expect(nextOpening(office, at(start))).toBe(at(open));
		}
	});

	it('is backwards the last closing time, or the start itself', () => {
		for (const [start, close] of [
			['2026-11-24T10:00:00', '2026-11-24T10:00:00'],
			['2026-11-24T18:00:00', '2026-11-24T18:00:00'],
			['2026-11-24T09:00:00', '2026-11-23T18:00:00'],
			['2026-11-29T10:00:00', '2026-11-27T18:00:00'],
		] as const) {
			expect(subtractBusinessMs(office, at(start), 0)).toEqual({ earliest: at(close), latest: at(close) });
		}
	});
});

describe('periods', () => {
	it('are half-open', () => {
		expect(isOpen(office, at('2026-11-24T08:59:59.999'))).toBe(false);
		expect(isOpen(office, at('2026-11-24T09:00:00'))).toBe(true);
		expect(isOpen(office, at('2026-11-24T17:59:59.999'))).toBe(true);
		expect(isOpen(office, at('2026-11-24T18:00:00'))).toBe(false);
	});

	it('lose nothing of the seconds', () => {
		expect(businessMsBetween(office, at('2026-11-24T11:59:58.500'), at('2026-11-24T13:30:01.250'))).toBe(
			2750,
		);
	});

	it('are measured as nothing backwards', () => {
		expect(businessMsBetween(office, at('2026-11-25T10:00:00'), at('2026-11-24T10:00:00'))).toBe(0);
	});

	it('become one where they overlap or touch, in any order', () => {
		const calendar = createBusinessCalendar(
			every(
				['tue'],
				[
					['15:00', '18:00'],
					['09:00', '12:00'],
					['11:00', '14:00'],
					['14:00', '15:00'],
				],
				'Asia/Shanghai',
			),
		);
		expect(addBusinessMs(calendar, at('2026-11-24T09:00:00'), 6 * HOUR).latest).toBe(
			at('2026-11-24T15:00:00'),
		);
		expect(businessMsBetween(calendar, at('2026-11-24T00:00:00'), at('2026-11-25T00:00:00'))).toBe(9 * HOUR);
	});

	it('never close around the clock, not even where years meet', () => {
		const calendar = createBusinessCalendar(daily([['00:00', '24:00']], 'Asia/Shanghai'));
		const start = at('2025-12-31T23:00:00');
		const end = at('2026-01-01T01:00:00');
		expect(addBusinessMs(calendar, start, 2 * HOUR)).toEqual({ earliest: end, latest: end });
		expect(businessMsBetween(calendar, start, at('2031-12-31T23:00:00'))).toBe(
			at('2031-12-31T23:00:00') - start,
		);
		expect(addBusinessMs(calendar, start, 6 * 365 * 24 * HOUR).earliest).toBe(start + 6 * 365 * 24 * HOUR);
		expect(subtractBusinessMs(calendar, start, 6 * 365 * 24 * HOUR).latest).toBe(start - 6 * 365 * 24 * HOUR);
	});
});

describe('night shifts', () => {
	const nights = daily([['22:00', '06:00']], 'Asia/Shanghai');

	it('belong to the date they start on', () => {
		const calendar = createBusinessCalendar({ ...nights, overrides: { '2026-11-24': [] } });
		// Monday's shift still ends on the holiday's morning; the holiday's own shift is gone
		expect(isOpen(calendar, at('2026-11-24T05:59:00'))).toBe(true);
		expect(isOpen(calendar, at('2026-11-24T22:00:00'))).toBe(false);
		expect(isOpen(calendar, at('2026-11-25T05:00:00'))).toBe(false);
		expect(isOpen(calendar, at('2026-11-25T22:00:00'))).toBe(true);
	});

	it('run into the first year of what is compiled', () => {
		const { fromMs, starts, ends } = compileCalendar(nights, { fromYear: 2026, toYear: 2026 });
		expect([fromMs, starts[0]]).toEqual([at('2026-01-01T00:00:00'), at('2026-01-01T00:00:00')]);
		expect(ends[0]).toBe(at('2026-01-01T06:00:00'));
	});

	it('do not, where the last date before it had none', () => {
		const closed = { ...nights, overrides: { '2025-12-31': [] } };
		const { starts } = compileCalendar(closed, { fromYear: 2026, toYear: 2026 });
		expect(starts[0]).toBe(at('2026-01-01T22:00:00'));
	});

	it('run into the new year and into years compiled later', () => {
		const calendar = createBusinessCalendar(nights);
		expect(addBusinessMs(calendar, at('2025-12-31T22:00:00'), 8 * HOUR)).toEqual({
			earliest: at('2026-01-01T06:00:00'),
			latest: at('2026-01-01T22:00:00'),
		});
		for (const year of [2016, 2026, 2033]) {
			expect(
				businessMsBetween(calendar, at(`${year}-12-31T12:00:00`), at(`${year + 1}-01-01T12:00:00`)),
			).toBe(8 * HOUR);
		}
	});
});
