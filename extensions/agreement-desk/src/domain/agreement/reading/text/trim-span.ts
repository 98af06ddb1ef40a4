import type { Span } from './mapped-text.ts';

/** A part of a text without these signs at its ends. */
export function trimSpan(text: string, { from, to }: Span, signs: RegExp = /[\s"':,;、。|]/): Span {
	let start = from;
	let end = to;
	while (start < end && signs.test(text[start] ?? '')) start += 1;
	while (end > start && signs.test(text[end - 1] ?? '')) end -= 1;
	return { from: start, to: end };
}
