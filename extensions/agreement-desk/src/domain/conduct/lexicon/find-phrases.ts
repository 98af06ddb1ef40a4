import type { Span } from '../../agreement/reading/text/mapped-text.ts';
import type { Language } from '../../localized-text.ts';
import type { WordView } from '../text/word-view.ts';
import type { Lexicon, Rule } from './compile-lexicon.ts';
import type { Severity } from './lexicon-entry.ts';
import { matchWording } from './match-wording.ts';

export interface PhraseScope {
	readonly direction: 'outbound' | 'inbound';
	/** Null where it is not known; then no entry is left out for it. */
	readonly language: Language | null;
	readonly channel: string | null;
}

export interface PhraseMatch {
	readonly rule: Rule;
	/** The words as they were compared, in their plain form; digits that a pattern leaves open are not told. */
	readonly words: string;
	/** In the source, one for each part of a pattern. */
	readonly spans: readonly Span[];
}

interface Found {
	readonly rule: Rule;
	/** In the view. */
	readonly parts: readonly Span[];
	readonly size: number;
}

const weights: Readonly<Record<Severity, number>> = { block: 3, warn: 2, info: 1 };

/**
 * The forbidden phrases of a text, in order of place. Of two that overlap the longer one counts, unless the shorter
 * one is more severe, which then counts as well.
 */
export function findPhrases(view: WordView, lexicon: Lexicon, scope: PhraseScope): PhraseMatch[] {
	const { forbidden, allowed } = occurrences(view, lexicon, scope);
	const minded = forbidden.filter(({ rule, parts }) => {
		const fine = allowed.get(rule);
		return fine === undefined || !placesOf(parts).some((place) => fine.has(place));
	});
	return longest(minded, view.text.length)
		.sort((a, b) => startOf(a) - startOf(b))
		.map(({ rule, parts }) => ({
			rule,
			words: wordsOf(view, rule, parts),
			spans: parts.map((part) => sourceSpan(view, part)),
		}));
}

function occurrences(view: WordView, lexicon: Lexicon, scope: PhraseScope) {
	const forbidden: Found[] = [];
	const allowed = new Map<Rule, Set<number>>();
	for (let place = 0; place < view.text.length; place += 1) {
		lexicon.index.at(view.text, place, ({ rule, wording, allows }) => {
			if (!applies(rule, scope)) return;
			const parts = matchWording(view, place, wording);
			if (parts === null) return;
			if (!allows) {
				forbidden.push({ rule, parts, size: sizeOf(parts) });
				return;
			}
			const places = allowed.get(rule) ?? new Set();
			allowed.set(rule, places);
			for (const one of placesOf(parts)) places.add(one);
		});
	}
	return { forbidden, allowed };
}

function applies({ direction, languages, channels }: Rule, scope: PhraseScope): boolean {
	return (
		(direction === 'both' || direction === scope.direction) &&
		(languages === null || scope.language === null || languages.includes(scope.language)) &&
		(channels === null || scope.channel === null || channels.includes(scope.channel))
	);
}

/** Each place remembers how severe the longest phrase there is. */
function longest(found: readonly Found[], length: number): Found[] {
	const covered = new Uint8Array(length);
	const bySize = [...found].sort(
		(a, b) => b.size - a.size || weightOf(b) - weightOf(a) || startOf(a) - startOf(b),
	);
	return bySize.filter((one) => {
		const places = placesOf(one.parts);
		const weight = weightOf(one);
		if (places.some((place) => (covered[place] ?? 0) >= weight)) return false;
		for (const place of places) covered[place] = weight;
		return true;
	});
}

function wordsOf(view: WordView, { phrase, isPattern }: Rule, parts: readonly Span[]): string {
	if (!isPattern) return phrase;
	const words = parts.map(({ from, to }) => view.text.slice(from, to)).join('…');
	return phrase.includes('#') ? words.replace(/\d/g, '*') : words;
}

function sourceSpan(view: WordView, { from, to }: Span): Span {
	return { from: view.from[from] ?? 0, to: view.to[to - 1] ?? 0 };
}

const weightOf = ({ rule }: Found): number => weights[rule.severity];
const startOf = ({ parts }: Found): number => parts[0]?.from ?? 0;
const sizeOf = (parts: readonly Span[]): number => parts.reduce((sum, { from, to }) => sum + to - from, 0);

function placesOf(parts: readonly Span[]): number[] {
	return parts.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, place) => from + place));
}
