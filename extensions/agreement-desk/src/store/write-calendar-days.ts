import type { Db } from './db.ts';
import { calendarDayTable, type CalendarDayRow } from './tables.ts';

export interface CalendarDayWrites {
	/** Keys. */
	readonly removed: readonly string[];
	readonly changed: readonly Partial<CalendarDayRow>[];
	readonly added: readonly Partial<CalendarDayRow>[];
}

/** Writes special days, in the caller's transaction. Removed ones go first, since a date has one day of each kind. */
export async function writeCalendarDays(
	db: Db,
	{ removed, changed, added }: CalendarDayWrites,
): Promise<void> {
	if (removed.length > 0) await db(calendarDayTable.name).whereIn('id', removed).delete();
	for (const { id, ...patch } of changed) if (id) await calendarDayTable.update(db, id, patch);
	await calendarDayTable.insert(db, added);
}
