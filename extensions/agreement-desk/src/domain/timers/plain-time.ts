import type { BusinessInstants, Interval } from '../calendar/types.ts';
import { pausesInOrder } from '../calendar/pauses.ts';

/*
 * The clock that never closes: calendar time, nights and weekends included. Same rules for pauses as in business
 * time, so that a promise moves alike on either basis. Instants in epoch ms, amounts in ms.
 */

/** When an amount of calendar time outside the pauses is used up; see `addBusinessMsOutside` for the two answers. */
export function addPlainMsOutside(
	startMs: number,
	amountMs: number,
	pauses: readonly Interval[],
): BusinessInstants {
	let cursor = startMs;
	let latest = startMs + amountMs;
	let earliest = NaN;
	for (const [from, to] of pausesInOrder(pauses)) {
		if (to <= cursor || to <= from) continue;
		const pausedAt = Math.max(from, cursor);
		if (latest < pausedAt) break;
		if (latest === pausedAt && Number.isNaN(earliest)) earliest = latest;
		latest += to - pausedAt;
		cursor = to;
	}
	return { earliest: Number.isNaN(earliest) ? latest : earliest, latest };
}

/** Calendar time from one instant to another that lies in none of the pauses; 0 when reversed. */
export function plainMsBetweenOutside(fromMs: number, toMs: number, pauses: readonly Interval[]): number {
	let total = Math.max(0, toMs - fromMs);
	let cursor = fromMs;
	for (const [from, to] of pausesInOrder(pauses)) {
		const start = Math.max(from, cursor);
		const end = Math.min(to, toMs);
		if (end <= start) continue;
		total -= end - start;
		cursor = end;
	}
	return total;
}
