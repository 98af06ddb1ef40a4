import { toLanguage, type Language } from '../../domain/localized-text.ts';
import type { NoticeRow } from '../../store/tables.ts';

/** What a notice says in a language, or in the other one where it says nothing in this. */
export function wordsIn(
	{ title_zh, body_zh, title_en, body_en }: Pick<NoticeRow, 'title_zh' | 'body_zh' | 'title_en' | 'body_en'>,
	locale: string | null,
): { language: Language; title: string; body: string } {
	const chinese = { language: 'zh-CN', title: title_zh ?? '', body: body_zh ?? '' } as const;
	const english = { language: 'en-US', title: title_en ?? '', body: body_en ?? '' } as const;
	const [first, other] = toLanguage(locale) === 'zh-CN' ? [chinese, english] : [english, chinese];
	return (first.title !== '' && first.body !== '') || other.title === '' ? first : other;
}
