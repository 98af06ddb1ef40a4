import { DAY_MS, firstDayOfMonth } from './local-day.ts';
import type { CalendarDefinition, YearRange } from './types.ts';

/** Which local years of a range are not approved, prepared for being asked once for every deadline. */
export interface ApprovedYears {
	readonly fromYear: number;
	/** When each year begins, epoch ms; one more than there are years. */
	readonly starts: Float64Array;
	/** By year: the first from it on that is not approved; Infinity where all are. */
	readonly firstUnapproved: Float64Array;
}

const meanYearMs = 365.2425 * DAY_MS;

export function readApprovedYears(
	status: CalendarDefinition['years'],
	{ fromYear, toYear }: YearRange,
	instantOfDay: (day: number) => number,
): ApprovedYears {
	const count = toYear - fromYear + 1;
	const starts = Float64Array.from({ length: count + 1 }, (_, i) =>
		instantOfDay(firstDayOfMonth(fromYear + i, 1)),
	);
	const firstUnapproved = new Float64Array(count);
	let next = Infinity;
	for (let i = count - 1; i >= 0; i--) {
		if (status[fromYear + i] !== 'approved') next = fromYear + i;
		firstUnapproved[i] = next;
	}
	return { fromYear, starts, firstUnapproved };
}

/** Place in the range of the local year that holds an instant (epoch ms) of the range. */
export function yearPlace({ starts }: ApprovedYears, instantMs: number): number {
	const first = starts[0] ?? NaN;
	let place = Math.max(0, Math.min(Math.floor((instantMs - first) / meanYearMs), starts.length - 2));
	while (instantMs < (starts[place] ?? -Infinity)) place--;
	while (instantMs >= (starts[place + 1] ?? Infinity)) place++;
	return place;
}
