import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { toLanguage, type Language, type LocalizedText } from '../../domain/localized-text.ts';

export interface Words {
	readonly language: ComputedRef<Language>;
	/** The text in the language of the studio; it follows when that is changed. */
	readonly say: (words: LocalizedText) => string;
}

/** In which language the studio is read, and how to say something in it. */
export function useWords(): Words {
	const { locale } = useI18n({ useScope: 'global' });
	const language = computed(() => toLanguage(locale.value));
	return { language, say: (words) => words[language.value] };
}
