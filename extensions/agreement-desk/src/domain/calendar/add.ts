import { checkAmount } from './amount.ts';
import type { BusinessCalendar } from './business-calendar.ts';
import { instantsAt, openMsUntil } from './open-time.ts';
import type { BusinessInstants } from './types.ts';

/**
 * When an amount of business time (ms) that begins at `startMs` (epoch ms) is used up.
 *
 * `earliest` is the first instant at which it has passed, `latest` the last at which no more than it has passed;
 * they differ when it ends exactly at closing time. An amount of 0 gives the first open instant from the start on,
 * twice.
 *
 * @throws CalendarError 'range' for a negative amount, an instant outside 1970 to 2200, or no opening before 2201.
 */
export function addBusinessMs(
	calendar: BusinessCalendar,
	startMs: number,
	amountMs: number,
): BusinessInstants {
	checkAmount(amountMs);
	let compiled = calendar.covering(startMs, startMs);
	for (;;) {
		const found = instantsAt(compiled, openMsUntil(compiled, startMs) + amountMs);
		if (found.latest < Infinity)
			return amountMs > 0 ? found : { earliest: found.latest, latest: found.latest };
		compiled = calendar.later(compiled);
	}
}
