import { DateTime } from 'luxon';
import { calendarWarnings, type CalendarWarning } from '../domain/calendar-import/calendar-warnings.ts';
import { text } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { readCalendarsInUse } from '../store/read-calendars-in-use.ts';

/** Something to be done about a calendar that deadlines are counted in. */
export interface CalendarToDo extends CalendarWarning {
	/** Key of the calendar. */
	readonly calendar: string;
}

/** What is to be done about the years of the calendars in use; "today" is that of each calendar's own zone. */
export async function checkCalendars(db: Db, { now }: { now: number }): Promise<CalendarToDo[]> {
	const calendars = await readCalendarsInUse(db);
	return calendars.flatMap(({ id, name, timezone, years }) => {
		const today = DateTime.fromMillis(now, { zone: timezone }).toFormat('yyyy-MM-dd');
		return calendarWarnings({ years: years ?? [], today }).map((warning) => ({
			...warning,
			calendar: id,
			text: text(
				`工作日历“${name}”：${warning.text['zh-CN']}`,
				`Business calendar "${name}": ${warning.text['en-US']}`,
			),
		}));
	});
}
