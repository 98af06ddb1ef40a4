import { letterFor } from './look-alikes.ts';
import { classOf } from './sign-class.ts';

const spelled = /[a-z\d@$!](?:[ .,_*\-\u00b7/|~]{1,2}[a-z\d@$!]){2,19}(?![a-z\d])/iy;
const dressed =
	/[a-z\d@$!*\u0370-\u04ff](?:[a-z\d@$!*_~`|^.\-\u00b7\u0300-\u04ff]{0,38}[a-z\d@$\u0370-\u04ff])?/iy;
const signs = /[^a-z]/;
const repeated = /([a-z])\1{2,}/g;

/**
 * A Latin word that hides here behind signs, digits, repeated letters or gaps: `s t u p i d`, `1d10t`, `st**upid`.
 * Only words that a phrase needs are looked for, so that nothing else is read into a text.
 *
 * @param place where a word begins
 * @returns the word and the place after it
 */
export function disguisedWord(
	text: string,
	place: number,
	vocabulary: ReadonlySet<string>,
): { readonly word: string; readonly end: number } | null {
	if (vocabulary.size === 0) return null;
	return readAs(spelled, text, place, vocabulary) ?? readAs(dressed, text, place, vocabulary);
}

function readAs(pattern: RegExp, text: string, place: number, vocabulary: ReadonlySet<string>) {
	pattern.lastIndex = place;
	const written = pattern.exec(text)?.[0];
	if (written === undefined) return null;
	const plain = [...written].map(formOf).join('');
	// an ordinary word needs no second look
	if (!signs.test(plain) && !repeatedIn(plain)) return null;
	const word = [...plain]
		.map(letterFor)
		.join('')
		.replace(/[^a-z]/g, '')
		.replace(repeated, '$1');
	return vocabulary.has(word) ? { word, end: place + written.length } : null;
}

function formOf(character: string): string {
	const found = classOf(character);
	if (found.kind === 'gap') return character;
	return found.kind === 'nothing' ? '' : found.form;
}

function repeatedIn(word: string): boolean {
	repeated.lastIndex = 0;
	return repeated.test(word);
}
