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
