/** Open time as ascending, disjoint, half-open periods in epoch ms; period i is [starts[i], ends[i]). */
export interface OpenPeriods {
	readonly count: number;
	/** One element longer than `count`: Infinity closes it, so that a search needs no bounds check. */
	readonly starts: Float64Array;
	/** As `starts`. */
	readonly ends: Float64Array;
	/** Open ms before starts[i], counted from the beginning of the range; the last element is the whole. */
	readonly openBefore: Float64Array;
}

/**
 * Orders, merges and clips periods to [fromMs, toMs) and sums them up.
 *
 * @param pairs from, to, from, to … in epoch ms; overlapping and touching ones become one.
 */
export function mergeOpenPeriods(pairs: readonly number[], fromMs: number, toMs: number): OpenPeriods {
	const ordered = inOrder(pairs);
	const size = ordered.length / 2 + 1;
	const starts = new Float64Array(size);
	const ends = new Float64Array(size);
	let count = 0;
	for (let i = 0; i < ordered.length; i += 2) {
		const start = Math.max(ordered[i] ?? NaN, fromMs);
		const end = Math.min(ordered[i + 1] ?? NaN, toMs);
		if (end <= start) continue;

		const lastEnd = count > 0 ? (ends[count - 1] ?? NaN) : -Infinity;
		if (start <= lastEnd) {
			ends[count - 1] = Math.max(lastEnd, end);
			continue;
		}
		starts[count] = start;
		ends[count] = end;
		count++;
	}
	return sumUp(count, starts.slice(0, count + 1), ends.slice(0, count + 1));
}

function sumUp(count: number, starts: Float64Array, ends: Float64Array): OpenPeriods {
	const openBefore = new Float64Array(count + 1);
	let open = 0;
	for (let i = 0; i < count; i++) {
		openBefore[i] = open;
		open += (ends[i] ?? NaN) - (starts[i] ?? NaN);
	}
	openBefore[count] = open;
	starts[count] = Infinity;
	ends[count] = Infinity;
	return { count, starts, ends, openBefore };
}

/** Dates come in order and so do nearly all their periods; unordered input and clock changes are the exceptions. */
function inOrder(pairs: readonly number[]): readonly number[] {
	let ordered = true;
	for (let i = 2; i < pairs.length && ordered; i += 2) ordered = (pairs[i - 2] ?? NaN) <= (pairs[i] ?? NaN);
	if (ordered) return pairs;

	const periods: [number, number][] = [];
	for (let i = 0; i < pairs.length; i += 2) periods.push([pairs[i] ?? NaN, pairs[i + 1] ?? NaN]);
	return periods.sort((a, b) => a[0] - b[0]).flat();
}
