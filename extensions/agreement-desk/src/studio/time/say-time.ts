import { text, type Language } from '../../domain/localized-text.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How much is left (ms; negative when it is past), as short as a column allows: `2 小时 5 分`, `2 h 5 min`. */
export function sayLeft(ms: number, language: Language): string {
	const past = ms < 0;
	const amount = sayAmount(Math.abs(ms), language);
	if (!past) return amount;
	return text(`已超 ${amount}`, `${amount} late`)[language];
}

/** An amount of time (ms) in its two largest units. Seconds are told below an hour only: a second matters there. */
export function sayAmount(ms: number, language: Language): string {
	const whole = Math.floor(ms / 1_000) * 1_000;
	const units =
		language === 'zh-CN' ? (['天', '小时', '分', '秒'] as const) : (['d', 'h', 'min', 's'] as const);
	const parts = [
		Math.floor(whole / day),
		Math.floor((whole % day) / hour),
		Math.floor((whole % hour) / minute),
		Math.floor((whole % minute) / 1_000),
	];
	const first = parts.findIndex((count) => count > 0);
	if (first === -1) return `0 ${units[3]}`;
	const last = whole >= hour ? Math.min(first + 1, 2) : first + 1;
	return parts
		.slice(first, last + 1)
		.map((count, index) => ({ count, unit: units[first + index] }))
		.filter(({ count }, index) => count > 0 || index === 0)
		.map(({ count, unit }) => `${count} ${unit}`)
		.join(' ');
}

/** An instant as the reader's own clock shows it; with the year only when it is another one. */
export function sayInstant(
	at: string | number,
	{ language, now, timeZone }: { language: Language; now: number; timeZone?: string },
): string {
	const date = new Date(at);
	const zone = timeZone ? { timeZone } : {};
	const years = new Intl.DateTimeFormat('en-US', { year: 'numeric', ...zone });
	const sameYear = years.format(date) === years.format(now);
	return new Intl.DateTimeFormat(language, {
		...(sameYear ? {} : { year: 'numeric' }),
		month: language === 'zh-CN' ? 'numeric' : 'short',
		day: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
		...zone,
	}).format(date);
}

/** The same with everything: weekday, seconds and zone, for tooltips and for whoever has to be exact. */
export function sayInstantInFull(
	at: string | number,
	{ language, timeZone }: { language: Language; timeZone?: string },
): string {
	return new Intl.DateTimeFormat(language, {
		year: 'numeric',
		month: language === 'zh-CN' ? 'numeric' : 'short',
		day: 'numeric',
		weekday: 'short',
		hour: '2-digit',
		minute: '2-digit',
		second: '2-digit',
		hourCycle: 'h23',
		timeZoneName: 'short',
		...(timeZone ? { timeZone } : {}),
	}).format(new Date(at));
}
