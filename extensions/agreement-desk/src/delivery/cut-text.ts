/** How many bytes a text takes in UTF-8. */
export function bytesOf(value: string): number {
	return Buffer.byteLength(value, 'utf8');
}

/**
 * The text where it fits into so many bytes of UTF-8, else as much of it as leaves room for `mark`, which says that
 * something is missing. Cuts between whole characters, as a reader sees them.
 */
export function cutToBytes(value: string, most: number, mark: string): string {
	if (bytesOf(value) <= most) return value;
	const room = most - bytesOf(mark);
	let kept = '';
	let size = 0;
	for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(value)) {
		size += bytesOf(segment);
		if (size > room) break;
		kept += segment;
	}
	return kept.trimEnd() + mark;
}
