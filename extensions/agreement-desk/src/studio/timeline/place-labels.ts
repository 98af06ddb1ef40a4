/** A text that may stand at a place, in px from the start. */
export interface LabelCandidate {
	readonly key: string;
	readonly at: number;
	readonly text: string;
	/** The lower the more important. */
	readonly priority: number;
	/** Where the text stands to its place; after it unless said otherwise. */
	readonly anchor?: 'start' | 'middle';
}

const gap = 8;

/** Roughly how wide a text is at the size of labels, px: Chinese characters are twice as wide as others. */
export function widthOf(text: string): number {
	let width = 0;
	for (const character of text) width += character > '⺀' ? 12.5 : 6.8;
	return width;
}

/** The labels that find room side by side, the important ones first; in the order of their places. */
export function placeLabels<T extends LabelCandidate>(
	candidates: readonly T[],
	{ width }: { width: number },
): T[] {
	const placed: { readonly from: number; readonly to: number; readonly candidate: T }[] = [];
	for (const candidate of candidates.toSorted((a, b) => a.priority - b.priority || a.at - b.at)) {
		const size = widthOf(candidate.text);
		const from = candidate.anchor === 'middle' ? candidate.at - size / 2 : candidate.at;
		const to = from + size;
		if (from < 0 || to > width) continue;
		if (placed.some((one) => from < one.to + gap && to > one.from - gap)) continue;
		placed.push({ from, to, candidate });
	}
	return placed.toSorted((a, b) => a.from - b.from).map(({ candidate }) => candidate);
}

/** Puts marks of a size (px) into as few rows as keep them apart; answers the row of each, in the order given. */
export function rowsFor(places: readonly number[], size: number): number[] {
	const ends: number[] = [];
	const order = places.map((at, index) => ({ at, index })).toSorted((a, b) => a.at - b.at);
	const rows = places.map(() => 0);
	for (const { at, index } of order) {
		const free = ends.findIndex((end) => end <= at);
		const row = free === -1 ? ends.length : free;
		ends[row] = at + size;
		rows[index] = row;
	}
	return rows;
}
