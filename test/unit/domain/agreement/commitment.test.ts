import { expect, it } from 'vitest';
import {
	targetMs,
	usesCalendar,
	type Target,
} from '../../../../extensions/agreement-desk/src/domain/agreement/commitment.ts';

const targets: [Target, number | null, boolean][] = [
	[{ value: 3, unit: 'minutes', basis: 'calendar' }, 180_000, false],
	[{ value: 0.33, unit: 'minutes', basis: 'business' }, 19_800, true],
	[{ value: 4, unit: 'hours', basis: 'business' }, 14_400_000, true],
	[{ value: 1 / 3, unit: 'hours', basis: 'calendar' }, 1_200_000, false],
	[{ value: 1e-6, unit: 'hours', basis: 'calendar' }, 4, false],
	[{ value: 2, unit: 'working_days', basis: 'business' }, null, true],
];

it.each(targets)('%o is %j ms and moved by opening hours: %j', (target, ms, moved) => {
	expect(targetMs(target)).toBe(ms);
	expect(usesCalendar(target)).toBe(moved);
});
