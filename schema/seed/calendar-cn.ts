import {
	FESTIVALS,
	makeupName,
} from '../../extensions/agreement-desk/src/domain/calendar-import/festivals.ts';
import type { PublishedKind } from '../../extensions/agreement-desk/src/domain/calendar-import/imported-year.ts';
import type { LocalizedText } from '../../extensions/agreement-desk/src/domain/localized-text.ts';

/**
 * The working-day arrangements of the State Council of the PRC for 2024 to 2026: the days off, those moved there
 * included, and the Saturdays and Sundays worked in exchange. A year is listed here once its notice is published,
 * and never estimated; what the law alone says of 2027 is in calendar-cn-provisional.ts.
 *
 * Sources: notices of the General Office of the State Council for 2024 (gov.cn content_6911528), 2025 (国办发明电
 * 〔2024〕12号, content_6986383) and 2026 (国办发明电〔2025〕7号, content_7047091), under the Regulation on Public
 * Holidays for National Annual Festivals and Memorial Days.
 */
export interface CalendarCnDay {
	/** 'YYYY-MM-DD' in China. */
	readonly date: string;
	readonly kind: PublishedKind;
	readonly name_zh: string;
	readonly name_en: string;
	/** Year of the notice; a notice may arrange days of the December before. */
	readonly year: number;
}

interface Arrangement {
	readonly festival: LocalizedText;
	/** First and last day off. */
	readonly off: readonly [first: string, last: string];
	readonly makeup: readonly string[];
}

const ARRANGEMENTS: Readonly<Record<number, readonly Arrangement[]>> = {
	2024: [
		{ festival: FESTIVALS.newYear, off: ['2024-01-01', '2024-01-01'], makeup: [] },
		{ festival: FESTIVALS.spring, off: ['2024-02-10', '2024-02-17'], makeup: ['2024-02-04', '2024-02-18'] },
		{ festival: FESTIVALS.qingming, off: ['2024-04-04', '2024-04-06'], makeup: ['2024-04-07'] },
		{ festival: FESTIVALS.labour, off: ['2024-05-01', '2024-05-05'], makeup: ['2024-04-28', '2024-05-11'] },
		{ festival: FESTIVALS.dragonBoat, off: ['2024-06-10', '2024-06-10'], makeup: [] },
		{ festival: FESTIVALS.midAutumn, off: ['2024-09-15', '2024-09-17'], makeup: ['2024-09-14'] },
		{ festival: FESTIVALS.national, off: ['2024-10-01', '2024-10-07'], makeup: ['2024-09-29', '2024-10-12'] },
	],
	2025: [
		{ festival: FESTIVALS.newYear, off: ['2025-01-01', '2025-01-01'], makeup: [] },
		{ festival: FESTIVALS.spring, off: ['2025-01-28', '2025-02-04'], makeup: ['2025-01-26', '2025-02-08'] },
		{ festival: FESTIVALS.qingming, off: ['2025-04-04', '2025-04-06'], makeup: [] },
		{ festival: FESTIVALS.labour, off: ['2025-05-01', '2025-05-05'], makeup: ['2025-04-27'] },
		{ festival: FESTIVALS.dragonBoat, off: ['2025-05-31', '2025-06-02'], makeup: [] },
		// one holiday of eight days in the notice, for National Day and the Mid-Autumn Festival within it
		{ festival: FESTIVALS.national, off: ['2025-10-01', '2025-10-05'], makeup: ['2025-09-28', '2025-10-11'] },
		{ festival: FESTIVALS.midAutumn, off: ['2025-10-06', '2025-10-06'], makeup: [] },
		{ festival: FESTIVALS.national, off: ['2025-10-07', '2025-10-08'], makeup: [] },
	],
	2026: [
		{ festival: FESTIVALS.newYear, off: ['2026-01-01', '2026-01-03'], makeup: ['2026-01-04'] },
		{ festival: FESTIVALS.spring, off: ['2026-02-15', '2026-02-23'], makeup: ['2026-02-14', '2026-02-28'] },
		{ festival: FESTIVALS.qingming, off: ['2026-04-04', '2026-04-06'], makeup: [] },
		{ festival: FESTIVALS.labour, off: ['2026-05-01', '2026-05-05'], makeup: ['2026-05-09'] },
		{ festival: FESTIVALS.dragonBoat, off: ['2026-06-19', '2026-06-21'], makeup: [] },
		{ festival: FESTIVALS.midAutumn, off: ['2026-09-25', '2026-09-27'], makeup: [] },
		{ festival: FESTIVALS.national, off: ['2026-10-01', '2026-10-07'], makeup: ['2026-09-20', '2026-10-10'] },
	],
};

/** The published years with their notices, as a calendar lists them. */
export const calendarCnYears = [
	{ year: 2024, source: '国务院办公厅通知（gov.cn content_6911528）' },
	{ year: 2025, source: '国办发明电〔2024〕12号' },
	{ year: 2026, source: '国办发明电〔2025〕7号' },
] as const;

/** Every arranged date, in order. */
export const calendarCn: readonly CalendarCnDay[] = Object.entries(ARRANGEMENTS)
	.flatMap(([year, arrangements]) => arrangements.flatMap((arrangement) => daysOf(Number(year), arrangement)))
	.sort((a, b) => a.date.localeCompare(b.date));

function daysOf(year: number, { festival, off, makeup }: Arrangement): CalendarCnDay[] {
	const holidays = datesBetween(off[0], off[1]).map((date) =>
		seedDay(year, { date, kind: 'holiday' }, festival),
	);
	const name = makeupName(festival);
	const worked = makeup.map((date) => seedDay(year, { date, kind: 'makeup_workday' }, name));
	return [...holidays, ...worked];
}

/** A day of the seed under this name. */
export function seedDay(
	year: number,
	{ date, kind }: { date: string; kind: PublishedKind },
	name: LocalizedText,
): CalendarCnDay {
	return { date, kind, name_zh: name['zh-CN'], name_en: name['en-US'], year };
}

function datesBetween(first: string, last: string): string[] {
	const dates: string[] = [];
	for (let day = Date.parse(first); day <= Date.parse(last); day += 86_400_000) {
		dates.push(new Date(day).toISOString().slice(0, 10));
	}
	return dates;
}
