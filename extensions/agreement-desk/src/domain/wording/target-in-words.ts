import type { Target } from '../agreement/commitment.ts';
import { text, type Language, type LocalizedText } from '../localized-text.ts';

const unitWords: Readonly<
	Record<Target['unit'], { readonly one: LocalizedText; readonly many: LocalizedText }>
> = {
	minutes: { one: text('分钟', 'minute'), many: text('分钟', 'minutes') },
	hours: { one: text('小时', 'hour'), many: text('小时', 'hours') },
	working_days: { one: text('个工作日', 'working day'), many: text('个工作日', 'working days') },
	calendar_days: { one: text('天', 'day'), many: text('天', 'days') },
	promise: { one: text('约定时间', 'the time promised'), many: text('约定时间', 'the time promised') },
};

/** `4 小时`, `4 hours`. A promise has no amount. */
export function targetInWords({ value, unit }: Target, language: Language): string {
	const words = unitWords[unit][value === 1 ? 'one' : 'many'][language];
	return unit === 'promise' ? words : `${value} ${words}`;
}
