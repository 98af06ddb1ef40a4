/** A stretch of a back-test: within one month where the agreement is kept, so that no credit is counted in halves. */
export interface Slice {
	/** Epoch ms, half-open. */
	readonly from: number;
	readonly to: number;
}

const dayMs = 24 * 3_600_000;

/**
 * The months of a period of whole days, the last one included; `2026-09-01` in the zone of the agreement (IANA). Empty
 * for a period that ends before it begins.
 */
export function slicesOf(period: { from: string; to: string }, zone: string): readonly Slice[] {
	const end = midnight(nextDay(period.to), zone);
	const slices: Slice[] = [];
	for (let day = period.from; midnight(day, zone) < end;) {
		const next = firstOfNextMonth(day);
		slices.push({ from: midnight(day, zone), to: Math.min(midnight(next, zone), end) });
		day = next;
	}
	return slices;
}

/** The instant at which a day (`2026-09-01`) begins in a zone, epoch ms. */
export function midnight(day: string, zone: string): number {
	const wall = Date.parse(`${day}T00:00:00Z`);
	// the offset may change between the guess and the day itself
	const guess = wall - offsetAt(wall, zone);
	return wall - offsetAt(guess, zone);
}

function offsetAt(at: number, zone: string): number {
	const parts = new Intl.DateTimeFormat('en-US', {
		...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
		...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
	}).formatToParts(at);
	const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
	const wall = Date.UTC(
		...([part('year'), part('month') - 1, part('day')] as const),
		...([part('hour'), part('minute'), part('second')] as const),
	);
	return wall - Math.floor(at / 1000) * 1000;
}

function nextDay(day: string): string {
	return isoDay(Date.parse(`${day}T00:00:00Z`) + dayMs);
}

function firstOfNextMonth(day: string): string {
	const [year = 1970, month = 1] = day.split('-').map(Number);
	return isoDay(Date.UTC(year, month, 1));
}

function isoDay(at: number): string {
	return new Date(at).toISOString().slice(0, 10);
}

/** The day (`2026-09-01`) on which an instant (epoch ms) falls in a zone. */
export function dayIn(at: number, zone: string): string {
	return isoDay(at + offsetAt(at, zone));
}

/** What one usually tries: the present month and the two before it. */
export function usualPeriod(now: number, zone: string): { from: string; to: string } {
	const today = dayIn(now, zone);
	const [year = 1970, month = 1] = today.split('-').map(Number);
	return { from: isoDay(Date.UTC(year, month - 3, 1)), to: today };
}
