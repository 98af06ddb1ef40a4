import type { CalendarDefinition, Period, Weekday, YearStatus } from '../calendar/types.ts';
import { WEEKDAYS } from '../calendar/types.ts';
import type { DayKind } from '../vocabulary.ts';

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
