import { choiceSets, type ChoiceSet } from '../../../../schema/choices.ts';
import type { Language } from '../domain/localized-text.ts';

/** What a value of a dropdown is called; a value that is none stands as it is. */
export function choiceName(set: ChoiceSet, value: string | null, language: Language): string {
	const found = choiceSets[set].find((choice) => choice.value === value);
	return found?.label[language] ?? value ?? '';
}
