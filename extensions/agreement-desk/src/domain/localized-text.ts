/** The two languages in which everything a user sees is written. Tags are Directus locale codes. */
export type Language = 'zh-CN' | 'en-US';

export type LocalizedText = Readonly<Record<Language, string>>;

/** The shortest way to write a text in both languages side by side. */
export function text(chinese: string, english: string): LocalizedText {
	return { 'zh-CN': chinese, 'en-US': english };
}

/** Any Chinese locale (zh-CN, zh-TW, zh) reads Chinese; everybody else reads English. */
export function toLanguage(locale: string | null | undefined): Language {
	return locale?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
}
