import { plainForm } from './look-alikes.ts';

/** How far a gap sets apart what stands on its two sides. */
export const gapLevels = {
	none: 0,
	/** Spaces and signs, which are also used to hide a word. */
	loose: 1,
	/** A comma and its like: the end of a clause. */
	clause: 2,
	/** The end of a sentence, a line or the text. */
	sentence: 3,
} as const;

export type SignClass =
	| { readonly kind: 'ideograph' | 'word'; readonly form: string }
	| { readonly kind: 'nothing' }
	| { readonly kind: 'gap'; readonly level: number };

const ideograph = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
const wordSign = /^[\p{L}\p{N}\ue000\ue001]$/u;
const mark = /^\p{M}$/u;
const sentenceEnds = new Set('。!?;\n！？；');
const clauseEnds = new Set(',、:，：…');

const remembered = new Map<string, SignClass>();
const mostRemembered = 20_000;

/** What a character of the folded text is to the matching of phrases. */
export function classOf(character: string): SignClass {
	const known = remembered.get(character);
	if (known !== undefined) return known;
	const found = classify(character);
	if (remembered.size < mostRemembered) remembered.set(character, found);
	return found;
}

function classify(character: string): SignClass {
	if (mark.test(character)) return { kind: 'nothing' };
	if (ideograph.test(character) && character !== '〇')
		return { kind: 'ideograph', form: plainForm(character) };
	if (wordSign.test(character)) return { kind: 'word', form: plainForm(character) };
	if (sentenceEnds.has(character)) return { kind: 'gap', level: gapLevels.sentence };
	return { kind: 'gap', level: clauseEnds.has(character) ? gapLevels.clause : gapLevels.loose };
}
