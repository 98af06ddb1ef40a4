import { text } from '../domain/localized-text.ts';
import type { NamedCalendar } from '../domain/simulation/simulated-calendar.ts';
import type { DayNames } from '../domain/timers/explanation.ts';
import type { Db } from '../store/db.ts';
import { readCalendar } from '../store/read-calendar.ts';
import type { CalendarDayRow } from '../store/tables.ts';

/** A stored calendar with what its days are called; null when it does not exist. */
export async function readNamedCalendar(db: Db, id: string): Promise<NamedCalendar | null> {
	const found = await readCalendar(db, id);
	if (!found) return null;
	const { calendar, days } = found;
	return {
		id,
		name: calendar.name,
		entry: {
			timezone: calendar.timezone,
			weeklyPeriods: calendar.weekly_periods ?? [],
			years: calendar.years ?? [],
			days: days.map(({ date, kind, periods }) => ({ date: date ?? '', kind: kind ?? 'holiday', periods })),
		},
		dayNames: dayNamesOf(days),
	};
}

/** Days that have a name in one language alone are called by it in both. */
export function dayNamesOf(days: readonly CalendarDayRow[]): DayNames {
	return new Map(
		days.flatMap(({ date, name_zh, name_en }) => {
			const chinese = name_zh ?? name_en;
			const english = name_en ?? name_zh;
			return date && chinese && english ? [[date, text(chinese, english)] as const] : [];
		}),
	);
}
