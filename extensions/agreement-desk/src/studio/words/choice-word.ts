import { choiceSets, type ChoiceSet } from '../../../../../schema/choices.ts';
import { text, type LocalizedText } from '../../domain/localized-text.ts';

/** What a dropdown calls a value: the very word of the native forms. An unknown value stands for itself. */
export function choiceWord(set: ChoiceSet, value: string | null | undefined): LocalizedText {
	if (value === null || value === undefined) return text('', '');
	return find(set, value)?.label ?? text(value, value);
}

/** The colour that a dropdown gives a value, as a CSS value. */
export function choiceColor(set: ChoiceSet, value: string | null | undefined): string {
	return (value && find(set, value)?.color) || 'var(--theme--foreground-subdued)';
}

function find(set: ChoiceSet, value: string) {
	const known: readonly { value: string; label: LocalizedText; color?: string }[] = choiceSets[set];
	return known.find((choice) => choice.value === value);
}
