import { dateOfDay, dayOfDate, firstDayOfMonth, weekdayOfDay } from '../../domain/calendar/local-day.ts';
import type { Language } from '../../domain/localized-text.ts';

/** A month as weeks of seven places; null where another month has the date. */
export interface MonthGrid {
	/** 1 to 12. */
	readonly month: number;
	readonly weeks: readonly (readonly (string | null)[])[];
}

/** 0 for Monday to 6 for Sunday: where a week begins for readers of a language. */
export function weekStart(language: Language): number {
	return language === 'zh-CN' ? 0 : 6;
}

/** The days of a week in the order in which they are read, 0 for Monday. */
export function weekdays(language: Language): number[] {
	return Array.from({ length: 7 }, (_, place) => (weekStart(language) + place) % 7);
}

export function yearGrid(year: number, language: Language): MonthGrid[] {
	return Array.from({ length: 12 }, (_, index) => monthGrid(year, index + 1, language));
}

function monthGrid(year: number, month: number, language: Language): MonthGrid {
	const first = firstDayOfMonth(year, month);
	const count = firstDayOfMonth(year, month + 1) - first;
	const lead = (weekdayOfDay(first) - weekStart(language) + 7) % 7;
	const places = Array.from({ length: Math.ceil((lead + count) / 7) * 7 }, (_, place) =>
		place < lead || place >= lead + count ? null : dateOfDay(first + place - lead),
	);
	const weeks = Array.from({ length: places.length / 7 }, (_, week) => places.slice(week * 7, week * 7 + 7));
	return { month, weeks };
}

/** Every date from one to another, whichever comes first, both included. */
export function datesBetween(one: string, other: string): string[] {
	const [a, b] = [dayOfDate(one), dayOfDate(other)];
	if (a === null || b === null) return [];
	return Array.from({ length: Math.abs(a - b) + 1 }, (_, place) => dateOfDay(Math.min(a, b) + place));
}

/**
 * Where a key leads from a date: a day, a week, a month, or the ends of a week. Null for a key that leads nowhere.
 *
 * @param language decides where a week begins.
 */
export function dateAfterKey(date: string, key: string, language: Language): string | null {
	const day = dayOfDate(date);
	if (day === null) return null;
	const place = (weekdayOfDay(day) - weekStart(language) + 7) % 7;
	const by: Partial<Record<string, number>> = {
		...{ ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 },
		...{ Home: -place, End: 6 - place },
	};
	if (key === 'PageUp') return sameDayOfMonth(date, -1);
	if (key === 'PageDown') return sameDayOfMonth(date, 1);
	const days = by[key];
	return days === undefined ? null : dateOfDay(day + days);
}

/** A month earlier or later; the last day of a month that has no such day. */
function sameDayOfMonth(date: string, by: number): string {
	const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
	const first = firstDayOfMonth(year, month + by);
	const length = firstDayOfMonth(year, month + by + 1) - first;
	return dateOfDay(first + Math.min(day, length) - 1);
}
