/** The rows of a long list that are there at all, from `first` up to but without `end`. */
export interface RowRange {
	readonly first: number;
	readonly end: number;
}

/** A list of rows of one height, seen through a window. Lengths are CSS pixels. */
export interface ListView {
	readonly scrollTop: number;
	/** Of the rows alone, without the header. */
	readonly height: number;
	readonly rowHeight: number;
	readonly total: number;
}

/** Which rows are seen, with so many more on either side. */
export function rangeOf({ scrollTop, height, rowHeight, total }: ListView, beyond = 0): RowRange {
	const first = Math.floor(Math.max(0, scrollTop) / rowHeight) - beyond;
	const end = Math.ceil((Math.max(0, scrollTop) + Math.max(0, height)) / rowHeight) + beyond;
	return { first: clamp(first, 0, total), end: clamp(end, 0, total) };
}

/** How many rows are there at once at most: what `rangeOf` gives never holds more. */
export function slotsOf(
	{ height, rowHeight }: Pick<ListView, 'height' | 'rowHeight'>,
	beyond: number,
): number {
	return Math.ceil(Math.max(0, height) / rowHeight) + 1 + 2 * beyond;
}

/** The numbers of the blocks that hold these rows. */
export function blocksOf({ first, end }: RowRange, blockSize: number): readonly number[] {
	if (end <= first) return [];
	const from = Math.floor(first / blockSize);
	const to = Math.floor((end - 1) / blockSize);
	return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Where to scroll so that a row is seen in whole, moving as little as possible. */
export function scrollTopToShow(index: number, { scrollTop, height, rowHeight }: ListView): number {
	const top = index * rowHeight;
	if (top < scrollTop) return top;
	return Math.max(scrollTop, top + rowHeight - height);
}

function clamp(value: number, least: number, most: number): number {
	return Math.min(Math.max(value, least), most);
}
