import type { Language } from '../../localized-text.ts';
import { plainNumber } from './numbers.ts';

/** What amounts are counted in, and how many of it: `3分钟`, `3 minutes`. */
export type Unit =
	'seconds' | 'yuan' | 'minutes' | 'hours' | 'working_days' | 'calendar_days' | 'months' | 'responses';

interface UnitWords {
	readonly 'zh-CN': string;
	/** One of it, and several. */
	readonly 'en-US': readonly [string, string];
}

export const unitWords: Readonly<Record<Unit, UnitWords>> = {
	seconds: { 'zh-CN': '秒', 'en-US': ['second', 'seconds'] },
	minutes: { 'zh-CN': '分钟', 'en-US': ['minute', 'minutes'] },
	hours: { 'zh-CN': '小时', 'en-US': ['hour', 'hours'] },
	working_days: { 'zh-CN': '个工作日', 'en-US': ['working day', 'working days'] },
	calendar_days: { 'zh-CN': '个自然日', 'en-US': ['calendar day', 'calendar days'] },
	months: { 'zh-CN': '个月', 'en-US': ['month', 'months'] },
	yuan: { 'zh-CN': '元', 'en-US': ['yuan', 'yuan'] },
	responses: { 'zh-CN': '份', 'en-US': ['response', 'responses'] },
};

export function writeAmount(value: number, unit: Unit, language: Language): string {
	const words = unitWords[unit];
	if (language === 'zh-CN') return `${plainNumber(value)}${words['zh-CN']}`;
	return `${plainNumber(value)} ${words['en-US'][value === 1 ? 0 : 1]}`;
}
