/** Fixed numbers between 0 and 1, so that runs can be compared. */
export function fixedRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

export interface RateOptions {
	readonly rounds: number;
	/** How often the inputs are gone through in a round. */
	readonly passes: number;
}

/** Operations a second, a rate a round, after a round to warm up. */
export function ratesOf<T>(
	inputs: ArrayLike<T>,
	operation: (input: T) => number,
	{ rounds, passes }: RateOptions,
): number[] {
	const rates: number[] = [];
	let sum = 0;
	for (let round = 0; round <= rounds; round++) {
		const begin = performance.now();
		for (let pass = 0; pass < passes; pass++) {
			for (let i = 0; i < inputs.length; i++) sum += operation(inputs[i] as T);
		}
		const seconds = (performance.now() - begin) / 1000;
		if (round > 0) rates.push((passes * inputs.length) / seconds);
	}
	// a sum that is read keeps the compiler from leaving the work out
	if (!Number.isFinite(sum)) throw new Error('an answer is no number');
	return rates;
}

export function spread(values: readonly number[]): { median: number; low: number; high: number } {
	const sorted = values.toSorted((a, b) => a - b);
	return {
		median: sorted[Math.floor(sorted.length / 2)] ?? NaN,
		low: sorted[0] ?? NaN,
		high: sorted.at(-1) ?? NaN,
	};
}

/** `20.4M`, `6.6k`, `145`. */
export function short(rate: number): string {
	if (rate >= 1e6) return `${(rate / 1e6).toFixed(1)}M`;
	return rate >= 1e4
		? `${(rate / 1e3).toFixed(0)}k`
		: rate >= 1e3
			? `${(rate / 1e3).toFixed(1)}k`
			: rate.toFixed(0);
}
