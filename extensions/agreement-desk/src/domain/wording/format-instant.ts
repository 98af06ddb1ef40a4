import { DateTime } from 'luxon';
import type { Language } from '../localized-text.ts';

/** An instant (epoch ms) as people in this zone read it, with the offset so that nobody has to guess. */
export function formatInstant(
	ms: number,
	{ language, timezone }: { language: Language; timezone: string },
): string {
	const local = DateTime.fromMillis(ms, { zone: timezone }).setLocale(language);
	return language === 'zh-CN'
		? local.toFormat("yyyy年M月d日（cccc）HH:mm '(UTC'ZZ')'")
		: local.toFormat("ccc, d LLL yyyy, HH:mm '(UTC'ZZ')'");
}
