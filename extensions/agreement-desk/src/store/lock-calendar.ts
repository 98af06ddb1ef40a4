import type { DayKind } from '../domain/vocabulary.ts';
import type { Db } from './db.ts';
import { calendarDayTable, calendarTable, type CalendarDayRow, type CalendarRow } from './tables.ts';

/**
 * A calendar with its special days, held until the transaction ends, so that two changes of one calendar follow
 * each other; null when it does not exist. SQLite has one writer and needs no lock.
 */
export async function lockCalendar(
	db: Db,
	id: string,
): Promise<{ calendar: CalendarRow; days: CalendarDayRow[] } | null> {
	const [calendar] = calendarTable.decode(db, await db(calendarTable.name).where({ id }).forUpdate());
	if (!calendar) return null;
	const days: object[] = await db(calendarDayTable.name).where({ calendar: id }).orderBy('date');
	return { calendar, days: calendarDayTable.decode(db, days) };
}

export async function readCalendarRows(db: Db, ids: readonly string[]): Promise<CalendarRow[]> {
	if (ids.length === 0) return [];
	return calendarTable.decode(db, await db(calendarTable.name).whereIn('id', ids));
}

export async function readCalendarDays(db: Db, ids: readonly string[]): Promise<CalendarDayRow[]> {
	if (ids.length === 0) return [];
	return calendarDayTable.decode(db, await db(calendarDayTable.name).whereIn('id', ids));
}

/** Whether a calendar has a day of this kind on this date already, apart from the one in question. */
export async function hasCalendarDay(
	db: Db,
	{ calendar, date, kind, except }: { calendar: string; date: string; kind: DayKind; except: string | null },
): Promise<boolean> {
	const wanted = calendarDayTable.encode(db, { calendar, date, kind });
	const query = db(calendarDayTable.name).select('id').where(wanted).limit(1);
	if (except !== null) query.whereNot({ id: except });
	const found: object[] = await query;
	return found.length > 0;
}
