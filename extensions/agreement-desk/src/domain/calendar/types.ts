/** Days of the week as calendars are written down; ISO order, Monday first. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/**
 * Opening hours as local wall times 'HH:MM', half-open: the closing minute is already outside.
 * '24:00' is a legal end. An end at or before the start lies on the next day; the whole period belongs to the
 * date it starts on.
 */
export type Period = readonly [from: string, to: string];

/** How far the holidays of a year are settled; a year that is not listed is 'missing'. */
export type YearStatus = 'missing' | 'provisional' | 'published' | 'approved';

/** A calendar as the agreement states it. Which of several sources rules a date is decided by whoever builds it. */
export interface CalendarDefinition {
	/** IANA zone in which every wall time and date below is read. */
	readonly timezone: string;
	readonly weekly: Readonly<Partial<Record<Weekday, readonly Period[]>>>;
	/** Hours of one date ('YYYY-MM-DD') that replace the weekly ones; `[]` closes the date. */
	readonly overrides: Readonly<Record<string, readonly Period[]>>;
	readonly years: Readonly<Record<number, YearStatus>>;
}

/** Local calendar years, both included. */
export interface YearRange {
	readonly fromYear: number;
	readonly toYear: number;
}

/** Half-open span of time in epoch ms. */
export type Interval = readonly [fromMs: number, toMs: number];

/**
 * The two right answers to "when is this much business time used up", in epoch ms. They differ only when the
 * amount ends exactly at a boundary of opening hours.
 */
export interface BusinessInstants {
	readonly earliest: number;
	readonly latest: number;
}

/** A local date that has hours; instants in epoch ms. */
export interface WorkingDay {
	/** 'YYYY-MM-DD' in the calendar's zone. */
	readonly date: string;
	readonly opening: number;
	/** End of the date's last period; lies on the next date when the shift runs overnight. */
	readonly close: number;
}
