/*
 * How names and other free texts stand in a written agreement, so that they can be read back exactly. Most need
 * nothing; what could be taken for a separator or for the sentence around it is put in quotes.
 */

export const openingQuote = '\u201c';
export const closingQuote = '\u201d';

/** Signs that mean nothing in the sentences of an agreement. A full stop must stand inside a word, as in v2.1. */
const bare = /^[\p{L}\p{N}\p{M}\-·&/+()（）@_#'’%.]+(?: [\p{L}\p{N}\p{M}\-·&/+()（）@_#'’%.]+)*$/u;
const fullStop = /\.(?: |$)/;

/** Words that say that there is nothing; a text that happens to be one of them needs quotes. */
const reserved: readonly string[] = ['无', 'none'];

/** What XML, or a line of text, cannot hold as it is. */
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/gu;
const namedEscapes: Readonly<Record<string, string>> = { '\n': 'n', '\r': 'r', '\t': 't' };

/** The text as it stands in a sentence or in a list, in either language. */
export function writeFreeText(value: string): string {
	const needsNothing =
		bare.test(value) &&
		!fullStop.test(value) &&
		!reserved.includes(value.toLowerCase()) &&
		hasBalancedBrackets(value);
	return needsNothing ? value : quote(value);
}

export function quote(value: string): string {
	const escaped = value
		.replace(/[\\"\u201c\u201d]/g, String.raw`\$&`)
		.replace(unprintable, escapeUnprintable);
	return `${openingQuote}${escaped}${closingQuote}`;
}

/** The reverse of {@link writeFreeText}; a text without our quotes is taken as it is, its outer spaces aside. */
export function readFreeText(written: string): string {
	const text = written.trim();
	if (text.length < 2 || !text.startsWith(openingQuote)) return text;
	return endOfQuote(text, 0) === text.length ? unescapeText(text.slice(1, -1)) : text;
}

/** The place after the quote that opens at `start`; null when it is never closed. */
export function endOfQuote(text: string, start: number): number | null {
	for (let place = start + 1; place < text.length; place += 1) {
		if (text[place] === '\\') place += 1;
		else if (text[place] === closingQuote) return place + 1;
	}
	return null;
}

function escapeUnprintable(character: string): string {
	return `\\${namedEscapes[character] ?? `u${character.charCodeAt(0).toString(16).padStart(4, '0')}`}`;
}

function unescapeText(text: string): string {
	return text.replace(
		/\\(?:u([\da-fA-F]{4})|([^]))/g,
		(_, code: string | undefined, sign: string | undefined) => {
			if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
			return Object.keys(namedEscapes).find((control) => namedEscapes[control] === sign) ?? sign ?? '';
		},
	);
}

const partners: Readonly<Record<string, string>> = { ')': '(', '）': '（' };

function hasBalancedBrackets(value: string): boolean {
	const open: string[] = [];
	for (const sign of value) {
		const partner = partners[sign];
		if (sign === '(' || sign === '（') open.push(sign);
		else if (partner !== undefined && open.pop() !== partner) return false;
	}
	return open.length === 0;
}
