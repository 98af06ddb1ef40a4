import type { MappedText, Span } from '../../agreement/reading/text/mapped-text.ts';
import { TextBuilder } from '../../agreement/reading/text/text-builder.ts';
import { disguisedWord } from './disguised-word.ts';
import { classOf, gapLevels } from './sign-class.ts';

/**
 * A text as phrases are compared with it: words only, in their plain form, ideographs without anything between
 * them, one space between Latin words. It knows where each of its units stood in the source.
 */
export interface WordView {
	readonly text: string;
	readonly from: Int32Array;
	readonly to: Int32Array;
	/** For each place, what stood before it (`gapLevels`); the beginning and the end are ends of sentences. */
	readonly gaps: Uint8Array;
	/** 1 where a phrase may not run on, since one clause ends there and another begins. */
	readonly breaks: Uint8Array;
}

type Kind = 'ideograph' | 'word' | null;

/** @param vocabulary Latin words to look for behind disguises; see `disguisedWord` */
export function wordView(shown: MappedText, vocabulary: ReadonlySet<string> = new Set()): WordView {
	const builder = new TextBuilder(shown.text.length);
	const gaps: number[] = [];
	const { text } = shown;
	let last: Kind = null;
	let gap: number = gapLevels.sentence;
	let gapFrom = 0;

	const write = (form: string, kind: Kind, { from, to }: Span): void => {
		if (form === '') return;
		const level = last === null ? gapLevels.sentence : gap;
		if (level > 0 && last === 'word' && kind === 'word') {
			builder.write(' ', shown.from[gapFrom] ?? 0, shown.from[from] ?? 0);
			gaps.push(0);
		}
		builder.write(form, shown.from[from] ?? 0, shown.to[to - 1] ?? 0);
		gaps.push(level, ...new Array<number>(form.length - 1).fill(0));
		last = kind;
		gap = gapLevels.none;
	};

	for (let place = 0; place < text.length;) {
		const hidden = startsWord(text, place, last === 'word' && gap === 0)
			? disguisedWord(text, place, vocabulary)
			: null;
		if (hidden !== null) {
			write(hidden.word, 'word', { from: place, to: hidden.end });
			place = hidden.end;
			continue;
		}
		const character = String.fromCodePoint(text.codePointAt(place) ?? 0);
		const end = place + character.length;
		const found = classOf(character);
		if (found.kind === 'ideograph' || found.kind === 'word')
			write(found.form, found.kind, { from: place, to: end });
		else if (found.kind === 'gap' && !isInsideWord(text, place, character)) {
			if (gap === gapLevels.none) gapFrom = place;
			gap = Math.max(gap, levelOf(text, place, found.level));
		}
		place = end;
	}
	gaps.push(gapLevels.sentence);
	const { text: words, from, to } = builder.result([]);
	const levels = Uint8Array.from(gaps);
	return { text: words, from, to, gaps: levels, breaks: breaksOf(words, levels) };
}

const latinStart = /[a-z\d@$\u00c0-\u04ff]/i;

function startsWord(text: string, place: number, isWithinWord: boolean): boolean {
	return !isWithinWord && latinStart.test(text[place] ?? '');
}

/** don't, customer’s: an apostrophe between letters is none of the word's business. */
function isInsideWord(text: string, place: number, sign: string): boolean {
	return sign === "'" && /[a-z]/i.test(text[place - 1] ?? '') && /[a-z]/i.test(text[place + 1] ?? '');
}

/** A full stop ends a sentence where a space or nothing follows. */
function levelOf(text: string, place: number, level: number): number {
	if (text[place] !== '.') return level;
	const next = text[place + 1];
	return next === undefined || next === ' ' || next === '\n' ? gapLevels.sentence : level;
}

/** Han signs that stand alone between commas are a word spelled out, and no two clauses. */
function breaksOf(text: string, gaps: Uint8Array): Uint8Array {
	const breaks = new Uint8Array(gaps.length);
	for (let place = 1; place < text.length; place += 1) {
		if ((gaps[place] ?? 0) < gapLevels.clause) continue;
		const standsAloneBefore = isIdeograph(text, place - 1) && (gaps[place - 1] ?? 0) > 0;
		const standsAloneAfter = isIdeograph(text, place) && (gaps[place + 1] ?? 0) > 0;
		if (!standsAloneBefore && !standsAloneAfter) breaks[place] = 1;
	}
	return breaks;
}

function isIdeograph(text: string, place: number): boolean {
	return text.charCodeAt(place) >= 0x2e80;
}
