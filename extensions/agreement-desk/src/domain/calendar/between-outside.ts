import { businessMsBetween } from './between.ts';
import type { BusinessCalendar } from './business-calendar.ts';
import { openMsUntil } from './open-time.ts';
import { pausesInOrder } from './pauses.ts';
import type { Interval } from './types.ts';

/**
 * Business time in ms from one instant to another (epoch ms) that lies in none of the pauses: half-open, in epoch
 * ms, in any order, overlaps counted once; a pause still running may end at Infinity. 0 when the instants are
 * reversed.
 *
 * @throws CalendarError 'range' for an instant outside 1970 to 2200.
 */
export function businessMsBetweenOutside(
	calendar: BusinessCalendar,
	fromMs: number,
	toMs: number,
	pauses: readonly Interval[],
): number {
	let open = businessMsBetween(calendar, fromMs, toMs);
	if (open === 0 || pauses.length === 0) return open;

	const compiled = calendar.covering(fromMs, toMs);
	let cursor = fromMs;
	for (const [from, to] of pausesInOrder(pauses)) {
		const start = Math.max(from, cursor);
		const end = Math.min(to, toMs);
		if (end <= start) continue;
		open -= openMsUntil(compiled, end) - openMsUntil(compiled, start);
		cursor = end;
	}
	return open;
}
