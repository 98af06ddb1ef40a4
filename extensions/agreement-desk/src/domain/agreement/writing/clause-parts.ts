import type { Language, LocalizedText } from '../../localized-text.ts';
import { chooseParts, parseTemplate } from '../clauses/template.ts';
import type { ParameterKey } from '../parameters/index.ts';

/** A piece of the sentence of a clause: words, or the place of a value. */
export type ClausePart = string | { readonly slot: ParameterKey };

/** The pieces of a sentence in order, for a screen that has something else than words for the values. */
export function clauseParts(
	template: LocalizedText,
	language: Language,
	isFilled: (key: ParameterKey) => boolean,
): readonly ClausePart[] {
	return chooseParts(parseTemplate(template[language]), isFilled).map((part) =>
		part.type === 'text' ? part.text : { slot: part.key },
	);
}
