import { describe, expect, it } from 'vitest';
import { addBusinessMs } from '../../../../extensions/agreement-desk/src/domain/calendar/add.ts';
import { addBusinessMsOutside } from '../../../../extensions/agreement-desk/src/domain/calendar/add-outside.ts';
import { businessMsBetween } from '../../../../extensions/agreement-desk/src/domain/calendar/between.ts';
import { businessMsBetweenOutside } from '../../../../extensions/agreement-desk/src/domain/calendar/between-outside.ts';
import { createBusinessCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import {
	endOfPauses,
	pausesInOrder,
} from '../../../../extensions/agreement-desk/src/domain/calendar/pauses.ts';
import type { Interval } from '../../../../extensions/agreement-desk/src/domain/calendar/types.ts';
import { HOUR } from './arbitrary-calendar.ts';
import { officeHours } from './sample-calendars.ts';

const office = createBusinessCalendar(officeHours());
const at = (time: string) => Date.parse(`${time}+08:00`);

describe('pauses', () => {
	const start = at('2026-11-24T10:00:00');

	it('do not move what was due before them', () => {
		const due = at('2026-11-24T11:00:00');
		const pause = [at('2026-11-24T11:00:01'), at('2026-11-26T09:00:00')] as const;
		expect(addBusinessMsOutside(office, start, HOUR, [pause])).toEqual({ earliest: due, latest: due });
	});

	it('that begin in the very instant move the later answer only', () => {
		const pause = [at('2026-11-24T11:00:00'), at('2026-11-25T10:00:00')] as const;
		expect(addBusinessMsOutside(office, start, HOUR, [pause])).toEqual({
			earliest: at('2026-11-24T11:00:00'),
			latest: at('2026-11-25T10:00:00'),
		});
	});

	it('that touch count as one', () => {
		const pauses = [
			[at('2026-11-24T11:00:00'), at('2026-11-24T14:00:00')],
			[at('2026-11-24T14:00:00'), at('2026-11-24T15:00:00')],
		] as const;
		expect(addBusinessMsOutside(office, start, HOUR, pauses)).toEqual({
			earliest: at('2026-11-24T11:00:00'),
			latest: at('2026-11-24T15:00:00'),
		});
		expect(businessMsBetweenOutside(office, start, at('2026-11-24T16:00:00'), pauses)).toBe(2 * HOUR);
	});

	it('without length, or reversed, do nothing', () => {
		const pauses = [
			[at('2026-11-24T11:00:00'), at('2026-11-24T11:00:00')],
			[at('2026-11-24T17:00:00'), at('2026-11-24T11:30:00')],
		] as const;
		const end = at('2026-11-25T11:00:00');
		expect(addBusinessMsOutside(office, start, 7 * HOUR, pauses)).toEqual(
			addBusinessMs(office, start, 7 * HOUR),
		);
		expect(businessMsBetweenOutside(office, start, end, pauses)).toBe(businessMsBetween(office, start, end));
	});

	it('count business time only: a night costs nothing', () => {
		const night = [at('2026-11-24T18:00:00'), at('2026-11-25T09:00:00')] as const;
		expect(addBusinessMsOutside(office, start, 10 * HOUR, [night])).toEqual(
			addBusinessMs(office, start, 10 * HOUR),
		);
	});

	it('may still be running when measured', () => {
		const running = [at('2026-11-24T11:00:00'), Infinity] as const;
		expect(businessMsBetweenOutside(office, start, at('2026-11-30T11:00:00'), [running])).toBe(HOUR);
	});

	it('are left before an amount of nothing begins', () => {
		const pause = [at('2026-11-24T10:00:00'), at('2026-11-24T19:00:00')] as const;
		const open = at('2026-11-25T09:00:00');
		const found = addBusinessMsOutside(office, at('2026-11-24T10:30:00'), 0, [pause]);
		expect(found).toEqual({ earliest: open, latest: open });
	});

	it('are counted once where they overlap, told in any order', () => {
		const pauses = [
			[at('2026-11-24T15:00:00'), at('2026-11-24T16:00:00')],
			[at('2026-11-24T10:30:00'), at('2026-11-24T11:30:00')],
			[at('2026-11-24T11:00:00'), at('2026-11-24T11:45:00')],
			[at('2026-11-24T11:10:00'), at('2026-11-24T11:20:00')],
		] as const;
		const end = at('2026-11-24T16:15:00');
		// 10:30 to 11:45 and 15:00 to 16:00
		expect(businessMsBetweenOutside(office, start, end, pauses)).toBe(4.75 * HOUR - 2.25 * HOUR);
		const due = at('2026-11-24T14:45:00');
		expect(addBusinessMsOutside(office, start, 2 * HOUR, pauses)).toEqual({ earliest: due, latest: due });
		expect(pauses[0][0]).toBe(at('2026-11-24T15:00:00'));
	});

	it('are asked no further than needed: what ended before the start is nothing', () => {
		const pauses = [
			[at('2026-11-24T09:00:00'), at('2026-11-24T10:00:00')],
			[at('2026-11-24T09:30:00'), at('2026-11-24T10:15:00')],
		] as const;
		const due = at('2026-11-24T11:15:00');
		expect(addBusinessMsOutside(office, start, HOUR, pauses)).toEqual({ earliest: due, latest: due });
		expect(businessMsBetweenOutside(office, start, due, pauses)).toBe(HOUR);
	});

	it('are put in order without touching the list they came in', () => {
		const [one, two, three]: [Interval, Interval, Interval] = [
			[1, 9],
			[2, 3],
			[5, 6],
		];
		const ordered = [one, two, three];
		expect(pausesInOrder(ordered)).toBe(ordered);
		const mixed = [one, three, two];
		expect(pausesInOrder(mixed)).toEqual([one, two, three]);
		expect(mixed).toEqual([one, three, two]);
		const equal = [two, two];
		expect(pausesInOrder(equal)).toBe(equal);
		expect(pausesInOrder([])).toEqual([]);
	});

	it('reach as far as the latest instant they name', () => {
		expect(endOfPauses(4, [])).toBe(4);
		expect(
			endOfPauses(4, [
				[1, 9],
				[2, 3],
			]),
		).toBe(9);
		expect(endOfPauses(4, [[20, 3]])).toBe(20);
	});
});
