import type { Span } from '../text/mapped-text.ts';

/** Longer ones are cut: nobody writes them, and no pattern has to look at a megabyte at once. */
const longest = 2000;
/** Nor does a clause have more sentences. */
const mostSentences = 1000;
/** A full stop of English ends a sentence only before a space or the end; a question mark may be part of an address. */
const ending =
	/(?<!\d)。|。(?!\d)|;|[!?](?![\w/=&%#-])|\.(?=\s|$)(?<!\b(?:no|co|ltd|inc|corp|e\.g|i\.e|etc|approx|hrs?|min|mins|[ap]\.m)\.)/gi;

/** Cuts a clause at the ends of its sentences, semicolons included. */
export function sentencesOf(text: string, { from, to }: Span): Span[] {
	const spans: Span[] = [];
	const words = text.slice(from, to);
	let start = 0;
	for (const match of words.matchAll(ending)) {
		if (spans.length >= mostSentences) return spans;
		add(spans, from + start, from + match.index);
		start = match.index + match[0].length;
	}
	add(spans, from + start, to);
	return spans;
}

function add(spans: Span[], from: number, to: number): void {
	for (let start = from; start < to; start += longest) {
		spans.push({ from: start, to: Math.min(start + longest, to) });
	}
}
