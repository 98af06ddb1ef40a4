/** Nobody is to be kept waiting for longer by what a server says, ms. */
const longestMs = 24 * 60 * 60_000;

/**
 * Retry-After: seconds, or a date of HTTP.
 *
 * @param now epoch ms
 * @returns ms from now, 24 h at most; undefined where there is none that can be read
 */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
	const value = header?.trim() ?? '';
	if (/^\d{1,10}$/.test(value)) return Math.min(Number(value) * 1000, longestMs);
	// HTTP knows three spellings of a date; all begin with the name of a day
	const at = /^[A-Z][a-z]{2,8},? /.test(value) ? Date.parse(value) : Number.NaN;
	return Number.isNaN(at) ? undefined : Math.min(Math.max(at - now, 0), longestMs);
}
