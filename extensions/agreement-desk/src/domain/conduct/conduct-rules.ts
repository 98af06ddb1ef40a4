import { compileLexicon, type Lexicon } from './lexicon/compile-lexicon.ts';
import type { LexiconEntry } from './lexicon/lexicon-entry.ts';
import { compileCustomData, type CustomData, type CustomDataIndex } from './personal-data/custom-data.ts';

/** The rules of conduct ready for use: compiled once, used for every message. */
export interface ConductRules {
	readonly lexicon: Lexicon;
	readonly customData: CustomDataIndex;
}

/** Both lists must have been validated. */
export function compileRules(
	lexicon: readonly LexiconEntry[],
	customData: readonly CustomData[] = [],
): ConductRules {
	return { lexicon: compileLexicon(lexicon), customData: compileCustomData(customData) };
}
