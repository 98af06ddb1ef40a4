import type { LexiconEntry } from '../../extensions/agreement-desk/src/domain/conduct/lexicon/lexicon-entry.ts';
import { lexiconEn } from './lexicon-en.ts';
import { lexiconZh } from './lexicon-zh.ts';

/** The lexicon that a new desk begins with. */
export const starterLexicon: readonly LexiconEntry[] = [...lexiconZh, ...lexiconEn];
