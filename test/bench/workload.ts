import { fixedRandom } from './rates.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const STARTS = 4096;

/** Business hours to add: about what lies in the spans. */
export const amounts = { '1 h': 1, '5 d': 27, '90 d': 460, '1 y': 1860 } as const;

/** Time to measure business time in, ms. */
export const spans = { '1 h': HOUR, '5 d': 5 * DAY, '90 d': 90 * DAY, '1 y': 365 * DAY } as const;

/** Instants to the millisecond, spread over a year. */
export function startsOfYear(year: number): Float64Array {
	const random = fixedRandom(20_250_101);
	return Float64Array.from({ length: STARTS }, () => Date.UTC(year, 0, 1) + Math.floor(random() * 365 * DAY));
}
