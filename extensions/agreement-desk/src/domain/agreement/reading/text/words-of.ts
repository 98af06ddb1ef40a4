import type { MappedText, Span } from './mapped-text.ts';

/**
 * What a part of a folded text says in the signs of the source: full-width punctuation and traditional characters as
 * they were written, without markup, invisible signs and broken lines. Full-width letters and digits become plain.
 */
export function wordsOf(mapped: MappedText, source: string, { from, to }: Span): string {
	const words: string[] = [];
	for (let place = from; place < to; place += 1) {
		const start = mapped.from[place] ?? 0;
		if (place > from && start === mapped.from[place - 1] && mapped.to[place] === mapped.to[place - 1])
			continue;
		const original = source.slice(start, mapped.to[place] ?? start);
		const isPlain =
			original.length === 1 || (original.length === 2 && original.codePointAt(0) !== original.charCodeAt(0));
		words.push(isPlain && /\S/.test(original) ? plainSign(original) : (mapped.text[place] ?? ''));
	}
	return words.join('').trim();
}

function plainSign(sign: string): string {
	return /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/.test(sign) ? sign.normalize('NFKC') : sign;
}
