import { toCalendarDefinition, type CalendarEntry } from '../../domain/agreement/calendar-definition.ts';
import { dayNatureOf, type DayNature } from '../../domain/calendar/day-nature.ts';
import { dayOfDate, weekdayOfDay } from '../../domain/calendar/local-day.ts';
import {
	WEEKDAYS,
	type CalendarDefinition,
	type Period,
	type YearStatus,
} from '../../domain/calendar/types.ts';
import { text, type LocalizedText } from '../../domain/localized-text.ts';
import type { DayKind } from '../../domain/vocabulary.ts';

/** A special day as it is stored. */
export interface DayRow {
	readonly id: string;
	/** Local date, 'YYYY-MM-DD'. */
	readonly date: string;
	readonly kind: DayKind;
	readonly name_zh: string | null;
	readonly name_en: string | null;
	readonly periods: readonly { readonly from: string; readonly to: string }[] | null;
	readonly reason: string | null;
}

export interface YearRow {
	readonly year: number;
	readonly status: YearStatus;
	readonly source?: string | null;
}

export interface CalendarRow {
	readonly id: string;
	readonly name: string;
	readonly timezone: string;
	readonly weekly_periods: CalendarEntry['weeklyPeriods'] | null;
	readonly years: readonly YearRow[] | null;
	readonly days: readonly DayRow[];
}

/** What a date is in a calendar, for its place in the year. */
export interface DayCell {
	readonly date: string;
	readonly nature: DayNature;
	/** The entry that decides; null for an ordinary date. */
	readonly row: DayRow | null;
	readonly name: LocalizedText | null;
	readonly hours: readonly Period[];
	/** Open, at other hours than its weekday otherwise has. */
	readonly hasOwnHours: boolean;
}

/** What is set by hand outranks what was published, as on the server. */
const precedence: Readonly<Record<DayKind, number>> = {
	holiday: 0,
	makeup_workday: 1,
	custom_open: 2,
	custom_closed: 3,
};

/** Everything there is to know of the dates of a calendar. */
export interface CalendarView {
	readonly definition: CalendarDefinition;
	readonly cellOf: (date: string) => DayCell;
	/** All entries of a date, the one that decides first. */
	readonly rowsOf: (date: string) => readonly DayRow[];
}

export function viewOf({
	timezone,
	weekly_periods,
	years,
	days,
}: Omit<CalendarRow, 'id' | 'name'>): CalendarView {
	const entry = { timezone, weeklyPeriods: weekly_periods ?? [], years: years ?? [], days };
	const definition = toCalendarDefinition(entry);
	const byDate = Map.groupBy(days, ({ date }) => date);
	const rowsOf = (date: string) =>
		(byDate.get(date) ?? []).toSorted((a, b) => precedence[b.kind] - precedence[a.kind]);
	return {
		definition,
		rowsOf,
		cellOf: (date) => {
			const [row = null] = rowsOf(date);
			const hours = definition.overrides[date] ?? usualHours(definition, date);
			return {
				...{ date, row, hours, name: row && nameOf(row) },
				nature: dayNatureOf(definition, date),
				hasOwnHours: (row?.periods ?? []).length > 0 && hours.length > 0,
			};
		},
	};
}

function usualHours({ weekly }: CalendarDefinition, date: string): readonly Period[] {
	const weekday = WEEKDAYS[weekdayOfDay(dayOfDate(date) ?? NaN)];
	return weekday === undefined ? [] : (weekly[weekday] ?? []);
}

/** A day that has a name in one language alone is called by it in both. */
export function nameOf({ name_zh, name_en }: Pick<DayRow, 'name_zh' | 'name_en'>): LocalizedText | null {
	const chinese = name_zh ?? name_en;
	const english = name_en ?? name_zh;
	return chinese && english ? text(chinese, english) : null;
}

export function statusOf({ years }: Pick<CalendarRow, 'years'>, year: number): YearStatus {
	return years?.find((one) => one.year === year)?.status ?? 'missing';
}
