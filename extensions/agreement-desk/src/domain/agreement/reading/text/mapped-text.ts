/** A half-open part of a text. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

/** A text that knows, for each of its UTF-16 units, which part of the source it stands for. */
export interface MappedText {
	readonly text: string;
	readonly from: Int32Array;
	readonly to: Int32Array;
	/** What stood in 【】 or [], where agreements have their blanks. */
	readonly fills: readonly Span[];
}

const partners: Readonly<Record<string, string>> = {
	'】': '【',
	']': '[',
	'〕': '〔',
	'）': '（',
	')': '(',
	'”': '“',
	'」': '「',
	'』': '『',
	'》': '《',
};

/** The words of the source that a part of the text was made of, with the partner of each bracket and quote in it. */
export function sourceOf(mapped: MappedText, source: string, { from, to }: Span): string {
	const start = mapped.from[from];
	const end = mapped.to[to - 1];
	if (start === undefined || end === undefined) return '';
	const words = source.slice(start, end);
	const before = source[start - 1] ?? '';
	const after = source[end] ?? '';
	const opens = Object.entries(partners).some(
		([close, open]) => open === before && isLonely(words, close, open),
	);
	const closes = partners[after] !== undefined && isLonely(words, partners[after], after);
	return source.slice(opens ? start - 1 : start, closes ? end + 1 : end);
}

function isLonely(words: string, sign: string, partner: string): boolean {
	return words.split(sign).length > words.split(partner).length;
}
