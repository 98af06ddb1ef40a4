import { text } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { readCalendar } from '../store/read-calendar.ts';
import type { CalendarDayRow } from '../store/tables.ts';
import { calendarImpact, type CalendarImpact } from './calendar-impact.ts';
import { checkCalendarDay } from './check-calendar-day.ts';
import { invalid } from './refusal.ts';
import type { PlanContext } from './ticket-plan.ts';
import { unknownCalendar } from './unknown-calendar.ts';

/** Special days as they would be edited; the shape in which a calendar is saved with its days. */
export interface DayChanges {
	readonly create: readonly DayColumns[];
	readonly update: readonly (Partial<DayColumns> & { readonly id: string })[];
	/** Keys. */
	readonly delete: readonly string[];
}

export type DayColumns = Pick<CalendarDayRow, 'date' | 'kind' | 'periods'>;

/**
 * Which open timers would move if these special days were saved. Nothing is written.
 *
 * @throws Refusal when there is no such calendar, when one of the days is none, or is not one of this calendar.
 */
export async function previewCalendarDays(
	db: Db,
	{ calendar: id, changes }: { readonly calendar: string; readonly changes: DayChanges },
	context: PlanContext,
): Promise<CalendarImpact> {
	for (const day of [...changes.create, ...changes.update]) checkCalendarDay({ ...day });
	const rows = await readCalendar(db, id);
	if (!rows) throw unknownCalendar(id);
	const known = new Set(rows.days.map((day) => day.id));
	const stranger = [...changes.update.map((day) => day.id), ...changes.delete].find((key) => !known.has(key));
	if (stranger !== undefined) throw noSuchDay();
	const changed = { calendar: rows.calendar, days: daysAfter(rows.days, { id, changes }) };
	return calendarImpact(db, { current: rows, changed }, context);
}

function daysAfter(
	days: readonly CalendarDayRow[],
	{ id: calendar, changes }: { readonly id: string; readonly changes: DayChanges },
): CalendarDayRow[] {
	const removed = new Set(changes.delete);
	const updates = new Map(changes.update.map((day) => [day.id, day]));
	const kept = days
		.filter((day) => !removed.has(day.id))
		.map((day): CalendarDayRow => ({ ...day, ...updates.get(day.id) }));
	const added = changes.create.map((day, i): CalendarDayRow => ({
		...{ id: `new-${i}`, calendar, name_zh: null, name_en: null, reason: null },
		...{ notice_year: null, date_created: null, date_updated: null },
		...day,
	}));
	return [...kept, ...added];
}

function noSuchDay() {
	return invalid(
		'desk_calendar_days',
		'2.1.1',
		text('该日历没有这个特殊日期；请刷新后重试', 'is no special day of this calendar; load it again'),
	);
}
