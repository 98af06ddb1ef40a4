import { text, type LocalizedText } from '../../localized-text.ts';
import type { MappedText } from '../../agreement/reading/text/mapped-text.ts';
import { readText } from '../text/read-text.ts';
import { wordView } from '../text/word-view.ts';
import { spellingsOf } from './spellings.ts';

/*
 * The notation of patterns. It has no repetition without bounds, so that no pattern can make a check slow:
 *
 *   [甲|乙|]   one of these, here also nothing
 *   *          up to 20 letters or characters within the sentence
 *   #          one digit
 *   @          one Latin letter
 *   ^ and $    where a clause begins and ends
 *
 * Everything else stands for itself. Brackets do not nest.
 */

export const limits = {
	/** Of a phrase, in UTF-16 units. */
	phrase: 100,
	/** Of the ways in which brackets can be read. */
	alternatives: 64,
	gaps: 4,
} as const;

/** A run of signs that follow each other without a gap. */
export interface Segment {
	/** In the plain form of `WordView`; digits and letters that stand for any are private-use signs. */
	readonly text: string;
	/** Places within it where the phrase itself has a comma or a full stop. */
	readonly breaks: Uint8Array;
	/** How many signs at the front stand for themselves. */
	readonly fixed: number;
}

/** One way to write a phrase. */
export interface Wording {
	readonly segments: readonly [Segment, ...Segment[]];
	readonly opensClause: boolean;
	readonly closesClause: boolean;
}

export const anyDigit = '\ue000';
export const anyLetter = '\ue001';
const wildcard = /[\ue000\ue001]/;

/** Each way in which a phrase can be written. */
export function wordingsOf(phrase: string, isPattern: boolean): Wording[] {
	const written = isPattern ? (alternativesOf(phrase) ?? []) : [phrase];
	const spelled = new Set(written.flatMap(spellingsOf));
	return [...spelled].flatMap((one) => wordingOf(one, isPattern) ?? []);
}

/** What is wrong with the notation of a pattern; null when it is fine. */
export function patternProblem(pattern: string): LocalizedText | null {
	const ways = alternativesOf(pattern);
	if (ways === null) {
		return text(
			`方括号须成对且不能嵌套，展开后的写法不超过 ${limits.alternatives} 种`,
			`brackets come in pairs and never within others, and there are at most ${limits.alternatives} ways to read them`,
		);
	}
	if (ways.some((way) => inner(way).split('*').length - 1 > limits.gaps)) {
		return text(`* 最多 ${limits.gaps} 个`, `there may be ${limits.gaps} of * at most`);
	}
	if (ways.some((way) => /[\^$]/.test(inner(way).replace(/^\^/, '').replace(/\$$/, '')))) {
		return text('^ 只能在开头，$ 只能在结尾', '^ belongs to the beginning, $ to the end');
	}
	if (ways.some((way) => wordingOf(way, true) === null)) {
		return text(
			'每一段都须有字，且开头是确定的字或字母',
			'each part needs words, and the first begins with a sign that stands for itself',
		);
	}
	return null;
}

/** Gaps at the very ends say nothing. */
function inner(way: string): string {
	return way.replace(/^\*+/, '').replace(/\*+$/, '');
}

/** The brackets read in every way; null when they are wrong or there are too many ways. */
function alternativesOf(pattern: string): string[] | null {
	let ways = [''];
	for (const part of pattern.split(/(\[[^[\]]*\])/)) {
		const choices = part.startsWith('[') && part.endsWith(']') ? part.slice(1, -1).split('|') : [part];
		if (choices.length === 1 && /[[\]|]/.test(part)) return null;
		if (ways.length * choices.length > limits.alternatives) return null;
		ways = ways.flatMap((way) => choices.map((choice) => way + choice));
	}
	return ways;
}

function wordingOf(way: string, isPattern: boolean): Wording | null {
	const bare = isPattern ? inner(way) : way;
	const opensClause = isPattern && bare.startsWith('^');
	const closesClause = isPattern && bare.endsWith('$');
	const words = bare.slice(opensClause ? 1 : 0, closesClause ? -1 : undefined);
	const [first, ...rest] = (isPattern ? words.split(/\*+/) : [words]).map((one) => segmentOf(one, isPattern));
	if (first === undefined || first.fixed === 0 || rest.some((segment) => segment.text === '')) return null;
	return { segments: [first, ...rest], opensClause, closesClause };
}

function segmentOf(words: string, isPattern: boolean): Segment {
	const marked = isPattern ? words.replaceAll('#', anyDigit).replaceAll('@', anyLetter) : words;
	const view = wordView(shownOf(marked));
	const at = view.text.search(wildcard);
	return { text: view.text, breaks: breaksIn(view.gaps), fixed: at < 0 ? view.text.length : at };
}

/** A phrase is no HTML, but its signs are folded like those of a reply. */
function shownOf(words: string): MappedText {
	return readText(words).shown;
}

function breaksIn(gaps: Uint8Array): Uint8Array {
	return gaps.map((level, place) => (place > 0 && level > 1 ? 1 : 0));
}
