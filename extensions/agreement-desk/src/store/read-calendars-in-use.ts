import type { Db } from './db.ts';
import { calendarTable, type CalendarRow } from './tables.ts';

/** The calendars that deadlines are counted in: those of active agreements and of commitments of their own. */
export async function readCalendarsInUse(db: Db): Promise<CalendarRow[]> {
	const active = db('desk_agreements').where({ status: 'active' });
	const byCommitments = db('desk_commitments')
		.select('calendar')
		.whereNotNull('calendar')
		.whereIn('agreement', active.clone().select('id'));
	const rows: object[] = await db(calendarTable.name)
		.whereIn('id', active.clone().select('calendar'))
		.orWhereIn('id', byCommitments)
		.orderBy('name');
	return calendarTable.decode(db, rows);
}
