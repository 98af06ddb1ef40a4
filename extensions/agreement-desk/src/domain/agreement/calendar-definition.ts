import type { CalendarDefinition, Period, Weekday, YearStatus } from '../calendar/types.ts';
import { dayOfDate, weekdayOfDay } from '../calendar/local-day.ts';
import { WEEKDAYS } from '../calendar/types.ts';
import type { DayKind } from '../vocabulary.ts';
import type { AgreementParameters } from './parameters/index.ts';

/** A calendar as an admin keeps it: weekly hours, years, and one entry for each special day. */
export interface CalendarEntry {
	readonly timezone: string;
	readonly weeklyPeriods: readonly {
		readonly days: readonly Weekday[];
		readonly from: string;
		readonly to: string;
	}[];
	readonly years: readonly { readonly year: number; readonly status: YearStatus }[];
	readonly days: readonly DayEntry[];
}

export interface DayEntry {
	/** Local date, `YYYY-MM-DD`. */
	readonly date: string;
	readonly kind: DayKind;
	readonly periods: readonly { readonly from: string; readonly to: string }[] | null;
}

/** What an agreement says about the calendar that it refers to. */
export type CalendarTerms = Pick<
	AgreementParameters,
	| 'business_hours.periods'
	| 'calendar.timezone'
	| 'calendar.exclude_statutory_holidays'
	| 'calendar.include_makeup_workdays'
>;

/** The parameters of which {@link CalendarTerms} are made. */
export const calendarTermKeys = [
	'business_hours.periods',
	'calendar.timezone',
	'calendar.exclude_statutory_holidays',
	'calendar.include_makeup_workdays',
] as const satisfies readonly (keyof CalendarTerms)[];

/** Clause 2.1.1 fixes the days of its hours. */
const agreedDays = WEEKDAYS.slice(0, 5);

/**
 * A calendar as one agreement uses it (2.1.1): its own hours from Monday to Friday and its own zone where it names
 * them, holidays that do not close (R1) and make-up days that do not open (R2) where it says so. What an admin has
 * closed or opened by hand counts in any case.
 */
export function agreedCalendar(entry: CalendarEntry, terms: CalendarTerms): CalendarEntry {
	const periods = terms['business_hours.periods'];
	return {
		...entry,
		timezone: terms['calendar.timezone'] ?? entry.timezone,
		weeklyPeriods: periods?.map(([from, to]) => ({ days: agreedDays, from, to })) ?? entry.weeklyPeriods,
		days: entry.days.filter((day) => counts(day, terms)),
	};
}

function counts({ kind, date }: DayEntry, terms: CalendarTerms): boolean {
	if (kind === 'makeup_workday') return terms['calendar.include_makeup_workdays'] !== false;
	if (kind !== 'holiday' || terms['calendar.exclude_statutory_holidays'] !== false) return true;
	const day = dayOfDate(date);
	return day === null || weekdayOfDay(day) >= agreedDays.length;
}

/**
 * What an admin sets by hand outranks what was published, and of two entries for one date the more particular
 * one holds, whatever the order of entry.
 */
const precedence: Readonly<Record<DayKind, number>> = {
	holiday: 0,
	makeup_workday: 1,
	custom_open: 2,
	custom_closed: 3,
};

/** Brings the entries of an admin into the one form that the engine compiles. */
export function toCalendarDefinition(entry: CalendarEntry): CalendarDefinition {
	const weekly = weeklyHours(entry);
	const ordinary = WEEKDAYS.map((day) => weekly[day]).find((periods) => periods && periods.length > 0) ?? [];
	const ranked = entry.days.toSorted((a, b) => precedence[a.kind] - precedence[b.kind]);
	return {
		timezone: entry.timezone,
		weekly,
		overrides: Object.fromEntries(ranked.map((day) => [day.date, hoursOf(day, ordinary)])),
		years: Object.fromEntries(entry.years.map(({ year, status }) => [year, status])),
	};
}

function weeklyHours({ weeklyPeriods }: CalendarEntry): Partial<Record<Weekday, readonly Period[]>> {
	const weekly: Partial<Record<Weekday, Period[]>> = {};
	for (const { days, from, to } of weeklyPeriods) {
		for (const day of days) (weekly[day] ??= []).push([from, to]);
	}
	return weekly;
}

/** A make-up day without hours of its own keeps those of an ordinary working day: the first one of the week. */
function hoursOf(day: DayEntry, ordinary: readonly Period[]): readonly Period[] {
	if (day.periods && day.periods.length > 0) return day.periods.map(({ from, to }) => [from, to] as const);
	return day.kind === 'makeup_workday' || day.kind === 'custom_open' ? ordinary : [];
}
