/**
 * How far the clock of this computer is from that of the server (ms, to be added to the local one). A countdown that
 * trusts a wrong clock is worse than none.
 */
let ahead = 0;

/** Differences below the precision of the header are noise. */
const precisionMs = 2_000;

/** Learns from the `Date` header of an answer. */
export function noteServerDate(header: unknown, localNow: number): void {
	if (typeof header !== 'string') return;
	const told = Date.parse(header);
	if (Number.isNaN(told)) return;
	const difference = told - localNow;
	ahead = Math.abs(difference) < precisionMs ? 0 : difference;
}

/** Epoch ms by the clock of the server. */
export function serverNow(): number {
	return Date.now() + ahead;
}
