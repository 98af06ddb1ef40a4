import { DAY_MS, firstDayOfMonth } from './local-day.ts';
import type { CalendarDefinition, YearRange } from './types.ts';

/** Which local years of a range are not approved, prepared for being asked once for every deadline. */
export interface ApprovedYears {
	readonly fromYear: number;
	/** When each year begins, epoch ms; one more than there are years. */
	readonly starts: Float64Array;
	/** By year: the first from it on that is not approved; Infinity where all are. */
	readonly firstUnapproved: Float64Array;
	/** From and until when (epoch ms) the years of the longest approved stretch last: where most questions lie. */
	readonly certainFrom: number;
	readonly certainUntil: number;
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
	const { first, years } = longestStretch(firstUnapproved, fromYear);
	const certainFrom = starts[first] ?? NaN;
	const certainUntil = starts[first + years] ?? NaN;
	return { fromYear, starts, firstUnapproved, certainFrom, certainUntil };
}

/** The place of the first year, and the number of years, of the longest run of approved ones. */
function longestStretch(firstUnapproved: Float64Array, fromYear: number): { first: number; years: number } {
	let longest = { first: 0, years: 0 };
	for (const [first, unapproved] of firstUnapproved.entries()) {
		const years = Math.min(unapproved - fromYear, firstUnapproved.length) - first;
		if (years > longest.years) longest = { first, years };
	}
	return longest;
}

/** Place in the range of the local year that holds an instant (epoch ms) of the range. */
export function yearPlace({ starts }: ApprovedYears, instantMs: number): number {
	const first = starts[0] ?? NaN;
	let place = Math.max(0, Math.min(Math.floor((instantMs - first) / meanYearMs), starts.length - 2));
	while (instantMs < (starts[place] ?? -Infinity)) place--;
	while (instantMs >= (starts[place + 1] ?? Infinity)) place++;
	return place;
}
