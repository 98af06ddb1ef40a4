import type { Language } from '../localized-text.ts';

const units = [
	{ ms: 86_400_000, zh: '天', en: 'day' },
	{ ms: 3_600_000, zh: '小时', en: 'hour' },
	{ ms: 60_000, zh: '分钟', en: 'minute' },
	{ ms: 1000, zh: '秒', en: 'second' },
] as const;

/**
 * An amount of time (ms) in words, down to the second: `3 小时 20 分钟`, `3 hours 20 minutes`. A day of business has
 * no fixed length, so days are used on request alone.
 */
export function formatDuration(ms: number, language: Language, { inDays = false } = {}): string {
	if (ms > 0 && ms < 1000) return language === 'zh-CN' ? '不到 1 秒' : 'less than a second';
	let left = Math.floor(ms / 1000) * 1000;
	const parts: string[] = [];
	for (const { ms: length, zh, en } of inDays ? units : units.slice(1)) {
		const count = Math.floor(left / length);
		if (count === 0) continue;
		left -= count * length;
		parts.push(language === 'zh-CN' ? `${count} ${zh}` : `${count} ${en}${count === 1 ? '' : 's'}`);
	}
	if (parts.length === 0) return language === 'zh-CN' ? '0 秒' : 'no time';
	return parts.join(' ');
}

const threeDays = 3 * 86_400_000;

/** As `formatDuration` for time on the wall clock, whose days are all alike: three days and more are said in days. */
export function formatPlainDuration(ms: number, language: Language): string {
	return formatDuration(ms, language, { inDays: ms >= threeDays });
}

/** Words that follow Chinese ones: a space goes before a digit only. */
export function apartInChinese(words: string): string {
	return /^\d/.test(words) ? ` ${words}` : words;
}
