/**
 * The working-day arrangements of the State Council of the PRC for 2024 to 2026: the days off, those moved there
 * included, and the Saturdays and Sundays worked in exchange. A year is listed once its notice is published, and
 * never estimated: 2027 is not.
 *
 * Sources: notices of the General Office of the State Council for 2024 (gov.cn content_6911528), 2025 (国办发明电
 * 〔2024〕12号, content_6986383) and 2026 (国办发明电〔2025〕7号, content_7047091), under the Regulation on Public
 * Holidays for National Annual Festivals and Memorial Days.
 */
export interface CalendarCnDay {
	/** 'YYYY-MM-DD' in China. */
	readonly date: string;
	readonly kind: 'holiday' | 'makeup_workday';
	readonly name_zh: string;
	readonly name_en: string;
	/** Year of the notice; a notice may arrange days of the December before. */
	readonly year: number;
}

interface Festival {
	readonly zh: string;
	readonly en: string;
}

interface Arrangement {
	readonly festival: Festival;
	/** First and last day off. */
	readonly off: readonly [first: string, last: string];
	readonly makeup: readonly string[];
}

const NEW_YEAR: Festival = { zh: '元旦', en: "New Year's Day" };
const SPRING: Festival = { zh: '春节', en: 'Spring Festival' };
const QINGMING: Festival = { zh: '清明节', en: 'Qingming Festival (Tomb-Sweeping Day)' };
const LABOUR: Festival = { zh: '劳动节', en: 'Labour Day' };
const DRAGON_BOAT: Festival = { zh: '端午节', en: 'Dragon Boat Festival' };
const MID_AUTUMN: Festival = { zh: '中秋节', en: 'Mid-Autumn Festival' };
const NATIONAL: Festival = { zh: '国庆节', en: 'National Day' };

const ARRANGEMENTS: Readonly<Record<number, readonly Arrangement[]>> = {
	2024: [
		{ festival: NEW_YEAR, off: ['2024-01-01', '2024-01-01'], makeup: [] },
		{ festival: SPRING, off: ['2024-02-10', '2024-02-17'], makeup: ['2024-02-04', '2024-02-18'] },
		{ festival: QINGMING, off: ['2024-04-04', '2024-04-06'], makeup: ['2024-04-07'] },
		{ festival: LABOUR, off: ['2024-05-01', '2024-05-05'], makeup: ['2024-04-28', '2024-05-11'] },
		{ festival: DRAGON_BOAT, off: ['2024-06-10', '2024-06-10'], makeup: [] },
		{ festival: MID_AUTUMN, off: ['2024-09-15', '2024-09-17'], makeup: ['2024-09-14'] },
		{ festival: NATIONAL, off: ['2024-10-01', '2024-10-07'], makeup: ['2024-09-29', '2024-10-12'] },
	],
	2025: [
		{ festival: NEW_YEAR, off: ['2025-01-01', '2025-01-01'], makeup: [] },
		{ festival: SPRING, off: ['2025-01-28', '2025-02-04'], makeup: ['2025-01-26', '2025-02-08'] },
		{ festival: QINGMING, off: ['2025-04-04', '2025-04-06'], makeup: [] },
		{ festival: LABOUR, off: ['2025-05-01', '2025-05-05'], makeup: ['2025-04-27'] },
		{ festival: DRAGON_BOAT, off: ['2025-05-31', '2025-06-02'], makeup: [] },
		// one holiday of eight days in the notice, for National Day and the Mid-Autumn Festival within it
		{ festival: NATIONAL, off: ['2025-10-01', '2025-10-05'], makeup: ['2025-09-28', '2025-10-11'] },
		{ festival: MID_AUTUMN, off: ['2025-10-06', '2025-10-06'], makeup: [] },
		{ festival: NATIONAL, off: ['2025-10-07', '2025-10-08'], makeup: [] },
	],
	2026: [
		{ festival: NEW_YEAR, off: ['2026-01-01', '2026-01-03'], makeup: ['2026-01-04'] },
		{ festival: SPRING, off: ['2026-02-15', '2026-02-23'], makeup: ['2026-02-14', '2026-02-28'] },
		{ festival: QINGMING, off: ['2026-04-04', '2026-04-06'], makeup: [] },
		{ festival: LABOUR, off: ['2026-05-01', '2026-05-05'], makeup: ['2026-05-09'] },
		{ festival: DRAGON_BOAT, off: ['2026-06-19', '2026-06-21'], makeup: [] },
		{ festival: MID_AUTUMN, off: ['2026-09-25', '2026-09-27'], makeup: [] },
		{ festival: NATIONAL, off: ['2026-10-01', '2026-10-07'], makeup: ['2026-09-20', '2026-10-10'] },
	],
};

/** Every arranged date, in order. */
export const calendarCn: readonly CalendarCnDay[] = Object.entries(ARRANGEMENTS)
	.flatMap(([year, arrangements]) => arrangements.flatMap((arrangement) => daysOf(Number(year), arrangement)))
	.sort((a, b) => a.date.localeCompare(b.date));

function daysOf(year: number, { festival, off, makeup }: Arrangement): CalendarCnDay[] {
	const holidays = datesBetween(off[0], off[1]).map((date): CalendarCnDay => {
		return { date, kind: 'holiday', name_zh: festival.zh, name_en: festival.en, year };
	});
	const worked = makeup.map((date): CalendarCnDay => {
		const [name_zh, name_en] = [`${festival.zh}调休上班`, `Working day in exchange for ${festival.en}`];
		return { date, kind: 'makeup_workday', name_zh, name_en, year };
	});
	return [...holidays, ...worked];
}

function datesBetween(first: string, last: string): string[] {
	const dates: string[] = [];
	for (let day = Date.parse(first); day <= Date.parse(last); day += 86_400_000) {
		dates.push(new Date(day).toISOString().slice(0, 10));
	}
	return dates;
}
