import { expect, it } from 'vitest';
import { text, toLanguage } from '../../../extensions/agreement-desk/src/domain/localized-text.ts';

it('keeps both languages under their Directus locale', () => {
	expect(text('工单', 'Ticket')).toEqual({ 'zh-CN': '工单', 'en-US': 'Ticket' });
});

it.each([
	['zh-CN', 'zh-CN'],
	['zh-TW', 'zh-CN'],
	['ZH', 'zh-CN'],
	['en-US', 'en-US'],
	['de-DE', 'en-US'],
	['', 'en-US'],
	[null, 'en-US'],
	[undefined, 'en-US'],
])('reads the locale %j as %s', (locale, language) => {
	expect(toLanguage(locale)).toBe(language);
});
