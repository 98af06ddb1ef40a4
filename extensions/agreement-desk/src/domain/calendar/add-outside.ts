import { addBusinessMs } from './add.ts';
import { checkAmount } from './amount.ts';
import type { BusinessCalendar } from './business-calendar.ts';
import type { CompiledCalendar } from './compile.ts';
import { instantsAt, openMsUntil } from './open-time.ts';
import { endOfPauses, pausesInOrder } from './pauses.ts';
import type { BusinessInstants, Interval } from './types.ts';

/**
 * As `addBusinessMs`, on a clock that stands still during the pauses: half-open, in epoch ms, in any order,
 * overlaps counted once. A pause that begins after the amount is used up does not move the answer; one that begins
 * in the very instant moves `latest` only. A pause that has not ended has no answer: leave it out, or end it.
 *
 * @throws CalendarError as `addBusinessMs`, and 'range' for a pause without an end.
 */
export function addBusinessMsOutside(
	calendar: BusinessCalendar,
	startMs: number,
	amountMs: number,
	pauses: readonly Interval[],
): BusinessInstants {
	if (pauses.length === 0) return addBusinessMs(calendar, startMs, amountMs);
	checkAmount(amountMs);
	const ordered = pausesInOrder(pauses);
	let compiled = calendar.covering(startMs, endOfPauses(startMs, ordered));
	for (;;) {
		const found = instantsOutside(compiled, startMs, amountMs, ordered);
		if (found.latest < Infinity)
			return amountMs > 0 ? found : { earliest: found.latest, latest: found.latest };
		compiled = calendar.later(compiled);
	}
}

/** Each pause met before the amount is used up pushes the target on by the open time inside it. */
function instantsOutside(
	compiled: CompiledCalendar,
	startMs: number,
	amountMs: number,
	pauses: readonly Interval[],
): BusinessInstants {
	let cursor = startMs;
	let target = openMsUntil(compiled, startMs) + amountMs;
	let earliest = NaN;
	// by place: taking pairs apart would cost more than the look-ups
	for (const pause of pauses) {
		const from = pause[0];
		const to = pause[1];
		if (to <= cursor || to <= from) continue;
		const pausedAt = openMsUntil(compiled, Math.max(from, cursor));
		if (target < pausedAt) break;
		// used up exactly as the pause begins: the first answer stands, the last one is behind the pause
		if (target === pausedAt && Number.isNaN(earliest)) earliest = instantsAt(compiled, target).earliest;
		target += openMsUntil(compiled, to) - pausedAt;
		cursor = to;
	}
	const found = instantsAt(compiled, target);
	return Number.isNaN(earliest) ? found : { earliest, latest: found.latest };
}
