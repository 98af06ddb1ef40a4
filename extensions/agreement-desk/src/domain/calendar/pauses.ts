import type { Interval } from './types.ts';

/**
 * Pauses in order of their beginning. They may still overlap or have no length: whoever walks them goes by how far
 * it has come.
 */
export function pausesInOrder(pauses: readonly Interval[]): readonly Interval[] {
	for (let i = 1; i < pauses.length; i++) {
		const before = pauses[i - 1];
		const pause = pauses[i];
		if (before !== undefined && pause !== undefined && before[0] > pause[0]) {
			return [...pauses].sort((a, b) => a[0] - b[0]);
		}
	}
	return pauses;
}

/** The latest instant any pause names (epoch ms), or the start when none is later. */
export function endOfPauses(startMs: number, pauses: readonly Interval[]): number {
	let end = startMs;
	for (const pause of pauses) end = Math.max(end, pause[0], pause[1]);
	return end;
}
