import type { Language } from '../../localized-text.ts';
import {
	categoryRules,
	type Direction,
	type LexiconEntry,
	type PhraseCategory,
	type Severity,
} from './lexicon-entry.ts';
import { PhraseIndex } from './phrase-index.ts';
import { wordingsOf, type Wording } from './pattern.ts';

/** An entry with everything said that it leaves to its category. */
export interface Rule {
	readonly phrase: string;
	readonly isPattern: boolean;
	readonly category: PhraseCategory;
	readonly severity: Severity;
	readonly clause: string;
	readonly direction: Direction;
	readonly languages: readonly Language[] | null;
	readonly channels: readonly string[] | null;
}

/** A wording that forbids, or one that allows, for one rule. */
export interface Term {
	readonly rule: Rule;
	readonly wording: Wording;
	readonly allows: boolean;
}

/** A lexicon ready to be matched; made once, used for every reply. */
export interface Lexicon {
	readonly index: PhraseIndex<Term>;
	/** Latin words of phrases, to be looked for behind disguises. */
	readonly vocabulary: ReadonlySet<string>;
}

const shortestWord = 3;

/** Entries that are not enabled are left out; those that no check would let pass are never found. */
export function compileLexicon(entries: readonly LexiconEntry[]): Lexicon {
	const index = new PhraseIndex<Term>();
	const vocabulary = new Set<string>();
	for (const entry of entries.filter(({ enabled }) => enabled !== false)) {
		const rule = ruleOf(entry);
		for (const wording of wordingsOf(entry.phrase, entry.is_pattern === true)) {
			const [first] = wording.segments;
			index.add(first.text.slice(0, first.fixed), { rule, wording, allows: false });
			for (const word of wordsOf(wording)) vocabulary.add(word);
		}
		for (const wording of (entry.allow ?? []).flatMap((phrase) => wordingsOf(phrase, false))) {
			index.add(wording.segments[0].text, { rule, wording, allows: true });
		}
	}
	return { index, vocabulary };
}

function ruleOf(entry: LexiconEntry): Rule {
	const { severity, clause, direction } = categoryRules[entry.category];
	return {
		phrase: entry.phrase,
		isPattern: entry.is_pattern === true,
		category: entry.category,
		severity: entry.severity ?? severity,
		clause: entry.clause ?? clause,
		direction: entry.direction ?? direction,
		languages: entry.languages?.length ? entry.languages : null,
		channels: entry.channels?.length ? entry.channels : null,
	};
}

function wordsOf({ segments }: Wording): string[] {
	return segments
		.flatMap(({ text }) => text.match(/[a-z]+/g) ?? [])
		.filter((word) => word.length >= shortestWord);
}
