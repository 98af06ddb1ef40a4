import type { Language, LocalizedText } from '../../../localized-text.ts';

/** The name under which a table has these words. */
export function keyOf(
	table: Readonly<Record<string, LocalizedText>>,
	words: string,
	language: Language,
): string | undefined {
	return Object.keys(table).find((key) => table[key]?.[language] === words);
}
