import { toLanguage, type LocalizedText } from '../../domain/localized-text.ts';

/**
 * As `say` of `useWords`, for what Directus reads outside of any component, such as the name of a module: as a
 * getter, since the studio reads it anew whenever its language changes.
 */
export function sayOutside(words: LocalizedText): string {
	return words[toLanguage(document.documentElement.lang)];
}
