import {
	categoryRules,
	type LexiconEntry,
	type PhraseCategory,
} from '../../extensions/agreement-desk/src/domain/conduct/lexicon/lexicon-entry.ts';

type Rest = Partial<Pick<LexiconEntry, 'severity' | 'clause' | 'allow'>>;

const patternSigns = /[[\]*^$#]/;

/** Entries of one category, with everything said that rows of the lexicon say. */
export function seedEntries(
	category: PhraseCategory,
	phrases: readonly (readonly [phrase: string, rest?: Rest])[],
): LexiconEntry[] {
	const { severity, clause } = categoryRules[category];
	return phrases.map(([phrase, rest = {}]) => ({
		phrase,
		is_pattern: patternSigns.test(phrase),
		category,
		severity: rest.severity ?? severity,
		clause: rest.clause ?? clause,
		allow: rest.allow ?? [],
		enabled: true,
	}));
}
