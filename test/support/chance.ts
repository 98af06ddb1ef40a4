/** Chance that falls alike in every run of the same seed. */
export interface Chance {
	/** From 0 to below 1. */
	readonly next: () => number;
	/** A whole number from 0 to below `count`. */
	readonly below: (count: number) => number;
	readonly oneOf: <T>(choices: readonly T[]) => T;
	/** One of the choices, each as often as its weight says. */
	readonly weighed: <T extends { readonly weight: number }>(choices: readonly T[]) => T;
}

/** @throws Error where there is nothing to choose from. */
export function chanceOf(seed: number): Chance {
	let state = seed >>> 0;
	// Mulberry32: a counter, stirred.
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let stirred = Math.imul(state ^ (state >>> 15), state | 1);
		stirred ^= stirred + Math.imul(stirred ^ (stirred >>> 7), stirred | 61);
		return ((stirred ^ (stirred >>> 14)) >>> 0) / 2 ** 32;
	};
	const below = (count: number) => Math.floor(next() * count);
	const oneOf = <T>(choices: readonly T[]): T => given(choices[below(choices.length)]);
	const weighed = <T extends { readonly weight: number }>(choices: readonly T[]): T => {
		let left = next() * choices.reduce((sum, { weight }) => sum + weight, 0);
		return given(choices.find(({ weight }) => (left -= weight) < 0) ?? choices.at(-1));
	};
	return { next, below, oneOf, weighed };
}

function given<T>(chosen: T | undefined): T {
	if (chosen === undefined) throw new Error('There is nothing to choose from');
	return chosen;
}
