import type { BusinessCalendar } from './business-calendar.ts';
import { openMsUntil } from './open-time.ts';

/**
 * Business time in ms from one instant to another (epoch ms); 0 when they are reversed.
 *
 * @throws CalendarError 'range' for an instant outside 1970 to 2200.
 */
export function businessMsBetween(calendar: BusinessCalendar, fromMs: number, toMs: number): number {
	if (toMs <= fromMs) return 0;
	const compiled = calendar.covering(fromMs, toMs);
	return openMsUntil(compiled, toMs) - openMsUntil(compiled, fromMs);
}
