import type { Db } from './db.ts';
import { calendarDayTable, calendarTable, type CalendarDayRow, type CalendarRow } from './tables.ts';

/** A calendar with all its special days; null when it does not exist. */
export async function readCalendar(
	db: Db,
	id: string,
): Promise<{ calendar: CalendarRow; days: CalendarDayRow[] } | null> {
	const [calendar] = calendarTable.decode(db, await db(calendarTable.name).where({ id }));
	if (!calendar) return null;
	const days = calendarDayTable.decode(
		db,
		await db(calendarDayTable.name).where({ calendar: id }).orderBy('date'),
	);
	return { calendar, days };
}

/** Calendars by id, for those who only have to name them. */
export async function readCalendarNames(
	db: Db,
	ids: readonly string[],
): Promise<{ id: string; name: string; timezone: string }[]> {
	if (ids.length === 0) return [];
	return db(calendarTable.name).select('id', 'name', 'timezone').whereIn('id', ids);
}
