import type { Language } from '../../domain/localized-text.ts';
import { sayAmount } from './say-time.ts';

const minute = 60_000;

/** How long ago something was (ms), in its largest unit alone: for columns that are read at a glance. */
export function sayAge(ms: number, language: Language): string {
	if (ms < minute) return language === 'zh-CN' ? '刚刚' : 'now';
	return sayAmount(ms, language).replace(/^(\d+ \S+).*$/, '$1');
}
