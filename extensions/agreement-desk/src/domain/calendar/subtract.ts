import { checkAmount } from './amount.ts';
import type { BusinessCalendar } from './business-calendar.ts';
import { instantsAt, openMsUntil } from './open-time.ts';
import type { BusinessInstants } from './types.ts';

/**
 * From when an amount of business time (ms) has passed by `startMs` (epoch ms).
 *
 * `latest` is the last instant from which at least the amount passes until the start, `earliest` the first from
 * which no more than it does; they differ when it begins exactly at opening time. An amount of 0 gives the last
 * closing time up to the start, or the start itself where the calendar was open just before it, twice.
 *
 * @throws CalendarError 'range' for a negative amount, an instant outside 1970 to 2200, or no opening after 1969.
 */
export function subtractBusinessMs(
	calendar: BusinessCalendar,
	startMs: number,
	amountMs: number,
): BusinessInstants {
	checkAmount(amountMs);
	let compiled = calendar.covering(startMs, startMs);
	for (;;) {
		const target = openMsUntil(compiled, startMs) - amountMs;
		if (target > 0) {
			const found = instantsAt(compiled, target);
			return amountMs > 0 ? found : { earliest: found.earliest, latest: found.earliest };
		}
		// at 0 the earlier answer is a closing time before the range
		compiled = calendar.earlier(compiled);
	}
}
