/** The least of the values that this share of them does not exceed (nearest rank); NaN where there is none. */
export function quantile(values: readonly number[], share: number): number {
	return values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN;
}
