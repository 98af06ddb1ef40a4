import type { Kept } from '../../domain/metrics/credits.ts';

/** A bar of the chart: kept from the ground up, missed on top of it. In units of a chart that is 100 high. */
export interface Bar {
	readonly x: number;
	readonly width: number;
	readonly kept: { readonly y: number; readonly height: number };
	readonly missed: { readonly y: number; readonly height: number };
}

/** The largest number that the chart has to hold; never nothing, so that an empty chart has a scale. */
export function scaleOf(parts: readonly Kept[]): number {
	return Math.max(1, ...parts.map(({ met, missed }) => met + missed));
}

/** Bars side by side in a chart that is 100 wide and 100 high, each with a fifth of its room left free. */
export function barsOf(parts: readonly Kept[]): Bar[] {
	const scale = scaleOf(parts);
	const step = 100 / Math.max(1, parts.length);
	return parts.map(({ met, missed }, place) => {
		const kept = (met * 100) / scale;
		const late = (missed * 100) / scale;
		return {
			x: place * step + step / 10,
			width: step * 0.8,
			kept: { y: 100 - kept, height: kept },
			missed: { y: 100 - kept - late, height: late },
		};
	});
}
