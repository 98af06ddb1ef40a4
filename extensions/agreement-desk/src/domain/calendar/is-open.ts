import type { BusinessCalendar } from './business-calendar.ts';
import { periodAt } from './open-time.ts';

/**
 * Whether an instant (epoch ms) lies in business time. Periods are half-open: opening time is in, closing time out.
 *
 * @throws CalendarError 'range' for an instant outside 1970 to 2200.
 */
export function isOpen(calendar: BusinessCalendar, instantMs: number): boolean {
	const compiled = calendar.covering(instantMs, instantMs);
	return (compiled.starts[periodAt(compiled, instantMs)] ?? Infinity) <= instantMs;
}
