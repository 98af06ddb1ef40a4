import { endOfQuote, openingQuote } from './free-text.ts';

/**
 * The items of a list, cut at any of the separators that stands outside quotes and brackets; outer spaces and
 * empty items are dropped. A quote or bracket that is never closed is an ordinary sign: people write such things.
 */
export function splitList(text: string, separators: readonly string[]): string[] {
	const items: string[] = [];
	let start = 0;
	for (let place = 0; place < text.length;) {
		const separator = separators.find((sign) => text.startsWith(sign, place));
		if (separator === undefined) {
			place = endOfGroup(text, place) ?? place + 1;
			continue;
		}
		items.push(text.slice(start, place));
		place += separator.length;
		start = place;
	}
	items.push(text.slice(start));
	return items.map((item) => item.trim()).filter((item) => item !== '');
}

/** The place after the quote or bracket that opens here; null when none does, or it is never closed. */
function endOfGroup(text: string, start: number): number | null {
	const sign = text[start];
	if (sign === openingQuote) return endOfQuote(text, start);
	if (sign === '(' || sign === '（') return endOfBracket(text, start);
	return null;
}

/** Brackets of both widths close each other, since people mix them. */
function endOfBracket(text: string, start: number): number | null {
	let depth = 0;
	for (let place = start; place < text.length; place += 1) {
		const sign = text[place] ?? '';
		if (sign === openingQuote) place = (endOfQuote(text, place) ?? place + 1) - 1;
		else if ('(（'.includes(sign)) depth += 1;
		else if (')）'.includes(sign)) depth -= 1;
		if (depth === 0) return place + 1;
	}
	return null;
}
