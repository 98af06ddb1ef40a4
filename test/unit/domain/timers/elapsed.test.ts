import { expect, it } from 'vitest';
import type { Target } from '../../../../extensions/agreement-desk/src/domain/agreement/commitment.ts';
import { elapsedMs } from '../../../../extensions/agreement-desk/src/domain/timers/elapsed.ts';
import { at, calendar, HOUR } from './build-timeline.ts';

const businessHours: Target = { value: 4, unit: 'hours', basis: 'business' };
const calendarHours: Target = { value: 4, unit: 'hours', basis: 'calendar' };
const workingDay: Target = { value: 1, unit: 'working_days', basis: 'business' };

it.each<[string, Target, string, string | null, number | null]>([
	['business time leaves out the night', businessHours, '2026-11-23 17:00', '2026-11-24 10:00', 2 * HOUR],
	['calendar time does not', calendarHours, '2026-11-23 17:00', '2026-11-24 10:00', 17 * HOUR],
	[
		'working days are measured in business time',
		workingDay,
		'2026-11-23 10:00',
		'2026-11-24 18:00',
		14 * HOUR,
	],
	['to the millisecond', businessHours, '2026-11-23 11:59:59.999', '2026-11-23 13:30:00.001', 2],
	['nothing was used backwards', calendarHours, '2026-11-23 17:00', '2026-11-23 16:00', 0],
	['nothing was used backwards', businessHours, '2026-11-23 17:00', '2026-11-23 16:00', 0],
	['nothing can be said while it runs', businessHours, '2026-11-23 17:00', null, null],
])('%s', (_, target, from, to, expected) => {
	expect(elapsedMs(target, { from: at(from), to: to === null ? null : at(to) }, calendar)).toBe(expected);
});
