/**
 * Jump table into an ascending array: `first[bucket]` is the first element that can lie in the bucket or after it.
 * With about two buckets an element, a search is one multiplication, one read and a step or two, whatever the size.
 */
export interface BucketIndex {
	readonly origin: number;
	/** Buckets per unit of the values. */
	readonly scale: number;
	readonly first: Int32Array;
}

/**
 * @param upper ascending; its first `count` elements are indexed.
 * @param from  lowest value that will be looked up.
 * @param to    highest value that will be looked up; above `from`.
 */
export function buildBucketIndex(upper: Float64Array, count: number, from: number, to: number): BucketIndex {
	const buckets = 2 * count + 1;
	const scale = buckets / (to - from);
	const first = new Int32Array(buckets + 1).fill(count);
	// downwards, so that the first element of a bucket is the last to be written
	for (let i = count - 1; i >= 0; i--) first[bucketOf(upper[i] ?? NaN, from, scale)] = i;
	for (let bucket = buckets - 1; bucket >= 0; bucket--) {
		first[bucket] = Math.min(first[bucket] ?? count, first[bucket + 1] ?? count);
	}
	return { origin: from, scale, first };
}

/**
 * An element at or before the first one that is not below x. Building and searching go through the same monotone
 * rounding, which is why a value near the edge of a bucket cannot be missed.
 */
export function firstCandidate(index: BucketIndex, x: number): number {
	return index.first[bucketOf(x, index.origin, index.scale)] ?? 0;
}

function bucketOf(x: number, origin: number, scale: number): number {
	return ((x - origin) * scale) | 0;
}
