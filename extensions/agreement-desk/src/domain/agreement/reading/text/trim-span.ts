import type { Span } from './mapped-text.ts';

/** A part of a text without these signs at its ends. */
export function trimSpan(text: string, { from, to }: Span, signs: RegExp = /[\s"':,;、。|]/): Span {
	let start = from;
	let end = to;
	while (start < end && signs.test(text[start] ?? '')) start += 1;
	while (end > start && signs.test(text[end - 1] ?? '')) end -= 1;
	return { from: start, to: end };
}

const pairs: Readonly<Record<string, string>> = { '(': ')', '"': '"' };

/** The same without the brackets or quotes that hold all of it, as clerks put around what they fill in. */
export function unwrapSpan(text: string, span: Span): Span {
	const { from, to } = trimSpan(text, span, /\s/);
	const sign = text[from] ?? '';
	const isWrapped = to - from > 2 && pairs[sign] === text[to - 1] && closesAt(text, from, to) === to - 1;
	return isWrapped ? { from: from + 1, to: to - 1 } : { from, to };
}

/** Where what opens at a place is closed again. */
function closesAt(text: string, from: number, end: number): number {
	const [open = '', close] = [text[from], pairs[text[from] ?? '']];
	let depth = 1;
	for (let place = from + 1; place < end; place += 1) {
		if (text[place] === close) depth -= 1;
		else if (text[place] === open) depth += 1;
		if (depth === 0) return place;
	}
	return -1;
}
