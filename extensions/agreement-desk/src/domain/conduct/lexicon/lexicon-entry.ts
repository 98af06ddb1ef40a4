import type { Language } from '../../localized-text.ts';
import type { PhraseCategory, PhraseSeverity } from '../../vocabulary.ts';

export type { PhraseCategory };
export type Severity = PhraseSeverity;

export type Direction = 'outbound' | 'inbound' | 'both';

/** A forbidden phrase, as the rows of the lexicon hold it. */
export interface LexiconEntry {
	/** Plain words, or a pattern in the notation of `pattern.ts`. */
	readonly phrase: string;
	readonly is_pattern?: boolean | null;
	readonly category: PhraseCategory;
	/** That of the category where nothing is said. */
	readonly severity?: Severity | null;
	readonly clause?: string | null;
	/** Longer words that hold the phrase and are fine, such as 滚动条. */
	readonly allow?: readonly string[] | null;
	/** Of the reply; all where nothing is said. */
	readonly languages?: readonly Language[] | null;
	/** Types of channel; all where nothing is said. */
	readonly channels?: readonly string[] | null;
	/** Insults are also noticed in what customers write, all else in replies alone, unless it says so here. */
	readonly direction?: Direction | null;
	readonly enabled?: boolean | null;
}

interface CategoryRule {
	readonly severity: Severity;
	readonly clause: string;
	readonly direction: Direction;
}

/** What an entry of each category is, unless it says otherwise. */
export const categoryRules: Readonly<Record<PhraseCategory, CategoryRule>> = {
	insult: { severity: 'block', clause: '2.3.2', direction: 'both' },
	discrimination: { severity: 'block', clause: '2.3.2', direction: 'both' },
	provocation: { severity: 'block', clause: '2.3.2', direction: 'outbound' },
	brush_off: { severity: 'warn', clause: '2.3.1', direction: 'outbound' },
	impatience: { severity: 'warn', clause: '2.3.1', direction: 'outbound' },
	over_promise: { severity: 'warn', clause: '1.4.1', direction: 'outbound' },
	off_channel: { severity: 'block', clause: '2.3.4', direction: 'outbound' },
	internal_info: { severity: 'warn', clause: '2.3.4', direction: 'outbound' },
	custom: { severity: 'warn', clause: '2.3.3', direction: 'outbound' },
};

export const phraseCategories = Object.keys(categoryRules);
export const severities: readonly string[] = ['block', 'warn', 'info'] satisfies Severity[];
